using System.Runtime.InteropServices;
using AirlineValue.Domain.Clustering;
using BenchmarkDotNet.Attributes;

namespace AirlineValue.Benchmarks;

/// <summary>
/// K-means with five clusters and ten restarts, iterated until no member changes its cluster. The members are drawn from
/// a mixture of five lopsided clouds, as LRFMC has them; with AIRLINEVALUE_POINTS set, from a file of doubles, column by
/// column, five columns, so that other programs can be run on the same members.
/// </summary>
[MemoryDiagnoser]
public class KMeansBenchmark
{
    private double[][] _columns = [];

    /// <summary>How many members.</summary>
    [Params(62_043, 1_000_000)]
    public int Members { get; set; }

    /// <summary>Draws the members.</summary>
    [GlobalSetup]
    public void Draw()
    {
        var path = Environment.GetEnvironmentVariable("AIRLINEVALUE_POINTS");
        _columns = path is null ? Mixture(Members) : Read(path, Members);
    }

    /// <summary>Ten restarts to convergence.</summary>
    [Benchmark]
    public double TenRestarts() => KMeans.Run(_columns, new KMeansOptions()).Inertia;

    private static double[][] Mixture(int members)
    {
        double[][] centres =
        [
            [-0.7, -0.4, -0.16, -0.16, -0.25], [1.16, -0.38, -0.09, -0.1, -0.16], [-0.31, 1.69, -0.57, -0.54, -0.17],
            [0.48, -0.8, 2.48, 2.42, 0.31], [0.06, 0, -0.23, -0.23, 2.2],
        ];
        double[] shares = [0.4, 0.65, 0.85, 0.93, 1];
        var random = new Random(1);
        var columns = Enumerable.Range(0, 5).Select(_ => new double[members]).ToArray();
        for (var i = 0; i < members; i++)
        {
            var share = random.NextDouble();
            var centre = centres[Array.FindIndex(shares, s => share < s)];
            for (var j = 0; j < columns.Length; j++)
                columns[j][i] = centre[j] + 0.6 * (random.NextDouble() + random.NextDouble() - random.NextDouble() * random.NextDouble() - 0.75);
        }
        return columns;
    }

    private static double[][] Read(string path, int members)
    {
        var values = MemoryMarshal.Cast<byte, double>(File.ReadAllBytes(path));
        var stride = values.Length / 5;
        var columns = new double[5][];
        for (var j = 0; j < columns.Length; j++)
            columns[j] = values.Slice(j * stride, Math.Min(stride, members)).ToArray();
        return columns;
    }
}
