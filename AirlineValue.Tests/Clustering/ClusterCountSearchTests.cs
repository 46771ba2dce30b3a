using System.Collections.Concurrent;
using System.Text.Json;
using AirlineValue.Domain;
using AirlineValue.Domain.Clustering;

namespace AirlineValue.Tests.Clustering;

public sealed class ClusterCountSearchTests
{
    private static readonly ClusterCountOptions Options = new() { LargestK = 6, Restarts = 4, Resamples = 3, Seed = 7 };

    [Fact]
    public void Run_ThreeSeparateClouds_EveryIndexNamesThree()
    {
        var choice = Run(Clouds(3, 200), Options);
        var advice = choice.Advice();
        Assert.Equal(
            (3, 3, 3, 3, 3),
            (advice.Knee, advice.BySilhouette, advice.ByCalinskiHarabasz, advice.ByDaviesBouldin, advice.MostNamed));
        Assert.Equal(4, advice.NamedBy(3));
        Assert.Equal(1, choice.With(3)!.Stability!.Mean, 1e-12);
        Assert.Equal(StabilityGrade.Excellent, choice.With(3)!.Stability!.Grade());
        Assert.Equal([200, 200, 200], choice.With(3)!.Sizes);
        // Two of three like clouds together, or one cut in two, is a matter of chance
        Assert.True(choice.With(5)!.Stability!.Mean < 0.9);
    }

    [Fact]
    public void Run_AnyNumberOfThreads_GivesTheSame()
    {
        var columns = KMeansTests.Blobs(12_000, 4, 5, seed: 3);
        var one = Run(columns, Options, threads: 1);
        Assert.Equal(JsonSerializer.Serialize(one), JsonSerializer.Serialize(Run(columns, Options, threads: 4)));
    }

    [Fact]
    public void Run_EveryCandidate_IsWhatAnAnalysisOfThatNumberHas()
    {
        var columns = KMeansTests.Blobs(3_000, 3, 4, seed: 9);
        foreach (var candidate in Run(columns, Options).Candidates)
        {
            var clustering = KMeansTests.Cluster(columns, Options.With(candidate.K));
            var distances = NearestCentres.Find(columns, clustering.Centres, TestContext.Current.CancellationToken).Distance;
            var validity = ClusterValidity.Compute(columns, clustering, distances, Options.Seed, TestContext.Current.CancellationToken);
            Assert.Equal((clustering.Inertia, validity), (candidate.Inertia, candidate.Validity));
            Assert.Equal(clustering.Sizes, candidate.Sizes);
            Assert.Equal((3_000, clustering.Sizes.Min(), clustering.Sizes.Max() / 3_000.0), (candidate.Sizes.Sum(), candidate.SmallestSize, candidate.LargestShare));
        }
    }

    [Fact]
    public void Run_WithoutResampling_LeavesStabilityOut()
    {
        var choice = Run(Clouds(3, 50), Options with { Resamples = 0 });
        Assert.All(choice.Candidates, candidate => Assert.Null(candidate.Stability));
        Assert.Equal((null, null), (choice.Advice().MostStable, choice.Advice().Drop));
    }

    [Fact]
    public void Run_Progress_CountsEveryClusteringOfBothStages()
    {
        var told = new ConcurrentBag<ClusterCountProgress>();
        ClusterCountSearch.Run(Clouds(3, 50), Options, new Told(told), cancellationToken: TestContext.Current.CancellationToken);
        foreach (var (stage, total) in new[] { (ClusterCountStage.Clustering, 5 * 4), (ClusterCountStage.Resampling, 5 * 3) })
            Assert.Equal(
                Enumerable.Range(1, total).Select(done => new ClusterCountProgress(stage, done, total)),
                told.Where(p => p.Stage == stage).OrderBy(p => p.Done));
    }

