using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Strategies;
using static AirlineValue.Domain.Strategies.StrategyStanding;

namespace AirlineValue.Tests.Strategies;

/// <summary>Members at, just below and just above every threshold of every preset, and at the edge of the near band.</summary>
public sealed class TierThresholdTests
{
    /// <summary>Preset, tier code of the member, kilometres and flights that lead to the next tier, and those that keep the
    /// own one (0: nothing to keep), as the airlines publish them.</summary>
    public static TheoryData<string, int, double, double, double, double> KilometresOrFlights() => new()
    {
        { "default", 4, 40_000, 25, 0, 0 },
        { "default", 5, 80_000, 40, 35_000, 23 },
        { "default", 6, 0, 0, 70_000, 36 },
        { "air-china", 4, 40_000, 25, 0, 0 },
        { "air-china", 5, 80_000, 40, 35_000, 23 },
        { "air-china", 6, 160_000, 90, 70_000, 36 },
        { "air-china", 7, 0, 0, 145_000, 80 },
        { "china-southern", 4, 40_000, 20, 0, 0 },
        { "china-southern", 5, 80_000, 40, 40_000, 20 },
        { "china-southern", 6, 160_000, 80, 80_000, 40 },
        { "china-southern", 7, 0, 0, 160_000, 80 },
    };

    [Theory]
    [MemberData(nameof(KilometresOrFlights))]
    public void Standing_AtAndBesideEveryThreshold_ChangesExactlyThere(
        string preset, int tier, double kilometres, double flights, double renewalKilometres, double renewalFlights)
    {
        AssertChangesAt(Strategy.Upgrade, preset, tier, kilometres, flights);
        AssertChangesAt(Strategy.Renewal, preset, tier, renewalKilometres, renewalFlights);
    }

    /// <summary>Tier code, flights, elite points and fares of China Eastern; renewal is as the upgrade.</summary>
    public static TheoryData<int, double, double, double> FlightsOrPointsAndFares() => new()
    {
        { 5, 13, 15_000, 20_000 },
        { 6, 25, 25_000, 40_000 },
        { 7, 45, 55_000, 100_000 },
    };

    [Theory]
    [MemberData(nameof(FlightsOrPointsAndFares))]
    public void Standing_FlightsOrPointsAndFares_NeedsOneOfTheFirstAndTheSecond(int tier, double flights, double points, double fares)
    {
        (double Flights, double Points, double Fares, StrategyStanding Standing)[] members =
        [
            (flights, 0, fares, Reached), (0, points, fares, Reached), (flights + 1, points + 1, fares + 1, Reached),
            (flights - 1, points - 1, fares, Near), (flights, 0, fares - 0.01, Near), (0, points, fares * 0.8, Near), (0, points, fares * 0.8 - 1, Far),
            (flights, points, 0, Far), (0, 0, fares, Far), (double.NaN, points, fares, Reached), (flights, points, double.NaN, None),
        ];
        foreach (var (strategy, code) in new[] { (Strategy.Upgrade, tier - 1), (Strategy.Renewal, tier) })
        {
            var source = ProgrammeMember.Source(
                (ExtractColumns.FfpTier, [.. members.Select(_ => (double)code)]),
                (ExtractColumns.L1YFlightCount, [.. members.Select(m => m.Flights)]),
                (ExtractColumns.EpSumYr2, [.. members.Select(m => m.Points)]),
                (ExtractColumns.SumYr2, [.. members.Select(m => m.Fares)]));
            Assert.Equal(members.Select(m => m.Standing), ProgrammeMember.Standings(strategy, source, ProgrammePresets.ChinaEastern));
        }
    }

    [Fact]
    public void Standing_TierThatTheProgrammeLacks_IsNotJudged()
    {
        var source = ProgrammeMember.Source(
            (ExtractColumns.FfpTier, [3, 8, double.NaN, 4]), (ExtractColumns.L1YFlightCount, [90, 90, 90, 90]), (ExtractColumns.Yr2Km, [0, 0, 0, 0]));
        Assert.Equal([None, None, None, Reached], ProgrammeMember.Standings(Strategy.Upgrade, source, ProgrammePresets.AirChina));
    }

    private static void AssertChangesAt(Strategy strategy, string preset, int tier, double kilometres, double flights)
    {
        (double Kilometres, double Flights, StrategyStanding Standing)[] members = kilometres == 0
            ? [(1e9, 1e6, None), (0, 0, None)]
            :
            [
                (kilometres, 0, Reached), (kilometres - 0.5, 0, Near), (kilometres + 0.5, 0, Reached), (0, flights, Reached), (0, flights - 1, NearOrFar(flights)),
                (0, flights + 1, Reached), (kilometres, flights, Reached), (kilometres * 0.8, 0, Near), (kilometres * 0.8 - 0.5, 0, Far), (0, 0, Far),
                (double.NaN, flights, Reached), (kilometres, double.NaN, Reached), (double.NaN, double.NaN, None),
            ];
        var programme = ProgrammePresets.All.Single(p => p.Key == preset).Programme;
        var source = ProgrammeMember.Source(
            (ExtractColumns.FfpTier, [.. members.Select(_ => (double)tier)]),
            (ExtractColumns.Yr2Km, [.. members.Select(m => m.Kilometres)]),
            (ExtractColumns.L1YFlightCount, [.. members.Select(m => m.Flights)]));
        Assert.Equal(members.Select(m => m.Standing), ProgrammeMember.Standings(strategy, source, programme));
    }

    private static StrategyStanding NearOrFar(double flights) => flights - 1 >= flights * 0.8 ? Near : Far;
}
