using System.Net;
using System.Text.RegularExpressions;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Accounts;

public sealed class FirstStartTests : IAsyncLifetime
{
    private const string Password = "seven slow river boats";

    private RunningApp _app = default!;
    private HttpClient _client = default!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = await RunningApp.StartForTheFirstTimeAsync();
        _client = _app.CreateStranger();
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return _app.DisposeAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/sign-in")]
    [InlineData("/setup")]
    [InlineData("/setup?code=00000000000000000000000000000000")]
    [InlineData("/members")]
    [InlineData("/api/members.csv")]
    [InlineData("/_blazor/initializers")]
    [InlineData("/nothing-here")]
    public async Task Address_BeforeThereIsAnAdministrator_IsNotServed(string path)
    {
        using var answer = await _client.GetAsync(path, Ct);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    [Fact]
    public async Task Setup_WithTheCode_MakesTheAdministratorOnce()
    {
        var address = _app.Services.GetRequiredService<SetupCode>().Address;
        using (var weak = await PostAsync(address, "short"))
            Assert.Contains("at least 12 characters", await weak.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        using (var made = await PostAsync(address, Password))
            Assert.Equal((HttpStatusCode.Found, "/sign-in"), (made.StatusCode, new Uri(new Uri(_app.Address), made.Headers.Location!).AbsolutePath));
        using var again = await _client.GetAsync(address, Ct);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.NotNull(await SignedIn.PostAsync(_app, "first", Password));
        Assert.Equal(Role.Administrator, Assert.Single(await _app.Services.GetRequiredService<AccountDesk>().ListAsync(Ct)).Role);
    }

    private async Task<HttpResponseMessage> PostAsync(string address, string password)
    {
        using var page = await _client.GetAsync(address, Ct);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        var token = Regex.Match(
            await page.Content.ReadAsStringAsync(Ct), "name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        using var form = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["_handler"] = "setup",
                ["__RequestVerificationToken"] = WebUtility.HtmlDecode(token.Groups["token"].Value),
                ["Entry.Name"] = "first",
                ["Entry.Password"] = password,
                ["Entry.Again"] = password,
            }),
        };
        form.Headers.Add("Cookie", string.Join("; ", page.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0])));
        return await _client.SendAsync(form, Ct);
    }
}
