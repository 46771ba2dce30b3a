using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Strategies;

/// <summary>Upgrade: how close members are to the tier above theirs. Renewal: how close members above the lowest tier are to
/// what keeps it.</summary>
internal static class TierStrategies
{
    public static StrategyResult Upgrade(StrategyInput input) => Evaluate(Strategy.Upgrade, input, UpgradeOf(input.Programme));

    public static StrategyResult Renewal(StrategyInput input) => Evaluate(Strategy.Renewal, input, RenewalOf(input.Programme));

    /// <summary>What leads from a tier, by its place, to the one above; null where there is none.</summary>
    public static Func<int, TierCondition?> UpgradeOf(Programme programme) =>
        tier => tier + 1 < programme.Tiers.Count ? programme.Tiers[tier + 1].Upgrade : null;

    /// <summary>What keeps a tier, by its place; null for the lowest.</summary>
    public static Func<int, TierCondition?> RenewalOf(Programme programme) => tier => tier == 0 ? null : programme.Tiers[tier].Keeps;

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
        var chunk = new TierChunk(conditions, new TierPlaces(input.Programme.Tiers));
        for (var first = 0; first < codes.Length; first += TierChunk.Rows)
        {
            var shares = chunk.Closeness(codes, first);
            for (var i = 0; i < shares.Length; i++)
                standings[first + i] = (byte)input.StandingOf(shares[i]);
            if (closeness is not null)
                shares.CopyTo(closeness.AsSpan(first));
        }
        return new StrategyResult(
            strategy, standings, closeness, conditions.Any(c => c is { IsEstimated: true }), [.. lacking.Distinct()]);
    }
}

/// <summary>The closeness of rows that follow each other, each by the condition of its own tier: all conditions are looked at
/// for all rows, which vectors do faster than a look at each row's tier.</summary>
internal sealed class TierChunk(ConditionColumns?[] conditions, TierPlaces tiers)
{
    public const int Rows = 1024;

    // the last one is for rows without a tier
    private readonly double[][] _byTier = [.. Enumerable.Range(0, conditions.Length + 1).Select(_ => Enumerable.Repeat(double.NaN, Rows).ToArray())];
    private readonly double[] _own = new double[Rows];

    public ReadOnlySpan<double> Closeness(double[] codes, int first)
    {
        var count = Math.Min(Rows, codes.Length - first);
        for (var tier = 0; tier < conditions.Length; tier++)
            conditions[tier]?.Fill(first, _byTier[tier].AsSpan(0, count));
        for (var i = 0; i < count; i++)
            _own[i] = _byTier[tiers.Of(codes[first + i])][i];
        return _own.AsSpan(0, count);
    }
}

/// <summary>Finds a tier's place in the order by its code, without a search for each of a million rows.</summary>
internal sealed class TierPlaces
{
    private readonly int _first;
    private readonly int _none;
    private readonly int[] _places;

    public TierPlaces(IReadOnlyList<ProgrammeTier> tiers)
    {
        _first = tiers.Min(t => t.Code);
        _places = new int[tiers.Max(t => t.Code) - _first + 1];
        _none = tiers.Count;
        Array.Fill(_places, _none);
        foreach (var (place, tier) in tiers.Index())
            _places[tier.Code - _first] = place;
    }

    /// <summary>The place, 0-based; the number of tiers for an empty cell and for a code that the programme does not have.</summary>
    public int Of(double code)
    {
        var offset = code - _first;
        return offset >= 0 && offset < _places.Length ? _places[(int)offset] : _none;
    }
}
