using System.Text.RegularExpressions;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Protection;

public sealed partial class SecurityHeadersTests(RunningApp app) : IClassFixture<RunningApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/members")]
    [InlineData("/no-such-page")]
    [InlineData("/api/members.csv")]
    public async Task Answer_OfAnyKind_StaysOutOfCachesFramesAndForeignPages(string path)
    {
        using var client = app.CreateClient();
        using var answer = await client.GetAsync(path, Ct);
        Assert.Equal("no-store", Header(answer, "Cache-Control"));
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("DENY", Header(answer, "X-Frame-Options"));
        Assert.Equal("same-origin", Header(answer, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Resource-Policy"));
        Assert.Contains("camera=()", Header(answer, "Permissions-Policy"));
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Policy_OfTwoAnswers_AllowsNoForeignScriptsAndHasAnotherNonceEach()
    {
        using var client = app.CreateClient();
        var policies = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            using var answer = await client.GetAsync("/", Ct);
            var policy = Header(answer, "Content-Security-Policy");
            var nonce = Nonce().Match(policy).Groups["nonce"].Value;
            var html = await answer.Content.ReadAsStringAsync(Ct);
            Assert.Equal(32, nonce.Length);
            Assert.All(Elements().Matches(html), element => Assert.Contains($"nonce=\"{nonce}\"", element.Value));
            policies.Add(policy);
        }
        var directives = policies[0].Split("; ").ToDictionary(d => d.Split(' ', 2)[0], d => d.Split(' ', 2)[1]);
        Assert.Equal("'none'", directives["default-src"]);
        Assert.Equal(("'none'", "'self'", "'self'", "'none'"), (directives["object-src"], directives["base-uri"], directives["form-action"], directives["frame-ancestors"]));
        Assert.DoesNotContain("unsafe", directives["script-src"]);
        Assert.DoesNotContain("unsafe", directives["style-src"]);
        Assert.Equal("'none'", directives["script-src-attr"]);
        Assert.NotEqual(policies[0], policies[1]);
    }

    [Fact]
    public async Task StaticAsset_HasNobodysData_AndMayBeKept()
    {
        using var client = app.CreateStranger();
        using var answer = await client.GetAsync("/app.css", Ct);
        answer.EnsureSuccessStatusCode();
        Assert.DoesNotContain("no-store", Header(answer, "Cache-Control"));
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) || answer.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : "";

    [GeneratedRegex("script-src [^;]*'nonce-(?<nonce>[^']+)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Nonce();

    [GeneratedRegex("<(script|style)[^>]*>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Elements();
}
