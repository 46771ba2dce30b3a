using System.Globalization;
using System.Text.Json.Serialization;
using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Indicators;

/// <summary>An indicator of a set, and how it is made comparable with the others.</summary>
/// <param name="Indicator">The indicator's letter.</param>
/// <param name="Transformation">What is done to its values first; what cleaning caps is capped before.</param>
/// <param name="Scaling">What they are then measured from, and in which unit.</param>
public sealed record IndicatorDefinition(
    string Indicator,
    IndicatorTransformation Transformation = IndicatorTransformation.None,
    IndicatorScaling Scaling = IndicatorScaling.MeanAndDeviation);

/// <summary>The indicators that members are clustered by, under a name; stored with every analysis.</summary>
/// <param name="Name">The name; unique whatever the case.</param>
/// <param name="Indicators">The indicators, in the order of the centres' coordinates.</param>
public sealed record IndicatorSet(string Name, IReadOnlyList<IndicatorDefinition> Indicators)
{
    /// <summary>The most characters that a name has.</summary>
    public const int LongestName = 60;

    /// <summary>The fewest indicators of a set.</summary>
    public const int FewestIndicators = 2;

    /// <summary>Length of relationship, recency, frequency, mileage and discount coefficient: the default.</summary>
    public static IndicatorSet Lrfmc { get; } = new("LRFMC", Plain("L", "R", "F", "M", "C"));

    /// <summary>Recency, frequency and spend.</summary>
    public static IndicatorSet Rfm { get; } = new("RFM", Plain("R", "F", "S"));

    /// <summary>LRFMC with the logarithms of flights and kilometres, so that the few who fly most do not stretch the scale.</summary>
    public static IndicatorSet LrfmcLog { get; } = new("LRFMC-log", Logarithmic(IndicatorScaling.MeanAndDeviation));

    /// <summary>The same, measured from the medians in interquartile ranges.</summary>
    public static IndicatorSet LrfmcRobust { get; } = new("LRFMC-robust", Logarithmic(IndicatorScaling.MedianAndInterquartileRange));

    /// <summary>The sets that are always there, the default one first.</summary>
    public static IReadOnlyList<IndicatorSet> BuiltIn { get; } = [Lrfmc, Rfm, LrfmcLog, LrfmcRobust];

    /// <summary>What is wrong with the indicators; null when they can be used.</summary>
    [JsonIgnore]
    public IndicatorSetError? Error => Indicators switch
    {
        { Count: < FewestIndicators } => IndicatorSetError.TooFew,
        _ when Indicators.Any(i => Indicator.Find(i.Indicator) is null || !Enum.IsDefined(i.Transformation) || !Enum.IsDefined(i.Scaling))
            => IndicatorSetError.Unknown,
        _ when Indicators.DistinctBy(i => i.Indicator, StringComparer.Ordinal).Count() < Indicators.Count => IndicatorSetError.Repeated,
        _ => null,
    };

    /// <summary>How an indicator is made comparable; untouched and measured from its mean when the set lacks it.</summary>
    public IndicatorDefinition Of(Indicator indicator) =>
        Indicators.FirstOrDefault(i => i.Indicator == indicator.Name) ?? new IndicatorDefinition(indicator.Name);

    /// <summary>Whether a set has the same indicators in the same order, made comparable in the same way, whatever the
    /// names.</summary>
    public bool IsSameAs(IndicatorSet other) => Indicators.SequenceEqual(other.Indicators);

    /// <summary>Computes the indicators of the members that cleaning kept.</summary>
    /// <param name="members">All members.</param>
    /// <param name="kept">The indices of the members that are kept; row i of the result is member kept[i].</param>
    public IndicatorTable Compute(MemberColumns members, int[] kept)
    {
        Refuse();
        var indicators = Indicators.Select(i => Indicator.Find(i.Indicator)!).ToArray();
        // Purchases of another business are no flights.
        if (members.IsPlainTable)
            indicators = Array.ConvertAll(indicators, i => i == Indicator.F ? i with { Unit = ColumnUnit.Times } : i);
        return new IndicatorTable(indicators, Array.ConvertAll(indicators, i => Pick(IndicatorSource.Of(members, i), kept)));
    }

