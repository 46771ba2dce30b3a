namespace AirlineValue.Domain.Strategies;

/// <summary>Cross-sell: members of the important groups by their partner points in the window.</summary>
internal static class CrossSellStrategy
{
    public static StrategyResult Evaluate(StrategyInput input)
    {
        var partner = input.Measures.PartnerPoints;
        var scores = input.Measures.Source.Scores();
        if (scores is null || partner.Values is not { } points)
            return StrategyResult.Unavailable(Strategy.CrossSell, partner.Lacking, scores is null);
        var important = GroupRanks.Important(scores);
        var standings = new byte[points.Length];
        for (var row = 0; row < points.Length; row++)
        {
            if (important[scores.Group[row]])
                standings[row] = (byte)StandingOf(points[row], input.Programme.Limits.LittlePartnerPoints);
        }
        return new StrategyResult(Strategy.CrossSell, standings, null, false, []);
    }

    private static StrategyStanding StandingOf(double points, double little)
    {
        if (points <= 0)
            return StrategyStanding.NoAccrual;
        if (points <= little)
            return StrategyStanding.LittleAccrual;
        return points > little ? StrategyStanding.MuchAccrual : StrategyStanding.None;
    }
}
