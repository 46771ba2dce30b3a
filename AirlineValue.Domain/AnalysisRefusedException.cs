namespace AirlineValue.Domain;

/// <summary>Why an analysis can't be run on what it was given.</summary>
public enum AnalysisRefusalReason
{
    /// <summary>Cleaning left no member.</summary>
    NoMemberLeft,

    /// <summary>An indicator has the same value for all members, so it can't be standardised.</summary>
    ConstantIndicator,

    /// <summary>There are fewer distinct members than clusters asked for.</summary>
    FewerDistinctMembersThanClusters,

    /// <summary>An option is outside its range.</summary>
    OptionOutOfRange,

    /// <summary>The table has no column that an indicator is computed from.</summary>
    IndicatorMissing,

    /// <summary>An indicator has a value that its transformation can't take.</summary>
    NotTransformable,

    /// <summary>At least half of the members have the same value of an indicator, so its interquartile range is 0 and can't
    /// scale it.</summary>
    NoInterquartileRange,

    /// <summary>The extract is not there, or not yet imported.</summary>
    ExtractNotAvailable,

    /// <summary>There is no such analysis, or none is current.</summary>
    AnalysisNotAvailable,

    /// <summary>A plain table can't be judged by a model of an airline's extract, nor the other way round.</summary>
    OtherKindOfTable,

    /// <summary>The extract lacks a column that the model's rules of cleaning look at.</summary>
    CleaningColumnMissing,
}

/// <summary>
/// An analysis was refused. The message is English and for logs; pages and the command line write their own from
/// <see cref="Reason"/>, <see cref="What"/>, <see cref="Found"/> and <see cref="Expected"/>.
/// </summary>
/// <param name="reason">Why.</param>
/// <param name="what">What it is about: an indicator's name, an option's name.</param>
/// <param name="found">The value found, already as text.</param>
/// <param name="expected">The value or range expected, already as text.</param>
public sealed class AnalysisRefusedException(AnalysisRefusalReason reason, string what, string found, string expected)
    : Exception($"{reason}: {what}; found {found}, expected {expected}.")
{
    /// <summary>Why.</summary>
    public AnalysisRefusalReason Reason { get; } = reason;

    /// <summary>What it is about.</summary>
    public string What { get; } = what;

    /// <summary>What was found.</summary>
    public string Found { get; } = found;

    /// <summary>What was expected.</summary>
    public string Expected { get; } = expected;
}
