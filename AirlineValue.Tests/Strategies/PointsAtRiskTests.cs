using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Strategies;
using static AirlineValue.Domain.Strategies.StrategyStanding;

namespace AirlineValue.Tests.Strategies;

public sealed class PointsAtRiskTests
{
    private static readonly DateOnly WindowEnd = new(2014, 3, 31);
    private static readonly PointsRule Halving = new(Halving: new HalvingRule(new YearlyDay(12, 31)));

    private static double[] LoadTime => [.. Enumerable.Repeat((double)WindowEnd.DayNumber, 4)];

    [Fact]
    public void Points_ColumnsOfTheExtract_AreTheirsUnlessTheyExpiredBefore()
    {
        var source = ProgrammeMember.Source(
            (ExtractColumns.LoadTime, LoadTime), (ExtractColumns.PointsExpiring, [500, 700, double.NaN, 0]),
            (ExtractColumns.PointsExpiryDate, [WindowEnd.DayNumber, WindowEnd.DayNumber - 1, WindowEnd.DayNumber + 9, double.NaN]), (ExtractColumns.PointsSum, [9, 9, 9, 9]));
        var risk = PointsAtRisk.Of(new MeasureColumns(source), Halving);
        Assert.Equal((PointsLoss.Expiry, null, false), (risk.Loss, risk.Day, risk.IsEstimated));
        Assert.Equal([500, double.NaN, double.NaN, 0], risk.Points!);
    }

    [Fact]
    public void Points_HalvingRule_TakesItsShareOfTheBalanceOnItsNextDay()
    {
        var source = ProgrammeMember.Source((ExtractColumns.LoadTime, LoadTime), (ExtractColumns.PointsSum, [12_000, 0, double.NaN, 5]));
        var risk = PointsAtRisk.Of(new MeasureColumns(source), Halving);
        Assert.Equal((PointsLoss.Halving, new DateOnly(2014, 12, 31), true), (risk.Loss, risk.Day, risk.IsEstimated));
        Assert.Equal([6000, 0, double.NaN, 2.5], risk.Points!);
    }

    [Fact]
    public void Points_NeitherColumnNorRule_NothingIsSaid()
    {
        var source = ProgrammeMember.Source((ExtractColumns.LoadTime, LoadTime), (ExtractColumns.PointsSum, [12_000, 0, double.NaN, 5]));
        Assert.Equal((PointsLoss.NotKnown, null), (PointsAtRisk.Of(new MeasureColumns(source), new PointsRule(36)).Loss, PointsAtRisk.Of(new MeasureColumns(source), new PointsRule(36)).Points));
    }

    [Fact]
    public void Outlook_WhoNeverRedeemed_LossesByStandingAndFlightsToTheThreshold()
    {
        // balances of 8,000 at 400 base points a flight: 5 flights at 1,000 each; the last one has redeemed
        var source = ProgrammeMember.Source(
            (ExtractColumns.LoadTime, LoadTime), (ExtractColumns.PointsSum, [8000, 20_000, 8000, 50_000]), (ExtractColumns.ExchangeCount, [0, 0, 0, 1]),
            (ExtractColumns.FlightCount, [10, 10, 0, 10]), (ExtractColumns.BpSum, [4000, 4000, 0, 4000]), (ExtractColumns.SumYr1, [4000, 1, 0, 1]), (ExtractColumns.SumYr2, [6000, 1, 0, 1]));
        var outlook = AwardOutlook.Of(new StrategyInput(new MeasureColumns(source), ProgrammePresets.Default with { Points = Halving }));
        Assert.Equal([new(Reached, 1, 10_000), new(NotEligible, 0, 0), new(Near, 2, 8000)], outlook.Losses);
        Assert.Equal(new AwardPotential(2, 5, 5000, 1), outlook.Potential);
        Assert.Empty(AwardOutlook.Of(new StrategyInput(new MeasureColumns(source), ProgrammePresets.Default)).Losses);
    }
}
