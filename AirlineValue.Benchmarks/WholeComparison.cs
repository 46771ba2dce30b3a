using System.Diagnostics;
using System.Globalization;
using AirlineValue.Domain;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Benchmarks;

/// <summary>
/// Compares two demonstration extracts of any size, of which each has a fiftieth of members that the other lacks: once with
/// nothing in memory, once with the columns that fit there, and the reading of what was stored.
/// <c>dotnet run -c Release -- compare 1000000</c>
/// </summary>
public static class WholeComparison
{
    public static async Task RunAsync(int members, TextWriter output)
    {
        var path = Directory.CreateTempSubdirectory("airlinevalue-").FullName;
        try
        {
            var folder = new DataFolder(Path.Combine(path, "data"));
            folder.Create();
            var database = new Database(folder);
            new Schema(database, TimeProvider.System).Update();
            var left = await ImportAsync(database, Path.Combine(path, "base.csv"), members, 1, 0);
            var right = await ImportAsync(database, Path.Combine(path, "other.csv"), members, 2, members / 50);
            Compare(new Database(folder), left, right, output);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(path, recursive: true);
        }
    }

    private static void Compare(Database database, int left, int right, TextWriter output)
    {
        var comparisons = new ComparisonStore(database);
        var matching = new MemberMatching(database);
        var run = new ComparisonRun(new ExtractStore(database), new ColumnStore(database), matching, comparisons, TimeProvider.System);
        var idle = Memory();
        Measure(output, "match the members", () => matching.Match(left, right));
        Measure(output, "compare, columns from the file", () => run.Run(left, right));
        output.WriteLine($"memory over the idle process: {(Memory() - idle) >> 20} MiB");
        Measure(output, "compare again", () => run.Run(left, right));
        Measure(output, "read what is stored", () => comparisons.Find(left, right));
        var overlap = comparisons.Find(left, right)!.Members;
        output.WriteLine($"common {overlap.Common}, new {overlap.New}, lost {overlap.Lost}");
    }

    private static async Task<int> ImportAsync(Database database, string file, int members, int seed, int skipped)
    {
        await using (var made = new MemoryStream())
        {
            DemonstrationExtract.Write(made, members + skipped, seed);
            await WriteAsync(file, made.GetBuffer().AsMemory(0, (int)made.Length), skipped);
        }
        await using var stream = File.OpenRead(file);
        var layout = ExtractInspection.Inspect(stream, new ReadingOptions(), ExtractLimits.Default);
        var id = new ExtractStore(database).Add(new Extract { FileName = Path.GetFileName(file), UploadedBy = "benchmark", Status = ExtractStatus.Importing });
        var import = new ExtractImport(database, ExtractLimits.Default, BatchPacing.Default, TimeProvider.System);
        import.Complete(id, layout, await import.StageAsync(id, stream, layout, null, CancellationToken.None));
        return id;
    }

    private static async Task WriteAsync(string file, ReadOnlyMemory<byte> made, int skipped)
    {
        await using var stream = File.Create(file);
        var head = made.Span.IndexOf((byte)'\n') + 1;
        await stream.WriteAsync(made[..head]);
        var from = head;
        for (var row = 0; row < skipped; row++)
            from += made.Span[from..].IndexOf((byte)'\n') + 1;
        await stream.WriteAsync(made[from..]);
    }

    private static void Measure(TextWriter output, string what, Action work)
    {
        var watch = Stopwatch.StartNew();
        var before = Processor();
        work();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what}: {watch.Elapsed.TotalSeconds:0.00} s, of processor {(Processor() - before).TotalSeconds:0.00} s"));
    }

    private static TimeSpan Processor()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static long Memory()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
