using System.Text.RegularExpressions;
using AirlineValue.Tests.Fixtures;
using Microsoft.Playwright;

namespace AirlineValue.Tests.Browser;

/// <summary>A server that goes away and comes back, and a network that does: the page is at the same view again, or says what to do.</summary>
public sealed class ReconnectTests(RealBrowser browser) : IClassFixture<RealBrowser>, IDisposable
{
    private const string View = "/members?extract=1&FLIGHT_COUNT=40..&sort=-FLIGHT_COUNT";

    private readonly TemporaryDatabase _temporary = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task Server_KilledAndStartedAgain_ShowsTheSameViewByItself()
    {
        await PrepareAsync();
        string address;
        using (var first = ServerProcess.Start(_temporary.Folder.Path))
        {
            address = await first.ReadyAsync(Ct);
            await using var visitor = await SignInAsync(address, View);
            var page = visitor.Page;
            var chips = await page.Locator("main .chips, main .conditions").AllInnerTextsAsync();
            await first.KillAsync(Ct);
            await Assertions.Expect(page.GetByRole(AriaRole.Alertdialog)).ToBeVisibleAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Alertdialog)).ToContainTextAsync("Trying to connect again");
            Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('#components-reconnect-modal').contains(document.activeElement) && document.querySelector('.frame').inert"));
            using var second = ServerProcess.Start(_temporary.Folder.Path, "--urls", address);
            await second.ReadyAsync(Ct);
            await Assertions.Expect(page.GetByRole(AriaRole.Alertdialog)).ToBeHiddenAsync();
            await Assertions.Expect(page).ToHaveURLAsync(address + View);
            Assert.Equal(chips, await page.Locator("main .chips, main .conditions").AllInnerTextsAsync());
            await page.GotoAsync("/goals", new() { WaitUntil = WaitUntilState.NetworkIdle });
            await page.Locator("main form input[type=number], main form input[type=text], main form textarea").First.FillAsync("12");
            await second.KillAsync(Ct);
            await Assertions.Expect(page.GetByRole(AriaRole.Alertdialog)).ToBeVisibleAsync();
            using var third = ServerProcess.Start(_temporary.Folder.Path, "--urls", address);
            await Assertions.Expect(page.GetByRole(AriaRole.Alertdialog)).ToContainTextAsync("What you have typed here is not stored");
            Assert.Equal("12", await page.Locator("main form input[type=number], main form input[type=text], main form textarea").First.InputValueAsync());
            await page.GetByRole(AriaRole.Button, new() { Name = "Reload the page" }).ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Alertdialog)).ToBeHiddenAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("/goals$"));
        }
    }

    [Fact]
    public async Task Session_Expired_LeadsToSignInAndBackToTheSameView()
    {
        await PrepareAsync();
        using var server = ServerProcess.Start(_temporary.Folder.Path);
        var address = await server.ReadyAsync(Ct);
        await using var visitor = await SignInAsync(address, View);
        await visitor.Page.Context.ClearCookiesAsync();
        await visitor.Page.ReloadAsync();
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new Regex("/sign-in\\?return="));
        await FillAsync(visitor.Page);
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(address + View);
    }

    [Fact]
    public async Task Network_GoneAndBack_GoesOnWhereItWas()
    {
        await PrepareAsync();
        using var server = ServerProcess.Start(_temporary.Folder.Path);
        await using var network = new CuttableNetwork(await server.ReadyAsync(Ct));
        await using var visitor = await SignInAsync(network.Address, "/goals");
        var page = visitor.Page;
        var field = page.Locator("main form input[type=number], main form input[type=text], main form textarea").First;
        await field.FillAsync("12");
        await network.CutAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alertdialog)).ToContainTextAsync("Trying to connect again");
        network.Mend();
        await Assertions.Expect(page.GetByRole(AriaRole.Alertdialog)).ToBeHiddenAsync();
        // the same circuit: nothing was loaded anew
        Assert.Equal("12", await field.InputValueAsync());
        await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Extracts", Exact = true }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/extracts$"));
    }

    [Fact]
    public async Task Page_BeyondThoseThatMayBeOpen_SaysSoAndGoesOnWhenAnotherIsClosed()
    {
        await using var app = await RunningApp.StartAsync("--Limits:OpenPagesPerAccount=1");
        await using var visitor = await browser.VisitAsync(app);
        var first = visitor.Page;
        await first.GotoAsync("/extracts", new() { WaitUntil = WaitUntilState.NetworkIdle });
        var second = await first.Context.NewPageAsync();
        await second.GotoAsync("/goals");
        var dialog = second.GetByRole(AriaRole.Alertdialog, new() { Name = "Too many pages are open" });
        await Assertions.Expect(dialog).ToContainTextAsync("Close pages that you no longer need");
        await Assertions.Expect(dialog).Not.ToContainTextAsync("could not be reached", new() { UseInnerText = true });
        await first.CloseAsync();
        await Assertions.Expect(dialog).ToBeHiddenAsync();
        await second.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Analyses", Exact = true }).ClickAsync();
        await Assertions.Expect(second).ToHaveURLAsync(new Regex("/analyses$"));
    }

    private async Task PrepareAsync()
    {
        await MadeAccounts.MakeAdministratorAsync(_temporary.Folder);
        await StoredExtract.ImportAsync(_temporary.Database, SmallExtract.Bytes(500));
    }

    private async Task<Visitor> SignInAsync(string address, string path)
    {
        var visitor = await browser.VisitAsync(address);
        await visitor.Page.GotoAsync(path);
        await FillAsync(visitor.Page);
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(address + path);
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return visitor;
    }

    private static async Task FillAsync(IPage page)
    {
        await page.Locator("input[name='Entry.Name']").FillAsync(MadeAccounts.Administrator);
        await page.Locator("input[name='Entry.Password']").FillAsync(MadeAccounts.Password);
        await page.Locator("main form button[type=submit], form[method=post] button[type=submit]").First.ClickAsync();
    }
}
