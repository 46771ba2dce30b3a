using AirlineValue.Domain;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace AirlineValue.Tests.Browser;

/// <summary>Every page in both languages, light and dark, on a desk and a telephone.</summary>
public sealed class EveryPageTests(RealBrowser browser) : IClassFixture<RealBrowser>
{
    private static readonly (string Path, string Name)[] EmptyPages =
        [("/", "empty-overview"), ("/extracts", "empty-extracts"), ("/analyses", "empty-analyses"), ("/segments", "empty-segments"), ("/members", "empty-members"), ("/value", "empty-value"), ("/value/weights", "empty-weights"), ("/strategies", "empty-strategies"), ("/exports", "empty-exports"), ("/suppression", "empty-suppression"), ("/monitoring", "empty-monitoring"), ("/goals", "empty-goals"), ("/alerts", "empty-alerts"), ("/monitoring/movement", "empty-movement"), ("/sign-in", "sign-in"), ("/password?account=1&token=none", "password"), ("/account", "own-account"), ("/accounts", "accounts"), ("/backup", "empty-backup")];

    private static readonly (string Path, string Name)[] Pages =
    [
        ("/?analysis=1", "overview"),
        ("/segments?analysis=1", "segments"),
        ("/segments/important-keep?analysis=1", "segment"),
        ("/segments/map?analysis=1&pc1=0..3&pc2=-1..2", "member-map"),
        ("/value?analysis=1", "value"),
        ("/value/weights?analysis=1&judgements=-2.3.5.7.3.5.7.3.-5.3", "weights"),
        ("/value/weights?analysis=1&way=direct", "weights-direct"),
        ("/members?analysis=1&AGE=30..40&AGE=50..&group=general&sort=-M", "members"),
        ("/strategies?analysis=1", "strategies"),
        ("/strategies/upgrade?analysis=1", "strategy-upgrade"),
        ("/strategies/renewal?analysis=1", "strategy-renewal"),
        ("/strategies/first-redemption?analysis=1", "strategy-first-redemption"),
        ("/strategies/cross-sell?analysis=1", "strategy-cross-sell"),
        ("/strategies/win-back?analysis=1", "strategy-win-back"),
        ("/strategies/keep?analysis=1", "strategy-keep"),
        ("/programme", "programme"),
        ("/exports", "exports"),
        ("/exports/1", "export"),
        ("/suppression?file=1", "suppression"),
        ("/extracts", "extracts"),
        ("/extracts/1", "extract"),
        ("/extracts/1/columns", "columns"),
        ("/extracts/1/columns/SEG_KM_SUM", "column"),
        ("/extracts/1/columns/WORK_CITY", "column-text"),
        ("/extracts/1/distributions", "distributions"),
        ("/extracts/1/distributions?angle=flights", "distributions-flights"),
        ("/extracts/1/distributions?angle=points", "distributions-points"),
        ("/extracts/1/distributions?angle=correlation", "correlation"),
        ("/extracts/1/consistency", "consistency"),
        ("/extracts/1/cleaning?rules=faresPresent,paidAndFlown,plausibleAge,enoughFlights&flights=6&caps=F,M", "cleaning"),
        ("/extracts/1/comparison?with=2&column=AGE", "comparison"),
        ("/extracts/1/members/10000001", "member"),
        ("/extracts/1/members/1", "no-member"),
        ("/analyses", "analyses"),
        ("/analyses/1", "analysis"),
        ("/analyses/1/classic", "classic"),
        ("/analyses/1/classic?set=rfm", "classic-rfm"),
        ("/extracts/1/clusters", "choice-of-k"),
        ("/analyses/compare?a=1&b=2", "analyses-compared"),
        ("/segments?analysis=2", "segments-of-seven"),
        ("/analyses/indicators", "indicator-sets"),
        ("/analyses/3?centres=units", "analysis-of-rfm"),
        ("/segments/important-develop?analysis=3", "segment-of-rfm"),
        ("/analyses/compare?a=1&b=3", "other-indicators-compared"),
        ("/extracts/3", "plain-table"),
        ("/?extract=1", "overview-of-a-period"),
        ("/extracts/2", "scored-extract"),
        ("/monitoring", "monitoring"),
        ("/monitoring?extract=1", "monitoring-of-training"),
        ("/?kpi=fares", "overview-over-time"),
        ("/segments/important-win-back?kpi=share", "segment-over-time"),
        ("/goals", "goals"),
        ("/goals?goal=1", "goal-changed"),
        ("/alerts", "alerts"),
        ("/alerts?rule=1&result=fired", "alerts-filtered"),
        ("/monitoring/movement", "movement"),
        ("/monitoring/movement?show=fares", "movement-of-fares"),
        ("/monitoring/causes?analysis=2&extract=1&model=1&from=1", "movement-causes"),
        ("/extracts/4", "increment"),
        ("/extracts/5", "increment-to-read"),
        ("/members?extract=4&origin=taken-over", "members-taken-over"),
        ("/analyses/4/replace", "draft"),
        ("/analyses/4", "analysis-that-is-a-draft"),
        ("/analyses/1/replace", "analysis-without-another-to-replace"),
        ("/audit", "audit"),
        ("/audit?act=Uploaded&subject=extract%201", "audit-filtered"),
        ("/erasure?member=10000001", "erasure"),
    ];

