using System.Text;
using System.Text.RegularExpressions;
using AirlineValue.Domain;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Accounts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace AirlineValue.Tests.Browser;

/// <summary>Pages that are open while their account changes, and what is sent to an open page.</summary>
public sealed class OpenPageAccessTests(RealBrowser browser) : IClassFixture<RealBrowser>, IAsyncLifetime
{
    private const string MemberNumber = "(?<![0-9.])1000[01][0-9]{3}(?![0-9])";

    private RunningApp _app = default!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private AccountDesk Desk => _app.Services.GetRequiredService<AccountDesk>();

    public async ValueTask InitializeAsync()
    {
        _app = await RunningApp.StartAsync("--Accounts:CheckSeconds=1");
        var extract = await StoredExtract.ImportAsync(_app.Database, DemonstrationFile.Of(1_500));
        await _app.Services.GetRequiredService<AnalysisRun>().RunAsync(extract, AnalysisOptions.Default, "somebody", cancellationToken: Ct);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task OpenPage_OfAnAccountThatIsDisabled_EndsAtTheSignInPage()
    {
        await using var visitor = await browser.VisitAsync(_app, role: Role.Analyst);
        await OpenAsync(visitor, "/members");
        Assert.True(await Desk.SetDisabledAsync(await IdOfAsync(Role.Analyst), true, "somebody"));
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new Regex("/sign-in\\?return=%2Fmembers"));
        await Assertions.Expect(visitor.Page.Locator("input[type=password]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task OpenPage_OfAnAccountThatLosesItsRole_CanActNoMore()
    {
        await using var visitor = await browser.VisitAsync(_app, role: Role.MarketingManager);
        await OpenAsync(visitor, "/goals");
        await visitor.Page.EvaluateAsync("() => window.isTheSamePage = true");
        await visitor.Page.Locator("main form input[type=number], main form input[inputmode=decimal]").First.FillAsync("5");
        Assert.True(await Desk.SetRoleAsync(await IdOfAsync(Role.MarketingManager), Role.Executive, "somebody"));
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new Regex("/sign-in"));
        await Assertions.Expect(visitor.Page.Locator("input[type=password]")).ToBeVisibleAsync();
        Assert.Empty(_app.Services.GetRequiredService<GoalStore>().InForce());
    }

    [Fact]
    public async Task OpenPage_WhenItsSessionIsEndedInAnotherTab_EndsAtTheSignInPage()
    {
        await using var visitor = await browser.VisitAsync(_app);
        await OpenAsync(visitor, "/members");
        var other = await visitor.Page.Context.NewPageAsync();
        await other.GotoAsync("/account");
        await other.Locator(".account-menu button[type=submit]").ClickAsync();
        await Assertions.Expect(other).ToHaveURLAsync(new Regex("/sign-in"));
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new Regex("/sign-in\\?return=%2Fmembers"));
    }

    [Theory]
    [InlineData("/strategies/win-back")]
    [InlineData("/segments/important-keep")]
    public async Task OpenPage_OfAnExecutive_IsSentNoMemberNumber(string path)
    {
        await using var visitor = await browser.VisitAsync(_app, role: Role.Executive);
        StringBuilder sent = new();
        visitor.Page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) =>
        {
            lock (sent)
                sent.Append(Encoding.Latin1.GetString(frame.Binary ?? [])).Append(frame.Text);
        };
        await OpenAsync(visitor, path);
        await PageInspection.ScrollToChartsAsync(visitor.Page, 0);
        var seen = await visitor.Page.ContentAsync();
        string received;
        lock (sent)
            received = sent.ToString();
        Assert.True(received.Length > 1_000, "The circuit was not listened to.");
        Assert.DoesNotMatch(MemberNumber, seen);
        Assert.DoesNotMatch(MemberNumber, received);
        await Assertions.Expect(visitor.Page.Locator("a[href^='members'], a[href^='api/'], a[href*='/members/']")).ToHaveCountAsync(0);
        Assert.Empty(visitor.Errors);
    }

    [Fact]
    public async Task OpenPage_OfAnExecutive_IsSoundWithoutWhatIsNotOffered()
    {
        foreach (var look in Look.All.Where(look => look.IsInspected))
        {
            await using var visitor = await browser.VisitAsync(_app, look.Language, ColorScheme.Light, look.Width, look.Height, Role.Executive);
            await PageInspection.OpenAsync(visitor.Page, "/strategies/win-back");
            await PageInspection.InspectAsync(visitor.Page, "strategy-for-an-executive", look);
            Assert.Empty(visitor.Errors);
            await PageInspection.OpenAsync(visitor.Page, "/members");
            await PageInspection.InspectAsync(visitor.Page, "not-allowed", look);
        }
    }

    private async Task<int> IdOfAsync(Role role) => (await Desk.ListAsync(Ct)).Single(account => account.Name == SignedIn.NameOf(role)).Id;

    // a page lives once its circuit has taken it over
    private static async Task OpenAsync(Visitor visitor, string path)
    {
        var connected = visitor.Page.WaitForWebSocketAsync();
        await PageInspection.OpenAsync(visitor.Page, path);
        await connected;
        await Assertions.Expect(visitor.Page.Locator("main :is(button, input, select):disabled")).ToHaveCountAsync(0);
    }
}
