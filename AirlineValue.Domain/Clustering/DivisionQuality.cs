namespace AirlineValue.Domain.Clustering;

/// <summary>How good a division of members into groups is, whatever made it, judged in the coordinates at hand: so that
/// divisions by two models can be set side by side.</summary>
/// <param name="Groups">Groups that have a member.</param>
/// <param name="Inertia">Sum over members of the squared distance to the mean of their group, in the coordinates; lower is
/// better.</param>
/// <param name="Validity">The validity indices.</param>
public sealed record DivisionQuality(int Groups, double Inertia, ValidityIndices Validity)
{
    /// <summary>The quality of a division; null when fewer than two groups have a member.</summary>
    /// <param name="columns">Columns[j][i] is coordinate j of member i.</param>
    /// <param name="groups">The group of each member, from 0; a group without members does not count.</param>
    /// <param name="seed">Seed of the silhouette's sample: the same members for each division of as many.</param>
    /// <param name="cancellationToken">Cancels the silhouette.</param>
    public static DivisionQuality? Of(double[][] columns, int[] groups, int seed, CancellationToken cancellationToken = default)
    {
        var labels = Labels(groups, out var count);
        if (count < 2)
            return null;
        var sizes = new int[count];
        foreach (var label in labels)
            sizes[label]++;
        var centres = Means(columns, labels, sizes);
        var distances = Distances(columns, labels, centres);
        var clustering = new KMeansResult(centres, labels, sizes, distances.Sum(distance => distance * distance), 0, 0);
        return new DivisionQuality(
            count, clustering.Inertia, ClusterValidity.Compute(columns, clustering, distances, seed, cancellationToken));
    }

    private static byte[] Labels(int[] groups, out int count)
    {
        var occupied = new bool[groups.Length == 0 ? 0 : groups.Max() + 1];
        foreach (var group in groups)
            occupied[group] = true;
        var labelOf = new byte[occupied.Length];
        count = 0;
        for (var group = 0; group < occupied.Length; group++)
            labelOf[group] = (byte)(occupied[group] ? count++ : 0);
        return Array.ConvertAll(groups, group => labelOf[group]);
    }

    private static double[][] Means(double[][] columns, byte[] labels, int[] sizes)
    {
        var centres = Array.ConvertAll(sizes, _ => new double[columns.Length]);
        for (var j = 0; j < columns.Length; j++)
        {
            for (var i = 0; i < labels.Length; i++)
                centres[labels[i]][j] += columns[j][i];
            for (var c = 0; c < sizes.Length; c++)
                centres[c][j] /= sizes[c];
        }
        return centres;
    }

    private static double[] Distances(double[][] columns, byte[] labels, double[][] centres)
    {
        var distances = new double[labels.Length];
        for (var j = 0; j < columns.Length; j++)
        {
            for (var i = 0; i < labels.Length; i++)
            {
                var difference = columns[j][i] - centres[labels[i]][j];
                distances[i] += difference * difference;
            }
        }
        for (var i = 0; i < distances.Length; i++)
            distances[i] = Math.Sqrt(distances[i]);
        return distances;
    }
}
