using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Strategies;
using static AirlineValue.Domain.Strategies.StrategyStanding;

namespace AirlineValue.Tests.Strategies;

public sealed class MeasureColumnTests
{
    [Fact]
    public void KilometresOfYear2_NotGiven_AreApportionedByBasePointsOrElseByFlights()
    {
        var measures = new MeasureColumns(ProgrammeMember.Source(
            (ExtractColumns.SegKmSum, [10_000, 10_000, 10_000, 500]), (ExtractColumns.BpSum, [4000, 0, double.NaN, 0]),
            (ExtractColumns.L1YBpSum, [1000, 0, double.NaN, 0]), (ExtractColumns.FlightCount, [10, 8, 4, 0]), (ExtractColumns.L1YFlightCount, [9, 2, 4, 0])));
        var kilometres = measures.Of(ProgrammeMeasure.Kilometres, MeasurePeriod.Year2);
        Assert.Equal([2500, 2500, 10_000, 0], kilometres.Values!);
        Assert.True(kilometres.IsEstimated);
    }

    [Fact]
    public void KilometresOfYear2_Given_AreTaken()
    {
        var measures = new MeasureColumns(ProgrammeMember.Source((ExtractColumns.SegKmSum, [10_000]), (ExtractColumns.Yr2Km, [1234])));
        var kilometres = measures.Of(ProgrammeMeasure.Kilometres, MeasurePeriod.Year2);
        Assert.Equal([1234], kilometres.Values!);
        Assert.False(kilometres.IsEstimated);
    }

    [Fact]
    public void Balance_NotGiven_IsThePointsOfTheWindowAsAnEstimate()
    {
        var estimated = new MeasureColumns(ProgrammeMember.Source((ExtractColumns.PointsSum, [700]))).Balance;
        var given = new MeasureColumns(ProgrammeMember.Source((ExtractColumns.PointsSum, [700]), (ExtractColumns.PointsBalance, [300]))).Balance;
        Assert.Equal((700, true), (estimated.Values![0], estimated.IsEstimated));
        Assert.Equal((300, false), (given.Values![0], given.IsEstimated));
    }

    [Fact]
    public void Standing_ConditionOnTheWindow_LooksAtTheWindow()
    {
        var programme = ProgrammePresets.Default with
        {
            Tiers =
            [
                ProgrammePresets.Default.Tiers[0],
                ProgrammePresets.Default.Tiers[1] with
                {
                    Upgrade = TierCondition.AnyOf(new MeasureThreshold(ProgrammeMeasure.Flights, 30, MeasurePeriod.Window)), Renewal = null,
                },
            ],
        };
        var source = ProgrammeMember.Source(
            (ExtractColumns.FfpTier, [4, 4]), (ExtractColumns.FlightCount, [30, 29]), (ExtractColumns.L1YFlightCount, [1, 29]));
        Assert.Equal([Reached, Near], ProgrammeMember.Standings(Strategy.Upgrade, source, programme));
    }

    [Fact]
    public void Evaluate_ExtractWithoutTheColumns_SaysWhichItLacks()
    {
        var measures = new MeasureColumns(ProgrammeMember.Source((ExtractColumns.FlightCount, [5])));
        var upgrade = StrategyEvaluation.Of(Strategy.Upgrade, new StrategyInput(measures, ProgrammePresets.Default));
        var redemption = StrategyEvaluation.Of(Strategy.FirstRedemption, new StrategyInput(measures, ProgrammePresets.Default));
        var winBack = StrategyEvaluation.Of(Strategy.WinBack, new StrategyInput(measures, ProgrammePresets.Default));
        Assert.Equal((false, false), (upgrade.IsAvailable, upgrade.LacksGroups));
        Assert.Equal([ExtractColumns.FfpTier], upgrade.Lacking);
        Assert.Equal([ExtractColumns.ExchangeCount, ExtractColumns.PointsSum], redemption.Lacking);
        Assert.True(winBack.LacksGroups);
    }

    [Fact]
    public void Evaluate_OneAlternativeLacking_JudgesByTheOther()
    {
        var source = ProgrammeMember.Source((ExtractColumns.FfpTier, [4, 4]), (ExtractColumns.L1YFlightCount, [25, 3]));
        Assert.Equal([Reached, Far], ProgrammeMember.Standings(Strategy.Upgrade, source, ProgrammePresets.Default));
    }
}
