namespace AirlineValue.Domain.Clustering;

/// <summary>
/// How far clusterings of bootstrap samples agree with that of all members: the adjusted Rand index over the original
/// members, each assigned to the nearest centre of the sample's clustering (in the manner of Hennig, "Cluster-wise
/// assessment of cluster stability", 2007, and Dolnicar and Leisch, 2010).
/// </summary>
/// <param name="Mean">Mean of the indices; 1 is always the same clusters, 0 is chance.</param>
/// <param name="StandardDeviation">Their sample standard deviation; 0 for one sample.</param>
/// <param name="Least">The least of them.</param>
/// <param name="Resamples">How many samples were drawn.</param>
/// <param name="SampleSize">Members drawn for each, with replacement.</param>
public sealed record ResamplingStability(double Mean, double StandardDeviation, double Least, int Resamples, int SampleSize)
{
    /// <summary>A sample has as many members as there are, but no more than these: beyond, samples cost much and say
    /// little more, and by being smaller they make clusters look rather less stable than more.</summary>
    public const int LargestSample = 100_000;

    // The starts of a sample's clustering: on all members, three of ten reach the optimum on most data.
    private const int Restarts = 3;

    // Streams below those of the starts; the samples are the same for every number of clusters.
    private const int FirstStream = int.MinValue;

    /// <summary>How stable, by the rule of thumb of Steinley, "Properties of the Hubert–Arabie adjusted Rand index"
    /// (2004).</summary>
    public StabilityGrade Grade() => Mean switch
    {
        >= 0.9 => StabilityGrade.Excellent,
        >= 0.8 => StabilityGrade.Good,
        >= 0.65 => StabilityGrade.Moderate,
        _ => StabilityGrade.Poor,
    };

    /// <summary>The summary of agreements.</summary>
    internal static ResamplingStability Of(IReadOnlyList<double> agreements, int members)
    {
        var mean = agreements.Average();
        var squares = agreements.Sum(agreement => (agreement - mean) * (agreement - mean));
        return new ResamplingStability(
            mean, Math.Sqrt(squares / Math.Max(1, agreements.Count - 1)), agreements.Min(), agreements.Count, Math.Min(members, LargestSample));
    }

    /// <summary>The agreement of one bootstrap sample's clustering with that of all members.</summary>
    internal static double Agreement(
        double[][] columns, byte[] labels, ClusterCountOptions options, int k, int resample, CancellationToken cancellationToken)
    {
        var sample = Draw(columns, new SeededRandom(options.Seed, FirstStream + resample));
        var clustering = KMeans.Run(
            sample, options.With(k) with { Restarts = Restarts }, threads: 1, cancellationToken: cancellationToken);
        return AdjustedRandIndex.Of(labels, NearestCentres.Find(columns, clustering.Centres, cancellationToken).Nearest);
    }

    private static double[][] Draw(double[][] columns, SeededRandom random)
    {
        var members = new int[Math.Min(columns[0].Length, LargestSample)];
        for (var i = 0; i < members.Length; i++)
            members[i] = random.NextInt(columns[0].Length);
        return Array.ConvertAll(columns, column => Array.ConvertAll(members, member => column[member]));
    }
}

/// <summary>How far clusters can be relied upon when other members had been drawn.</summary>
public enum StabilityGrade
{
    /// <summary>Below 0.65.</summary>
    Poor,

    /// <summary>From 0.65.</summary>
    Moderate,

    /// <summary>From 0.8.</summary>
    Good,

    /// <summary>From 0.9.</summary>
    Excellent,
}
