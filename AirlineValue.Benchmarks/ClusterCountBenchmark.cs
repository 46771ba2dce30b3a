using AirlineValue.Domain.Clustering;
using BenchmarkDotNet.Attributes;

namespace AirlineValue.Benchmarks;

/// <summary>k = 2…12 with ten restarts each and silhouettes on a sample of 5,000, without resampling and with it.</summary>
[MemoryDiagnoser]
public class ClusterCountBenchmark
{
    private double[][] _columns = [];

    /// <summary>How many members.</summary>
    [Params(62_043)]
    public int Members { get; set; }

    /// <summary>Bootstrap samples for each k.</summary>
    [Params(0, 10)]
    public int Resamples { get; set; }

    /// <summary>Draws the members.</summary>
    [GlobalSetup]
    public void Draw() => _columns = StandardisedMembers.Draw(Members);

    /// <summary>All of it.</summary>
    [Benchmark]
    public int TwoToTwelve() => ClusterCountSearch.Run(_columns, new ClusterCountOptions { Resamples = Resamples }).Advice().MostNamed;
}
