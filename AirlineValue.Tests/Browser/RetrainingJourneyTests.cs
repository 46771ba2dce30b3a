using AirlineValue.Domain;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace AirlineValue.Tests.Browser;

/// <summary>From the monitoring to a draft, to a comparison and a decision, and back to the monitoring, as an analyst does it.</summary>
public sealed class RetrainingJourneyTests(RealBrowser browser) : IClassFixture<RealBrowser>
{
    private static Look Inspected => Look.All.First(look => look.IsInspected);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Draft_DiscardedThenTrainedAgain_BecomesCurrentAndScoresTheEarlierPeriods()
    {
        await using var app = await RunningApp.StartAsync();
        await PrepareAsync(app);
        var analyses = app.Services.GetRequiredService<AnalysisQueries>();
        await using var visitor = await browser.VisitAsync(app);
        var page = visitor.Page;

        await TrainAsync(page);
        Assert.Equal(1, analyses.Find(null)!.Analysis.Id);
        await page.GetByRole(AriaRole.Button, new() { Name = "Discard the draft" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes, delete it" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/monitoring"));
        // what is still being fetched for a page that is left is an error of its own
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Monitoring");
        await PageInspection.ScrollToChartsAsync(page, 1);
        await Assertions.Expect(page.Locator("#groups .chart-canvas[data-state=drawn]")).ToBeVisibleAsync();
        Assert.Null(await analyses.FindTrainingAsync(2, Ct));

        await TrainAsync(page);
        await PageInspection.ScrollToChartsAsync(page, 1);
        await Assertions.Expect(page.Locator("#groups .chart-canvas[data-state=drawn]")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make it current" }).ClickAsync();
        await Assertions.Expect(page.GetByText("can be made current again")).ToBeVisibleAsync();
        await PageInspection.InspectAsync(page, "draft-asked", Inspected);
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes, make it current" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Analysis 3 is the current one since")).ToBeVisibleAsync();
        Assert.Equal(3, analyses.Find(null)!.Analysis.Id);

        await PageInspection.InspectAsync(page, "draft-made-current", Inspected);
        await page.GetByRole(AriaRole.Button, new() { Name = "Score these periods: 2" }).ClickAsync();
        await Assertions.Expect(page.Locator("#unscored")).ToHaveCountAsync(0, new() { Timeout = 120_000 });
        await page.GotoAsync("/monitoring", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Assertions.Expect(page.Locator("section:has(> h2:text-is('Periods')) tbody tr")).ToHaveCountAsync(3);
        await Assertions.Expect(page.GetByText("Analysis 3 was trained on just these members")).ToBeVisibleAsync();
        await PageInspection.InspectAsync(page, "monitoring-after-training", Inspected);
        Assert.True(visitor.Errors.Count == 0, string.Join(Environment.NewLine, visitor.Errors));
    }

    private static async Task TrainAsync(IPage page)
    {
        await page.GotoAsync("/monitoring", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.Locator("#retrain button[type=submit]").ClickAsync();
        await page.Locator("#retrain a.button.primary").ClickAsync(new() { Timeout = 120_000 });
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("in place of analysis 1");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Make it current" })).ToBeEnabledAsync();
    }

    /// <summary>March is current, April and May are scored with it.</summary>
    private static async Task PrepareAsync(RunningApp app)
    {
        var march = await StoredExtract.ImportAsync(app.Database, DemonstrationFile.Of(1_500));
        await app.Services.GetRequiredService<AnalysisRun>().RunAsync(march, AnalysisOptions.Default, "test", cancellationToken: Ct);
        foreach (var (seed, end) in new[] { (2, new DateOnly(2014, 4, 30)), (3, new DateOnly(2014, 5, 31)) })
        {
            var extract = await StoredExtract.ImportAsync(app.Database, DemonstrationFile.Month(1_500, seed, end, 1.2));
            await app.Services.GetRequiredService<ScoringRun>().RunAsync(extract, 1, "test", null, Ct);
        }
    }
}
