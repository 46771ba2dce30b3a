using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Strategies;

/// <summary>Upgrade: how close members are to the tier above theirs. Renewal: how close members above the lowest tier are to
/// what keeps it.</summary>
internal static class TierStrategies
{
    public static StrategyResult Upgrade(StrategyInput input) =>
        Evaluate(Strategy.Upgrade, input, tier => tier + 1 < input.Programme.Tiers.Count ? input.Programme.Tiers[tier + 1].Upgrade : null);

    public static StrategyResult Renewal(StrategyInput input) =>
        Evaluate(Strategy.Renewal, input, tier => tier == 0 ? null : input.Programme.Tiers[tier].Keeps);

    private static StrategyResult Evaluate(Strategy strategy, StrategyInput input, Func<int, TierCondition?> conditionOf)
    {
        if (input.Measures.Source.Column(ExtractColumns.FfpTier)?.Numbers is not { } codes)
            return StrategyResult.Unavailable(strategy, [ExtractColumns.FfpTier]);
        List<ExtractColumn> lacking = [];
        var conditions = input.Programme.Tiers
            .Select((_, tier) => conditionOf(tier) is { } condition ? ConditionColumns.Of(condition, input.Measures, lacking) : null)
            .ToArray();
        if (Array.TrueForAll(conditions, c => c is null))
            return StrategyResult.Unavailable(strategy, lacking);
        var standings = new byte[codes.Length];
        var closeness = input.NewCloseness();
        var tiers = new TierPlaces(input.Programme.Tiers);
        for (var row = 0; row < codes.Length; row++)
        {
            if (tiers.Of(codes[row]) is not (>= 0 and var tier) || conditions[tier] is not { } condition)
                continue;
            var share = condition.Closeness(row);
            standings[row] = (byte)input.StandingOf(share);
            if (closeness is not null)
                closeness[row] = share;
        }
        return new StrategyResult(
            strategy, standings, closeness, conditions.Any(c => c is { IsEstimated: true }), [.. lacking.Distinct()]);
    }
}

/// <summary>Finds a tier's place in the order by its code, without a search for each of a million rows.</summary>
internal sealed class TierPlaces
{
    private const int None = -1;

    private readonly int _first;
    private readonly int[] _places;

    public TierPlaces(IReadOnlyList<ProgrammeTier> tiers)
    {
        _first = tiers.Min(t => t.Code);
        _places = new int[tiers.Max(t => t.Code) - _first + 1];
        Array.Fill(_places, None);
        foreach (var (place, tier) in tiers.Index())
            _places[tier.Code - _first] = place;
    }

    /// <summary>The place, 0-based; −1 for an empty cell and for a code that the programme does not have.</summary>
    public int Of(double code)
    {
        var offset = code - _first;
        return offset >= 0 && offset < _places.Length ? _places[(int)offset] : None;
    }
}
