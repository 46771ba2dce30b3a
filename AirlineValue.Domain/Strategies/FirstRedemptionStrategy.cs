using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Strategies;

/// <summary>First redemption: members who never redeemed, by how much of the threshold's points they have; those with enough
/// points by whether they may use them.</summary>
internal static class FirstRedemptionStrategy
{
    public static StrategyResult Evaluate(StrategyInput input)
    {
        var balance = input.Measures.Balance;
        if (input.Measures.Source.Column(ExtractColumns.ExchangeCount)?.Numbers is not { } redemptions || balance.Values is not { } points)
        {
            return StrategyResult.Unavailable(
                Strategy.FirstRedemption,
                [.. MeasureColumn.Of(input.Measures.Source, ExtractColumns.ExchangeCount).Lacking, .. balance.Lacking]);
        }
        List<ExtractColumn> lacking = [];
        var rule = input.Programme.FirstRedemption;
        var eligibility = rule.Eligibility is null ? null : ConditionColumns.Of(rule.Eligibility, input.Measures, lacking);
        if (lacking.Count > 0)
            return StrategyResult.Unavailable(Strategy.FirstRedemption, lacking);
        var standings = new byte[points.Length];
        var closeness = input.NewCloseness();
        for (var row = 0; row < points.Length; row++)
        {
            if (redemptions[row] != 0)
                continue;
            var share = Math.Clamp(points[row] / rule.Threshold, 0, 1);
            var standing = input.StandingOf(share);
            // who may use the points is not known where its measures are empty: not eligible is what the staff looks into
            if (standing == StrategyStanding.Reached && eligibility is not null && eligibility.Closeness(row) is not 1)
                standing = StrategyStanding.NotEligible;
            standings[row] = (byte)standing;
            if (closeness is not null)
                closeness[row] = share;
        }
        return new StrategyResult(
            Strategy.FirstRedemption, standings, closeness, balance.IsEstimated || eligibility is { IsEstimated: true }, []);
    }
}
