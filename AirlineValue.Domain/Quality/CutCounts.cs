namespace AirlineValue.Domain.Quality;

/// <summary>Counts in one more pass how many values are smaller than each of some limits, and how often some values
/// occur.</summary>
internal sealed class CutCounts
{
    private readonly double[] _limits;
    private readonly long[] _between;
    private readonly Dictionary<double, long> _occurrences;

    public CutCounts(IEnumerable<double> limits, IEnumerable<double> values)
    {
        _limits = [.. limits.Distinct().Order()];
        _between = new long[_limits.Length + 1];
        _occurrences = values.ToDictionary(v => v, _ => 0L);
    }

    /// <summary>The values with how often they occur.</summary>
    public CountedCells Occurrences => new([.. _occurrences.Keys], [.. _occurrences.Values]);

    public void Add(ReadOnlySpan<double> run)
    {
        foreach (var value in run)
        {
            if (double.IsNaN(value))
                continue;
            _between[Place(value)]++;
            ref var occurrences = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrNullRef(_occurrences, value);
            if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref occurrences))
                occurrences++;
        }
    }

    /// <summary>How many values are smaller than one of the limits.</summary>
    public long CountBelow(double limit)
    {
        var place = Array.BinarySearch(_limits, limit);
        return _between.Take(place + 1).Sum();
    }

    // How many limits are not above the value
    private int Place(double value)
    {
        var (from, to) = (0, _limits.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (_limits[middle] <= value)
                from = middle + 1;
            else
                to = middle;
        }
        return from;
    }
}