    /// <summary>The columns that must hold a finite number for a member's indicators to be computable.</summary>
    public IReadOnlyList<double[]> Sources(MemberColumns members)
    {
        Refuse();
        return [.. Indicators.Select(i => IndicatorSource.Of(members, Indicator.Find(i.Indicator)!).Column)];
    }

    /// <summary>The set that is used where none is named: LRFMC, or RFM for a plain table of another business.</summary>
    public static IndicatorSet UsualOf(MemberColumns members) => members.IsPlainTable ? Rfm : Lrfmc;

    /// <summary>Whether a plain table of another business has all that the indicators are computed from.</summary>
    [JsonIgnore]
    public bool IsOfPlainTables => Indicators.All(i => i.Indicator is "R" or "F" or "S");

    /// <summary>The set, if the members have what its indicators are computed from.</summary>
    /// <exception cref="AnalysisRefusedException">They lack a column.</exception>
    public IndicatorSet RefuseMissing(MemberColumns members) => !members.IsPlainTable || IsOfPlainTables
        ? this
        : throw new AnalysisRefusedException(
            AnalysisRefusalReason.IndicatorMissing, Indicators.First(i => i.Indicator is not ("R" or "F" or "S")).Indicator, Name, Rfm.Name);

    /// <summary>What is wrong with the name of a set; null when it can be used.</summary>
    /// <param name="name">The name, spaces around it not counted.</param>
    /// <param name="others">The names that saved sets have.</param>
    public static IndicatorSetError? NameError(string? name, IEnumerable<string> others) => name?.Trim() switch
    {
        null or "" => IndicatorSetError.NameMissing,
        { Length: > LongestName } => IndicatorSetError.NameTooLong,
        var trimmed when FindBuiltIn(trimmed) is not null || others.Contains(trimmed, StringComparer.OrdinalIgnoreCase)
            => IndicatorSetError.NameTaken,
        _ => null,
    };

    /// <summary>The set of this name that is always there, whatever the case; null when there is none.</summary>
    public static IndicatorSet? FindBuiltIn(string name) =>
        BuiltIn.FirstOrDefault(set => set.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase));

    private void Refuse()
    {
        if (Error is not null)
            throw new AnalysisRefusedException(
                AnalysisRefusalReason.OptionOutOfRange,
                nameof(Indicators),
                string.Join(", ", Indicators.Select(i => i.Indicator)),
                string.Create(CultureInfo.InvariantCulture, $"{FewestIndicators}–{Indicator.All.Count}: {string.Join(", ", Indicator.All.Select(i => i.Name))}"));
    }

    private static double[] Pick((double[] Column, double Divisor) source, int[] kept)
    {
        var picked = new double[kept.Length];
        for (var i = 0; i < kept.Length; i++)
            picked[i] = source.Column[kept[i]] / source.Divisor;
        return picked;
    }

    private static IndicatorDefinition[] Plain(params string[] names) => [.. names.Select(name => new IndicatorDefinition(name))];

    private static IndicatorDefinition[] Logarithmic(IndicatorScaling scaling) =>
    [
        .. Indicator.Lrfmc.Select(i => new IndicatorDefinition(
            i.Name, i == Indicator.F || i == Indicator.M ? IndicatorTransformation.Log1P : IndicatorTransformation.None, scaling)),
    ];
}

/// <summary>What is wrong with an indicator set.</summary>
public enum IndicatorSetError
{
    /// <summary>It has no name.</summary>
    NameMissing,

    /// <summary>The name has more than <see cref="IndicatorSet.LongestName"/> characters.</summary>
    NameTooLong,

    /// <summary>Another set has the name.</summary>
    NameTaken,

    /// <summary>It has fewer than <see cref="IndicatorSet.FewestIndicators"/> indicators.</summary>
    TooFew,

    /// <summary>An indicator, transformation or scaling is not known.</summary>
    Unknown,

    /// <summary>An indicator is there twice.</summary>
    Repeated,
}
