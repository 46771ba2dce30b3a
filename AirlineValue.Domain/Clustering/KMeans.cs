using System.Globalization;

namespace AirlineValue.Domain.Clustering;

/// <summary>
/// K-means (Lloyd 1982) in double precision from several k-means++ starts, each iterated until no member changes its
/// cluster. The start with the lowest inertia wins; <see cref="BestRestart"/> says when two are the same.
/// <para>
/// With many members every restart takes a sample of its own, draws starts on it and iterates them there (Bradley and
/// Fayyad, "Refining initial points for k-means clustering", 1998); the best goes on with all members. Where Lloyd's
/// iteration stops, exchanges of single members lead on (Hartigan and Wong 1979), and Lloyd's iteration has the last
/// word: in the result every member belongs to its nearest centre, and every centre is the mean of its members.
/// </para>
/// </summary>
public static class KMeans
{
    // Large enough for a start near an optimum, small enough for the samples of different restarts to differ: restarts
    // then come from all sides of a flat optimum.
    private const int SampleSize = 4096;

    // Starts tried on a sample; the best goes on. On a few thousand members they cost next to nothing.
    private const int TrialsPerSample = 3;

    // Sampling leaves centres about this far from where they end, in standard deviations.
    private const double MovementAfterSample = 0.01;

    /// <summary>Clusters members.</summary>
    /// <param name="columns">Columns[j][i] is coordinate j of member i, standardised; finite.</param>
    /// <param name="options">Number of clusters, seed and restarts.</param>
    /// <param name="progress">Told whenever a restart has ended.</param>
    /// <param name="threads">How many threads to use; null for all processors. No bit of the result depends on it.</param>
    /// <param name="cancellationToken">Looked at for every few thousand members.</param>
    /// <returns>Clusters in descending order of size.</returns>
    /// <exception cref="AnalysisRefusedException">An option is out of range, there is no member, or there are fewer
    /// distinct members than clusters.</exception>
    public static KMeansResult Run(
        double[][] columns,
        KMeansOptions options,
        IProgress<KMeansProgress>? progress = null,
        int? threads = null,
        CancellationToken cancellationToken = default)
    {
        options.Validate();
        var points = PointSet.Of(columns);
        Refuse(points, options.K);
        var parallel = new ParallelOptions
        {
            CancellationToken = cancellationToken,
            MaxDegreeOfParallelism = threads ?? Environment.ProcessorCount,
        };
        var best = new BestRestart();
        var done = 0;
        Parallel.For(0, options.Restarts, parallel, restart =>
        {
            var end = RunFromStart(points, options, restart, parallel);
            best.Offer(new RestartEnd(end.Centres, end.Labels, end.Inertia(), end.Iterations, restart));
            progress?.Report(new KMeansProgress(Interlocked.Increment(ref done), options.Restarts));
        });
        return best.ToResult(points.Dimensions);
    }

    private static void Refuse(PointSet points, int k)
    {
        if (points.Count == 0)
            throw new AnalysisRefusedException(AnalysisRefusalReason.NoMemberLeft, "members", "0", Text(k));
        if (!points.HasDistinct(k, out var found))
            throw new AnalysisRefusedException(
                AnalysisRefusalReason.FewerDistinctMembersThanClusters, "K", Text(found), Text(k));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static LloydIteration RunFromStart(PointSet points, KMeansOptions options, int restart, ParallelOptions parallel)
    {
        var random = new SeededRandom(options.Seed, restart);
        var sample = points.Count > SampleSize ? Sample(points, random) : points;
        if (!sample.HasDistinct(options.K, out _))
            sample = points;
        var isSampled = sample != points;
        var start = isSampled
            ? StartFromSample(sample, options.K, random, parallel)
            : KMeansStarts.Draw(points, options.K, random);
        var movement = isSampled ? MovementAfterSample : double.PositiveInfinity;
        return LloydIteration.Run(points, start, movement, true, parallel);
    }

    private static double[] StartFromSample(PointSet sample, int k, SeededRandom random, ParallelOptions parallel)
    {
        var (best, least) = (Array.Empty<double>(), double.PositiveInfinity);
        for (var trial = 0; trial < TrialsPerSample; trial++)
        {
            var end = LloydIteration.Run(
                sample, KMeansStarts.Draw(sample, k, random), double.PositiveInfinity, false, parallel);
            var inertia = end.Inertia();
            if (inertia < least)
                (best, least) = (end.Centres, inertia);
        }
        return best;
    }

    /// <summary>One member at random out of each of as many equal stretches as the sample has members.</summary>
    private static PointSet Sample(PointSet points, SeededRandom random)
    {
        var members = new int[SampleSize];
        for (var i = 0; i < SampleSize; i++)
        {
            var from = (int)((long)i * points.Count / SampleSize);
            var to = (int)((i + 1L) * points.Count / SampleSize);
            members[i] = from + random.NextInt(to - from);
        }
        return points.Subset(members);
    }
}
