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
        _columns = StandardisedMembers.Draw(Members);
    }

    /// <summary>Ten restarts to convergence.</summary>
    [Benchmark]
    public double TenRestarts() => KMeans.Run(_columns, new KMeansOptions()).Inertia;
}
