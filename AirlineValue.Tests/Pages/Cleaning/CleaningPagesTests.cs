using System.Globalization;
using AirlineValue.Domain;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Jobs;
using AirlineValue.Web.Pages.Cleaning;
using AirlineValue.Web.Pages.Members;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Pages.Cleaning;

/// <summary>The pages about cleaning and the classic view over an extract that was imported and analysed.</summary>
public sealed class CleaningPagesTests : IAsyncLifetime
{
    private const int Members = 400;
    private readonly RunningApp _app = new();
    private int _extractId;
    private int _analysisId;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // SmallExtract's member i has 2 + 7 i mod 90 flights.
    private static int FewerThan(int flights) => Enumerable.Range(0, Members).Count(i => 2 + i * 7 % 90 < flights);

    public async ValueTask InitializeAsync()
    {
        await _app.InitializeAsync();
        var path = Path.Combine(_app.Services.GetRequiredService<DataFolder>().Path, "members.csv");
        await File.WriteAllBytesAsync(path, SmallExtract.Bytes(Members), Ct);
        var taken = (IntakeResult.Taken)await _app.Services.GetRequiredService<ExtractIntake>().TakeLocalAsync(path, new(), "test", Ct);
        _extractId = taken.ExtractId;
        var queue = _app.Services.GetRequiredService<JobQueue>();
        var job = await queue.EnqueueImportAsync(_extractId, new JobRequest(new CleaningOptions(), new()), "test", Ct);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await queue.FindAsync(job, Ct) is { FinishedAt: null } || (await queue.ActiveAsync(ct: Ct)).Count > 0)
            await timer.WaitForNextTickAsync(Ct);
        _analysisId = (await _app.Services.GetRequiredService<AnalysisQueries>().FindAsync(null, Ct))!.Analysis.Id;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("en-US")]
    [InlineData("zh-CN")]
    public async Task Cleaning_WithARuleAndAProfile_ShowsCountsAndNames(string language)
    {
        var options = new CleaningOptions { Rules = [.. CleaningOptions.DefaultRules, CleaningRule.EnoughFlights], MinimumFlights = 30 };
        await Store.CreateAsync(new CleaningProfile("Thirty", options), "test", Ct);
        using var client = _app.CreateClient(language);
        var page = await client.GetStringAsync($"/extracts/{_extractId}/cleaning?profile=thirty", Ct);
        Assert.Contains($">{FewerThan(30)}<", page, StringComparison.Ordinal);
        Assert.Contains($">{Members - FewerThan(30)}<", page, StringComparison.Ordinal);
        Assert.Contains("value=\"30\"", page, StringComparison.Ordinal);
        Assert.Contains("drops=enoughFlights", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_OnThePages_AreThoseOfTheListsThatTheyOpen()
    {
        using var client = _app.CreateClient();
        var seen = 0;
        foreach (var path in new[]
        {
            $"/extracts/{_extractId}/cleaning?rules=faresPresent,enoughFlights,lastFlightAfterJoining&flights=40",
            $"/analyses/{_analysisId}/classic", $"/analyses/{_analysisId}/classic?set=rfm",
            $"/analyses/{_analysisId}",
        })
        {
            var page = System.Net.WebUtility.HtmlDecode(await client.GetStringAsync(path, Ct));
            foreach (System.Text.RegularExpressions.Match link in System.Text.RegularExpressions.Regex.Matches(
                page, "<a href=\"members(?<query>[^\"]*)\"[^>]*>(?<count>[0-9,]+)[ <]", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)))
            {
                var address = MembersAddress.Read(link.Groups["query"].Value);
                Assert.Empty(address.Unreadable);
                Assert.Equal(int.Parse(link.Groups["count"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture), await CountAsync(address));
                seen++;
            }
        }
        Assert.InRange(seen, 60, 400);
    }

    private Task<int> CountAsync(LinkedCount count) => CountAsync(MembersAddress.Read(count.Href!["members".Length..]));

    private async Task<int> CountAsync(MembersAddress address)
    {
        var queries = _app.Services.GetRequiredService<MemberQueries>();
        var basis = (await queries.FindBasisAsync(address.Extract, address.Analysis, Ct)).Basis;
        return await queries.CountAsync(basis!, address.Conditions, Ct);
    }

    [Fact]
    public async Task Cleaning_ThresholdOutOfRange_IsSaidAtItsFieldAndNothingIsCounted()
    {
        using var client = _app.CreateClient();
        var page = await client.GetStringAsync($"/extracts/{_extractId}/cleaning?age=200", Ct);
        Assert.Contains("Enter a number from 1 to 150", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"funnel\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"200\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cleaning_UnknownProfile_ShowsTheDefaultAndSaysSo()
    {
        using var client = _app.CreateClient();
        var page = System.Net.WebUtility.HtmlDecode(await client.GetStringAsync($"/extracts/{_extractId}/cleaning?profile=gone", Ct));
        Assert.Contains("no cleaning profile named “gone”", page, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await client.GetAsync("/extracts/99/cleaning", Ct)).StatusCode);
    }

    [Fact]
    public async Task Effect_OfTheCleaningThatTheCurrentAnalysisUsed_ChangesNothing()
    {
        var effect = await Trial.EffectAsync(_extractId, new CleaningOptions(), null, Ct);
        Assert.Equal(_analysisId, effect.Period!.AnalysisId);
        Assert.Equal((0, 0, 0, Members), (effect.Change.Added, effect.Change.Dropped, effect.Change.Changed, effect.Change.InBoth));
    }

    [Fact]
    public async Task Effect_OfARule_DropsWhomTheFunnelDropsAndAddsUp()
    {
        var options = new CleaningOptions { Rules = [.. CleaningOptions.DefaultRules, CleaningRule.EnoughFlights], MinimumFlights = 30 };
        var effects = _app.Services.GetRequiredService<CleaningEffects>();
        var work = effects.Start(_extractId, _analysisId, options);
        var ended = new TaskCompletionSource();
        work.Changed += (_, _) =>
        {
            if (work.HasEnded)
                ended.TrySetResult();
        };
        if (!work.HasEnded)
            await ended.Task.WaitAsync(Ct);
        var change = work.Effect!.Change;
        Assert.Equal((FewerThan(30), 0, Members - FewerThan(30)), (change.Dropped, change.Added, change.InBoth));
        Assert.Equal(Members, change.Members.Sum(row => row.Sum()));
        Assert.Same(work, effects.Find(_extractId, _analysisId, options with { Winsorising = new() }));
        Assert.Null(effects.Find(_extractId, null, options));
        Assert.Equal(change.InBoth, Enumerable.Range(1, 5).Sum(change.SizeAfter));
        using var scope = Scope("en-US");
        var view = scope.ServiceProvider.GetRequiredService<CleaningEffectViews>().Of(work.Effect);
        Assert.StartsWith($"0 members would get a group who have none, and {FewerThan(30)} would lose theirs.", view.Meaning, StringComparison.Ordinal);
        Assert.Equal(6, view.Cross.Count);
        Assert.StartsWith("Sizes of the groups: “", view.SizesMeaning, StringComparison.Ordinal);
        Assert.Equal(change.Dropped, await CountAsync(view.Losing!));
        foreach (var group in view.Cross.SkipLast(1).Where(row => row.Counts[^1].Href is not null))
            Assert.Equal(group.Counts[^1].Text, (await CountAsync(group.Counts[^1])).ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Classic_LookedAtForTheFirstTime_IsMadeOfTheClusteredMembersAndStored()
    {
        await using (var context = _app.Database.CreateDbContext())
            await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ExecuteUpdateAsync(
                context.Scorings, s => s.SetProperty(x => x.Classic, (ClassicView?)null), Ct);
        var query = new ClassicQuery(_app.Database);
        Assert.Null(query.Find(_analysisId));
        var analysis = await _app.Services.GetRequiredService<AnalysisQueries>().FindAsync(_analysisId, Ct);
        var made = _app.Services.GetRequiredService<ClassicRun>().FindOrMake(analysis!, Ct);
        Assert.Equal(analysis!.Scoring.ClusteredMembers, made.OfAnalysis.Bins.Sum(bin => bin.Members));
        var stored = query.Find(_analysisId)!;
        foreach (var (before, after) in new[] { (made.OfAnalysis, stored.OfAnalysis), (made.Rfm!, stored.Rfm!) })
        {
            Assert.Equal(before.Bins.SelectMany(bin => bin.OfSegments), after.Bins.SelectMany(bin => bin.OfSegments));
            Assert.Equal(before.Indicators, after.Indicators);
            Assert.Equal(before.Binning, after.Binning);
            Assert.Equal(before.FewestClusters, after.FewestClusters);
        }
    }

    [Theory]
    [InlineData("en-US", "Why clustering is the better cut")]
    [InlineData("zh-CN", "为什么聚类划分得更好")]
    public async Task Classic_InEachLanguage_HasEveryCombination(string language, string heading)
    {
        using var client = _app.CreateClient(language);
        var page = await client.GetStringAsync($"/analyses/{_analysisId}/classic", Ct);
        Assert.Contains(heading, System.Net.WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        for (var code = 0; code < 32; code++)
            Assert.Contains(CodeOf(code), System.Net.WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("L↓", System.Net.WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        var rfm = System.Net.WebUtility.HtmlDecode(await client.GetStringAsync($"/analyses/{_analysisId}/classic?set=rfm", Ct));
        Assert.Contains(">R↑F↓S↓<", rfm, StringComparison.Ordinal);
    }

    private CleaningProfileStore Store => _app.Services.GetRequiredService<CleaningProfileStore>();

    private CleaningTrial Trial => _app.Services.GetRequiredService<CleaningTrial>();

    private static string CodeOf(int code) => string.Concat("LRFMC".Select((letter, j) => $"{letter}{((code >> (4 - j) & 1) == 1 ? '↑' : '↓')}"));

    private IServiceScope Scope(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
        return _app.Services.CreateScope();
    }
}
