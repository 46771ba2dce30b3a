using System.Diagnostics;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Storage;

/// <summary>Writers of another process get their turn beside an import as those of the same process do.</summary>
public sealed class WriterTurnTests : IDisposable
{
    private const string SharedFolder = "AIRLINEVALUE_TESTS_SHARED_FOLDER";
    private const int Writes = 40;
    private readonly TemporaryDatabase _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task Import_WriterOfAnotherProcess_WaitsLessThanASecond()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var file = new MemoryStream();
        DemonstrationExtract.Write(file, 60_000, DemonstrationExtract.DefaultSeed, cancellation: cancellation);
        var layout = ExtractInspection.Inspect(file, new ReadingOptions(), ExtractLimits.Default);
        var import = new ExtractImport(_temporary.Database, ExtractLimits.Default, BatchPacing.Default, TimeProvider.System);
        using var other = StartOtherProcess();
        var output = other.StandardOutput.ReadToEndAsync(cancellation);
        while (!other.HasExited)
            await import.StageAsync(NewExtract(), file, layout, null, cancellation);
        await other.WaitForExitAsync(cancellation);
        Assert.True(other.ExitCode == 0, await output);
        using var context = _temporary.Database.CreateDbContext();
        Assert.Equal(Writes, context.Jobs.Count());
    }

    private int NewExtract()
    {
        using var context = _temporary.Database.CreateDbContext();
        var extract = new Extract { FileName = "a.csv", UploadedBy = "test", Status = ExtractStatus.Importing };
        context.Extracts.Add(extract);
        context.SaveChanges();
        return extract.Id;
    }

    /// <summary>What the other process does; it is not run with the other tests.</summary>
    [Fact(Explicit = true)]
    public async Task OtherProcess_Writing_WaitsLessThanASecond()
    {
        var folder = Environment.GetEnvironmentVariable(SharedFolder);
        Assert.SkipWhen(folder is null, "Started by the test above.");
        var database = new Database(new DataFolder(folder));
        var longest = TimeSpan.Zero;
        for (var i = 0; i < Writes; i++)
        {
            var watch = Stopwatch.StartNew();
            using (var connection = database.Open())
            {
                using var insert = connection.CreateCommand();
                insert.CommandText = "INSERT INTO job (kind, status, request, created_at, created_by) VALUES ('Import', 'Done', '{}', '2014-03-31T00:00:00Z', '')";
                insert.ExecuteNonQuery();
            }
            longest = longest > watch.Elapsed ? longest : watch.Elapsed;
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
        Assert.True(longest < TimeSpan.FromSeconds(1), $"A writer waited {longest.TotalMilliseconds:0} ms.");
    }

    private Process StartOtherProcess()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in new[]
        {
            typeof(WriterTurnTests).Assembly.Location, "-explicit", "only", "-failSkips",
            "-method", $"{typeof(WriterTurnTests).FullName}.{nameof(OtherProcess_Writing_WaitsLessThanASecond)}",
        })
            start.ArgumentList.Add(argument);
        start.Environment[SharedFolder] = _temporary.Folder.Path;
        return Process.Start(start)!;
    }
}
