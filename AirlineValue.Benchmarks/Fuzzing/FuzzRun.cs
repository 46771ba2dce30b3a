using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using AirlineValue.Domain.Storage;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Benchmarks.Fuzzing;

/// <summary>How many files came how far.</summary>
/// <param name="Files">All files.</param>
/// <param name="Refused">Files that were refused.</param>
/// <param name="Imported">Files that were imported, and whose analysis was refused.</param>
/// <param name="Analysed">Files that were analysed.</param>
/// <param name="Counted">Files whose rows were counted apart from the product.</param>
/// <param name="Failures">What must not happen and did, a line a file.</param>
/// <param name="Slowest">The longest time of a file.</param>
internal sealed record FuzzTotals(int Files, int Refused, int Imported, int Analysed, int Counted, IReadOnlyList<string> Failures, TimeSpan Slowest);

/// <summary>Drives spoilt extracts through the product, each known by its seed: <c>dotnet run -c Release --project
/// AirlineValue.Benchmarks -- fuzz --files 100000</c>. It stands here and not in the product, since what makes hostile files has no
/// business on a server; a short run of the same code is a test.</summary>
internal sealed class FuzzRun
{
    private const int FilesBetweenChecks = 2_000;

    private static readonly TimeSpan LongestFile = TimeSpan.FromSeconds(20);

    private readonly ConcurrentQueue<string> _failures = new();
    private readonly int[] _outcomes = new int[Enum.GetValues<FuzzOutcome>().Length];
    private readonly string? _keep;
    private readonly Lock _one = new();
    private int _files;
    private int _counted;
    private TimeSpan _slowest;

    /// <param name="keep">The folder that files are kept in with which something went wrong; null keeps none.</param>
    public FuzzRun(string? keep) => _keep = keep;

    /// <summary>What has come of it so far.</summary>
    public FuzzTotals Totals => new(
        _files, _outcomes[(int)FuzzOutcome.Refused], _outcomes[(int)FuzzOutcome.Imported], _outcomes[(int)FuzzOutcome.Analysed], _counted, [.. _failures], _slowest);

    /// <summary>Runs files one after the other in a database of their own, until there are no more or the time is over.</summary>
    /// <param name="seeds">The seeds of the files, shared with whoever runs beside.</param>
    /// <param name="limit">How long files are begun.</param>
    /// <param name="told">Told after each file.</param>
    public async Task RunAsync(ConcurrentQueue<int> seeds, TimeSpan limit, Action<FuzzRun>? told)
    {
        var path = Directory.CreateTempSubdirectory("airlinevalue-fuzz-").FullName;
        try
        {
            var folder = new DataFolder(path);
            folder.Create();
            var database = new Database(folder, columnCacheBytes: 16L << 20);
            new Schema(database, TimeProvider.System).Update();
            var import = new FuzzedImport(database);
            var watch = Stopwatch.StartNew();
            for (var done = 1; watch.Elapsed < limit && seeds.TryDequeue(out var seed); done++)
            {
                await RunAsync(import, seed);
                told?.Invoke(this);
                if (done % FilesBetweenChecks == 0)
                    import.CheckDatabase();
            }
            import.CheckDatabase();
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(path, recursive: true);
        }
    }

    private async Task RunAsync(FuzzedImport import, int seed)
    {
        var file = MutatedExtract.Of(seed);
        var watch = Stopwatch.StartNew();
        using var stop = new CancellationTokenSource();
        try
        {
            // what hangs can't be stopped from outside: the wait for it is
            var outcome = await Task.Run(() => import.RunAsync(file, stop.Token)).WaitAsync(LongestFile);
            Note(outcome, file, watch.Elapsed);
        }
        catch (TimeoutException)
        {
            await stop.CancelAsync();
            Fail(file, $"no end after {LongestFile.TotalSeconds} s");
        }
        catch (Exception e)
        {
            Fail(file, e.ToString());
        }
    }

    private void Note(FuzzOutcome outcome, MutatedExtract file, TimeSpan took)
    {
        lock (_one)
        {
            _files++;
            _outcomes[(int)outcome]++;
            _counted += file.Rows is not null && outcome != FuzzOutcome.Refused ? 1 : 0;
            _slowest = took > _slowest ? took : _slowest;
        }
    }

    private void Fail(MutatedExtract file, string what)
    {
        lock (_one)
            _files++;
        _failures.Enqueue(string.Create(CultureInfo.InvariantCulture, $"seed {file.Seed}: {what}"));
        if (_keep is null)
            return;
        Directory.CreateDirectory(_keep);
        var name = Path.Combine(_keep, string.Create(CultureInfo.InvariantCulture, $"seed-{file.Seed}"));
        File.WriteAllBytes(name + ".csv", file.Bytes);
        File.WriteAllText(name + ".txt", $"{file.Options}{Environment.NewLine}{what}{Environment.NewLine}");
    }
}
