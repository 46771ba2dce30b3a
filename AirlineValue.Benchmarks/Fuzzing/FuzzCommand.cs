using System.Collections.Concurrent;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

namespace AirlineValue.Benchmarks.Fuzzing;

/// <summary>The long run of spoilt extracts.</summary>
internal static class FuzzCommand
{
    private const int FilesBetweenLines = 1_000;

    private static readonly Option<int> Files = new("--files") { Description = "How many files.", DefaultValueFactory = _ => 100_000 };

    private static readonly Option<int> Seed = new("--seed") { Description = "The seed of the first file; the others follow.", DefaultValueFactory = _ => 1 };

    private static readonly Option<double> Minutes = new("--minutes") { Description = "Begins no file after so many minutes.", DefaultValueFactory = _ => 24 * 60 };

    private static readonly Option<string> Keep = new("--keep") { Description = "Where files are kept with which something went wrong.", DefaultValueFactory = _ => "fuzz-failures" };

    private static readonly Option<int> Workers = new("--workers") { Description = "How many files at a time, each with a database of its own.", DefaultValueFactory = _ => Environment.ProcessorCount };

    /// <summary>Runs it, and gives the exit code: 0 when nothing went wrong.</summary>
    public static Task<int> RunAsync(string[] args, TextWriter output)
    {
        var command = new RootCommand("Drives spoilt extracts through inspection, import, profile and analysis.") { Files, Seed, Minutes, Keep, Workers };
        command.SetAction((parsed, _) => RunAsync(parsed, output));
        return command.Parse(args).InvokeAsync();
    }

    private static async Task<int> RunAsync(ParseResult parsed, TextWriter output)
    {
        var watch = Stopwatch.StartNew();
        var run = new FuzzRun(Path.GetFullPath(parsed.GetValue(Keep)!));
        var seeds = new ConcurrentQueue<int>(Enumerable.Range(parsed.GetValue(Seed), parsed.GetValue(Files)));
        var limit = TimeSpan.FromMinutes(parsed.GetValue(Minutes));
        var line = TextWriter.Synchronized(output);
        await Task.WhenAll(Enumerable.Range(0, parsed.GetValue(Workers)).Select(_ => Task.Run(() => run.RunAsync(seeds, limit, told =>
        {
            var totals = told.Totals;
            if (totals.Files % FilesBetweenLines == 0)
                line.WriteLine(Text(totals, watch.Elapsed));
        }))));
        var all = run.Totals;
        await output.WriteLineAsync(Text(all, watch.Elapsed));
        foreach (var failure in all.Failures)
            await output.WriteLineAsync(failure.Split('\n')[0]);
        return all.Failures.Count == 0 ? 0 : 1;
    }

    private static string Text(FuzzTotals totals, TimeSpan took) => string.Create(
        CultureInfo.InvariantCulture,
        $"{took.TotalSeconds:0} s: {totals.Files} files ({totals.Refused} refused, {totals.Imported} imported, {totals.Analysed} analysed; rows of {totals.Counted} counted apart), {totals.Failures.Count} failed, slowest {totals.Slowest.TotalSeconds:0.0} s");
}
