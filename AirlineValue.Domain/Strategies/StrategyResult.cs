using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Strategies;

/// <summary>How the members of an extract stand in a strategy.</summary>
/// <param name="Strategy">The strategy.</param>
/// <param name="Standings">The standing of each row, a <see cref="StrategyStanding"/>; null when the strategy is not
/// available.</param>
/// <param name="Closeness">How close each row is to its threshold, 0–1, NaN where there is none; null for strategies without
/// thresholds, and when it was not asked for.</param>
/// <param name="IsEstimated">Whether a measure behind it is apportioned.</param>
/// <param name="Lacking">Columns that the extract would need; of tiers that can't be judged even where others can.</param>
/// <param name="LacksGroups">Whether it needs an analysis and there is none.</param>
public sealed record StrategyResult(
    Strategy Strategy,
    byte[]? Standings,
    double[]? Closeness,
    bool IsEstimated,
    IReadOnlyList<ExtractColumn> Lacking,
    bool LacksGroups = false)
{
    /// <summary>Whether the strategy can be looked at.</summary>
    public bool IsAvailable => Standings is not null;

    /// <summary>The same members with another near band; only of a result with closeness.</summary>
    /// <param name="band">From which closeness on a member is near; above 0, below 1.</param>
    public StrategyResult WithBand(double band)
    {
        if (Standings is null || Closeness is null)
            return this;
        var standings = new byte[Standings.Length];
        for (var row = 0; row < standings.Length; row++)
        {
            var isBelow = (StrategyStanding)Standings[row] is StrategyStanding.Near or StrategyStanding.Far;
            standings[row] = isBelow ? (byte)(Closeness[row] >= band ? StrategyStanding.Near : StrategyStanding.Far) : Standings[row];
        }
        return this with { Standings = standings };
    }

    internal static StrategyResult Unavailable(Strategy strategy, IEnumerable<ExtractColumn> lacking, bool lacksGroups = false) =>
        new(strategy, null, null, false, [.. lacking.Distinct()], lacksGroups);
}

/// <summary>What a strategy looks at.</summary>
/// <param name="Measures">The members.</param>
/// <param name="Programme">The rules.</param>
/// <param name="Band">From which closeness on a member is near; above 0, below 1.</param>
/// <param name="WantsCloseness">Whether the closeness of each member is asked for.</param>
public sealed record StrategyInput(MeasureColumns Measures, Programme Programme, double Band, bool WantsCloseness = false)
{
    /// <summary>With the programme's own band.</summary>
    public StrategyInput(MeasureColumns measures, Programme programme)
        : this(measures, programme, programme.Limits.NearBand)
    {
    }

    internal double[]? NewCloseness()
    {
        if (!WantsCloseness)
            return null;
        var closeness = new double[Measures.Source.Count];
        Array.Fill(closeness, double.NaN);
        return closeness;
    }

    // None, Far, Near, Reached follow each other, so that it takes no jump, which a million rows in no order would pay for
    internal StrategyStanding StandingOf(double closeness) =>
        (StrategyStanding)((closeness >= 0 ? 1 : 0) + (closeness >= Band ? 1 : 0) + (closeness >= 1 ? 1 : 0));
}

/// <summary>Finds how members stand in strategies.</summary>
public static class StrategyEvaluation
{
    /// <summary>How the members stand in a strategy.</summary>
    public static StrategyResult Of(Strategy strategy, StrategyInput input) => strategy switch
    {
        Strategy.Upgrade => TierStrategies.Upgrade(input),
        Strategy.Renewal => TierStrategies.Renewal(input),
        Strategy.FirstRedemption => FirstRedemptionStrategy.Evaluate(input),
        Strategy.CrossSell => CrossSellStrategy.Evaluate(input),
        Strategy.WinBack => ActivityStrategies.WinBack(input),
        Strategy.Keep => ActivityStrategies.Keep(input),
        _ => throw new ArgumentOutOfRangeException(nameof(strategy), strategy, "Not a strategy."),
    };
}
