namespace AirlineValue.Domain.Quality;

/// <summary>Edges of bars between dates, as day numbers: days, months, or one or several years.</summary>
internal static class DateEdges
{
    private const int MonthsInYear = 12;

    public static (HistogramScale Scale, double[] Edges) Between(int first, int last, int bars)
    {
        if (last - first < bars)
            return (HistogramScale.Days, [.. Enumerable.Range(first, last - first + 2).Select(day => (double)day)]);
        var (from, to) = (DateOnly.FromDayNumber(first), DateOnly.FromDayNumber(last));
        var months = (to.Year - from.Year) * MonthsInYear + to.Month - from.Month + 1;
        if (months <= bars)
        {
            var start = new DateOnly(from.Year, from.Month, 1);
            return (HistogramScale.Months, [.. Enumerable.Range(0, months + 1).Select(i => (double)start.AddMonths(i).DayNumber)]);
        }
        var step = YearStep((to.Year - from.Year + 1.0) / bars);
        var year = from.Year / step * step;
        var count = (to.Year - year) / step + 1;
        return (HistogramScale.Years, [.. Enumerable.Range(0, count + 1).Select(i => (double)DayOf(year + i * step))]);
    }

    private static int YearStep(double atLeast) => atLeast switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 };

    private static int DayOf(int year) => new DateOnly(Math.Max(1, year), 1, 1).DayNumber;
}
