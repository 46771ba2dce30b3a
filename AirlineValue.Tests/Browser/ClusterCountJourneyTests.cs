using AirlineValue.Tests.Fixtures;
using Microsoft.Playwright;

namespace AirlineValue.Tests.Browser;

/// <summary>From the analyses to the choice of k and to an analysis with another k, as an analyst does it.</summary>
public sealed class ClusterCountJourneyTests(RealBrowser browser) : IClassFixture<RealBrowser>
{
    [Fact]
    public async Task ChoiceOfK_Started_LeadsToAnAnalysisWithAnotherK()
    {
        await using var app = await RunningApp.StartAsync();
        await using var visitor = await browser.VisitAsync(app);
        using var journey = new Journey(visitor, "en-US");
        await journey.StartAsync();
        await journey.DemonstrateAsync(2_000);
        await journey.OpenGroupsAsync();
        var page = visitor.Page;
        // idle: what is opened before the circuit is there closes again with it
        await page.GotoAsync("/analyses", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.GetByRole(AriaRole.Link, new() { Name = "How many groups? Compare k" }).First.ClickAsync();
        await page.GetByText("Options").ClickAsync();
        await page.Locator("#count-LargestK").FillAsync("6");
        await page.Locator("#count-Resamples").FillAsync("2");
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare k" }).ClickAsync();
        await Assertions.Expect(page.Locator("table.counts tbody tr")).ToHaveCountAsync(5, new() { Timeout = 120_000 });
        await PageInspection.ScrollToChartsAsync(page, 1);
        await Assertions.Expect(page.Locator("#elbow .chart-canvas[data-state=drawn]")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Analyse with k = 6" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Analysis 2" }).ClickAsync(new() { Timeout = 120_000 });
        await page.Locator("a[href='segments?analysis=2']").First.ClickAsync();
        await Assertions.Expect(page.Locator("main table").First.Locator(".group-badge")).ToHaveCountAsync(6);
        Assert.Empty(visitor.Errors);
    }
}
