using System.Diagnostics;
using System.Globalization;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Benchmarks;

/// <summary>
/// Imports a demonstration extract of any size once, as one process would: time and the most memory that the process
/// ever took, which the repeated runs of a benchmark can't show. <c>dotnet run -c Release -- import 1000000</c>
/// </summary>
public static class WholeImport
{
    public static async Task RunAsync(int members, TextWriter output)
    {
        var path = Directory.CreateTempSubdirectory("airlinevalue-").FullName;
        try
        {
            var file = Path.Combine(path, "extract.csv");
            await using (var stream = File.Create(file))
                DemonstrationExtract.Write(stream, members, DemonstrationExtract.DefaultSeed);
            var folder = new DataFolder(Path.Combine(path, "data"));
            folder.Create();
            var database = new Database(folder);
            new Schema(database, TimeProvider.System).Update();
            var idle = Memory();
            var worked = ProcessorTime();
            var (extractId, seconds, peak) = await ImportAsync(file, database);
            worked = ProcessorTime() - worked;
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{members} members, {new FileInfo(file).Length / 1e6:0} MB: {seconds:0.00} s, {worked.TotalSeconds:0.00} s of processor time, {idle >> 20} MiB idle, {(peak - idle) >> 20} MiB more at the peak"));
            await ColumnLoading.RunAsync(folder, extractId, output);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(path, recursive: true);
        }
    }

    private static async Task<(int ExtractId, double Seconds, long Peak)> ImportAsync(string file, Database database)
    {
        await using var stream = File.OpenRead(file);
        var layout = ExtractInspection.Inspect(stream, new ReadingOptions(), ExtractLimits.Default);
        var import = new ExtractImport(database, ExtractLimits.Default, BatchPacing.Default, TimeProvider.System);
        var extractId = new ExtractStore(database).Add(new Extract { FileName = "extract.csv", UploadedBy = "benchmark", Status = ExtractStatus.Importing });
        var peak = new PeakMemory();
        var result = await import.StageAsync(extractId, stream, layout, peak, CancellationToken.None);
        import.Complete(extractId, layout, result);
        return (extractId, result.Seconds, peak.Bytes);
    }

    private static TimeSpan ProcessorTime()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static long Memory()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }

    private sealed class PeakMemory : IProgress<ImportProgress>
    {
        public long Bytes { get; private set; }

        public void Report(ImportProgress value) => Bytes = Math.Max(Bytes, Memory());
    }
}
