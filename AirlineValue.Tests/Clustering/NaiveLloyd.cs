namespace AirlineValue.Tests.Clustering;

/// <summary>K-means as the textbook has it, to compare with: every member against every centre, one after the other.</summary>
internal static class NaiveLloyd
{
    /// <summary>The nearest centre of each member, the means of the clusters that these form, and the inertia.</summary>
    public static (byte[] Labels, double[][] Means, double Inertia) Step(double[][] columns, double[][] centres)
    {
        var labels = new byte[columns[0].Length];
        var sums = centres.Select(c => new double[c.Length]).ToArray();
        var sizes = new int[centres.Length];
        var inertia = 0.0;
        for (var i = 0; i < labels.Length; i++)
        {
            var distances = centres.Select(centre => centre.Select((x, j) => Math.Pow(columns[j][i] - x, 2)).Sum()).ToArray();
            labels[i] = (byte)Array.IndexOf(distances, distances.Min());
            inertia += distances.Min();
            sizes[labels[i]]++;
            for (var j = 0; j < columns.Length; j++)
                sums[labels[i]][j] += columns[j][i];
        }
        var means = sums.Select((sum, c) => sizes[c] > 0 ? sum.Select(s => s / sizes[c]).ToArray() : centres[c]).ToArray();
        return (labels, means, inertia);
    }

    /// <summary>The inertia that a run from random members ends with.</summary>
    public static double Run(double[][] columns, int k, int seed)
    {
        var random = new Random(seed);
        var centres = Enumerable.Range(0, k)
            .Select(_ => random.Next(columns[0].Length))
            .Select(i => columns.Select(column => column[i]).ToArray())
            .ToArray();
        var (labels, means, inertia) = Step(columns, centres);
        while (true)
        {
            var next = Step(columns, means);
            if (next.Labels.AsSpan().SequenceEqual(labels))
                return next.Inertia;
            (labels, means, inertia) = next;
        }
    }
}
