namespace AirlineValue.Domain.Strategies;

/// <summary>What is wrong with a rule.</summary>
public enum ProgrammeErrorReason
{
    /// <summary>Something has to stand there.</summary>
    Missing,

    /// <summary>Nothing may stand there: the lowest tier has no condition.</summary>
    NotAllowed,

    /// <summary>A number is out of its range.</summary>
    OutOfRange,

    /// <summary>Another one has the same.</summary>
    Twice,

    /// <summary>A group of measures is met whenever another one is: it asks for nothing, or the other asks for too
    /// little.</summary>
    AlwaysMet,

    /// <summary>A threshold is not above that of the tier below.</summary>
    NotRising,

    /// <summary>A renewal asks for more than the upgrade to the same tier.</summary>
    AboveUpgrade,

    /// <summary>No year has the day.</summary>
    NoDay,

    /// <summary>Two things are said that exclude each other.</summary>
    Contradicts,

    /// <summary>It is not a number, or not a date.</summary>
    Unreadable,
}

/// <summary>A rule that can't be used.</summary>
/// <param name="Field">Which, as the stored form names it: <c>tiers[1].upgrade.all[0].any[1].threshold</c>.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="Found">What stands there; null for nothing.</param>
/// <param name="Expected">What may stand there, the same in every culture; null where the reason says it.</param>
public sealed record ProgrammeError(string Field, ProgrammeErrorReason Reason, string? Found = null, string? Expected = null);
