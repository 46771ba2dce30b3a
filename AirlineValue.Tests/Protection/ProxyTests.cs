using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Accounts;
using AirlineValue.Web.Protection;
using AirlineValue.Web.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Protection;

/// <summary>Cookies and headers behind TLS and behind proxies, with a real server.</summary>
public sealed class ProxyTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Forwarded_ByAKnownProxy_MakesCookiesSecureAndPromisesTls()
    {
        await using var app = await RunningApp.StartAsync("--Proxy:Addresses=127.0.0.1, ::1");
        using var answer = await ForwardedAsync(app);
        Assert.All(CookiesOf(answer), cookie => Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.True(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("--Proxy:Addresses=10.0.0.0/8")]
    public async Task Forwarded_ByAnybodyElse_IsNotBelieved(string setting)
    {
        await using var app = await RunningApp.StartAsync([.. setting.Length == 0 ? Array.Empty<string>() : [setting]]);
        using var answer = await ForwardedAsync(app);
        Assert.All(CookiesOf(answer), cookie => Assert.DoesNotContain("; secure", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task SignIns_BehindAKnownProxy_AreCountedByTheClientsAddress()
    {
        await using var app = await RunningApp.StartAsync("--Proxy:Addresses=127.0.0.1", "--Limits:SignInsPerMinute=3");
        Assert.Equal(HttpStatusCode.TooManyRequests, await AttemptsAsync(app, "203.0.113.7", 4));
        Assert.NotEqual(HttpStatusCode.TooManyRequests, await AttemptsAsync(app, "203.0.113.8", 1));
    }

    [Fact]
    public async Task Host_ThatIsNotAllowed_IsRefused()
    {
        await using var app = await RunningApp.StartAsync("--AllowedHosts=127.0.0.1");
        using var client = app.CreateStranger();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
        request.Headers.Host = "elsewhere.example";
        using var answer = await client.SendAsync(request, Ct);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Server_WithTls_SetsSecureCookiesAndLeadsPlainRequestsThere()
    {
        var folder = Directory.CreateTempSubdirectory("airlinevalue-tls-");
        try
        {
            var certificate = Path.Combine(folder.FullName, "test.pfx");
            await File.WriteAllBytesAsync(certificate, SelfSigned(), Ct);
            await using var app = await RunningApp.StartAsync(
                "--Urls=http://127.0.0.1:0;https://127.0.0.1:0", $"--Kestrel:Certificates:Default:Path={certificate}", "--Kestrel:Certificates:Default:Password=test");
            using var client = app.CreateStranger();
            using var page = await client.GetAsync("/sign-in", Ct);
            Assert.All(CookiesOf(page), cookie => Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase));
            var plain = app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features
                .Get<Microsoft.AspNetCore.Hosting.Server.Features.IServerAddressesFeature>()!.Addresses.Single(address => address.StartsWith("http:"));
            using var answer = await client.GetAsync($"{plain}/sign-in?return=%2Fmembers", Ct);
            Assert.Equal((HttpStatusCode.TemporaryRedirect, $"{app.Address}/sign-in?return=%2Fmembers"), (answer.StatusCode, answer.Headers.Location!.ToString()));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Cookies_OfSignInAndForms_AreForTheServerAndThisSiteAlone()
    {
        await using var app = await RunningApp.StartAsync();
        using var client = app.CreateStranger();
        using var page = await client.GetAsync("/sign-in", Ct);
        var form = Assert.Single(CookiesOf(page), cookie => cookie.StartsWith(ProtectionSetup.FormCookie + "="));
        Assert.Contains("; httponly", form, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; samesite=strict", form, StringComparison.OrdinalIgnoreCase);
        using var language = await client.PostAsync("/preferences/language", new FormUrlEncodedContent(new Dictionary<string, string> { ["value"] = "zh-CN" }), Ct);
        var preference = Assert.Single(CookiesOf(language));
        Assert.Contains("; httponly", preference, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; samesite=lax", preference, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Keys_ThatProtectCookies_AreForTheOwnerAlone()
    {
        await using var app = await RunningApp.StartAsync();
        var keys = app.Services.GetRequiredService<DataFolder>().Keys;
        // on Windows the rights are those of the folder
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
            Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(keys) & Others);
        }
        Assert.NotEmpty(Directory.GetFiles(keys));
    }

    [Theory]
    [InlineData("10.0.0.5, 192.168.7.0/24; ::1", 3, 0)]
    [InlineData("", 0, 0)]
    [InlineData("proxy.example, 10.0.0.0/33", 0, 2)]
    public void Addresses_AreReadOrNamed(string addresses, int networks, int errors)
    {
        var settings = new ProxySettings { Addresses = addresses };
        Assert.Equal((networks, errors), (settings.Networks().Count, settings.Errors().Count()));
    }

    private static async Task<HttpResponseMessage> ForwardedAsync(RunningApp app)
    {
        using var client = app.CreateStranger();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        request.Headers.Add("X-Forwarded-Host", "value.example.com");
        var answer = await client.SendAsync(request, Ct);
        Assert.NotEmpty(CookiesOf(answer));
        return answer;
    }

    private static async Task<HttpStatusCode> AttemptsAsync(RunningApp app, string address, int attempts)
    {
        using var client = app.CreateStranger();
        var last = HttpStatusCode.OK;
        for (var i = 0; i < attempts; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = new FormUrlEncodedContent([]) };
            request.Headers.Add("X-Forwarded-For", address);
            using var answer = await client.SendAsync(request, Ct);
            last = answer.StatusCode;
        }
        return last;
    }

    private static IReadOnlyList<string> CookiesOf(HttpResponseMessage answer) => answer.Headers.TryGetValues("Set-Cookie", out var values) ? [.. values] : [];

    private static byte[] SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        return certificate.Export(X509ContentType.Pfx, "test");
    }
}
