using System.Text.Json;
using AirlineValue.Domain;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Jobs;
using AirlineValue.Web.Watching;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Watching;

/// <summary>A product with a watched folder, in which files are complete at once.</summary>
public abstract class WatchedFolderTest : IDisposable
{
    private readonly DirectoryInfo _watched = Directory.CreateTempSubdirectory("airlinevalue-watched-");

    protected WatchedFolderTest()
    {
        Folder = new WatchedFolder(_watched.FullName);
        Services = Start();
    }

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    private protected TemporaryDatabase Temporary { get; } = new();

    protected WatchedFolder Folder { get; }

    protected ServiceProvider Services { get; private set; }

    protected ExtractStore Extracts => Services.GetRequiredService<ExtractStore>();

    protected ScoringQueries Scorings => Services.GetRequiredService<ScoringQueries>();

    protected JobQueue Queue => Services.GetRequiredService<JobQueue>();

    protected WatchedFileStore Files => Services.GetRequiredService<WatchedFileStore>();

    protected WatchedFile Newest => Files.Newest(1).Single();

    protected WatchFindings Findings => Services.GetRequiredService<WatchStatus>().Findings;

    public void Dispose()
    {
        Services.Dispose();
        Temporary.Dispose();
        if (_watched.Exists)
            _watched.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the program and starts it again.</summary>
    protected void Restart(params (string Key, string Value)[] settings)
    {
        Services.Dispose();
        Services = Start(settings);
    }

    protected void Drop(string name, byte[] content) => File.WriteAllBytes(Path.Combine(Folder.Path, name), content);

    protected Task LookAsync() => Services.GetRequiredService<FolderWatch>().LookAsync(Ct);

    /// <summary>Looks and works on the queue until nothing is left to do.</summary>
    protected async Task RunAsync()
    {
        do
        {
            await LookAsync();
        }
        while (await Services.WorkAsync() > 0 || Files.Unfinished().Count > 0);
    }

    /// <summary>Analyses an extract that came another way.</summary>
    protected async Task<int> AnalyseAsync(byte[]? file = null)
    {
        var extract = await StoredExtract.ImportAsync(Temporary.Database, file ?? SmallExtract.Bytes(200));
        return (await Services.GetRequiredService<AnalysisRun>().RunAsync(extract, AnalysisOptions.Default, "test", cancellationToken: Ct)).AnalysisId;
    }

    protected static IEnumerable<string> Names(string folder) => Directory.GetFiles(folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    protected static string Text(string folder, string name) => File.ReadAllText(Path.Combine(folder, $"{name}.report.txt"));

    protected static JsonDocument Json(string folder, string name) => JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, $"{name}.report.json")));

    private ServiceProvider Start(params (string Key, string Value)[] settings) =>
        ProductContainer.Create(Temporary.Folder, [("Watch:Folder", Folder.Path), ("Watch:SettleSeconds", "0"), ("Watch:Kind", "Snapshot"), .. settings]);
}
