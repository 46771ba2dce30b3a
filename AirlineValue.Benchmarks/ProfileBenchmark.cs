using AirlineValue.Domain;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;
using BenchmarkDotNet.Attributes;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Benchmarks;

/// <summary>
/// The profile of every stored column of an extract, from reading the runs to saving it. The extract is a demonstration
/// one; for its usual length, that of the reference extract, the file that AIRLINEVALUE_REFERENCE names is taken instead.
/// </summary>
[MemoryDiagnoser]
public class ProfileBenchmark
{
    private const int ReferenceMembers = 62_988;

    private readonly string _folder = Directory.CreateTempSubdirectory("airlinevalue-").FullName;
    private ProfileRun _run = null!;
    private ImportReport _report = null!;

    /// <summary>How many members.</summary>
    [Params(ReferenceMembers, 1_000_000)]
    public int Members { get; set; }

    /// <summary>Imports the extract.</summary>
    [GlobalSetup]
    public void Import() => ImportAsync().GetAwaiter().GetResult();

    private async Task ImportAsync()
    {
        var folder = new DataFolder(_folder);
        folder.Create();
        var database = new Database(folder);
        new Schema(database, TimeProvider.System).Update();
        await using var file = OpenExtract();
        var layout = ExtractInspection.Inspect(file, new ReadingOptions(), ExtractLimits.Default);
        var import = new ExtractImport(database, ExtractLimits.Default, BatchPacing.Default, TimeProvider.System);
        await using (var connection = database.Open())
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = """
                INSERT INTO extract (id, status, origin, file_name, file_bytes, reading_options, uploaded_at, uploaded_by)
                VALUES (1, 'Importing', 'CommandLine', 'extract.csv', 0, '{}', '2026-01-01T00:00:00Z', 'benchmark')
                """;
            await command.ExecuteNonQueryAsync();
        }
        _report = (await import.StageAsync(1, file, layout, null, CancellationToken.None)).Report;
        _run = new ProfileRun(new ColumnStore(database), new ExtractProfileStore(database, TimeProvider.System), TimeProvider.System);
    }

    /// <summary>Removes it.</summary>
    [GlobalCleanup]
    public void Remove()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Profiles all columns.</summary>
    [Benchmark]
    public double Profile() => _run.Run(1, _report, null, CancellationToken.None);

    private FileStream OpenExtract()
    {
        if (Members == ReferenceMembers && Environment.GetEnvironmentVariable("AIRLINEVALUE_REFERENCE") is { Length: > 0 } reference)
            return File.OpenRead(reference);
        var path = Path.Combine(_folder, "extract.csv");
        using (var stream = File.Create(path))
            DemonstrationExtract.Write(stream, Members, DemonstrationExtract.DefaultSeed);
        return File.OpenRead(path);
    }
}
