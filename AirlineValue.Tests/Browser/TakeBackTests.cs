using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace AirlineValue.Tests.Browser;

/// <summary>What is taken back by a click can be put back, and what can't be is asked for first; the keyboard finds its way on.</summary>
public sealed class TakeBackTests(RealBrowser browser) : IClassFixture<RealBrowser>
{
    [Fact]
    public async Task Goal_TakenBackByTheLastClickOfTheTable_IsPutBackByTheKeyboard()
    {
        await using var app = await RunningApp.StartAsync();
        var goals = app.Services.GetRequiredService<GoalStore>();
        goals.Set(new Goal(new GoalSubject("members", null, new DateOnly(2014, 4, 1)), GoalSide.AtLeast, 62_000), null, "ann");
        await using var visitor = await browser.VisitAsync(app);
        var page = visitor.Page;
        await page.GotoAsync("/goals", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.GetByRole(AriaRole.Button, new() { Name = "Take back the goal" }).ClickAsync();
        await PutBackAsync(page, "was taken back", "table.goals", "at least 62,000 members", "goal-taken-back");
        Assert.Equal(62_000, Assert.Single(goals.InForce()).Goal!.Target);
        Assert.Empty(visitor.Errors);
    }

    [Fact]
    public async Task Rule_TakenBack_IsPutBackByTheKeyboard()
    {
        await using var app = await RunningApp.StartAsync();
        var rules = app.Services.GetRequiredService<AlertRuleStore>();
        rules.Set(new AlertRule("general", AlertMeasure.MemberShare, AlertSide.Above, 0.2), null, "ann");
        await using var visitor = await browser.VisitAsync(app);
        var page = visitor.Page;
        await page.GotoAsync("/alerts", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.GetByRole(AriaRole.Button, new() { Name = "Take back the rule" }).ClickAsync();
        await PutBackAsync(page, "What it found stays in the log.", "table.alert-rules", "share of members above 20%", "rule-taken-back");
        Assert.Equal(0.2, Assert.Single(rules.Holding()).Rule.Limit);
        Assert.Empty(visitor.Errors);
    }

    private static ILocator Notice(IPage page) => page.Locator("main [role=status] > .notice");

    /// <summary>Puts back what was just taken back: the notice has the focus, and its button comes next.</summary>
    private static async Task PutBackAsync(IPage page, string said, string table, string row, string name)
    {
        await Assertions.Expect(page.Locator(table)).ToHaveCountAsync(0);
        await Assertions.Expect(Notice(page)).ToContainTextAsync(said);
        await Assertions.Expect(Notice(page)).ToBeFocusedAsync();
        await PageInspection.InspectAsync(page, name, Look.All[0]);
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Put it back" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator($"{table} tbody tr")).ToContainTextAsync(row);
        await Assertions.Expect(Notice(page)).ToContainTextAsync("holds again");
        await Assertions.Expect(Notice(page)).ToBeFocusedAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Put it back" })).ToHaveCountAsync(0);
    }
}