    [Fact]
    public async Task EveryPage_BeforeTheFirstUpload_IsSoundInEveryLook()
    {
        await using var app = await RunningApp.StartAsync();
        await InspectAsync(app, EmptyPages, Look.All.Where(look => look.IsInspected));
    }

    [Fact]
    public async Task EveryPage_WithAnAnalysis_IsSoundInEveryLook()
    {
        await using var app = await RunningApp.StartAsync();
        await using (var visitor = await browser.VisitAsync(app))
        {
            using var journey = new Journey(visitor, "en-US");
            await journey.StartAsync();
            await journey.DemonstrateAsync(5_000);
            await journey.OpenGroupsAsync();
        }
        await CompareAsync(app);
        await app.Services.GetRequiredService<AnalysisRun>().RunAsync(
            1, new AnalysisOptions(new CleaningOptions(), new KMeansOptions { K = 7 }), "browser", cancellationToken: TestContext.Current.CancellationToken);
        using (var customers = new MemoryStream(PlainCustomers.File()))
            await app.Services.GetRequiredService<ExtractIntake>().TakeAsync(customers, "customers.csv", ExtractOrigin.Upload, "browser", TestContext.Current.CancellationToken);
        await app.Services.GetRequiredService<AnalysisRun>().RunAsync(
            1, AnalysisOptions.Default with { Indicators = new("R, F, S: logarithms and quartiles", [new("R"), Robust("F"), Robust("S")]) }, "browser",
            cancellationToken: TestContext.Current.CancellationToken);
        app.Services.GetRequiredService<ClusterCountRun>().Run(
            1, CleaningProfile.Default, IndicatorSet.Rfm, new ClusterCountOptions { LargestK = 7, Resamples = 3 }, "browser", cancellationToken: TestContext.Current.CancellationToken);
        await ContactedMembers.MakeAsync(app);
        await app.Services.GetRequiredService<ScoringRun>().RunAsync(2, 1, "browser", cancellationToken: TestContext.Current.CancellationToken);
        await app.Services.GetRequiredService<AnalysisRun>().RunAsync(
            2, AnalysisOptions.Default, "browser", replacesId: 1, cancellationToken: TestContext.Current.CancellationToken);
        await FollowedPeriods.MakeAsync(app);
        await BringIncrementsAsync(app);
        await InspectAsync(app, Pages, Look.All);
    }

    /// <summary>Brings an increment that is imported, and one that waits for a person.</summary>
    private static async Task BringIncrementsAsync(RunningApp app)
    {
        var lines = ExtractLines.Of(DemonstrationFile.Of(500)).With("LOAD_TIME", (_, _) => "2014/4/30").With("FLIGHT_COUNT", (row, cell) => row == 7 ? "many" : cell);
        await StoredExtract.ImportAsync(app.Database, lines.File, null, 1, null, TestContext.Current.CancellationToken);
        using var waiting = new MemoryStream(lines.Rows(0..300).File);
        await app.Services.GetRequiredService<ExtractIntake>().TakeAsync(waiting, "april.csv", ExtractOrigin.Upload, "browser", TestContext.Current.CancellationToken);
    }

    private static IndicatorDefinition Robust(string indicator) =>
        new(indicator, IndicatorTransformation.Log1P, IndicatorScaling.MedianAndInterquartileRange);

    /// <summary>Brings a second extract, and asks for the comparison by opening its page.</summary>
    private async Task CompareAsync(RunningApp app)
    {
        using var file = new MemoryStream();
        DemonstrationExtract.Write(file, 4_000, 2);
        var other = await StoredExtract.ImportAsync(app.Database, file.ToArray());
        await using var visitor = await browser.VisitAsync(app);
        await visitor.Page.GotoAsync($"/extracts/1/comparison?with={other}");
        await Assertions.Expect(visitor.Page.Locator("table.compared")).ToBeVisibleAsync();
        Assert.Empty(visitor.Errors);
    }

    // Two languages at a time: a page waits for the server, the circuit and the charts in turn.
    private Task InspectAsync(RunningApp app, IReadOnlyList<(string Path, string Name)> pages, IEnumerable<Look> looks)
    {
        var two = new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = TestContext.Current.CancellationToken };
        return Parallel.ForEachAsync(
            looks.GroupBy(look => look.Language), two,
            async (ofLanguage, _) => await InspectAsync(app, pages, [.. ofLanguage.OrderByDescending(look => look.IsInspected)]));
    }

    // a page is opened in the look that is inspected; a window that changes its size shows it in the other, as a telephone that is turned
    private async Task InspectAsync(RunningApp app, IReadOnlyList<(string Path, string Name)> pages, IReadOnlyList<Look> looks)
    {
        await using var visitor = await looks[0].VisitAsync(browser, app);
        foreach (var (path, name) in pages)
        {
            await PageInspection.OpenAsync(visitor.Page, path, looks[0]);
            foreach (var look in looks)
                await PageInspection.InspectAsync(visitor.Page, name, look);
        }
        Assert.Empty(visitor.Errors);
    }
}
