namespace AirlineValue.Domain.Clustering;

/// <summary>Clusters members with each number of clusters of a range, and judges each by the same indices.</summary>
public static class ClusterCountSearch
{
    /// <summary>Runs all of it: first the clusterings with their indices, then the bootstrap samples.</summary>
    /// <param name="columns">Columns[j][i] is coordinate j of member i, standardised; finite.</param>
    /// <param name="options">The range, seed, restarts and bootstrap samples.</param>
    /// <param name="progress">Told whenever a clustering has ended.</param>
    /// <param name="threads">How many threads to use; null for all processors. No bit of the result depends on it.</param>
    /// <param name="cancellationToken">Reaches the innermost loops.</param>
    /// <exception cref="AnalysisRefusedException">An option is out of range, there is no member, or there are fewer
    /// distinct members than the largest number of clusters.</exception>
    public static ClusterCountChoice Run(
        double[][] columns,
        ClusterCountOptions options,
        IProgress<ClusterCountProgress>? progress = null,
        int? threads = null,
        CancellationToken cancellationToken = default)
    {
        options.Validate();
        var clusterings = new List<KMeansResult>();
        var validity = new List<ValidityIndices>();
        for (var k = options.SmallestK; k <= options.LargestK; k++)
        {
            var clustering = KMeans.Run(columns, options.With(k), Progress(k), threads, cancellationToken);
            var memberships = NearestCentres.Find(columns, clustering.Centres, cancellationToken);
            validity.Add(ClusterValidity.Compute(columns, clustering, memberships.Distance, options.Seed, cancellationToken));
            clusterings.Add(clustering);
        }
        var stability = Resample(columns, clusterings, options, progress, threads, cancellationToken);
        return new ClusterCountChoice(
            options,
            columns[0].Length,
            [.. clusterings.Select((c, i) => new ClusterCountCandidate(c.Sizes.Length, c.Inertia, validity[i], c.Sizes, stability[i]))]);

        RestartsOfAll? Progress(int k) => progress is null ? null : new RestartsOfAll(progress, options, k - options.SmallestK);
    }

    private static ResamplingStability?[] Resample(
        double[][] columns,
        List<KMeansResult> clusterings,
        ClusterCountOptions options,
        IProgress<ClusterCountProgress>? progress,
        int? threads,
        CancellationToken cancellationToken)
    {
        var agreements = new double[clusterings.Count * options.Resamples];
        var done = 0;
        var parallel = new ParallelOptions
        {
            CancellationToken = cancellationToken,
            MaxDegreeOfParallelism = threads ?? Environment.ProcessorCount,
        };
        Parallel.For(0, agreements.Length, parallel, i =>
        {
            var (of, resample) = Math.DivRem(i, options.Resamples);
            agreements[i] = ResamplingStability.Agreement(
                columns, clusterings[of].Labels, options, clusterings[of].Sizes.Length, resample, cancellationToken);
            progress?.Report(new ClusterCountProgress(
                ClusterCountStage.Resampling, Interlocked.Increment(ref done), agreements.Length));
        });
        return options.Resamples == 0
            ? new ResamplingStability?[clusterings.Count]
            : [.. agreements.Chunk(options.Resamples).Select(chunk => ResamplingStability.Of(chunk, columns[0].Length))];
    }

    private sealed class RestartsOfAll(IProgress<ClusterCountProgress> progress, ClusterCountOptions options, int before) : IProgress<KMeansProgress>
    {
        public void Report(KMeansProgress value) => progress.Report(new ClusterCountProgress(
            ClusterCountStage.Clustering,
            before * options.Restarts + value.Restarts,
            (options.LargestK - options.SmallestK + 1) * options.Restarts));
    }
}
