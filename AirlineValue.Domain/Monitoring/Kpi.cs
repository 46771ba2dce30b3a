using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Segments;

namespace AirlineValue.Domain.Monitoring;

/// <summary>What a KPI measures.</summary>
public enum KpiKind
{
    /// <summary>Members; of the airline all imported ones.</summary>
    Members,

    /// <summary>Members of the airline that flew in year 2.</summary>
    Active,

    /// <summary>Members of the airline that have a group.</summary>
    Grouped,

    /// <summary>Share of the members that have a group, 0–1.</summary>
    MemberShare,

    /// <summary>Share of the members that flew in year 2, 0–1.</summary>
    ActiveShare,

    /// <summary>Fares paid in both years of the window.</summary>
    Fares,

    /// <summary>Share of the fares of all members that have a group, 0–1.</summary>
    FareShare,

    /// <summary>Fares of both years over members.</summary>
    FaresPerMember,

    /// <summary>Kilometres flown in the window.</summary>
    Kilometres,

    /// <summary>All points of the window.</summary>
    Points,

    /// <summary>Mean of an indicator over the members of a group.</summary>
    Mean,
}

/// <summary>What the value of a KPI counts.</summary>
public enum KpiUnit
{
    /// <summary>Members.</summary>
    Members,

    /// <summary>A share, 0–1.</summary>
    Share,

    /// <summary>The configured currency.</summary>
    Currency,

    /// <summary>Kilometres.</summary>
    Kilometres,

    /// <summary>Points.</summary>
    Points,

    /// <summary>The unit of the indicator.</summary>
    Indicator,
}

/// <summary>A figure that periods are followed by: of the airline, or of one group.</summary>
/// <param name="Key">The key that addresses and goals use.</param>
/// <param name="Kind">What it measures.</param>
/// <param name="Indicator">The indicator of a <see cref="KpiKind.Mean"/>; null for all others.</param>
public sealed record Kpi(string Key, KpiKind Kind, Indicator? Indicator = null)
{
    /// <summary>Those of the airline, in the order of the overview.</summary>
    public static readonly IReadOnlyList<Kpi> OfAirline =
    [
        new("members", KpiKind.Members), new("active", KpiKind.Active), new("fares", KpiKind.Fares), new("kilometres", KpiKind.Kilometres),
        new("points", KpiKind.Points), new("grouped", KpiKind.Grouped), new("active-share", KpiKind.ActiveShare),
        new("fares-per-member", KpiKind.FaresPerMember),
    ];

    private static readonly IReadOnlyList<Kpi> WithoutIndicators =
    [
        new("members", KpiKind.Members), new("share", KpiKind.MemberShare), new("fares", KpiKind.Fares), new("fare-share", KpiKind.FareShare),
        new("fares-per-member", KpiKind.FaresPerMember), new("kilometres", KpiKind.Kilometres), new("points", KpiKind.Points),
        new("active-share", KpiKind.ActiveShare),
    ];

    /// <summary>Whether a table of another business has it, which knows neither kilometres, points nor years.</summary>
    public bool IsOfPlainTables => Kind is not (KpiKind.Active or KpiKind.ActiveShare or KpiKind.Kilometres or KpiKind.Points);

    /// <summary>What its value counts.</summary>
    public KpiUnit Unit => Kind switch
    {
        KpiKind.Members or KpiKind.Active or KpiKind.Grouped => KpiUnit.Members,
        KpiKind.MemberShare or KpiKind.ActiveShare or KpiKind.FareShare => KpiUnit.Share,
        KpiKind.Fares or KpiKind.FaresPerMember => KpiUnit.Currency,
        KpiKind.Kilometres => KpiUnit.Kilometres,
        KpiKind.Points => KpiUnit.Points,
        _ => KpiUnit.Indicator,
    };

    /// <summary>Those of a group, in the order of its page.</summary>
    /// <param name="indicators">The indicators of the model.</param>
    public static IReadOnlyList<Kpi> OfGroup(IReadOnlyList<Indicator> indicators) =>
        [.. WithoutIndicators, .. indicators.Select(indicator => new Kpi($"mean-{indicator.Name}", KpiKind.Mean, indicator))];

    /// <summary>The KPI of a key; null when there is none.</summary>
    /// <param name="key">The key, whatever its case.</param>
    /// <param name="isOfGroup">Whether one of a group is meant.</param>
    public static Kpi? Find(string? key, bool isOfGroup) => (isOfGroup ? OfGroup(Indicators.Indicator.All) : OfAirline)
        .FirstOrDefault(kpi => string.Equals(kpi.Key, key, StringComparison.OrdinalIgnoreCase));

    /// <summary>Its value in a period; NaN where the extract or the model does not have it, and where a share has no whole.</summary>
    /// <param name="period">The period.</param>
    /// <param name="rank">The rank of the group; null for the airline.</param>
    public double ValueIn(PeriodFigures period, int? rank) => rank is { } of
        ? period.GroupOf(of) is { } group ? OfGroupIn(period, group) : double.NaN
        : Kind switch
        {
            KpiKind.Grouped => period.GroupedMembers,
            KpiKind.Active => KnowsYears(period) ? period.All.ActiveMembers : double.NaN,
            _ => Of(period, period.All),
        };

    private double OfGroupIn(PeriodFigures period, GroupFigures group) => Kind switch
    {
        KpiKind.MemberShare => Ratio(group.Figures.Members, period.Groups.Sum(g => (double)g.Figures.Members)),
        KpiKind.FareShare => Ratio(group.Figures.Fares, period.Groups.Sum(g => g.Figures.Fares)),
        KpiKind.Mean => group.Spreads.FirstOrDefault(spread => spread.Indicator == Indicator?.Name)?.Mean ?? double.NaN,
        _ => Of(period, group.Figures),
    };

    private double Of(PeriodFigures period, SegmentFigures figures) => Kind switch
    {
        KpiKind.Members => figures.Members,
        KpiKind.Fares => figures.Fares,
        KpiKind.FaresPerMember => Ratio(figures.Fares, figures.Members),
        KpiKind.ActiveShare => KnowsYears(period) ? Ratio(figures.ActiveMembers, figures.Members) : double.NaN,
        KpiKind.Kilometres => period.All.Kilometres > 0 ? figures.Kilometres : double.NaN,
        KpiKind.Points => period.All.Points > 0 ? figures.Points : double.NaN,
        _ => double.NaN,
    };

    // an extract without flights by year has zeros there
    private static bool KnowsYears(PeriodFigures period) => period.All.FlightsYr1 + period.All.FlightsYr2 > 0;

    private static double Ratio(double part, double whole) => whole == 0 ? double.NaN : part / whole;
}
