namespace AirlineValue.Domain.Strategies;

/// <summary>Counts outcomes of tiers over columns; what an extract or an analysis does not have is null.</summary>
/// <param name="codes">The tiers' codes.</param>
/// <param name="upgrades">Standings in the upgrade strategy.</param>
/// <param name="renewals">Standings in the renewal strategy.</param>
/// <param name="groups">The groups' ranks.</param>
/// <param name="fares">Fares of the window.</param>
/// <param name="percentiles">Percentiles of the value score.</param>
internal sealed class OutcomeTally(
    double[]? codes, byte[]? upgrades, byte[]? renewals, int[]? groups, double[]? fares, double[]? percentiles)
{
    private static readonly int Standings = Enum.GetValues<StrategyStanding>().Length;
    private static readonly int Outcomes = Enum.GetValues<TierOutcome>().Length;

    /// <summary>Finds the outcome of each row.</summary>
    /// <param name="tiers">The tiers.</param>
    /// <param name="ranks">How many groups there are, those without one being a group.</param>
    /// <param name="ofRows">Gets the outcomes.</param>
    /// <returns>Tier by tier, then group by group, the figures of each outcome.</returns>
    public OutcomeFigures[] Count(IReadOnlyList<ProgrammeTier> tiers, int ranks, byte[] ofRows)
    {
        var places = new TierPlaces(tiers);
        var rule = OutcomeByStanding(tiers.Count);
        var size = (tiers.Count + 1) * ranks * Outcomes;
        var (members, valued) = (new int[size], new int[size]);
        var (paid, percents) = (new double[size], new double[size]);
        for (var row = 0; row < ofRows.Length; row++)
        {
            var tier = codes is null ? tiers.Count : places.Of(codes[row]);
            var outcome = rule[((tier * Standings) + (upgrades?[row] ?? 0)) * Standings + (renewals?[row] ?? 0)];
            var cell = (tier * ranks + (groups?[row] ?? 0)) * Outcomes + outcome;
            ofRows[row] = outcome;
            members[cell]++;
            // an empty cell is not a number, and adds nothing
            if (fares is not null && fares[row] > 0)
                paid[cell] += fares[row];
            if (percentiles is not null && percentiles[row] >= 0)
            {
                valued[cell]++;
                percents[cell] += percentiles[row];
            }
        }
        return [.. members.Select((count, cell) => new OutcomeFigures(count, paid[cell], valued[cell], percents[cell]))];
    }

    // a table instead of comparisons, which a million rows in no order would pay for
    private static byte[] OutcomeByStanding(int tiers)
    {
        var rule = new byte[(tiers + 1) * Standings * Standings];
        for (var i = 0; i < rule.Length; i++)
        {
            var (tier, upgrade, renewal) = (i / (Standings * Standings), (StrategyStanding)(i / Standings % Standings), (StrategyStanding)(i % Standings));
            rule[i] = (byte)OutcomeOf(tier, tiers, upgrade, renewal);
        }
        return rule;
    }

    private static TierOutcome OutcomeOf(int tier, int tiers, StrategyStanding upgrade, StrategyStanding renewal)
    {
        if (tier == tiers)
            return TierOutcome.NotKnown;
        var isTop = tier == tiers - 1;
        if (!isTop && upgrade == StrategyStanding.Reached)
            return TierOutcome.Upgrades;
        if (!isTop && upgrade == StrategyStanding.None)
            return TierOutcome.NotKnown;
        if (tier == 0)
            return TierOutcome.Stays;
        return renewal switch
        {
            StrategyStanding.Reached => TierOutcome.Renews,
            StrategyStanding.None => TierOutcome.NotKnown,
            _ => TierOutcome.Falls,
        };
    }
}
