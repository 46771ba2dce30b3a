using AirlineValue.Domain.Extracts;

namespace AirlineValue.Tests.Fixtures;

/// <summary>Members made by hand or from a seed.</summary>
internal static class SomeMembers
{
    /// <summary>Members that every rule keeps, and whose indicators all differ.</summary>
    public static MemberColumns Sound(int count) => From(count, new Random(7));

    private static MemberColumns From(int count, Random random) => new()
    {
        WindowEnd = new DateOnly(2014, 3, 31),
        DaysSinceJoining = Column(count, _ => random.Next(365, 3650)),
        LastToEnd = Column(count, _ => random.Next(1, 731)),
        FlightCount = Column(count, _ => random.Next(2, 100)),
        SegKmSum = Column(count, _ => random.Next(400, 100_000)),
        AvgDiscount = Column(count, _ => 0.2 + random.NextDouble()),
        SumYr1 = Column(count, _ => random.Next(1, 10_000)),
        SumYr2 = Column(count, _ => random.Next(1, 10_000)),
        Age = Column(count, _ => random.Next(18, 90)),
        PointsSum = Column(count, _ => random.Next(0, 10_000)),
        FlightsYr1 = Column(count, _ => random.Next(0, 50)),
        FlightsYr2 = Column(count, _ => random.Next(0, 50)),
    };

    /// <summary>The same members in another order.</summary>
    public static MemberColumns Reordered(this MemberColumns members, int[] order) => new()
    {
        WindowEnd = members.WindowEnd,
        DaysSinceJoining = Pick(members.DaysSinceJoining, order),
        LastToEnd = Pick(members.LastToEnd, order),
        FlightCount = Pick(members.FlightCount, order),
        SegKmSum = Pick(members.SegKmSum, order),
        AvgDiscount = Pick(members.AvgDiscount, order),
        SumYr1 = Pick(members.SumYr1, order),
        SumYr2 = Pick(members.SumYr2, order),
        Age = Pick(members.Age, order),
        PointsSum = Pick(members.PointsSum, order),
        FlightsYr1 = Pick(members.FlightsYr1, order),
        FlightsYr2 = Pick(members.FlightsYr2, order),
    };

    /// <summary>The same members with dates of their first flight, as day numbers.</summary>
    public static MemberColumns With(this MemberColumns members, double[] firstFlightDate) => new()
    {
        WindowEnd = members.WindowEnd,
        DaysSinceJoining = members.DaysSinceJoining,
        LastToEnd = members.LastToEnd,
        FlightCount = members.FlightCount,
        SegKmSum = members.SegKmSum,
        AvgDiscount = members.AvgDiscount,
        SumYr1 = members.SumYr1,
        SumYr2 = members.SumYr2,
        Age = members.Age,
        PointsSum = members.PointsSum,
        FlightsYr1 = members.FlightsYr1,
        FlightsYr2 = members.FlightsYr2,
        FirstFlightDate = firstFlightDate,
    };

    /// <summary>A random order of <paramref name="count"/> members.</summary>
    public static int[] Shuffled(int count, int seed)
    {
        var order = Enumerable.Range(0, count).ToArray();
        new Random(seed).Shuffle(order);
        return order;
    }

    private static double[] Pick(double[] column, int[] order) => Array.ConvertAll(order, i => column[i]);

    private static double[] Column(int count, Func<int, double> value) => [.. Enumerable.Range(0, count).Select(value)];
}
