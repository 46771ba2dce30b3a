using System.Text;
using System.Text.RegularExpressions;
using AirlineValue.Domain;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Accounts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace AirlineValue.Tests.Browser;

/// <summary>What is taken back by a click can be put back, and what can't be is asked for first; the keyboard finds its way on.</summary>
public sealed class TakeBackTests(RealBrowser browser) : IClassFixture<RealBrowser>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

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

    [Fact]
    public async Task Responses_OfTheWrongFile_AreTakenBackAfterAQuestion()
    {
        await using var app = await StartWithResponsesAsync();
        await using (var visitor = await browser.VisitAsync(app))
        {
            var page = visitor.Page;
            await page.GotoAsync("/exports/1", new() { WaitUntil = WaitUntilState.NetworkIdle });
            await Assertions.Expect(page.Locator(".meaning").First).ToContainTextAsync("of the contacted responded");
            var button = page.GetByRole(AriaRole.Button, new() { Name = "Take back the file responses.csv" });
            await button.ClickAsync();
            var question = page.GetByRole(AriaRole.Alertdialog);
            await Assertions.Expect(question).ToBeFocusedAsync();
            await Assertions.Expect(question).ToContainTextAsync("Take back responses.csv?");
            await PageInspection.InspectAsync(page, "responses-to-take-back", Look.All[0]);
            await question.GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();
            await Assertions.Expect(button).ToBeFocusedAsync();
            await button.PressAsync("Enter");
            await question.GetByRole(AriaRole.Button, new() { Name = "Take back", Exact = true }).ClickAsync();
            await Assertions.Expect(Notice(page)).ToContainTextAsync("Taken back: responses.csv.");
            await Assertions.Expect(Notice(page)).ToBeFocusedAsync();
            await Assertions.Expect(page.Locator(".meaning").First).ToHaveTextAsync("No response has been uploaded yet.");
            await Assertions.Expect(button).ToHaveCountAsync(0);
            Assert.Empty(visitor.Errors);
        }
        var taken = Assert.Single(app.Services.GetRequiredService<AuditLog>().Read(new AuditFilter(Act: AuditAct.ResponsesTakenBack), 0, 10));
        Assert.Equal((SignedIn.NameOf(Role.Administrator), "export 1", "made"), (taken.Actor, taken.Subject, taken.Details()["sha256"]));
        Assert.Equal(0, app.Services.GetRequiredService<ContactExportStore>().Find(1)!.Whole.Reported);
    }

    [Fact]
    public async Task Responses_ForLoyaltyStaff_AreReadAndNeitherSentNorTakenBack()
    {
        await using var app = await StartWithResponsesAsync();
        await using var visitor = await browser.VisitAsync(app, role: Role.LoyaltyStaff);
        await visitor.Page.GotoAsync("/exports/1", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Assertions.Expect(visitor.Page.Locator(".response-upload")).ToContainTextAsync("responses.csv");
        await Assertions.Expect(visitor.Page.Locator(".response-upload button, .file-upload")).ToHaveCountAsync(0);
        Assert.Empty(visitor.Errors);
    }

    [Fact]
    public async Task SuppressionList_ThatAFileReplaces_IsAskedForFirst()
    {
        await using var app = await RunningApp.StartAsync();
        var store = app.Services.GetRequiredService<SuppressionStore>();
        using (var list = new MemoryStream("1\n2\n3\n"u8.ToArray()))
            store.Upload(list, ExtractLimits.Default, "list.csv", false, "ann", Ct);
        await using var visitor = await browser.VisitAsync(app);
        var page = visitor.Page;
        await page.GotoAsync("/suppression", new() { WaitUntil = WaitUntilState.NetworkIdle });
        var send = page.GetByRole(AriaRole.Button, new() { Name = "Upload", Exact = true });
        await Assertions.Expect(send).ToBeEnabledAsync();
        await page.GetByLabel("takes the place of the list").First.CheckAsync();
        await Assertions.Expect(page.Locator(".notice.warn")).ToContainTextAsync("The 3 members who are on the list now may be contacted again");
        await Assertions.Expect(send).ToBeDisabledAsync();
        await PageInspection.InspectAsync(page, "suppression-to-replace", Look.All[0]);
        await page.Locator("#replace-sure").CheckAsync();
        await Assertions.Expect(send).ToBeEnabledAsync();
        await page.Locator(".file-upload input[type=file]").SetInputFilesAsync(new FilePayload { Name = "new.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes("9\n") });
        await send.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"\?file=2$"));
        Assert.Equal(1, store.Count());
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

    private static async Task<RunningApp> StartWithResponsesAsync()
    {
        var app = await RunningApp.StartAsync();
        var extract = await StoredExtract.ImportAsync(app.Database, DemonstrationFile.Of(1_500));
        await app.Services.GetRequiredService<AnalysisRun>().RunAsync(extract, AnalysisOptions.Default, "somebody", cancellationToken: Ct);
        await ContactedMembers.MakeAsync(app);
        return app;
    }
}
