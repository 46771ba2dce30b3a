using AirlineValue.Domain;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Tests.Fixtures;

/// <summary>Imports files past the queue.</summary>
public static class StoredExtract
{
    /// <summary>Imports a file, and gives the number of the extract.</summary>
    public static Task<int> ImportAsync(Database database, byte[] file, ReadingOptions? options = null) =>
        ImportAsync(database, file, options, null, null, TestContext.Current.CancellationToken);

    /// <summary>Imports a file, an increment where it rests on another extract.</summary>
    public static async Task<int> ImportAsync(
        Database database, byte[] file, ReadingOptions? options, int? on, IProgress<ImportProgress>? progress, CancellationToken cancellation, Action<int>? staging = null)
    {
        var id = new ExtractStore(database).Add(new Extract { FileName = "a.csv", UploadedBy = "test", Status = ExtractStatus.Importing });
        staging?.Invoke(id);
        using var stream = new MemoryStream(file);
        var layout = ExtractInspection.Inspect(stream, options ?? new ReadingOptions(), ExtractLimits.Default);
        var import = new ExtractImport(database, ExtractLimits.Default, BatchPacing.Default, TimeProvider.System);
        var result = await import.StageAsync(id, stream, layout, progress, cancellation, on is { } based ? new IncrementBases(database).Find(based) : null);
        Assert.True(import.Complete(id, layout, result));
        return id;
    }

    /// <summary>Profiles an imported extract.</summary>
    public static void Profile(Database database, int id) =>
        new ProfileRun(new ColumnStore(database), new ExtractProfileStore(database, TimeProvider.System), TimeProvider.System)
            .Run(id, new ExtractStore(database).Find(id)!.Report!, null, TestContext.Current.CancellationToken);
}