    [Fact]
    public void Run_Cancelled_Ends()
    {
        using var cancelled = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() => ClusterCountSearch.Run(
            Clouds(3, 500), Options, new CancelAtTheFirst(cancelled), cancellationToken: cancelled.Token));
    }

    [Theory]
    [InlineData(1, 5, "SmallestK")]
    [InlineData(4, 4, "LargestK")]
    [InlineData(2, 33, "LargestK")]
    public void Run_RangeOutOfRange_IsRefusedWithItsName(int smallest, int largest, string what)
    {
        var refusal = Assert.Throws<AnalysisRefusedException>(() => Run(Clouds(2, 50), Options with { SmallestK = smallest, LargestK = largest }));
        Assert.Equal((AnalysisRefusalReason.OptionOutOfRange, what), (refusal.Reason, refusal.What));
    }

    [Fact]
    public void Advice_CriteriaThatDisagree_NamesTheMoreStableOfThoseNamedMost()
    {
        ClusterCountCandidate[] candidates =
        [
            Candidate(2, inertia: 100, silhouette: 0.4, calinskiHarabasz: 10, daviesBouldin: 1.4, stability: 0.7),
            Candidate(3, inertia: 60, silhouette: 0.3, calinskiHarabasz: 9, daviesBouldin: 1.2, stability: 0.95),
            Candidate(4, inertia: 50, silhouette: 0.2, calinskiHarabasz: 8, daviesBouldin: 1.1, stability: 0.9),
            Candidate(5, inertia: 45, silhouette: 0.1, calinskiHarabasz: 7, daviesBouldin: 1.0, stability: 0.5),
        ];
        Assert.Equal(
            new ClusterCountAdvice(3, 2, 2, 5, 3, new StabilityDrop(4, 5, 0.4), 2),
            ClusterCountAdvice.Of(candidates) with { Drop = new StabilityDrop(4, 5, 0.4) });
        var drop = ClusterCountAdvice.Of(candidates).Drop!;
        Assert.Equal((4, 5), (drop.From, drop.To));
        Assert.Equal(0.4, drop.Fall, 1e-12);
        candidates[1] = candidates[1] with { Validity = candidates[1].Validity with { CalinskiHarabasz = 11 } };
        candidates[0] = candidates[0] with { Validity = candidates[0].Validity with { DaviesBouldin = 0.9 } };
        // Two by silhouette and Davies–Bouldin, three by knee and Calinski–Harabasz
        Assert.Equal(3, ClusterCountAdvice.Of(candidates).MostNamed);
    }

    [Theory]
    [InlineData(0.9, StabilityGrade.Excellent)]
    [InlineData(0.89, StabilityGrade.Good)]
    [InlineData(0.8, StabilityGrade.Good)]
    [InlineData(0.65, StabilityGrade.Moderate)]
    [InlineData(0.64, StabilityGrade.Poor)]
    public void Grade_Mean_FollowsTheRuleOfThumb(double mean, StabilityGrade grade) =>
        Assert.Equal(grade, new ResamplingStability(mean, 0, mean, 1, 10).Grade());

    private static ClusterCountCandidate Candidate(
        int k, double inertia, double silhouette, double calinskiHarabasz, double daviesBouldin, double stability) => new(
        k, inertia, new ValidityIndices(calinskiHarabasz, daviesBouldin, silhouette, 100, true),
        [.. Enumerable.Repeat(100, k)], new ResamplingStability(stability, 0.1, 0, 10, 100));

    private static ClusterCountChoice Run(double[][] columns, ClusterCountOptions options, int? threads = null) =>
        ClusterCountSearch.Run(columns, options, threads: threads, cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>Round clouds at the corners of a triangle and beyond, far apart.</summary>
    private static double[][] Clouds(int count, int members)
    {
        var random = new Random(5);
        double[] x = [0, 10, 5], y = [0, 0, 8.66];
        var columns = new[] { new double[count * members], new double[count * members] };
        for (var i = 0; i < count * members; i++)
            (columns[0][i], columns[1][i]) = (x[i % count] + Noise(), y[i % count] + Noise());
        return columns;

        double Noise() => random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5;
    }

    private sealed class Told(ConcurrentBag<ClusterCountProgress> told) : IProgress<ClusterCountProgress>
    {
        public void Report(ClusterCountProgress value) => told.Add(value);
    }

    private sealed class CancelAtTheFirst(CancellationTokenSource source) : IProgress<ClusterCountProgress>
    {
        public void Report(ClusterCountProgress value) => source.Cancel();
    }
}
