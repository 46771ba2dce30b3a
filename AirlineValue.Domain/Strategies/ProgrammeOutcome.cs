using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Strategies;

/// <summary>What an assessment of tiers brings a member, were it held at the window's end.</summary>
public enum TierOutcome
{
    /// <summary>What leads to the next tier is met.</summary>
    Upgrades,

    /// <summary>What keeps the tier is met, what leads to the next one is not.</summary>
    Renews,

    /// <summary>The lowest tier, which nobody can lose; what leads to the next one is not met.</summary>
    Stays,

    /// <summary>What keeps the tier is not met.</summary>
    Falls,

    /// <summary>A measure that decides is empty or not in the extract, or the rules do not have the member's tier.</summary>
    NotKnown,
}

/// <summary>Members with what they are worth.</summary>
/// <param name="Members">How many.</param>
/// <param name="Fares">Their fares of the window, in the configured currency; empty cells count nothing.</param>
/// <param name="Valued">How many of them have a value score.</param>
/// <param name="Percentiles">The sum of the value percentiles of those, each 0–1.</param>
public sealed record OutcomeFigures(int Members, double Fares, int Valued, double Percentiles)
{
    /// <summary>Nobody.</summary>
    public static OutcomeFigures None { get; } = new(0, 0, 0, 0);

    /// <summary>Mean percentile of the value score, 0–1; NaN where nobody has one.</summary>
    public double MeanPercentile => Percentiles / Valued;

    /// <summary>Both together.</summary>
    public static OutcomeFigures operator +(OutcomeFigures a, OutcomeFigures b) =>
        new(a.Members + b.Members, a.Fares + b.Fares, a.Valued + b.Valued, a.Percentiles + b.Percentiles);
}

/// <summary>
/// What rules would do to the tiers of an extract's members, were they assessed at the window's end. A member of a tier that
/// meets the upgrade to the tier above upgrades; otherwise a member of the lowest tier stays, and one above it renews where
/// what keeps the tier is met, and falls where it is not. Where a measure that decides is empty, or a condition rests on
/// columns that the extract lacks, it is not known; so it is for codes that the rules do not name.
/// </summary>
public sealed class ProgrammeOutcome
{
    private static readonly int Outcomes = Enum.GetValues<TierOutcome>().Length;

    private readonly OutcomeFigures[] _figures;
    private readonly int _ranks;

    private ProgrammeOutcome(Programme rules, int ranks, byte[] ofRows, OutcomeFigures[] figures)
    {
        Rules = rules;
        OfRows = ofRows;
        _ranks = ranks;
        _figures = figures;
    }

    /// <summary>The rules.</summary>
    public Programme Rules { get; }

    /// <summary>The outcome of each row, a <see cref="TierOutcome"/>.</summary>
    public byte[] OfRows { get; }

    /// <summary>Whether a measure behind it is apportioned.</summary>
    public bool IsEstimated { get; private init; }

    /// <summary>Columns that the extract would need; without FFP_TIER nothing is known.</summary>
    public IReadOnlyList<ExtractColumn> Lacking { get; private init; } = [];

    /// <summary>Whether upgrades can be told of at least one tier.</summary>
    public bool HasUpgrades { get; private init; }

    /// <summary>Whether renewals can be told of at least one tier.</summary>
    public bool HasRenewals { get; private init; }

    /// <summary>Members of a tier and a group with an outcome.</summary>
    /// <param name="tier">The tier's place in the rules, 0-based; their number for members whose tier the rules do not
    /// have.</param>
    /// <param name="rank">The group's rank; 0 for those without a group.</param>
    /// <param name="outcome">The outcome.</param>
    public OutcomeFigures Of(int tier, int rank, TierOutcome outcome) => _figures[IndexOf(tier, rank) + (int)outcome];

    /// <summary>Members of a tier, of all groups, with an outcome.</summary>
    public OutcomeFigures OfTier(int tier, TierOutcome outcome) => Sum(Enumerable.Range(0, _ranks).Select(rank => Of(tier, rank, outcome)));

    /// <summary>Members of a group, of all tiers, with an outcome.</summary>
    public OutcomeFigures OfGroup(int rank, TierOutcome outcome) => rank >= _ranks
        ? OutcomeFigures.None
        : Sum(Enumerable.Range(0, Rules.Tiers.Count + 1).Select(tier => Of(tier, rank, outcome)));

    /// <summary>Members of all tiers and groups with an outcome.</summary>
    public OutcomeFigures Of(TierOutcome outcome) => Sum(Enumerable.Range(0, Rules.Tiers.Count + 1).Select(tier => OfTier(tier, outcome)));

    /// <summary>Finds the outcomes.</summary>
    /// <param name="measures">The members.</param>
    /// <param name="rules">The rules, without errors.</param>
    public static ProgrammeOutcome Of(MeasureColumns measures, Programme rules)
    {
        var source = measures.Source;
        var input = new StrategyInput(measures, rules);
        var (upgrade, renewal) = (TierStrategies.Upgrade(input), TierStrategies.Renewal(input));
        var scores = source.Scores();
        var ranks = (scores?.GroupKeys.Count ?? 0) + 1;
        var tally = new OutcomeTally(
            source.Column(ExtractColumns.FfpTier)?.Numbers, upgrade.Standings, renewal.Standings, scores?.Group,
            measures.Of(ProgrammeMeasure.Fares, MeasurePeriod.Window).Values, scores?.Value()?.Percentiles);
        var rows = new byte[source.Count];
        var figures = tally.Count(rules.Tiers, ranks, rows);
        return new ProgrammeOutcome(rules, ranks, rows, figures)
        {
            IsEstimated = upgrade.IsEstimated || renewal.IsEstimated,
            Lacking = [.. upgrade.Lacking.Concat(renewal.Lacking).Distinct()],
            HasUpgrades = upgrade.IsAvailable,
            HasRenewals = renewal.IsAvailable,
        };
    }

    private int IndexOf(int tier, int rank) => (tier * _ranks + rank) * Outcomes;

    private static OutcomeFigures Sum(IEnumerable<OutcomeFigures> figures) => figures.Aggregate(OutcomeFigures.None, (sum, f) => sum + f);
}
