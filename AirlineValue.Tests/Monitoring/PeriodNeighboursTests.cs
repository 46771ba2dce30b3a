using AirlineValue.Domain.Monitoring;

namespace AirlineValue.Tests.Monitoring;

public sealed class PeriodNeighboursTests
{
    // the periods' dates in the order of their scoring; which one is shown; which one is meant, 0 for none
    [Theory]
    [InlineData("2013-03-31 2014-03-31", 2, 1)]
    [InlineData("2013-04-30 2014-03-31", 2, 0)]
    [InlineData("2013-02-28 2014-02-28", 2, 1)]
    [InlineData("2023-02-28 2024-02-29", 2, 1)]
    [InlineData("2024-02-29 2025-02-28", 2, 1)]
    [InlineData("2024-02-28 2024-02-29 2025-02-28", 3, 2)]
    [InlineData("2013-03-10 2013-03-31 2014-03-31", 3, 2)]
    [InlineData("2013-03-10 2013-03-31 2014-03-12", 3, 1)]
    [InlineData("2013-03-10 2013-03-20 2014-03-15", 3, 2)]
    [InlineData("2013-03-01 2014-03-31", 2, 1)]
    [InlineData("2012-03-31 2014-03-31", 2, 0)]
    [InlineData("2013-04-01 2013-02-28 2014-03-31", 3, 0)]
    [InlineData("2013-03-31 2013-03-31 2014-03-31", 3, 2)]
    [InlineData("2013-04-30 2014-04-30 2014-04-15", 3, 1)]
    public void LastYear_NearestPeriodOfTheMonth_IsFoundOrNone(string days, int shown, int expected)
    {
        var periods = Periods(days);
        Assert.Equal(expected, PeriodNeighbours.SameMonthOfLastYear(periods, periods[shown - 1])?.ScoringId ?? 0);
    }

    [Theory]
    [InlineData("2014-01-31 2014-02-28 2014-03-31", 3, 2)]
    [InlineData("2014-03-31 2014-01-31", 1, 2)]
    [InlineData("2014-03-15 2014-03-31", 2, 1)]
    [InlineData("2014-02-28 2014-03-31 2014-03-31", 3, 1)]
    [InlineData("2014-02-28 2014-02-28 2014-03-31", 3, 2)]
    [InlineData("2014-02-28 2014-03-31", 1, 0)]
    public void Previous_LatestPeriodWithAnEarlierEnd_IsFoundOrNone(string days, int shown, int expected)
    {
        var periods = Periods(days);
        Assert.Equal(expected, PeriodNeighbours.Previous(periods, periods[shown - 1])?.ScoringId ?? 0);
    }

    [Fact]
    public void Neighbours_OfAPeriodWithoutDate_AreNone()
    {
        PeriodFigures[] periods = [KpiFiguresExample.Period(1, "2013-03-31"), KpiFiguresExample.Period(2, null)];
        Assert.Null(PeriodNeighbours.Previous(periods, periods[1]));
        Assert.Null(PeriodNeighbours.SameMonthOfLastYear(periods, periods[1]));
    }

    private static PeriodFigures[] Periods(string days) => [.. days.Split(' ').Select((day, i) => KpiFiguresExample.Period(i + 1, day))];
}
