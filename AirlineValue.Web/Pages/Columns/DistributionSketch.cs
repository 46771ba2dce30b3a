using System.Globalization;
using AirlineValue.Domain.Quality;

namespace AirlineValue.Web.Pages.Columns;

/// <summary>A small picture of a distribution: a histogram's bars, or the most frequent texts.</summary>
/// <param name="Path">The bars as one path of an SVG picture.</param>
public sealed record DistributionSketch(string Path)
{
    /// <summary>Width of the picture, in its own units.</summary>
    public const int Width = 120;

    /// <summary>Height of the picture, in its own units.</summary>
    public const int Height = 28;

    private const double Gap = 0.15;
    private const double LeastHeight = 0.75;

    /// <summary>Draws a column; null where there is nothing to draw.</summary>
    public static DistributionSketch? Of(ColumnProfile profile)
    {
        var counts = profile.Histogram is { } histogram
            ? [.. histogram.Bars.Select(bar => bar.Count)]
            : profile.FrequentValues.Select(value => value.Count).ToArray();
        return counts.Length == 0 ? null : new DistributionSketch(PathOf(counts));
    }

    private static string PathOf(long[] counts)
    {
        var step = (double)Width / counts.Length;
        var highest = Math.Max(1, counts.Max());
        // A bar that holds anybody is seen, however few they are
        return string.Concat(counts.Select((count, i) => count == 0
            ? ""
            : Bar(i * step, step * (1 - Gap), Math.Max(LeastHeight, (double)Height * count / highest))));
    }

    private static string Bar(double left, double width, double height) =>
        string.Create(CultureInfo.InvariantCulture, $"M{left:0.##} {Height}h{width:0.##}v-{height:0.##}h-{width:0.##}z");
}
