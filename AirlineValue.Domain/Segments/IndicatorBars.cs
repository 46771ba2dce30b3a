using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;

namespace AirlineValue.Domain.Segments;

/// <summary>Counts the distribution of an indicator in every group, over bars with round edges.</summary>
internal static class IndicatorBars
{
    // Enough for the edges, which are round numbers near quantiles
    private const int Sampled = 16_384;

    public static IndicatorDistribution Of(GroupedMembers members, int indicator, int mostBars)
    {
        var (values, ranks, median) = (members.Indicators[indicator], members.Ranks, members.Medians[indicator]);
        var edges = EdgesOf(values, mostBars);
        var bins = edges.Length + 1;
        var counts = new int[bins * (members.Groups + 1)];
        var above = new int[members.Groups + 1];
        for (var row = 0; row < values.Length; row++)
        {
            var rank = ranks[row];
            counts[rank * bins + BinOf(edges, values[row])]++;
            above[rank] += values[row] > median ? 1 : 0;
        }
        var bars = Enumerable.Range(0, bins).Select(bin => new IndicatorBar(
            bin == 0 ? null : edges[bin - 1],
            bin == edges.Length ? null : edges[bin],
            [.. Enumerable.Range(1, members.Groups).Select(rank => counts[rank * bins + bin])])).ToList();
        // what no value lies in is no bar; in between it is one that is empty
        var first = bars.FindIndex(bar => bar.Members.Any(count => count > 0));
        var last = bars.FindLastIndex(bar => bar.Members.Any(count => count > 0));
        return new IndicatorDistribution(
            members.IndicatorNames[indicator], first < 0 ? [] : bars[first..(last + 1)], median, above[1..]);
    }

    /// <summary>How many edges do not exceed a value: the bin behind the last of them.</summary>
    internal static int BinOf(double[] edges, double value)
    {
        var bin = 0;
        foreach (var edge in edges)
            bin += value >= edge ? 1 : 0;
        return bin;
    }

    private static double[] EdgesOf(double[] values, int mostBars)
    {
        var moments = new Moments();
        moments.Add(values);
        if (moments.Present == 0)
            return [];
        var step = Math.Max(1, values.Length / Sampled);
        List<double> sample = [moments.Minimum, moments.Maximum];
        for (var row = 0; row < values.Length; row += step)
        {
            if (!double.IsNaN(values[row]))
                sample.Add(values[row]);
        }
        return [.. HistogramEdges.Choose(ColumnKind.Number, moments, SortedValues.Of(sample), mostBars).Edges];
    }
}
