using System.Globalization;
using System.Net;
using AirlineValue.Domain;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Pages.Analyses.ClusterCount;

/// <summary>The page and its download as the server answers for them, before any script runs.</summary>
public sealed class ClusterCountPageTests : IAsyncLifetime
{
    private RunningApp _app = default!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _app = await RunningApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("en-US", "Compare k</button>")]
    [InlineData("zh-CN", "开始比较</button>")]
    public async Task Page_BeforeTheFirstChoice_OffersIt(string language, string button)
    {
        var extract = await ImportAsync();
        var page = await GetAsync($"/extracts/{extract}/clusters", language);
        Assert.Contains(button, page);
        Assert.DoesNotContain("<table class=\"data counts\"", page);
    }

    [Fact]
    public async Task Page_AChoice_ShowsEveryNumberWithItsAnalyses()
    {
        var extract = await ImportAsync();
        var made = Choose(extract);
        var analysis = await _app.Services.GetRequiredService<AnalysisRun>().RunAsync(
            extract, new AnalysisOptions(new CleaningOptions(), made.Choice.Options.With(4)), "test", cancellationToken: Cancelled);
        var page = await GetAsync($"/extracts/{extract}/clusters");
        Assert.Contains($"href=\"analyses/{analysis.AnalysisId}\"", page);
        Assert.Contains($">Analysis {analysis.AnalysisId}</a>", page);
        foreach (var candidate in made.Choice.Candidates)
        {
            Assert.Contains($"Analyse with k = {candidate.K}</button>", page);
            Assert.Contains(Math.Round(candidate.Inertia).ToString("N0", CultureInfo.InvariantCulture), page);
        }
        Assert.Contains("also a business choice", page);
        // The analysis has the same figures as the number has here: one definition of each index
        Assert.Equal(made.Choice.With(4)!.Validity, analysis.Result.Validity);
        Assert.Equal(made.Choice.With(4)!.Inertia, analysis.Result.Clustering.Inertia);
    }

    [Fact]
    public async Task Page_AnEarlierChoice_IsInTheAddress()
    {
        var extract = await ImportAsync();
        var (first, second) = (Choose(extract), Choose(extract, seed: 9));
        Assert.Contains("seed 9 ·", await GetAsync($"/extracts/{extract}/clusters"));
        Assert.Contains("seed 1 ·", await GetAsync($"/extracts/{extract}/clusters?choice={first.Id}"));
        Assert.Contains("The choice of k no. 99 is not there", await GetAsync($"/extracts/{extract}/clusters?choice=99"));
        Assert.NotEqual(first.Id, second.Id);
    }

    [Theory]
    [InlineData("/analyses")]
    [InlineData("/extracts/1")]
    public async Task Links_FromPagesBefore_LeadThere(string path)
    {
        var extract = await ImportAsync();
        Assert.Contains($"href=\"extracts/{extract}/clusters\"", await GetAsync(path));
    }

    [Fact]
    public async Task Download_AChoice_HoldsEveryFigureInFull()
    {
        var extract = await ImportAsync();
        var made = Choose(extract);
        using var client = _app.CreateClient();
        var csv = await client.GetStringAsync($"/api/extracts/{extract}/clusters.csv?choice={made.Id}", Cancelled);
        foreach (var candidate in made.Choice.Candidates)
            Assert.Contains(string.Join(',', new[]
            {
                $"{candidate.K}", Text(candidate.Inertia), Text(candidate.Validity.Silhouette), Text(candidate.Validity.CalinskiHarabasz),
                Text(candidate.Validity.DaviesBouldin), Text(candidate.Stability!.Mean), Text(candidate.Stability.StandardDeviation),
            }), csv);
        using var missing = await client.GetAsync($"/api/extracts/{extract}/clusters.csv?choice=99", Cancelled);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);

        static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task Page_UnknownExtract_Is404()
    {
        using var client = _app.CreateClient();
        using var answer = await client.GetAsync("/extracts/999/clusters", Cancelled);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private StoredClusterCount Choose(int extract, int seed = 1)
    {
        var options = new ClusterCountOptions { LargestK = 5, Restarts = 3, Resamples = 2, Seed = seed };
        var id = _app.Services.GetRequiredService<ClusterCountRun>().Run(extract, CleaningProfile.Default, IndicatorSet.Lrfmc, options, "browser", cancellationToken: Cancelled);
        return _app.Services.GetRequiredService<ClusterCountStore>().List(extract).Single(made => made.Id == id);
    }

    private async Task<int> ImportAsync()
    {
        using var file = new MemoryStream();
        DemonstrationExtract.Write(file, 400, 1);
        return await StoredExtract.ImportAsync(_app.Database, file.ToArray());
    }

    private async Task<string> GetAsync(string path, string language = "en-US")
    {
        using var client = _app.CreateClient(language);
        return WebUtility.HtmlDecode(await client.GetStringAsync(path, Cancelled));
    }
}
