using System.Net;
using System.Text.RegularExpressions;
using AirlineValue.Domain;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Pages.Analyses.Beside;

/// <summary>Two analyses side by side: the figures, and the page as the server answers for it.</summary>
public sealed class AnalysisPairTests : IAsyncLifetime
{
    private RunningApp _app = default!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private AnalysisComparisons Comparisons => _app.Services.GetRequiredService<AnalysisComparisons>();

    public async ValueTask InitializeAsync() => _app = await RunningApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Compare_AnalysisWithItself_AgreesFully()
    {
        var analysis = await AnalyseAsync(await ImportAsync(600, 1), 5);
        var compared = (await Comparisons.FindAsync(analysis, analysis, Cancelled))!;
        Assert.Equal((1, 0), (compared.Agreement, compared.Moved));
        Assert.All(compared.Matches, match => Assert.Equal((match.Before, 0.0), (match.After, match.Distance)));
    }

    [Fact]
    public async Task Compare_AnotherK_HasMarginsThatAreTheSizes()
    {
        var extract = await ImportAsync(600, 1);
        var (five, seven) = (await AnalyseAsync(extract, 5), await AnalyseAsync(extract, 7));
        var compared = (await Comparisons.FindAsync(five, seven, Cancelled))!;
        Assert.Equal(Sizes(compared.First), Enumerable.Range(1, 5).Select(compared.Change.SizeBefore));
        Assert.Equal(Sizes(compared.Second), Enumerable.Range(1, 7).Select(compared.Change.SizeAfter));
        Assert.Equal(2, compared.Matches.Count(match => match.Before is null));
        Assert.Equal(compared.Change.InBoth, compared.Stayed + compared.Moved);
        Assert.InRange(compared.Agreement, 0.2, 0.999);
    }

    [Fact]
    public async Task Compare_OtherExtracts_LooksAtMembersOfBoth()
    {
        var (first, second) = (await AnalyseAsync(await ImportAsync(600, 1), 5), await AnalyseAsync(await ImportAsync(400, 1), 5));
        var compared = (await Comparisons.FindAsync(first, second, Cancelled))!;
        var match = _app.Services.GetRequiredService<MemberMatching>().Match(compared.First.Extract.Id, compared.Second.Extract.Id, cancellation: Cancelled);
        Assert.Equal(match.Overlap().Common, compared.Change.Members.Sum(row => row.Sum()));
        Assert.NotEqual(0, match.Overlap().Common);
        Assert.Contains("They rest on different extracts", await GetAsync($"/analyses/compare?a={first}&b={second}"));
        await AssertCellsOpenTheirMembersAsync(first, second);
    }

    [Fact]
    public async Task Compare_OtherIndicators_MatchesGroupsByTheirMembersAndOpensThem()
    {
        var extract = await ImportAsync(600, 1);
        var (lrfmc, rfm) = (await AnalyseAsync(extract, 5), await AnalyseAsync(extract, 5, IndicatorSet.Rfm));
        var compared = (await Comparisons.FindAsync(lrfmc, rfm, Cancelled))!;
        Assert.False(compared.IsSameIndicatorSet);
        Assert.Empty(compared.Change.Moved);
        Assert.All(compared.Matches, match => Assert.True(match is { Before: not null, After: not null, Moved.Count: 0 } && double.IsNaN(match.Distance)));
        Assert.Equal(Stayed(compared, Enumerable.Range(1, 5), []), compared.Stayed);
        Assert.Contains("matched by the members whom they share", await GetAsync($"/analyses/compare?a={lrfmc}&b={rfm}"));
        await AssertCellsOpenTheirMembersAsync(lrfmc, rfm);
    }

    [Fact]
    public async Task Compare_SameIndicatorsByAnotherName_ComparesCentres()
    {
        var extract = await ImportAsync(300, 1);
        var (one, other) = (await AnalyseAsync(extract, 5), await AnalyseAsync(extract, 5, IndicatorSet.Lrfmc with { Name = "ours" }));
        var compared = (await Comparisons.FindAsync(one, other, Cancelled))!;
        Assert.True(compared.IsSameIndicatorSet);
        Assert.All(compared.Matches, match => Assert.Equal(0, match.Distance));
    }

