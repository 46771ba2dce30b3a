using System.Net;
using System.Net.Sockets;
using AirlineValue.Tests.Endpoints;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Accounts;
using AirlineValue.Web.Protection;
using AirlineValue.Web.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AirlineValue.Tests.Protection;

public sealed class RequestLimitsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Requests_OfOneAccount_AreRefusedInWordsAndOthersAreServed()
    {
        await using var app = await RunningApp.StartAsync("--Limits:RequestsPerMinute=10");
        using var client = app.CreateClient("zh-CN");
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        for (var i = 0; i < 10; i++)
            (await client.GetAsync("/analyses", Ct)).Dispose();
        using var page = await client.GetAsync("/analyses", Ct);
        Assert.Equal(HttpStatusCode.TooManyRequests, page.StatusCode);
        Assert.InRange(page.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("<h1>请求过于频繁</h1>", WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(Ct)));
        using var asset = await client.GetAsync("/app.css", Ct);
        Assert.Equal(HttpStatusCode.OK, asset.StatusCode);
        using var other = app.CreateStranger();
        other.DefaultRequestHeaders.Add("Cookie", $"{AccountsSetup.CookieName}={await app.SignInAsync(Role.Analyst)}");
        using var answer = await other.GetAsync("/analyses", Ct);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Programs_ThatAskTooOften_AreToldInTheirLanguageWithoutAPage()
    {
        await using var app = await RunningApp.StartAsync("--Limits:RequestsPerMinute=10");
        using var client = app.CreateClient();
        for (var i = 0; i < 10; i++)
            (await client.GetAsync("/api/extracts/9/columns.csv", Ct)).Dispose();
        using var refused = await client.PostAsync("/api/extracts", new ByteArrayContent([1]), Ct);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.StartsWith("Too many requests at once", (await UploadClient.AnswerAsync(refused)).Message);
    }

    [Fact]
    public async Task Strangers_OfOneAddress_AreCountedTogether()
    {
        await using var app = await RunningApp.StartAsync("--Limits:AnonymousRequestsPerMinute=10");
        using var client = app.CreateStranger();
        HttpStatusCode[] statuses = new HttpStatusCode[14];
        for (var i = 0; i < statuses.Length; i++)
        {
            using var answer = await client.GetAsync("/sign-in", Ct);
            statuses[i] = answer.StatusCode;
        }
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        using var own = app.CreateClient();
        using var page = await own.GetAsync("/analyses", Ct);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task Form_ThatIsTooLarge_IsRefusedInWords()
    {
        await using var app = await RunningApp.StartAsync("--Limits:RequestBytes=16384");
        using var client = app.CreateStranger();
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        using var answer = await client.PostAsync("/preferences/theme", new FormUrlEncodedContent(new Dictionary<string, string> { ["value"] = new('x', 40_000) }), Ct);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("too large", await answer.Content.ReadAsStringAsync(Ct));
    }

    [Fact]
    public async Task Settings_OfSizes_ReachTheServer()
    {
        await using var app = await RunningApp.StartAsync("--Limits:RequestBytes=20000", "--Limits:MessageBytes=65536", "--Upload:MaximumRows=7", "--Upload:MaximumCellBytes=100");
        Assert.Equal(20_000, app.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits.MaxRequestBodySize);
        Assert.Equal(65_536, app.Services.GetRequiredService<IOptions<HubOptions>>().Value.MaximumReceiveMessageSize);
        var limits = app.Services.GetRequiredService<Domain.Extracts.ExtractLimits>();
        Assert.Equal((7, 100), ((int)limits.MaxRows, limits.MaxCellBytes));
    }

    [Fact]
    public async Task Uploads_BesideEachOther_AreTakenUpToTheLimitOfTheAccount()
    {
        await using var app = await RunningApp.StartAsync("--Limits:UploadsPerAccount=1");
        using var client = new UploadClient(app);
        var turns = app.Services.GetRequiredService<UploadTurns>();
        using (turns.TryTake(SignedIn.NameOf(Role.Administrator)))
        {
            using var refused = await client.PostAsync(SmallExtract.Bytes(6));
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
            Assert.StartsWith("Too many files", (await UploadClient.AnswerAsync(refused)).Message);
            using var other = turns.TryTake(SignedIn.NameOf(Role.MarketingManager));
            Assert.NotNull(other);
        }
        for (var members = 6; members < 8; members++)
            Assert.Equal("taken", (await client.UploadAsync(SmallExtract.Bytes(members))).Status);
    }

    [Fact]
    public async Task Upload_OntoADiskWithoutRoom_IsRefusedBeforeItIsSent()
    {
        await using var app = await RunningApp.StartAsync("--Limits:FreeDiskBytes=1125899906842624");
        using var client = new UploadClient(app);
        using var answer = await client.PostAsync(SmallExtract.Bytes(6));
        Assert.Equal(HttpStatusCode.InsufficientStorage, answer.StatusCode);
        Assert.Contains("not enough room", (await UploadClient.AnswerAsync(answer)).Message);
    }

    [Fact]
    public async Task Upload_WithMoreRowsOrColumnsThanAllowed_IsRefused()
    {
        var limits = new Domain.Extracts.ExtractLimits { MaxRows = 10 };
        var refusal = Assert.Throws<Domain.Extracts.ExtractRefusedException>(() => Extracts.ExtractText.ReadAll(SmallExtract.Bytes(11), limits: limits)).Refusal;
        Assert.Equal(Domain.Extracts.ExtractRefusalReason.TooManyRows, refusal.Reason);
        Assert.Equal(10, Extracts.ExtractText.ReadAll(SmallExtract.Bytes(10), limits: limits).Report.Rows);
        await using var app = await RunningApp.StartAsync("--Upload:MaximumColumns=9");
        using var client = new UploadClient(app);
        var answer = await client.UploadAsync(DemonstrationFile.Of(20));
        Assert.Equal("refused", answer.Status);
        Assert.Contains("9", answer.Message);
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010db800010002")]
    public void AddressOf_AnAddress_IsThatOfItsNetwork(string address, string expected)
    {
        var context = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
        Assert.Equal(expected, RequestLimits.AddressOf(context));
    }

    [Fact]
    public async Task OpenPages_BeyondTheLimit_AreRefused()
    {
        await using var app = await RunningApp.StartAsync("--Limits:OpenPagesPerAccount=1");
        using var first = await OpenAsync(app);
        Assert.StartsWith("HTTP/1.1 101", await first.StatusAsync());
        using (var second = await OpenAsync(app))
            Assert.StartsWith("HTTP/1.1 429", await second.StatusAsync());
    }

    [Fact]
    public void Errors_OfWrongLimits_NameEach()
    {
        var settings = new ProductSettings
        {
            AllowedHosts = " ; ",
            Limits = new() { RequestsPerMinute = 0, OpenPages = 0, FreeDiskBytes = -1, MessageBytes = 1 },
            Upload = new() { MaximumColumns = 1, MaximumRowBytes = 100, MaximumCellBytes = 200 },
            Proxy = new() { Addresses = "here" },
        };
        Assert.Equal(
            ["AllowedHosts", "Upload:MaximumColumns", "Upload:MaximumCellBytes", "Limits:RequestsPerMinute", "Limits:OpenPages", "Limits:FreeDiskBytes", "Limits:MessageBytes", "Proxy:Addresses"],
            settings.Errors().Select(error => error.Split(": ")[0]));
    }

    private static async Task<OpenPage> OpenAsync(RunningApp app)
    {
        var address = new Uri(app.Address);
        var page = new OpenPage(new TcpClient());
        await page.SendAsync(address, $"""
            GET /_blazor HTTP/1.1
            Host: {address.Authority}
            Cookie: {AccountsSetup.CookieName}={await app.SignInAsync()}
            Connection: Upgrade
            Upgrade: websocket
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==


            """);
        return page;
    }

    /// <summary>The connection that a page keeps open to the server.</summary>
    private sealed class OpenPage(TcpClient client) : IDisposable
    {
        public async Task SendAsync(Uri address, string request)
        {
            await client.ConnectAsync(address.Host, address.Port, Ct);
            await client.GetStream().WriteAsync(System.Text.Encoding.ASCII.GetBytes(request.ReplaceLineEndings("\r\n")), Ct);
        }

        public async Task<string> StatusAsync()
        {
            var head = new byte[64];
            var count = await client.GetStream().ReadAtLeastAsync(head, 12, cancellationToken: Ct);
            return System.Text.Encoding.ASCII.GetString(head, 0, count);
        }

        public void Dispose() => client.Dispose();
    }
}
