using System.Text.RegularExpressions;
using AirlineValue.Tests.Fixtures;
using Microsoft.Playwright;

namespace AirlineValue.Tests.Browser;

/// <summary>A manager sets an alert and a goal, the next month is scored, and the overview says that the alert fired and the goal
/// was missed; the alert leads to the members.</summary>
public sealed class GoalAlertJourneyTests(RealBrowser browser) : IClassFixture<RealBrowser>
{
    [Fact]
    public async Task AlertAndGoal_SetBeforeTheNextMonth_StandOnItsOverview()
    {
        await using var app = await RunningApp.StartAsync();
        await using var visitor = await browser.VisitAsync(app);
        using var journey = new Journey(visitor, "en-US");
        await journey.StartAsync();
        await journey.DemonstrateAsync(2_000);
        await journey.OpenGroupsAsync();
        var page = visitor.Page;
        await SetAlertAsync(page);
        await SetGoalAsync(page);
        await ScoreAprilAsync(app, page);
        await page.GotoAsync("/", new() { WaitUntil = WaitUntilState.NetworkIdle });
        var notice = page.Locator("section.notice", new() { HasText = "One alert in this period" });
        await Assertions.Expect(notice).ToContainTextAsync(new Regex(@"General: members at [\d,]+, above the limit of 1\."));
        await Assertions.Expect(page.Locator(".kpi", new() { HasText = "Goal missed" })).ToContainTextAsync("Members");
        await Assertions.Expect(page.Locator("#kpis tbody tr").First).ToContainTextAsync("missed");
        await Assertions.Expect(page.Locator("#kpis .meaning")).ToContainTextAsync("of 8 KPIs are better than on 31 Mar 2014");
        await ShowLineAsync(page);
        await page.GotoAsync("/", new() { WaitUntil = WaitUntilState.NetworkIdle });
        var link = notice.GetByRole(AriaRole.Link, new() { NameRegex = new Regex(@"See the [\d,]+ members") });
        var count = Regex.Match(await link.TextContentAsync() ?? "", @"[\d,]+").Value;
        await link.ClickAsync();
        await Assertions.Expect(page.Locator(".members-summary")).ToContainTextAsync(count);
        Assert.Empty(visitor.Errors);
    }

    private static async Task SetAlertAsync(IPage page)
    {
        await page.GotoAsync("/alerts", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.Locator("#alert-group").SelectOptionAsync("general");
        await page.Locator("#alert-measure").SelectOptionAsync("Members");
        await page.Locator("#alert-limit").FillAsync("1.5");
        await page.GetByRole(AriaRole.Button, new() { Name = "Store the rule" }).ClickAsync();
        await Assertions.Expect(page.Locator("#alert-limit-error")).ToHaveTextAsync("Members are counted in whole numbers. Found: 1.5.");
        await Assertions.Expect(page.Locator("#alert-limit")).ToHaveAttributeAsync("aria-invalid", "true");
        await page.Locator("#alert-limit").FillAsync("1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Store the rule" }).ClickAsync();
        await Assertions.Expect(page.Locator("table.alert-rules tbody tr")).ToContainTextAsync("members above 1");
    }

    private static async Task SetGoalAsync(IPage page)
    {
        await page.GotoAsync("/goals?kpi=members&month=2014-04", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Assertions.Expect(page.Locator("#goal-month")).ToHaveValueAsync("2014-04");
        await page.GetByRole(AriaRole.Button, new() { Name = "Store the goal" }).ClickAsync();
        await Assertions.Expect(page.Locator("#goal-target-error")).ToHaveTextAsync("Enter the target.");
        await page.Locator("#goal-target").FillAsync("1,000,000");
        await page.GetByRole(AriaRole.Button, new() { Name = "Store the goal" }).ClickAsync();
        await Assertions.Expect(page.Locator("table.goals tbody tr")).ToContainTextAsync("at least 1,000,000 members");
        await Assertions.Expect(page.Locator("table.goals tbody tr")).ToContainTextAsync("no period yet");
    }

    private static async Task ScoreAprilAsync(RunningApp app, IPage page)
    {
        var april = await StoredExtract.ImportAsync(app.Database, DemonstrationFile.Month(1_900, 1, new DateOnly(2014, 4, 30), 1));
        await page.GotoAsync($"/extracts/{april}", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.GetByRole(AriaRole.Button, new() { Name = "Score with analysis 1" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The extract is scored")).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }

    private static async Task ShowLineAsync(IPage page)
    {
        await page.Locator("#kpis").GetByRole(AriaRole.Link, new() { Name = "Fares", Exact = true }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"\?kpi=fares#kpi-line$"));
        await Assertions.Expect(page.Locator("#kpi-line h2")).ToHaveTextAsync("Fares over all periods");
        await page.Locator("#kpi-line details summary").ClickAsync();
        await page.Locator("#kpi-line table a").First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"extract=1"));
        await Assertions.Expect(page.Locator("#kpis .meaning")).ToHaveTextAsync("There is no earlier period to compare with.");
    }
}
