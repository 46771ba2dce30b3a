namespace AirlineValue.Domain.Clustering;

/// <summary>
/// The order of clusters: the largest first, the same sizes by coordinates. Starts that end in the same clusters thus
/// end in the same result, whichever of them was drawn first.
/// </summary>
internal static class CentreOrder
{
    /// <summary>The clusters in order.</summary>
    public static int[] Of(double[] centres, int dimensions, byte[] labels)
    {
        var order = new int[centres.Length / dimensions];
        var sizes = Sizes(labels, order.Length);
        for (var c = 0; c < order.Length; c++)
            order[c] = c;
        Array.Sort(order, (a, b) =>
        {
            var bySize = sizes[b].CompareTo(sizes[a]);
            return bySize != 0
                ? bySize
                : centres.AsSpan(a * dimensions, dimensions).SequenceCompareTo(centres.AsSpan(b * dimensions, dimensions));
        });
        return order;
    }

    /// <summary>How many members each cluster has.</summary>
    public static int[] Sizes(byte[] labels, int clusters)
    {
        var sizes = new int[clusters];
        foreach (var label in labels)
            sizes[label]++;
        return sizes;
    }
}
