namespace AirlineValue.Domain.Clustering;

/// <summary>What is done when a cluster has lost its last member.</summary>
internal static class EmptyClusters
{
    /// <summary>
    /// Gives every empty cluster the member that is farthest from its centre, of the clusters that have others; the
    /// first on a tie. The inertia falls by it, so the iteration still comes to an end.
    /// </summary>
    public static void Refill(PointSet points, byte[] labels, double[] centres)
    {
        var clusters = centres.Length / points.Dimensions;
        var sizes = CentreOrder.Sizes(labels, clusters);
        for (var empty = 0; empty < clusters; empty++)
        {
            if (sizes[empty] > 0)
                continue;
            var farthest = Farthest(points, labels, centres, sizes);
            sizes[labels[farthest]]--;
            sizes[empty]++;
            labels[farthest] = (byte)empty;
            for (var j = 0; j < points.Dimensions; j++)
                centres[empty * points.Dimensions + j] = points.Values[j * points.Stride + farthest];
        }
    }

    private static int Farthest(PointSet points, byte[] labels, double[] centres, int[] sizes)
    {
        var (farthest, longest) = (-1, -1.0);
        for (var i = 0; i < points.Count; i++)
        {
            var distance = points.SquaredDistance(i, centres, labels[i]);
            if (distance > longest && sizes[labels[i]] > 1)
                (farthest, longest) = (i, distance);
        }
        return farthest;
    }
}
