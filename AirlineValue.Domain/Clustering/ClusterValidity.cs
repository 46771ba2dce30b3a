namespace AirlineValue.Domain.Clustering;

/// <summary>Computes the validity indices of a clustering.</summary>
public static class ClusterValidity
{
    /// <summary>Calinski–Harabasz (1974), Davies–Bouldin (1979, with Euclidean distances) and silhouette (Rousseeuw
    /// 1987), as scikit-learn defines them.</summary>
    /// <param name="columns">Columns[j][i] is coordinate j of member i, standardised.</param>
    /// <param name="clustering">The clusters.</param>
    /// <param name="distances">Distance of each member to its own centre.</param>
    /// <param name="seed">Seed of the silhouette's sample, used when there are more than
    /// <see cref="Silhouette.LargestExact"/> members.</param>
    /// <param name="cancellationToken">Cancels the silhouette.</param>
    public static ValidityIndices Compute(
        double[][] columns,
        KMeansResult clustering,
        double[] distances,
        int seed,
        CancellationToken cancellationToken = default)
    {
        var (silhouette, sample) = Silhouette.Compute(columns, clustering, seed, cancellationToken);
        return new ValidityIndices(
            CalinskiHarabasz(columns, clustering),
            DaviesBouldin(clustering, distances),
            silhouette,
            sample,
            sample == columns[0].Length);
    }

    private static double CalinskiHarabasz(double[][] columns, KMeansResult clustering)
    {
        var (n, k) = ((double)columns[0].Length, clustering.Sizes.Length);
        var between = 0.0;
        for (var j = 0; j < columns.Length; j++)
        {
            var mean = columns[j].Sum() / n;
            for (var c = 0; c < k; c++)
            {
                var difference = clustering.Centres[c][j] - mean;
                between += clustering.Sizes[c] * difference * difference;
            }
        }
        // Clusters without any spread, or as many clusters as members: scikit-learn says 1, and so do we.
        return clustering.Inertia == 0 || n <= k ? 1 : between * (n - k) / (clustering.Inertia * (k - 1));
    }

    private static double DaviesBouldin(KMeansResult clustering, double[] distances)
    {
        var k = clustering.Sizes.Length;
        var spreads = new double[k];
        for (var i = 0; i < distances.Length; i++)
            spreads[clustering.Labels[i]] += distances[i];
        for (var c = 0; c < k; c++)
            spreads[c] /= clustering.Sizes[c];
        var sum = 0.0;
        for (var c = 0; c < k; c++)
        {
            var worst = 0.0;
            for (var other = 0; other < k; other++)
                if (other != c)
                    worst = Math.Max(worst, (spreads[c] + spreads[other]) / Distance(clustering.Centres, c, other));
            sum += worst;
        }
        return sum / k;
    }

    private static double Distance(double[][] centres, int a, int b)
    {
        var sum = 0.0;
        for (var j = 0; j < centres[a].Length; j++)
            sum += (centres[a][j] - centres[b][j]) * (centres[a][j] - centres[b][j]);
        return Math.Sqrt(sum);
    }
}
