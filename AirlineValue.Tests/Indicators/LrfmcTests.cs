using AirlineValue.Domain.Indicators;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Indicators;

public sealed class LrfmcTests
{
    [Fact]
    public void Compute_KeptMembers_GivesMonthsFlightsKilometresAndRatio()
    {
        var members = SomeMembers.Sound(3);
        (members.DaysSinceJoining[2], members.LastToEnd[2], members.FlightCount[2]) = (2700, 1, 210);
        (members.SegKmSum[2], members.AvgDiscount[2]) = (580717, 0.961639043);
        var table = Lrfmc.Compute(members, [0, 2]);
        Assert.Equal(["L", "R", "F", "M", "C"], table.Indicators.Select(i => i.Name));
        Assert.Equal(2, table.Count);
        Assert.Equal([90, 1 / 30.0, 210, 580717, 0.961639043], table.Values.Select(column => column[1]));
    }
}
