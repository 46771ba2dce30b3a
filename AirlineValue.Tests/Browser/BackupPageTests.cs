using System.Text.RegularExpressions;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using Microsoft.Playwright;

namespace AirlineValue.Tests.Browser;

/// <summary>An administrator makes a backup, downloads it, and restores it while the server runs.</summary>
public sealed class BackupPageTests(RealBrowser browser) : IClassFixture<RealBrowser>, IDisposable
{
    private readonly TemporaryDatabase _temporary = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task Backup_MadeAndRestored_IsTheStateOfThenOnEveryPage()
    {
        await MadeAccounts.MakeAdministratorAsync(_temporary.Folder);
        await StoredExtract.ImportAsync(_temporary.Database, SmallExtract.Bytes(321));
        using var server = ServerProcess.Start(_temporary.Folder.Path, "--Accounts:CheckSeconds=1");
        var address = await server.ReadyAsync(Ct);
        await using var visitor = await browser.VisitAsync(address);
        var page = visitor.Page;
        await page.GotoAsync("/backup");
        await SignInAsync(page);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make one now" }).ClickAsync();
        await Assertions.Expect(page.Locator("main table tbody tr")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("main table tbody tr")).ToContainTextAsync("extracts: 1, analyses: 0, accounts: 1");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Download the backup") }).ClickAsync());
        Assert.Equal(1, BackupInspection.Inspect(await download.PathAsync(), DateTimeOffset.UnixEpoch).Contents.Extracts);

        await StoredExtract.ImportAsync(_temporary.Database, SmallExtract.Bytes(77));
        await page.GotoAsync("/members?extract=2", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("77 members");
        await page.GotoAsync("/backup", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Restore the backup") }).ClickAsync();
        await Assertions.Expect(page.Locator("#restore-heading")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("main .notice.warn")).ToContainTextAsync("Extracts that came since are lost: a.csv (1).");
        await page.Locator("#restore-sure").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Restore", Exact = true }).ClickAsync();
        await server.ReadyAsync(Ct, times: 2);

        await Assertions.Expect(page.Locator("input[name='Entry.Name']")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/sign-in\\?return="));
        await SignInAsync(page);
        await page.GotoAsync("/backup", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Assertions.Expect(page.Locator("main .notice").First).ToContainTextAsync("was restored; administrator@example.test asked for it");
        await page.GotoAsync("/members?extract=2", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("77 members");
        await page.GotoAsync("/members?extract=1", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("321 members");
        Assert.Null(new AuditLog(_temporary.Database, TimeProvider.System).Verify(cancellation: Ct).Break);
        Assert.Equal(1, _temporary.Count("audit_entry WHERE act = 'BackedUp' AND actor = 'administrator@example.test' AND detail LIKE '%restored%'"));
    }

    private static async Task SignInAsync(IPage page)
    {
        await page.Locator("input[name='Entry.Name']").FillAsync(MadeAccounts.Administrator);
        await page.Locator("input[name='Entry.Password']").FillAsync(MadeAccounts.Password);
        await page.Locator("form[method=post] button[type=submit]").First.ClickAsync();
        await Assertions.Expect(page).Not.ToHaveURLAsync(new Regex("/sign-in"));
    }
}
