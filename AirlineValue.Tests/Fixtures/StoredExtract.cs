using AirlineValue.Domain;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Tests.Fixtures;

/// <summary>Imports files past the queue.</summary>
public static class StoredExtract
{
    /// <summary>Imports a file, and gives the number of the extract.</summary>
    public static async Task<int> ImportAsync(Database database, byte[] file, ReadingOptions? options = null)
    {
        var id = new ExtractStore(database).Add(new Extract { FileName = "a.csv", UploadedBy = "test", Status = ExtractStatus.Importing });
        using var stream = new MemoryStream(file);
        var layout = ExtractInspection.Inspect(stream, options ?? new ReadingOptions(), ExtractLimits.Default);
        var import = new ExtractImport(database, ExtractLimits.Default, BatchPacing.Default, TimeProvider.System);
        var result = await import.StageAsync(id, stream, layout, null, TestContext.Current.CancellationToken);
        Assert.True(import.Complete(id, layout, result));
        return id;
    }

    /// <summary>Profiles an imported extract.</summary>
    public static void Profile(Database database, int id) =>
        new ProfileRun(new ColumnStore(database), new ExtractProfileStore(database, TimeProvider.System), TimeProvider.System)
            .Run(id, new ExtractStore(database).Find(id)!.Report!, null, TestContext.Current.CancellationToken);
}
