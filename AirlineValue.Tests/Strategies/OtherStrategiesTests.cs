using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Strategies;
using static AirlineValue.Domain.Strategies.StrategyStanding;

namespace AirlineValue.Tests.Strategies;

public sealed class OtherStrategiesTests
{
    [Fact]
    public void FirstRedemption_AtAndBesideTheThreshold_KeepsBalanceAndEligibilityApart()
    {
        (double Points, double Redemptions, double Flights, StrategyStanding Standing)[] members =
        [
            (10_000, 0, 4, Reached), (9999, 0, 4, Near), (10_001, 0, 4, Reached), (10_000, 0, 3, NotEligible), (8000, 0, 0, Near), (7999, 0, 9, Far),
            (10_000, 1, 9, None), (double.NaN, 0, 9, None), (10_000, double.NaN, 9, None), (-5, 0, 9, Far),
        ];
        var source = ProgrammeMember.Source(
            (ExtractColumns.PointsSum, [.. members.Select(m => m.Points)]), (ExtractColumns.ExchangeCount, [.. members.Select(m => m.Redemptions)]),
            (ExtractColumns.FlightCount, [.. members.Select(m => m.Flights)]));
        Assert.Equal(members.Select(m => m.Standing), ProgrammeMember.Standings(Strategy.FirstRedemption, source, ProgrammePresets.AirChina));
    }

    [Fact]
    public void CrossSell_ImportantGroups_ByTheirPartnerPoints()
    {
        (int Group, double Points, StrategyStanding Standing)[] members =
        [
            (1, 0, NoAccrual), (2, 1, LittleAccrual), (3, 1000, LittleAccrual), (1, 1000.5, MuchAccrual), (4, 0, None), (5, 0, None), (0, 0, None), (1, double.NaN, None),
        ];
        var source = ProgrammeMember.Source(
            [.. members.Select(m => m.Group)], (ExtractColumns.AddPointSum, [.. members.Select(m => m.Points)]));
        Assert.Equal(members.Select(m => m.Standing), ProgrammeMember.Standings(Strategy.CrossSell, source, ProgrammePresets.Default));
    }

    [Fact]
    public void WinBackAndKeep_FallenOrSilent_ByTheBandsAndTheOwnRhythm()
    {
        // flights of year 1 and 2, base points of year 1 and 2, LAST_TO_END, mean gap, longest gap
        (double[] Cells, StrategyStanding Standing)[] members =
        [
            ([10, 4, 100, 100, 1, 10, 20], Left), ([10, 5, 100, 100, 1, 10, 20], Leaving), ([10, 8, 100, 100, 1, 10, 20], Leaving),
            ([10, 9, 100, 90, 1, 10, 20], Steady), ([10, 20, 100, 40, 1, 10, 20], Left), ([10, 20, 100, 89, 1, 10, 20], Leaving),
            ([0, 5, 0, 100, 1, 10, 20], Steady), ([0, 5, 0, 100, 32, 10, 20], Silent), ([0, 5, 0, 100, 31, 10, 20], Steady),
            ([10, 10, 100, 100, 60, 10, 59], Steady), ([10, 10, 100, 100, 61, 10, 59], Silent), ([10, 10, 100, 100, 700, 0, 0], Steady),
        ];
        ExtractColumn[] columns =
        [
            ExtractColumns.P1YFlightCount, ExtractColumns.L1YFlightCount, ExtractColumns.P1YBpSum, ExtractColumns.L1YBpSum,
            ExtractColumns.LastToEnd, ExtractColumns.AvgInterval, ExtractColumns.MaxInterval,
        ];
        foreach (var (strategy, group, isLookedAt) in new[] { (Strategy.WinBack, 3, true), (Strategy.WinBack, 4, false), (Strategy.Keep, 1, true), (Strategy.Keep, 2, false) })
        {
            var source = ProgrammeMember.Source(
                [.. members.Select(_ => group)], [.. columns.Select((column, i) => (column, members.Select(m => m.Cells[i]).ToArray()))]);
            var expected = members.Select(m => isLookedAt ? m.Standing : None);
            Assert.Equal(expected, ProgrammeMember.Standings(strategy, source, ProgrammePresets.Default));
        }
    }

    [Fact]
    public void CrossSell_RepeatedNames_AreImportantToo()
    {
        var scores = ProgrammeMember.Scores([1, 2, 3, 4], ["important-keep", "important-keep-2", "general", "general-2"]);
        var source = ProgrammeMember.Source((ExtractColumns.AddPointSum, [0, 0, 0, 0]));
        var withGroups = new MemberSource
        {
            Count = source.Count,
            Column = source.Column,
            NumberRanks = source.NumberRanks,
            NumbersStartingWith = source.NumbersStartingWith,
            Scores = () => scores,
        };
        Assert.Equal([NoAccrual, NoAccrual, None, None], ProgrammeMember.Standings(Strategy.CrossSell, withGroups, ProgrammePresets.Default));
    }

    [Fact]
    public void Count_ByGroups_AddsUpToTheMembersConcerned()
    {
        var source = ProgrammeMember.Source(
            [1, 1, 2, 0, 5], (ExtractColumns.FfpTier, [4, 4, 4, 4, 4]), (ExtractColumns.L1YFlightCount, [24, 25, 20, 22, 1]));
        var result = StrategyEvaluation.Of(Strategy.Upgrade, new StrategyInput(new MeasureColumns(source), ProgrammePresets.Default));
        var counts = StrategyCounts.Count(result, source.Scores());
        Assert.Equal([1, 1, 1, 0, 0, 0], Enumerable.Range(0, 6).Select(counts.Concerned));
        Assert.Equal(3, counts.Concerned());
        Assert.Equal((1, 1), (counts.Of(1, Reached), counts.Of(Far)));
    }

    [Fact]
    public void Progress_NearTheNextTier_NamesTheEasiestWayFirst()
    {
        var source = ProgrammeMember.Source(
            (ExtractColumns.FfpTier, [6, 4, 7]), (ExtractColumns.L1YFlightCount, [1, 23, 1]), (ExtractColumns.Yr2Km, [1, 30_000, 1]),
            (ExtractColumns.PointsSum, [0, 9000, 0]), (ExtractColumns.ExchangeCount, [0, 0, 0]), (ExtractColumns.FlightCount, [1, 3, 1]));
        var progress = MemberProgress.Of(source, 1, ProgrammePresets.AirChina);
        Assert.Equal((4, 5), (progress.Tier!.Code, progress.Next!.Code));
        var missing = Assert.Single(progress.Upgrade!.Missing);
        Assert.Equal([(ProgrammeMeasure.Flights, 2.0), (ProgrammeMeasure.Kilometres, 10_000.0)], missing.Select(m => (m.Threshold.Measure, m.Missing)));
        Assert.Equal(0.92, progress.Upgrade.Closeness, 12);
        Assert.Null(progress.Renewal);
        Assert.Equal(9000, progress.FirstRedemption.Balance);
        Assert.Equal([Strategy.Upgrade, Strategy.FirstRedemption], progress.Concerned);
        Assert.Null(MemberProgress.Of(source, 2, ProgrammePresets.AirChina).Next);
    }
}
