using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Strategies;

namespace AirlineValue.Tests.Strategies;

public sealed class PaceOutlookTests
{
    private static readonly double WindowEnd = new DateOnly(2014, 10, 19).DayNumber;

    [Fact]
    public void Of_MembersOfEachClass_CountsGroupsFlightsAndFares()
    {
        // 24 flights are open (0.37), 1 is hopeless, 25 are there already, and who flew not once has no fare on a flight
        var source = ProgrammeMember.Source(
            [1, 2, 1, 1, 0], (ExtractColumns.LoadTime, [.. Enumerable.Repeat(WindowEnd, 5)]), (ExtractColumns.FfpTier, [4, 4, 4, 4, 4]), (ExtractColumns.L1YFlightCount, [24, 1, 25, 24, 0]),
            (ExtractColumns.Yr2Km, [0, 0, 0, 0, 0]), (ExtractColumns.SumYr2, [24_000, 500, 1, 12_000, 0]));
        var measures = new MeasureColumns(source);
        var limits = ProgrammePresets.Default.Limits;
        var lines = PaceOutlook.Of(TierPace.Upgrade(measures, ProgrammePresets.Default), measures, limits);
        Assert.Equal([PaceClass.Nudge, PaceClass.Sure, PaceClass.Hopeless, PaceClass.NotKnown], lines.Select(l => l.Class));
        Assert.Equal([2, 0, 2, 0], lines.Select(l => l.Members));
        Assert.Equal([0, 2, 0, 0, 0, 0], lines[0].ByGroup);
        Assert.Equal((2, 1500), (lines[0].Flights, lines[0].Fares));
        // 24 flights at 500; 25 at no known fare
        Assert.Equal((49, 12_000, 1), (lines[2].Flights, lines[2].Fares, lines[2].WithoutFare));
    }

    [Theory]
    [InlineData(0.1999, PaceClass.Hopeless)]
    [InlineData(0.2, PaceClass.Nudge)]
    [InlineData(0.7999, PaceClass.Nudge)]
    [InlineData(0.8, PaceClass.Sure)]
    public void RangeOf_Likelihood_IsInExactlyItsClass(double likelihood, PaceClass expected) => Assert.Equal(
        [expected], Enum.GetValues<PaceClass>().Where(c => PaceOutlook.RangeOf(c, new StrategyLimits())?.Contains(likelihood) is true));
}
