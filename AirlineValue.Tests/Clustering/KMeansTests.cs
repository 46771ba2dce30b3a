using AirlineValue.Domain;
using AirlineValue.Domain.Clustering;

namespace AirlineValue.Tests.Clustering;

public sealed class KMeansTests
{
    [Fact]
    public void Run_SquareOfPairs_FindsThePairs()
    {
        // Two pairs 10 apart, 1 within: the best two clusters are the pairs, each with inertia 2 × 0.5².
        var result = Cluster([[0, 1, 10, 11], [5, 5, 5, 5]], new KMeansOptions { K = 2 });
        Assert.Equal(1.0, result.Inertia, 1e-12);
        Assert.Equal([[0.5, 5], [10.5, 5]], result.Centres);
        Assert.Equal([0, 0, 1, 1], result.Labels);
    }

    [Fact]
    public void Run_AnyNumberOfThreads_GivesTheSameBits()
    {
        var columns = Blobs(40_000, 5, 7, seed: 11);
        var one = Cluster(columns, new KMeansOptions { K = 6, Restarts = 5 }, threads: 1);
        foreach (var threads in new[] { 2, 8 })
        {
            var other = Cluster(columns, new KMeansOptions { K = 6, Restarts = 5 }, threads: threads);
            Assert.Equal(one.Labels, other.Labels);
            Assert.Equal(one.Centres.SelectMany(Bits), other.Centres.SelectMany(Bits));
            Assert.Equal(BitConverter.DoubleToInt64Bits(one.Inertia), BitConverter.DoubleToInt64Bits(other.Inertia));
            Assert.Equal((one.Iterations, one.WinningRestart), (other.Iterations, other.WinningRestart));
        }
    }

    [Theory]
    [InlineData(300, 2, 3)]
    [InlineData(9_000, 3, 8)]
    [InlineData(20_000, 5, 5)]
    [InlineData(5_000, 7, 32)]
    public void Run_AnyMembers_EndsWhereLloydsIterationStands(int count, int dimensions, int k)
    {
        var columns = Blobs(count, dimensions, k + 2, seed: count);
        var result = Cluster(columns, new KMeansOptions { K = k, Restarts = 3 });
        Assert.Equal(count, result.Sizes.Sum());
        var (labels, means, inertia) = NaiveLloyd.Step(columns, result.Centres);
        Assert.Equal(result.Labels, labels);
        Assert.Equal(inertia, result.Inertia, inertia * 1e-12);
        for (var c = 0; c < k; c++)
            for (var j = 0; j < dimensions; j++)
                Assert.Equal(means[c][j], result.Centres[c][j], 1e-10);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Run_TenRestarts_IsNotAboveAnySingleLloydRun(int seed)
    {
        var columns = Blobs(3_000, 4, 5, seed);
        var best = Cluster(columns, new KMeansOptions { Seed = seed }).Inertia;
        for (var run = 0; run < 20; run++)
            Assert.True(best <= NaiveLloyd.Run(columns, 5, seed: 100 * seed + run) * (1 + 1e-12));
    }

    [Fact]
    public void Run_MoreClustersThanPlaces_LeavesNoClusterEmpty()
    {
        // 4 places with many members each and one with a single member: starts often share a place.
        var places = Enumerable.Range(0, 6_001).Select(i => i == 6_000 ? 100.0 : i % 4).ToArray();
        var result = Cluster([places, places], new KMeansOptions { K = 5 });
        Assert.All(result.Sizes, size => Assert.True(size > 0));
        Assert.Equal(0, result.Inertia, 1e-12);
    }

    [Fact]
    public void Run_FewerDistinctMembersThanClusters_IsRefusedWithBothNumbers()
    {
        double[] column = [1, 1, 2, 2, 3, 3, 3];
        var refused = Assert.Throws<AnalysisRefusedException>(() => Cluster([column, column], new KMeansOptions { K = 4 }));
        Assert.Equal(
            (AnalysisRefusalReason.FewerDistinctMembersThanClusters, "3", "4"), (refused.Reason, refused.Found, refused.Expected));
    }

    [Theory]
    [InlineData(1, 10, "K")]
    [InlineData(33, 10, "K")]
    [InlineData(5, 0, "Restarts")]
    [InlineData(5, 1001, "Restarts")]
    public void Run_OptionOutOfRange_IsRefusedByItsName(int k, int restarts, string option)
    {
        var refused = Assert.Throws<AnalysisRefusedException>(
            () => Cluster([[1, 2, 3]], new KMeansOptions { K = k, Restarts = restarts }));
        Assert.Equal((AnalysisRefusalReason.OptionOutOfRange, option), (refused.Reason, refused.What));
    }

    [Fact]
    public void Run_Cancelled_StopsWithinTheRun()
    {
        using var source = new CancellationTokenSource();
        var progress = new CancelAtFirst(source);
        Assert.ThrowsAny<OperationCanceledException>(() => KMeans.Run(
            Blobs(20_000, 5, 5, 1), new KMeansOptions { Restarts = 1000 }, progress, cancellationToken: source.Token));
        Assert.True(progress.Reports < 1000);
    }

    internal static KMeansResult Cluster(double[][] columns, KMeansOptions options, int? threads = null) =>
        KMeans.Run(columns, options, threads: threads, cancellationToken: TestContext.Current.CancellationToken);

    internal static double[][] Blobs(int count, int dimensions, int blobs, int seed)
    {
        var random = new Random(seed);
        var centres = Enumerable.Range(0, blobs).Select(_ => Point(() => 4 * random.NextDouble())).ToArray();
        var columns = Point(() => 0).Select(_ => new double[count]).ToArray();
        for (var i = 0; i < count; i++)
            for (var j = 0; j < dimensions; j++)
                columns[j][i] = centres[i % blobs][j] + random.NextDouble() + random.NextDouble() - 1;
        return columns;

        double[] Point(Func<double> value) => [.. Enumerable.Range(0, dimensions).Select(_ => value())];
    }

    private static IEnumerable<long> Bits(double[] centre) => centre.Select(BitConverter.DoubleToInt64Bits);

    private sealed class CancelAtFirst(CancellationTokenSource source) : IProgress<KMeansProgress>
    {
        public int Reports { get; private set; }

        public void Report(KMeansProgress value)
        {
            Reports++;
            source.Cancel();
        }
    }
}
