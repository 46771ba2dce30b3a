using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Quality;

/// <summary>Counts dates by calendar year, run by run.</summary>
internal sealed class YearTally(ExtractColumn column)
{
    /// <summary>Most years that have a bar of their own; earlier ones, which are rare and mostly errors, share the
    /// first.</summary>
    public const int MostYears = 60;

    private readonly long[] _years = new long[DateOnly.MaxValue.Year + 2];
    private long _empty;
    private double _minimum = double.PositiveInfinity;
    private double _maximum = double.NegativeInfinity;

    public ExtractColumn Column => column;

    public void Add(double[] days)
    {
        foreach (var day in days)
        {
            if (double.IsNaN(day))
            {
                _empty++;
                continue;
            }
            _years[DateOnly.FromDayNumber((int)day).Year]++;
            _minimum = Math.Min(_minimum, day);
            _maximum = Math.Max(_maximum, day);
        }
    }

    public NumberDistribution Result()
    {
        var last = Array.FindLastIndex(_years, count => count > 0);
        if (last < 0)
            return new NumberDistribution(column.Name, [], _empty, null, null, null);
        var first = Math.Max(Array.FindIndex(_years, count => count > 0), last - MostYears + 1);
        var earlier = _years.Take(first).Sum();
        List<Bar> bars = earlier == 0 ? [] : [new Bar(null, StartOf(first), earlier, 0)];
        for (var year = first; year <= last; year++)
            bars.Add(new Bar(StartOf(year), year == DateOnly.MaxValue.Year ? null : StartOf(year + 1), _years[year], 0));
        return new NumberDistribution(column.Name, bars, _empty, _minimum, _maximum, null);
    }

    private static double StartOf(int year) => new DateOnly(year, 1, 1).DayNumber;
}
