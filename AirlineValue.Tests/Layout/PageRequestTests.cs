using System.Net;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Layout;
using Microsoft.AspNetCore.Builder;

namespace AirlineValue.Tests.Layout;

/// <summary>The frame around pages through real requests.</summary>
public sealed class PageRequestTests : IAsyncLifetime
{
    private RunningApp _app = default!;
    private HttpClient _client = default!;

    public async ValueTask InitializeAsync()
    {
        _app = await RunningApp.StartAsync(endpoints => endpoints.MapGet("/fails", void () => throw new InvalidOperationException("the secret reason")).AllowAnonymous());
        _client = _app.CreateClient();
        _client.DefaultRequestHeaders.AcceptLanguage.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Response_carries_security_headers_with_the_nonce_of_its_scripts()
    {
        var response = await GetAsync("/nothing-here");
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        var nonce = System.Text.RegularExpressions.Regex.Match(policy, "'nonce-([^']+)'").Groups[1].Value;
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.NotEmpty(nonce);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.Contains($"nonce=\"{WebUtility.HtmlEncode(nonce)}\"", html, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", response.Headers.GetValues("X-Frame-Options").Single());
    }

    [Theory]
    [InlineData("en-GB,en;q=0.9", "en-US", "There is no page at this address")]
    [InlineData("fr,zh;q=0.8,en;q=0.5", "zh-CN", "此地址没有页面")]
    [InlineData("zh-Hans-CN", "zh-CN", "此地址没有页面")]
    [InlineData("fr", "en-US", "There is no page at this address")]
    public async Task Unknown_address_answers_404_in_the_accepted_language(string accepted, string language, string heading)
    {
        var response = await GetAsync("/nothing-here", ("Accept-Language", accepted));
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains($"<html lang=\"{language}\"", html, StringComparison.Ordinal);
        Assert.Contains($"<h1>{heading}</h1>", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failed_request_answers_500_with_what_to_do_and_without_the_reason()
    {
        var response = await GetAsync("/fails", ("Accept-Language", "en"));
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("your data is unchanged", html, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", html, StringComparison.Ordinal);
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task Program_that_asks_for_no_page_gets_the_bare_status()
    {
        var response = await _client.GetAsync(new Uri("/nothing-here", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(PreferenceEndpoints.LanguagePath, "zh-CN", "<html lang=\"zh-CN\"")]
    [InlineData(PreferenceEndpoints.ThemePath, "dark", "data-theme=\"dark\"")]
    public async Task Preference_is_kept_and_shown_on_the_next_page(string path, string value, string expected)
    {
        var response = await PostAsync(path, value, "/segments?x=1");
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal("/segments?x=1", response.Headers.Location?.OriginalString);
        var cookie = response.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        var page = await GetAsync("/nothing-here", ("Cookie", cookie), ("Accept-Language", "en"));
        Assert.Contains(expected, await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task Theme_that_was_chosen_is_the_one_that_is_pressed(string? chosen)
    {
        var page = await GetAsync("/nothing-here", ("Cookie", $"{PageTheme.CookieName}={chosen}"));
        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        foreach (var theme in PageTheme.All)
        {
            var pressed = string.Equals(theme.Name, chosen, StringComparison.Ordinal) ? "true" : "false";
            Assert.Contains($"value=\"{theme.Name}\" aria-pressed=\"{pressed}\"", html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("")]
    public async Task Preference_never_leads_elsewhere(string returnUrl)
    {
        var response = await PostAsync(PreferenceEndpoints.ThemePath, "dark", returnUrl);
        Assert.Equal("/", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Preference_that_does_not_exist_is_not_kept()
    {
        var response = await PostAsync(PreferenceEndpoints.LanguagePath, "xx-YY", "/");
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    private Task<HttpResponseMessage> PostAsync(string path, string value, string returnUrl) => _client.PostAsync(
        new Uri(path, UriKind.Relative),
        new FormUrlEncodedContent(new Dictionary<string, string>
        {
            [PreferenceEndpoints.ValueField] = value,
            [PreferenceEndpoints.ReturnField] = returnUrl,
        }),
        TestContext.Current.CancellationToken);

    private async Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", "text/html");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, name == "Cookie" ? $"{_client.DefaultRequestHeaders.GetValues(name).Single()}; {value}" : value);
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
