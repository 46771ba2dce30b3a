namespace AirlineValue.Domain.Quality;

/// <summary>Different values in ascending order, with how many values there are up to each.</summary>
internal sealed class SortedValues
{
    private readonly double[] _values;
    private readonly long[] _upTo;

    private SortedValues(double[] values, long[] upTo)
    {
        _values = values;
        _upTo = upTo;
    }

    /// <summary>How many values there are.</summary>
    public long Count => _upTo[^1];

    /// <summary>From numbers and their counts, at least one.</summary>
    public static SortedValues Of(CountedCells counted)
    {
        var upTo = new long[counted.Times.Length];
        var before = 0L;
        for (var i = 0; i < upTo.Length; i++)
            upTo[i] = before += counted.Times[i];
        return new SortedValues(counted.Values, upTo);
    }

    /// <summary>From a list of values, at least one.</summary>
    public static SortedValues Of(IEnumerable<double> list)
    {
        var values = list.ToArray();
        Array.Sort(values);
        var upTo = new long[values.Length];
        for (var i = 0; i < upTo.Length; i++)
            upTo[i] = i + 1;
        return new SortedValues(values, upTo);
    }

    /// <summary>The value at a 0-based rank.</summary>
    public double At(long rank)
    {
        var found = Array.BinarySearch(_upTo, rank + 1);
        return _values[found < 0 ? ~found : found];
    }

    /// <summary>The quantile by linear interpolation between the neighbouring values.</summary>
    public double Quantile(double share) => Quantile(share, Count, At);

    /// <summary>How many values are smaller than <paramref name="limit"/>.</summary>
    public long CountBelow(double limit)
    {
        var (from, to) = (0, _values.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (_values[middle] < limit)
                from = middle + 1;
            else
                to = middle;
        }
        return from == 0 ? 0 : _upTo[from - 1];
    }

    /// <summary>The quantile of <paramref name="count"/> values of which those at a rank are known.</summary>
    public static double Quantile(double share, long count, Func<long, double> at)
    {
        var place = share * (count - 1);
        var rank = (long)Math.Floor(place);
        var lower = at(rank);
        var part = place - rank;
        return part == 0 ? lower : lower + part * (at(Math.Min(rank + 1, count - 1)) - lower);
    }
}
