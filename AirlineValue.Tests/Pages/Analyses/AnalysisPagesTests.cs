using System.Net;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Pages.Analyses;

/// <summary>The pages as the server answers for them, before any script runs.</summary>
public sealed class AnalysisPagesTests : IAsyncLifetime
{
    private RunningApp _app = default!;

    public async ValueTask InitializeAsync() => _app = await RunningApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("en-US", "Upload an extract")]
    [InlineData("zh-CN", "上传数据文件")]
    public async Task List_EmptyDatabase_LeadsToTheFirstUpload(string language, string way)
    {
        var page = await GetAsync("/analyses", language);
        Assert.Contains($"href=\"extracts\">{way}</a>", page);
        Assert.DoesNotContain("<table", page);
    }

    [Fact]
    public async Task List_OneAnalysis_ShowsWhatItRestsOn()
    {
        var id = await PublishedAnalysis.StoreAsync(_app.Database, isCurrent: true, Cancelled);
        var page = await GetAsync("/analyses");
        Assert.Contains($"href=\"analyses/{id}\"", page);
        Assert.Contains("62,043", page);
        Assert.Contains("air_data.csv", page);
        Assert.Contains("Current", page);
    }

    [Fact]
    public async Task List_FailedAnalysis_SaysWhyInTheReadersLanguage()
    {
        await PublishedAnalysis.StoreAsync(_app.Database, isCurrent: true, Cancelled);
        await using (var context = _app.Database.CreateDbContext())
        {
            context.Jobs.Add(new Job
            {
                Kind = JobKind.Analysis,
                Status = JobStatus.Failed,
                ExtractId = context.Extracts.Single().Id,
                Request = new JobRequest(new(), new()),
                Failure = new JobFailure("FewerDistinctMembersThanClusters", "", "3", "5"),
                CreatedBy = "browser",
            });
            await context.SaveChangesAsync(Cancelled);
        }
        Assert.Contains("There are fewer different members than clusters: 3; at least 5 are needed.", await GetAsync("/analyses"));
        Assert.Contains("聚类数", await GetAsync("/analyses", "zh-CN"));
    }

    [Fact]
    public async Task Page_CentresInUnits_AreInTheAddress()
    {
        var id = await PublishedAnalysis.StoreAsync(_app.Database, isCurrent: false, Cancelled);
        Assert.Contains("+2.48", await GetAsync($"/analyses/{id}"));
        var inUnits = await GetAsync($"/analyses/{id}?centres=units");
        Assert.Contains("Mileage (M), km", inUnits);
        Assert.Contains("68,374", inUnits);
    }

    [Fact]
    public async Task Page_UnknownAnalysis_Is404()
    {
        using var client = _app.CreateClient();
        using var answer = await client.GetAsync("/analyses/999", Cancelled);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task MakeCurrent_AnotherAnalysis_ReplacesTheFirst()
    {
        var first = await PublishedAnalysis.StoreAsync(_app.Database, isCurrent: true, Cancelled);
        var second = await PublishedAnalysis.StoreAsync(_app.Database, isCurrent: false, Cancelled);
        var analyses = _app.Services.GetRequiredService<AnalysisQueries>();
        Assert.True(await _app.Services.GetRequiredService<AnalysisDecisions>().MakeCurrentAsync(second, "test", Cancelled));
        Assert.Equal(second, (await analyses.FindAsync(null, Cancelled))!.Analysis.Id);
        Assert.False((await analyses.FindAsync(first, Cancelled))!.Analysis.IsCurrent);
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private async Task<string> GetAsync(string path, string language = "en-US")
    {
        using var client = _app.CreateClient(language);
        return WebUtility.HtmlDecode(await client.GetStringAsync(path, Cancelled));
    }
}
