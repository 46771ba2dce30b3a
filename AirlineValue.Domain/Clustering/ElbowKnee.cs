namespace AirlineValue.Domain.Clustering;

/// <summary>
/// The knee of the elbow curve: the number of clusters where the curve, scaled to the unit square, lies farthest below
/// the straight line from its first to its last point (Satopää, Albrecht, Irwin and Raghavan, "Finding a 'kneedle' in a
/// haystack", 2011, without smoothing). It depends on the range that is looked at.
/// </summary>
public static class ElbowKnee
{
    /// <summary>The knee; null when the curve has fewer than three points, or no point below the line.</summary>
    /// <param name="curve">Number of clusters and inertia, in ascending order of the number.</param>
    public static int? Of(IReadOnlyList<(int K, double Inertia)> curve)
    {
        int? knee = null;
        var farthest = 0.0;
        for (var i = 1; i < curve.Count - 1; i++)
        {
            var below = Below(curve, i);
            // What rounding leaves of a straight line is no knee, and decides between no points.
            if (below > farthest + 1e-12)
                (knee, farthest) = (curve[i].K, below);
        }
        return knee;
    }

    /// <summary>How far the line from the first to the last point lies above the curve, as a share of the curve's
    /// height.</summary>
    private static double Below(IReadOnlyList<(int K, double Inertia)> curve, int i)
    {
        var (first, last) = (curve[0], curve[^1]);
        if (first.Inertia <= last.Inertia)
            return 0;
        var along = (curve[i].K - first.K) / (double)(last.K - first.K);
        return (first.Inertia - curve[i].Inertia) / (first.Inertia - last.Inertia) - along;
    }
}
