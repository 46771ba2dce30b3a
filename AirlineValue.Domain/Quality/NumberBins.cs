namespace AirlineValue.Domain.Quality;

/// <summary>
/// Bins of numbers, made from a base: one a value where it has few different ones, else its deciles. A decile is a
/// number that occurs: the smallest that at least that share does not exceed. Equal deciles make one bin, so a column
/// with many equal cells has fewer than ten. The outer bins reach to infinity.
/// </summary>
public sealed class NumberBins
{
    /// <summary>Up to this many different numbers have a bin each.</summary>
    public const int MostValues = 10;

    private const int Deciles = 10;

    private readonly double[] _marks;

    private NumberBins(double[] marks, bool isByValue)
    {
        _marks = marks;
        IsByValue = isByValue;
    }

    /// <summary>Whether each bin is a value, and the last one all others; else bins are ranges.</summary>
    public bool IsByValue { get; }

    /// <summary>By value, the values, ascending; else the upper ends of all bins but the last, which belong to their bin.</summary>
    public IReadOnlyList<double> Marks => _marks;

    /// <summary>How many bins there are.</summary>
    public int Count => _marks.Length + 1;

    /// <summary>The bins of a base.</summary>
    /// <param name="sorted">Its numbers, ascending, without empty ones.</param>
    public static NumberBins Of(ReadOnlySpan<double> sorted) =>
        Values(sorted) is { } values ? new NumberBins(values, true) : new NumberBins(DecilesOf(sorted), false);

    /// <summary>How many numbers lie in each bin.</summary>
    /// <param name="sorted">The numbers, ascending, without empty ones.</param>
    public long[] CountsOf(ReadOnlySpan<double> sorted)
    {
        var counts = new long[Count];
        var below = 0;
        var counted = 0L;
        for (var i = 0; i < _marks.Length; i++)
        {
            var upTo = EndOf(sorted, _marks[i]);
            counts[i] = upTo - (IsByValue ? StartOf(sorted, _marks[i]) : below);
            counted += counts[i];
            below = upTo;
        }
        counts[^1] = sorted.Length - counted;
        return counts;
    }

    private static double[]? Values(ReadOnlySpan<double> sorted)
    {
        var values = new List<double>(MostValues);
        for (var at = 0; at < sorted.Length; at = EndOf(sorted, sorted[at]))
        {
            if (values.Count == MostValues)
                return null;
            values.Add(sorted[at]);
        }
        return [.. values];
    }

    private static double[] DecilesOf(ReadOnlySpan<double> sorted)
    {
        var ends = new List<double>(Deciles - 1);
        for (var i = 1; i < Deciles; i++)
        {
            var end = sorted[(int)(((long)i * sorted.Length + Deciles - 1) / Deciles) - 1];
            // Nothing of the base lies above its largest number
            if (end < sorted[^1] && (ends.Count == 0 || end > ends[^1]))
                ends.Add(end);
        }
        return [.. ends];
    }

    /// <summary>How many numbers are smaller.</summary>
    private static int StartOf(ReadOnlySpan<double> sorted, double value) => Split(sorted, value, orEqual: false);

    /// <summary>How many numbers are smaller or equal.</summary>
    private static int EndOf(ReadOnlySpan<double> sorted, double value) => Split(sorted, value, orEqual: true);

    private static int Split(ReadOnlySpan<double> sorted, double value, bool orEqual)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (sorted[middle] < value || (orEqual && sorted[middle] == value))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
