using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;
using BenchmarkDotNet.Attributes;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Benchmarks;

/// <summary>Reading the reference extract, and importing it; a demonstration extract of the same length where it is absent.</summary>
[MemoryDiagnoser]
public class ExtractBenchmarks
{
    private const int ReferenceMembers = 62_988;
    private readonly string _folder = Directory.CreateTempSubdirectory("airlinevalue-").FullName;
    private Database _database = null!;
    private byte[] _file = [];
    private ExtractLayout _layout = null!;
    private int _extractId;

    [GlobalSetup]
    public void Open()
    {
        _file = ReferenceBytes();
        _layout = ExtractInspection.Inspect(new MemoryStream(_file), new ReadingOptions(), ExtractLimits.Default);
        var folder = new DataFolder(_folder);
        folder.Create();
        _database = new Database(folder);
        new Schema(_database, TimeProvider.System).Update();
    }

    [GlobalCleanup]
    public void Remove()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(Description = "Inspect the head")]
    public ExtractLayout Inspect() => ExtractInspection.Inspect(new MemoryStream(_file), new ReadingOptions(), ExtractLimits.Default);

    [Benchmark(Description = "Read and parse all 44 columns")]
    public long Read()
    {
        using var reader = ExtractReader.Open(new MemoryStream(_file), _layout, ExtractLimits.Default);
        var batch = new MemberBatch();
        var rows = 0L;
        while (reader.Read(batch))
            rows += batch.Count;
        return rows;
    }

    [Benchmark(Description = "Import into SQLite")]
    public Task<ImportResult> Import()
    {
        var import = new ExtractImport(_database, ExtractLimits.Default, BatchPacing.Default, TimeProvider.System);
        _extractId = new ExtractStore(_database).Add(new Extract { FileName = "extract.csv", UploadedBy = "benchmark", Status = ExtractStatus.Importing });
        return import.StageAsync(_extractId, new MemoryStream(_file), _layout, null, CancellationToken.None);
    }

    [IterationCleanup(Target = nameof(Import))]
    public void RemoveRows() =>
        new StagedRows(_database, BatchPacing.Default, TimeProvider.System).RemoveAsync(_extractId, CancellationToken.None).GetAwaiter().GetResult();

    private static byte[] ReferenceBytes()
    {
        if (Environment.GetEnvironmentVariable("AIRLINEVALUE_REFERENCE") is { Length: > 0 } path)
            return File.ReadAllBytes(path);
        using var file = new MemoryStream();
        DemonstrationExtract.Write(file, ReferenceMembers, DemonstrationExtract.DefaultSeed);
        return file.ToArray();
    }
}
