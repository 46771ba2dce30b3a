using System.Net;
using System.Text.RegularExpressions;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Accounts;
using AirlineValue.Web.CommandLine;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.CommandLine;

/// <summary><c>reset-password</c> beside a running server.</summary>
public sealed class ResetPasswordCommandTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Password = "kelp-drum-9-otters";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ResetPassword_OfADisabledAdministrator_LetsIn()
    {
        var desk = app.Services.GetRequiredService<AccountDesk>();
        await desk.CreateAsync("mei@example.test", Password, Role.Administrator, "");
        var cookie = await SignedIn.PostAsync(app, "mei@example.test", Password);
        var id = (await desk.ListAsync(Ct)).Single(line => line.Name == "mei@example.test").Id;
        Assert.True(await desk.SetDisabledAsync(id, true, "test"));
        var (code, link, words) = await RunAsync("MEI@example.test");
        Assert.Equal(0, code);
        Assert.Contains("The account was disabled", words);
        var line = (await desk.ListAsync(Ct)).Single(line => line.Id == id);
        Assert.Equal((false, false), (line.IsDisabled, line.HasPassword));
        Assert.Null(await SignedIn.PostAsync(app, "mei@example.test", Password));
        Assert.NotNull(cookie);
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri(link).Query);
        Assert.True((await desk.SetPasswordAsync(id, query["token"]!, "another kelp drum 7")).Succeeded);
        Assert.False((await desk.SetPasswordAsync(id, query["token"]!, "yet another kelp drum")).Succeeded);
        Assert.NotNull(await SignedIn.PostAsync(app, "mei@example.test", "another kelp drum 7"));
        var kept = app.Services.GetRequiredService<AuditLog>().Read(new AuditFilter(Subject: AuditText.Account("mei@example.test")), 0, 50);
        Assert.Contains(kept, entry => entry.Detail.Contains("reset on the command line"));
    }

    [Fact]
    public async Task ResetPassword_OfWhoIsSignedIn_EndsTheSessions()
    {
        var desk = app.Services.GetRequiredService<AccountDesk>();
        await desk.CreateAsync("lin@example.test", Password, Role.Analyst, "");
        var before = await StampAsync("lin@example.test");
        var (code, link, words) = await RunAsync("lin@example.test");
        Assert.Equal(0, code);
        Assert.Contains("its role is Analyst", words);
        Assert.NotEqual(before, await StampAsync("lin@example.test"));
        using var client = app.CreateStranger();
        using var page = await client.GetAsync(new Uri(link).PathAndQuery, Ct);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Matches(new Regex("type=\"password\"", RegexOptions.None, TimeSpan.FromSeconds(1)), await page.Content.ReadAsStringAsync(Ct));
    }

    [Fact]
    public async Task ResetPassword_OfNobody_NamesTheAdministrators()
    {
        var (code, link, words) = await RunAsync("nobody");
        Assert.Equal((ProductCommand.WrongUsage, ""), (code, link));
        Assert.Contains($"\"{SignedIn.NameOf(Role.Administrator)}\"", words);
    }

    [Fact]
    public async Task ResetPassword_BeforeTheFirstAccount_LeadsToTheStart()
    {
        using var empty = new TemporaryDatabase();
        var (code, link, words) = await RunAsync("mei", empty.Folder.Path);
        Assert.Equal((ProductCommand.WrongUsage, ""), (code, link));
        Assert.StartsWith("There are no accounts yet", words);
    }

    private async Task<string?> StampAsync(string name)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<Account>>().FindByNameAsync(name))!.SecurityStamp;
    }

    private async Task<(int Code, string Link, string Words)> RunAsync(string name, string? folder = null)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await ProductCommand.RunAsync(["reset-password", name, "--data", folder ?? app.Services.GetRequiredService<DataFolder>().Path], output, error);
        return (code, output.ToString().Trim(), error.ToString());
    }
}
