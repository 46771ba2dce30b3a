using System.Net;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Jobs;
using AirlineValue.Web.Pages.Analyses;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Pages.Extracts;

/// <summary>A plain table of another business from the upload to its groups, as the server answers for it.</summary>
public sealed class PlainTablePagesTests : IAsyncLifetime
{
    private RunningApp _app = default!;
    private int _extractId;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = await RunningApp.StartAsync();
        using var file = new MemoryStream(PlainCustomers.File());
        var taken = await _app.Services.GetRequiredService<ExtractIntake>().TakeAsync(file, "kunden.csv", ExtractOrigin.Upload, "browser", Cancelled);
        _extractId = Assert.IsType<IntakeResult.Taken>(taken).ExtractId;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("en-US", "This is not an airline’s extract", "Say first which columns are which.")]
    [InlineData("zh-CN", "这不是航空公司的数据文件", "请先指明各列的含义。")]
    public async Task Page_AfterTheUpload_AsksWhichColumnsAreWhich(string language, string missing, string first)
    {
        var page = await GetAsync($"/extracts/{_extractId}", language);
        Assert.Contains(missing, page);
        Assert.Contains(first, page);
        Assert.Contains("<option value=\"Umsatz EUR\"", page);
    }

    [Fact]
    public async Task Pages_OfAPlainTable_ShowItsGroupsAndCustomers()
    {
        await ImportAndAnalyseAsync();
        var analysis = (await _app.Services.GetRequiredService<AnalysisQueries>().FindAsync(null, Cancelled))!;
        Assert.Equal((8, "RFM", PlainCustomers.Count), (analysis.Analysis.ClusteringOptions.K, analysis.Analysis.IndicatorSet.Name, analysis.Scoring.ClusteredMembers));
        Assert.Contains("plain table: members are customers", await GetAsync("/segments"));
        Assert.DoesNotContain(" km", await GetAsync("/segments"));
        string[] paths =
        [
            "/", $"/extracts/{_extractId}", $"/extracts/{_extractId}/columns", $"/extracts/{_extractId}/distributions", $"/extracts/{_extractId}/consistency",
            $"/extracts/{_extractId}/cleaning", $"/extracts/{_extractId}/clusters", $"/extracts/{_extractId}/members/K0001",
            "/analyses", $"/analyses/{analysis.Analysis.Id}", $"/analyses/{analysis.Analysis.Id}?centres=units", $"/analyses/{analysis.Analysis.Id}/classic", "/members", "/segments/map", "/value", "/value/weights",
            .. analysis.Analysis.Segments.Select(segment => $"/segments/{segment.Key}"),
        ];
        foreach (var path in paths)
            Assert.Contains("<h1", await GetAsync(path));
        foreach (var segment in analysis.Analysis.Segments)
            Assert.Contains("125 members", await GetAsync($"/members?group={segment.Key}"));
        using var client = _app.CreateClient();
        var csv = await client.GetStringAsync($"/api/members.csv?extract={_extractId}", Cancelled);
        Assert.Equal(PlainCustomers.Count, csv.Split('\n').Count(line => line.StartsWith('K')));
    }

    private async Task ImportAndAnalyseAsync()
    {
        await _app.Services.GetRequiredService<ExtractIntake>().ReadAgainAsync(_extractId, new ReadingOptions { PlainTable = PlainCustomers.ByDays }, Cancelled);
        var queue = _app.Services.GetRequiredService<JobQueue>();
        var form = NewAnalysis.OfPlainTable(_extractId);
        await queue.EnqueueImportAsync(_extractId, form.Request(CleaningProfile.Default, IndicatorSet.FindBuiltIn(form.Indicators)!), "browser", Cancelled);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while ((await queue.ActiveAsync(ct: Cancelled)).Count > 0)
            await timer.WaitForNextTickAsync(Cancelled);
    }

    private async Task<string> GetAsync(string path, string language = "en-US")
    {
        using var client = _app.CreateClient(language);
        using var answer = await client.GetAsync(path, Cancelled);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode}");
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancelled));
    }
}
