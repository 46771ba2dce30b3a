namespace AirlineValue.Domain.Strategies;

/// <summary>How members would fare under other rules.</summary>
/// <param name="Better">Members whose outcome is better: they upgrade, or no longer lose their tier.</param>
/// <param name="Worse">Members whose outcome is worse.</param>
/// <param name="Same">Members with the same outcome.</param>
/// <param name="NotKnown">Members whose outcome is not known under one of the two.</param>
/// <param name="Lose">Members who would lose their tier under the other rules alone.</param>
/// <param name="LoseFares">Fares of the window of those who would lose it.</param>
public sealed record OutcomeChanges(int Better, int Worse, int Same, int NotKnown, int Lose, double LoseFares);

/// <summary>What other rules would change: the tiers and first awards of an extract's members under rules that hold, and under
/// others. Both are assessed on the same members at the window's end.</summary>
/// <param name="Before">Outcomes under the rules that hold.</param>
/// <param name="After">Outcomes under the others.</param>
/// <param name="Changes">How the members fare.</param>
/// <param name="RedemptionBefore">First redemption under the rules that hold.</param>
/// <param name="RedemptionAfter">First redemption under the others.</param>
public sealed record ProgrammeWhatIf(
    ProgrammeOutcome Before, ProgrammeOutcome After, OutcomeChanges Changes, StrategyCounts RedemptionBefore, StrategyCounts RedemptionAfter)
{
    private static readonly int Outcomes = Enum.GetValues<TierOutcome>().Length;

    /// <summary>Compares.</summary>
    /// <param name="measures">The members.</param>
    /// <param name="before">The rules that hold.</param>
    /// <param name="after">The others, without errors.</param>
    public static ProgrammeWhatIf Of(MeasureColumns measures, Programme before, Programme after)
    {
        var (old, other) = (ProgrammeOutcome.Of(measures, before), ProgrammeOutcome.Of(measures, after));
        return new ProgrammeWhatIf(
            old, other, ChangesOf(old.OfRows, other.OfRows, measures.Of(ProgrammeMeasure.Fares, MeasurePeriod.Window).Values),
            RedemptionOf(measures, before), RedemptionOf(measures, after));
    }

    private static StrategyCounts RedemptionOf(MeasureColumns measures, Programme rules) =>
        StrategyCounts.Count(FirstRedemptionStrategy.Evaluate(new StrategyInput(measures, rules)), measures.Source.Scores());

    private static OutcomeChanges ChangesOf(byte[] before, byte[] after, double[]? fares)
    {
        var pairs = new int[Outcomes * Outcomes];
        var paid = new double[Outcomes * Outcomes];
        for (var row = 0; row < before.Length; row++)
        {
            var pair = before[row] * Outcomes + after[row];
            pairs[pair]++;
            if (fares is not null && fares[row] > 0)
                paid[pair] += fares[row];
        }
        var (better, worse, same, unknown, lose, loseFares) = (0, 0, 0, 0, 0, 0.0);
        foreach (var (pair, count) in pairs.Index())
        {
            var (was, becomes) = ((TierOutcome)(pair / Outcomes), (TierOutcome)(pair % Outcomes));
            if (was == TierOutcome.NotKnown || becomes == TierOutcome.NotKnown)
                unknown += count;
            else if (RankOf(was) == RankOf(becomes))
                same += count;
            else if (RankOf(was) < RankOf(becomes))
                better += count;
            else
                worse += count;
            if (becomes == TierOutcome.Falls && was is not (TierOutcome.Falls or TierOutcome.NotKnown))
                (lose, loseFares) = (lose + count, loseFares + paid[pair]);
        }
        return new OutcomeChanges(better, worse, same, unknown, lose, loseFares);
    }

    // to keep a tier and to have the lowest are alike: nothing changes for the member
    private static int RankOf(TierOutcome outcome) => outcome switch
    {
        TierOutcome.Upgrades => 2,
        TierOutcome.Falls => 0,
        _ => 1,
    };
}
