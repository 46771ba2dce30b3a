using System.Net;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Accounts;

public sealed class SignInTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/members")]
    [InlineData("/accounts")]
    public async Task Page_ForAStranger_LeadsToSignIn(string path)
    {
        using var client = app.CreateStranger();
        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal($"{app.Address}/sign-in?return={Uri.EscapeDataString(path)}", answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("/api/members.csv")]
    [InlineData("/api/exports/1/file")]
    public async Task Download_ForAStranger_IsRefusedWithoutAPage(string path)
    {
        using var client = app.CreateStranger();
        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Download_ForAnExecutive_IsForbidden()
    {
        using var client = app.CreateStranger();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/members.csv");
        request.Headers.Add("Cookie", $"{AccountsSetup.CookieName}={await app.SignInAsync(Role.Executive)}");
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task SignIn_WrongPassword_SetsNoCookie()
    {
        await app.SignInAsync(Role.Analyst);
        Assert.Null(await SignedIn.PostAsync(app, SignedIn.NameOf(Role.Analyst), "another phrase of words"));
    }

    [Fact]
    public async Task SignIn_TooManyFailures_LocksTheAccountForTheRightPasswordToo()
    {
        var desk = app.Services.GetRequiredService<AccountDesk>();
        Assert.True((await desk.CreateAsync("locked", "three wrong tries later", Role.Analyst, "")).Succeeded);
        for (var i = 0; i < AccountRules.AttemptsBeforeLockout; i++)
            Assert.Null(await SignedIn.PostAsync(app, "locked", "not that phrase"));
        Assert.Null(await SignedIn.PostAsync(app, "locked", "three wrong tries later"));
        Assert.Contains(await desk.ListAsync(TestContext.Current.CancellationToken), account => account is { Name: "locked", LockedUntil: not null });
    }

    [Fact]
    public async Task SignIn_DisabledAccount_IsNotLetIn()
    {
        var desk = app.Services.GetRequiredService<AccountDesk>();
        Assert.True((await desk.CreateAsync("disabled", "nobody opens this door", Role.Analyst, "")).Succeeded);
        var id = (await desk.ListAsync(TestContext.Current.CancellationToken)).Single(account => account.Name == "disabled").Id;
        Assert.NotNull(await SignedIn.PostAsync(app, "disabled", "nobody opens this door"));
        Assert.True(await desk.SetDisabledAsync(id, true, "root"));
        Assert.Null(await SignedIn.PostAsync(app, "disabled", "nobody opens this door"));
    }

    [Fact]
    public async Task Link_UsedOnce_SetsThePasswordAndIsUsedUp()
    {
        var desk = app.Services.GetRequiredService<AccountDesk>();
        Assert.True((await desk.InviteAsync("invited", Role.Executive, "admin")).Succeeded);
        var id = (await desk.ListAsync(TestContext.Current.CancellationToken)).Single(account => account.Name == "invited").Id;
        var token = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery((await desk.LinkAsync(id, "root"))!.Split('?')[1])["token"].ToString();
        Assert.False((await desk.SetPasswordAsync(id, token, "short")).Succeeded);
        Assert.True((await desk.SetPasswordAsync(id, token, "my own phrase at last")).Succeeded);
        Assert.False((await desk.SetPasswordAsync(id, token, "another phrase than before")).Succeeded);
        Assert.NotNull(await SignedIn.PostAsync(app, "invited", "my own phrase at last"));
    }

    [Fact]
    public async Task LastAdministrator_CanNeitherBeDisabledNorGetAnotherRole()
    {
        var desk = app.Services.GetRequiredService<AccountDesk>();
        var administrator = (await desk.ListAsync(TestContext.Current.CancellationToken)).Single(account => account.Role == Role.Administrator);
        Assert.False(await desk.SetDisabledAsync(administrator.Id, true, "root"));
        Assert.False(await desk.SetRoleAsync(administrator.Id, Role.Analyst, "root"));
        using var client = app.CreateClient();
        using var answer = await client.GetAsync("/accounts", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
