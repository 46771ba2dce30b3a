using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Quality;

/// <summary>
/// The edges between a histogram's bars: round numbers, whole days, months or years. Where a tail is longer than half of
/// what nearly all values take up, the bars end and the last one (or the first) is open, so that the others stay readable.
/// </summary>
/// <param name="Scale">What a bar stands for.</param>
/// <param name="Edges">The edges, ascending: n + 1 of n bars.</param>
/// <param name="IsOpenBelow">Whether values lie before the first edge.</param>
/// <param name="IsOpenAbove">Whether values lie at or behind the last edge.</param>
internal sealed record HistogramEdges(HistogramScale Scale, IReadOnlyList<double> Edges, bool IsOpenBelow, bool IsOpenAbove)
{
    private const double LowTail = 0.005;
    private const double HighTail = 0.99;
    private const double LongTail = 0.5;
    private const double LargestWhole = 1L << 52;

    /// <summary>Chooses them.</summary>
    /// <param name="kind">What the column holds.</param>
    /// <param name="moments">Smallest and largest value, and whether all are whole.</param>
    /// <param name="order">The values, or a sample of them.</param>
    /// <param name="bars">Most bars, open ones apart.</param>
    public static HistogramEdges Choose(ColumnKind kind, Moments moments, SortedValues order, int bars)
    {
        var (minimum, maximum) = (moments.Minimum, moments.Maximum);
        var (low, high) = (order.Quantile(LowTail), order.Quantile(HighTail));
        if (high <= low || maximum - high <= LongTail * (high - low))
            high = maximum;
        if (high <= low || low - minimum <= LongTail * (high - low))
            low = minimum;
        var (scale, edges) = kind == ColumnKind.Date
            ? DateEdges.Between((int)low, (int)high, bars)
            : NumberEdges(low, high, moments.AreWhole, bars);
        return new HistogramEdges(scale, edges, minimum < edges[0], maximum >= edges[^1]);
    }

    /// <summary>The histogram.</summary>
    /// <param name="count">How many values there are.</param>
    /// <param name="countBelow">How many values are smaller than an edge.</param>
    public Histogram Fill(long count, Func<double, long> countBelow)
    {
        var below = Edges.Select(countBelow).ToArray();
        List<HistogramBar> bars = [];
        if (IsOpenBelow)
            bars.Add(new HistogramBar(null, Edges[0], below[0]));
        for (var i = 1; i < below.Length; i++)
            bars.Add(new HistogramBar(Edges[i - 1], Edges[i], below[i] - below[i - 1]));
        if (IsOpenAbove)
            bars.Add(new HistogramBar(Edges[^1], null, count - below[^1]));
        return new Histogram(Scale, bars);
    }

    private static (HistogramScale Scale, double[] Edges) NumberEdges(double low, double high, bool areWhole, int bars)
    {
        if (areWhole && high - low < bars && Math.Abs(low) < LargestWhole)
            return (HistogramScale.Values, [.. Enumerable.Range(0, (int)(high - low) + 2).Select(i => low + i)]);
        if (high == low)
            return (HistogramScale.Values, [low, Math.BitIncrement(high)]);
        var (step, divisor) = RoundStep((high - low) / bars);
        var first = Math.Floor(low * divisor / step);
        var last = Math.Floor(high * divisor / step) + 1;
        return (HistogramScale.Ranges, [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => (first + i) * step / divisor)]);
    }

    // 1, 2 or 5 times a power of ten, as a fraction: multiples of it are the closest doubles to the round numbers
    private static (double Step, double Divisor) RoundStep(double atLeast)
    {
        var power = (int)Math.Floor(Math.Log10(atLeast));
        var mantissa = atLeast / Math.Pow(10, power);
        var round = mantissa switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 };
        return power >= 0 ? (round * Math.Pow(10, power), 1) : (round, Math.Pow(10, -power));
    }
}
