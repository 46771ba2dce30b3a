using System.Globalization;
using AirlineValue.Web.Accounts;
using Microsoft.Playwright;

namespace AirlineValue.Load;

/// <summary>An account of this run.</summary>
/// <param name="Name">The name that it signs in with.</param>
/// <param name="Password">Its password.</param>
/// <param name="Role">What it may do.</param>
internal sealed record LoadAccount(string Name, string Password, Role Role);

/// <summary>Makes accounts as an administrator does: on the page of accounts, with one-time links that set passwords.</summary>
internal static class AccountMaking
{
    /// <summary>Makes the first administrator on the page that the server's start names.</summary>
    public static async Task MakeAdministratorAsync(Uri server, string setup, LoadAccount administrator, CancellationToken ct)
    {
        using var client = FormPost.CreateClient(server, "en-US");
        await FormPost.SendAsync(
            client, setup, "setup",
            [("Entry.Name", administrator.Name), ("Entry.Password", administrator.Password), ("Entry.Again", administrator.Password)], ct);
    }

    /// <summary>Makes accounts of mixed roles.</summary>
    public static async Task<IReadOnlyList<LoadAccount>> MakeAsync(
        IBrowser browser, Uri server, LoadAccount administrator, int count, CancellationToken ct)
    {
        // names of their own in each run: a data folder may have those of an earlier one
        var run = TimeProvider.System.GetUtcNow().ToString("MMddHHmmss", CultureInfo.InvariantCulture);
        await using var context = await browser.NewContextAsync(new() { BaseURL = server.ToString(), Locale = "en-US" });
        var page = await BrowserReader.SignInAsync(context, administrator);
        // idle: the circuit is there, so that the form is one of the running application
        await page.GotoAsync("/accounts", new() { WaitUntil = WaitUntilState.NetworkIdle });
        List<LoadAccount> made = [];
        for (var i = 0; i < count; i++)
        {
            ct.ThrowIfCancellationRequested();
            var account = new LoadAccount($"reader-{run}-{i}@example.test", $"{LoadOptions.DefaultPassword} {i}", Visits.RoleOf(i));
            var link = await InviteAsync(page, account);
            await SetPasswordAsync(server, link, account, ct);
            made.Add(account);
        }
        await BrowserReader.LeaveAsync(page);
        return made;
    }

    private static async Task<string> InviteAsync(IPage page, LoadAccount account)
    {
        await page.FillAsync("#new-name", account.Name);
        await page.SelectOptionAsync("#new-role", account.Role.ToString());
        await page.Locator("form", new() { Has = page.Locator("#new-name") }).Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator(".notice p").First).ToContainTextAsync(account.Name);
        return await page.Locator(".notice code").InnerTextAsync();
    }

    private static async Task SetPasswordAsync(Uri server, string link, LoadAccount account, CancellationToken ct)
    {
        using var client = FormPost.CreateClient(server, "en-US");
        await FormPost.SendAsync(client, link, "password", [("Entry.Password", account.Password), ("Entry.Again", account.Password)], ct);
    }
}
