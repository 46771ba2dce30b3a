using System.Diagnostics;
using System.Globalization;
using AirlineValue.Domain.Clustering;

namespace AirlineValue.Benchmarks;

/// <summary>How long k = 2…12 takes with ten restarts each and silhouettes on a sample of 5,000, without resampling and
/// with it: elapsed, and processor time, which a busy machine does not lengthen as much.</summary>
internal static class ClusterCountTime
{
    /// <summary>Runs both, and writes a line each.</summary>
    public static void Run(int members, TextWriter output)
    {
        var columns = StandardisedMembers.Draw(members);
        ClusterCountSearch.Run(columns, new ClusterCountOptions { LargestK = 3, Restarts = 2, Resamples = 1 });
        foreach (var resamples in new[] { 0, 10 })
        {
            var (elapsed, processor) = (Stopwatch.StartNew(), Processor());
            var choice = ClusterCountSearch.Run(columns, new ClusterCountOptions { Resamples = resamples });
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"members {choice.Members}, bootstrap samples {resamples}: {elapsed.Elapsed.TotalSeconds:F2} s, processor {(Processor() - processor).TotalSeconds:F2} s"));
        }
    }

    private static TimeSpan Processor()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
