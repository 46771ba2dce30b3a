using System.Net;
using System.Text.RegularExpressions;
using AirlineValue.Domain;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Pages.Analyses.Replacing;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Pages.Analyses.Replacing;

/// <summary>The page of a draft, and what other pages say of it, as the server answers for them.</summary>
public sealed class ReplacementPageTests : IAsyncLifetime
{
    private RunningApp _app = default!;
    private int _current, _draft, _later;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = await RunningApp.StartAsync();
        _current = await AnalyseAsync(await StoredExtract.ImportAsync(_app.Database, DemonstrationFile.Of(900)), 5, null);
        _later = await StoredExtract.ImportAsync(_app.Database, DemonstrationFile.Of(800, seed: 7, "2014/4/30"));
        await _app.Services.GetRequiredService<ScoringRun>().RunAsync(_later, _current, "test", null, Cancelled);
        _draft = await AnalyseAsync(_later, 6, _current);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("en-US", "Draft, to replace analysis 1", "Analysis 2 in place of analysis 1", "Make it current", "has no counterpart: it is a new group", "What changes for the strategies")]
    [InlineData("zh-CN", "草稿，拟替换分析 1", "用分析 2 替换分析 1", "设为当前分析", "没有对应的客户群", "对各策略的影响")]
    public async Task Page_OfADraft_SetsBothBesideEachOther(string language, string badge, string title, string act, string news, string strategies)
    {
        var page = await GetAsync($"/analyses/{_draft}/replace", language);
        Assert.All([badge, title, act, news, strategies], text => Assert.Contains(text, page));
        // five pairs, and one group without a counterpart
        var groups = Section(page, "groups");
        Assert.Equal(6, Regex.Count(groups[groups.LastIndexOf("<table", StringComparison.Ordinal)..], "scope=\"row\"", RegexOptions.None, TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task Page_EveryNumberOfMembers_OpensAsMany()
    {
        var page = await GetAsync($"/analyses/{_draft}/replace");
        var cells = Regex.Matches(
            page, "<a href=\"(?<href>members\\?[^\"]+)\"[^>]*>(?<count>[0-9,]+)</a>", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));
        Assert.InRange(cells.Count, 50, 200);
        foreach (var cell in cells.DistinctBy(cell => cell.Groups["href"].Value))
        {
            var list = await GetAsync("/" + cell.Groups["href"].Value);
            Assert.True(
                Regex.IsMatch(list, $"(?<![0-9,]){cell.Groups["count"].Value} member", RegexOptions.None, TimeSpan.FromSeconds(10)),
                $"{cell.Groups["count"].Value}: {cell.Groups["href"].Value}");
        }
    }

    [Theory]
    [InlineData("/analyses")]
    [InlineData("/analyses/2")]
    [InlineData("/extracts/2")]
    [InlineData("/monitoring")]
    [InlineData("/analyses/compare?a=1&b=2")]
    [InlineData("/segments?analysis=2")]
    public async Task Pages_ThatNameADraft_SayThatItIsOne(string path) =>
        Assert.Contains("Draft, to replace analysis 1", await GetAsync(path));

    [Fact]
    public async Task Monitoring_OfTheTrainingPeriodAndOfADraftsPeriod_SaysWhatIsThereAlready()
    {
        var training = (await Analyses.FindTrainingAsync(_current, Cancelled))!.Extract.Id;
        Assert.Contains("Analysis 1 was trained on just these members with just these options", await GetAsync($"/monitoring?extract={training}"));
        Assert.DoesNotContain("on just these members", await GetAsync("/monitoring"));
        Assert.Contains("as before: Default cleaning", await GetAsync("/monitoring"));
        await AnalyseAsync(_later, 5, _current);
        Assert.Contains("Draft 3 was trained on just these members", await GetAsync("/monitoring"));
    }

    [Fact]
    public async Task Monitoring_AfterATrainingThatWasRefused_SaysWhy()
    {
        var jobs = _app.Services.GetRequiredService<JobStore>();
        var request = RetrainingViews.RequestOf((await Analyses.FindTrainingAsync(_current, Cancelled))!.Analysis) with { ReplacesId = _current };
        var job = jobs.Add(new Job
        {
            Kind = JobKind.Analysis,
            Status = JobStatus.Failed,
            ExtractId = _later,
            Request = request,
            CreatedAt = DateTimeOffset.UnixEpoch,
            CreatedBy = "test",
        });
        jobs.End(job, JobStatus.Failed, new JobFailure("NoMemberLeft", "", "", ""), null, DateTimeOffset.UnixEpoch);
        Assert.Contains("Cleaning left no member", await GetAsync("/monitoring"));
    }

    [Fact]
    public async Task Page_AfterTheDecision_SaysSinceWhenAndOffersTheEarlierPeriods()
    {
        await _app.Services.GetRequiredService<AnalysisDecisions>().MakeCurrentAsync(_draft, "somebody", Cancelled);
        var page = await GetAsync($"/analyses/{_draft}/replace");
        Assert.Contains("is the current one since", page);
        Assert.Contains("(somebody)", page);
        Assert.Contains("Score these periods: 1", page);
        Assert.DoesNotContain("Discard the draft", page);
        Assert.Contains("Score these periods: 1", await GetAsync($"/analyses/{_draft}"));
        Assert.DoesNotContain("Draft, to replace", await GetAsync("/analyses"));
    }

    [Fact]
    public async Task Page_WithoutAnAnalysisToReplace_SaysSo()
    {
        Assert.Contains("There is no other analysis that this one could replace", await GetAsync($"/analyses/{_current}/replace"));
        using var client = _app.CreateClient();
        using var missing = await client.GetAsync("/analyses/99/replace", Cancelled);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task Page_WhereTheOldAnalysisHasNotScoredTheExtractOrIsGone_SaysWhatToDo()
    {
        var unscored = await StoredExtract.ImportAsync(_app.Database, DemonstrationFile.Of(700, seed: 9));
        var another = await AnalyseAsync(unscored, 5, _current);
        Assert.Contains($"Score extract {unscored} with analysis {_current}", await GetAsync($"/analyses/{another}/replace"));
        var orphan = await AnalyseAsync(_later, 4, 98);
        Assert.Contains("has been deleted: there is nothing to compare with", await GetAsync($"/analyses/{orphan}/replace"));
    }

    private AnalysisQueries Analyses => _app.Services.GetRequiredService<AnalysisQueries>();

    private static string Section(string page, string id)
    {
        var section = page[page.IndexOf($"<section id=\"{id}\"", StringComparison.Ordinal)..];
        return section[..section.IndexOf("</section>", StringComparison.Ordinal)];
    }

    private async Task<int> AnalyseAsync(int extract, int k, int? replaces) => (await _app.Services.GetRequiredService<AnalysisRun>().RunAsync(
        extract, AnalysisOptions.Default with { Clustering = new KMeansOptions { K = k } }, "test", replacesId: replaces, cancellationToken: Cancelled)).AnalysisId;

    private async Task<string> GetAsync(string path, string language = "en-US")
    {
        using var client = _app.CreateClient(language);
        return WebUtility.HtmlDecode(await client.GetStringAsync(path, Cancelled));
    }
}
