using System.Net;
using System.Security.Claims;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Accounts;
using AirlineValue.Web.Settings;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AirlineValue.Tests.Accounts;

public sealed class SessionsTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task Cookie_OfASessionThatWasEnded_LetsNobodyInThoughOthersOfTheAccountGoOn()
    {
        var name = SignedIn.NameOf(Role.Analyst);
        await app.SignInAsync(Role.Analyst);
        var ended = (await SignedIn.PostAsync(app, name, SignedIn.Password))!;
        var other = (await SignedIn.PostAsync(app, name, SignedIn.Password))!;
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(ended));
        await SignedIn.SignOutAsync(app, ended, SignOutEndpoints.Path);
        Assert.Equal(HttpStatusCode.Found, await StatusAsync(ended));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(other));
    }

    [Fact]
    public async Task SignOutEverywhere_EndsAllSessionsOfTheAccountAndNoOthers()
    {
        await using var strict = await RunningApp.StartAsync("--Accounts:CheckSeconds=1");
        var another = await strict.SignInAsync(Role.Executive);
        var first = await strict.SignInAsync(Role.Analyst);
        var second = (await SignedIn.PostAsync(strict, SignedIn.NameOf(Role.Analyst), SignedIn.Password))!;
        await SignedIn.SignOutAsync(strict, second, SignOutEndpoints.EverywherePath);
        Assert.Equal(HttpStatusCode.Found, await StatusAsync(second, strict));
        // looked at again after a second
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (await StatusAsync(first, strict) != HttpStatusCode.Found)
            await timer.WaitForNextTickAsync(deadline.Token);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(another, strict));
    }

    [Fact]
    public async Task Session_LengthOfTheSettings_IsThatOfTheCookieAndSlides()
    {
        await using var brief = await RunningApp.StartAsync("--Accounts:SessionHours=0.25");
        var cookie = brief.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var ticket = cookie.TicketDataFormat.Unprotect(await brief.SignInAsync())!;
        Assert.Equal(TimeSpan.FromMinutes(15), ticket.Properties.ExpiresUtc - ticket.Properties.IssuedUtc);
        Assert.True(cookie.SlidingExpiration);
    }

    [Fact]
    public async Task Idle_AfterTheLengthOfASessionWithoutAnAct()
    {
        var clock = new SetClock(new DateTimeOffset(2014, 4, 1, 8, 0, 0, TimeSpan.Zero));
        var activity = new CircuitActivity(clock, new() { Accounts = new() { SessionHours = 2 } });
        clock.Now += TimeSpan.FromHours(1.9);
        Assert.False(activity.IsIdle);
        await activity.CreateInboundActivityHandler(_ => Task.CompletedTask)(null!);
        clock.Now += TimeSpan.FromHours(1.9);
        Assert.False(activity.IsIdle);
        clock.Now += TimeSpan.FromHours(0.2);
        Assert.True(activity.IsIdle);
    }

    [Fact]
    public async Task Cookie_OfASessionThatWasEnded_IsWorthNothingAfterARestartEither()
    {
        using var temporary = new TemporaryDatabase();
        var folder = $"--DataFolder={temporary.Folder.Path}";
        string ended, other;
        await using (var first = await RunningApp.StartAsync(folder))
        {
            ended = await first.SignInAsync(Role.Analyst);
            other = (await SignedIn.PostAsync(first, SignedIn.NameOf(Role.Analyst), SignedIn.Password))!;
            await SignedIn.SignOutAsync(first, ended, SignOutEndpoints.Path);
        }
        await using var second = await RunningApp.StartAsync(folder);
        Assert.Equal(HttpStatusCode.Found, await StatusAsync(ended, second));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(other, second));
    }

    [Fact]
    public void End_IsKeptWithItsEntryInTheAudit_AndForgottenWhenEveryCookieHasExpired()
    {
        using var temporary = new TemporaryDatabase();
        var clock = new SetClock(new DateTimeOffset(2014, 4, 1, 8, 0, 0, TimeSpan.Zero));
        var store = new EndedSessionStore(temporary.Database);
        var sessions = new Sessions(store, clock);
        ClaimsPrincipal first = Person(), second = Person();
        sessions.End(first, new AuditFact("mei.lin", AuditAct.SignedOut, "account mei.lin"));
        Assert.True(sessions.IsEnded(first));
        Assert.False(sessions.IsEnded(second));
        Assert.Equal(1, temporary.Count("audit_entry WHERE act = 'SignedOut'"));
        clock.Now += TimeSpan.FromHours(AccountSettings.LongestSession) + TimeSpan.FromSeconds(1);
        sessions.End(second, null);
        Assert.False(sessions.IsEnded(first));
        Assert.True(sessions.IsEnded(second));
        Assert.Equal(1, temporary.Count("ended_session"));
        Assert.Equal(1, temporary.Count("audit_entry WHERE act = 'SignedOut'"));
    }

    [Fact]
    public void IsEnded_OfWhatIsOfNoSession()
    {
        using var temporary = new TemporaryDatabase();
        var sessions = new Sessions(new EndedSessionStore(temporary.Database), TimeProvider.System);
        Assert.True(sessions.IsEnded(new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Name, "mei.lin")]))));
        Assert.True(sessions.IsEnded(null));
    }

    private static ClaimsPrincipal Person() => new(new ClaimsIdentity([Sessions.NewClaim()]));

    private async Task<HttpStatusCode> StatusAsync(string cookie, RunningApp? of = null)
    {
        using var client = (of ?? app).CreateStranger();
        client.DefaultRequestHeaders.Add("Cookie", $"{AccountsSetup.CookieName}={cookie}");
        using var answer = await client.GetAsync("/account", TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
