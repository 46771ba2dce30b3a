namespace AirlineValue.Domain.Indicators;

/// <summary>Quantiles of sorted values.</summary>
public static class Quantile
{
    /// <summary>The quantile, linear between the two neighbours at (n − 1)p, as NumPy and Excel have it (type 7 of Hyndman
    /// and Fan 1996).</summary>
    /// <param name="sorted">Ascending, finite; at least one.</param>
    /// <param name="p">0–1.</param>
    public static double OfSorted(double[] sorted, double p)
    {
        var position = (sorted.Length - 1) * p;
        var below = (int)position;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