    [Fact]
    public async Task Page_EveryCell_OpensAsManyMembersAsItSays()
    {
        var extract = await ImportAsync(600, 1);
        await AssertCellsOpenTheirMembersAsync(await AnalyseAsync(extract, 5), await AnalyseAsync(extract, 8));
    }

    [Theory]
    [InlineData("en-US", "Different are: Number of groups k")]
    [InlineData("zh-CN", "不同之处：聚类数 k")]
    public async Task Page_AnotherK_SaysWhatDiffers(string language, string differences)
    {
        var extract = await ImportAsync(300, 1);
        var (five, six) = (await AnalyseAsync(extract, 5), await AnalyseAsync(extract, 6));
        var page = await GetAsync($"/analyses/compare?a={five}&b={six}", language);
        Assert.Contains(differences, page);
        Assert.Contains("analyses/compare", await GetAsync("/analyses", language));
    }

    [Fact]
    public async Task Page_UnknownAnalysis_SaysSo()
    {
        var extract = await ImportAsync(300, 1);
        var (five, _) = (await AnalyseAsync(extract, 5), await AnalyseAsync(extract, 6));
        Assert.Contains("Analysis 1 or 99 is not there", await GetAsync($"/analyses/compare?a={five}&b=99"));
        using var client = _app.CreateClient();
        using var missing = await client.GetAsync($"/api/analyses/compare.csv?a={five}&b=99", Cancelled);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task Download_CrossTable_HoldsEveryCell()
    {
        var extract = await ImportAsync(600, 1);
        var (five, six) = (await AnalyseAsync(extract, 5), await AnalyseAsync(extract, 6));
        var members = (await Comparisons.FindAsync(five, six, Cancelled))!.Change.Members;
        using var client = _app.CreateClient();
        var csv = await client.GetStringAsync($"/api/analyses/compare.csv?a={five}&b={six}", Cancelled);
        for (var rank = 1; rank < members.Length; rank++)
            Assert.Contains("," + string.Join(',', members[rank].Skip(1).Append(members[rank][0])), csv);
    }

    private async Task AssertCellsOpenTheirMembersAsync(int first, int second)
    {
        var page = await GetAsync($"/analyses/compare?a={first}&b={second}");
        var table = page[page.IndexOf("<table class=\"data cross\"", StringComparison.Ordinal)..];
        var cells = Regex.Matches(
            table[..table.IndexOf("</table>", StringComparison.Ordinal)], "href=\"(?<href>[^\"]+)\"[^>]*>(?<count>[0-9,]+)</a>",
            RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));
        Assert.True(cells.Count > 10);
        foreach (Match cell in cells)
        {
            var list = await GetAsync("/" + cell.Groups["href"].Value);
            Assert.Matches($"(?<![0-9,]){cell.Groups["count"].Value} member", list);
        }
    }

    private static IEnumerable<int> Sizes(AnalysisView view) => view.Scoring.SegmentFigures.OrderBy(f => f.Rank).Select(f => f.Figures.Members);

    /// <summary>The most members in common over all ways to pair the groups, each tried.</summary>
    private static int Stayed(ComparedAnalyses compared, IEnumerable<int> left, int[] taken)
    {
        var rank = taken.Length + 1;
        return rank > 5 ? 0 : left.Max(other => compared.Change.Members[rank][other] + Stayed(compared, left.Except([other]), [.. taken, other]));
    }

    private async Task<int> AnalyseAsync(int extract, int k, IndicatorSet? set = null) => (await _app.Services.GetRequiredService<AnalysisRun>().RunAsync(
        extract, new AnalysisOptions(new CleaningOptions(), new KMeansOptions { K = k }, Indicators: set), "test", cancellationToken: Cancelled)).AnalysisId;

    private async Task<int> ImportAsync(int members, int seed)
    {
        using var file = new MemoryStream();
        DemonstrationExtract.Write(file, members, seed);
        return await StoredExtract.ImportAsync(_app.Database, file.ToArray());
    }

    private async Task<string> GetAsync(string path, string language = "en-US")
    {
        using var client = _app.CreateClient(language);
        return WebUtility.HtmlDecode(await client.GetStringAsync(path, Cancelled));
    }
}
