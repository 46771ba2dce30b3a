using AirlineValue.Domain.Storage;
using AirlineValue.Web;
using AirlineValue.Web.Accounts;
using AirlineValue.Web.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Fixtures;

/// <summary>The web application on a real Kestrel at a free port, with a data folder of its own that is removed afterwards.
/// As a class fixture it starts with an empty database; <see cref="StartAsync"/> takes settings.</summary>
public sealed class RunningApp : IAsyncLifetime
{
    private readonly string _path = Directory.CreateTempSubdirectory("airlinevalue-").FullName;
    private WebApplication? _app;
    private string? _cookie;

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address => App.Urls.OrderByDescending(url => url.StartsWith("https:")).First();

    public IServiceProvider Services => App.Services;

    public Database Database => Services.GetRequiredService<Database>();

    /// <summary>The accounts of those who look at it.</summary>
    private SignedIn Accounts { get; } = new();

    private WebApplication App => _app ?? throw new InvalidOperationException("The application has not been started.");

    /// <summary>Starts an application with settings, such as <c>--Currency=EUR</c>.</summary>
    public static async Task<RunningApp> StartAsync(params string[] settings)
    {
        var running = new RunningApp();
        await running.RunAsync(settings);
        return running;
    }

    /// <summary>Starts an application that has no account yet.</summary>
    public static async Task<RunningApp> StartForTheFirstTimeAsync()
    {
        var running = new RunningApp();
        await running.RunAsync([], isFirst: true);
        return running;
    }

    /// <summary>Starts an application with more endpoints than the product has.</summary>
    public static async Task<RunningApp> StartAsync(Action<IEndpointRouteBuilder> map)
    {
        var running = new RunningApp();
        await running.RunAsync([], map);
        return running;
    }

    public ValueTask InitializeAsync() => new(RunAsync([]));

    /// <summary>The cookie of somebody who is signed in, as administrator where no other is named.</summary>
    public Task<string> SignInAsync(Role role = Role.Administrator) => Accounts.SignInAsync(this, role);

    /// <summary>A client that asks in a language, and follows no redirection; signed in as administrator.</summary>
    public HttpClient CreateClient(string language = "en-US")
    {
        var client = CreateStranger(language);
        client.DefaultRequestHeaders.Add("Cookie", $"{AccountsSetup.CookieName}={_cookie}");
        return client;
    }

    /// <summary>A client of somebody who is not signed in.</summary>
    public HttpClient CreateStranger(string language = "en-US")
    {
        var client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            // a test signs its certificate itself
            SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == "CN=127.0.0.1" },
        })
        { BaseAddress = new Uri(Address) };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }
        await DeleteFolderAsync();
    }

    // a circuit of a page that was open outlives the host for a moment, in which it may open the database once more
    private async Task DeleteFolderAsync()
    {
        const int MostAttempts = 50;
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                SqliteConnection.ClearAllPools();
                Directory.Delete(_path, recursive: true);
                return;
            }
            catch (IOException) when (attempt < MostAttempts)
            {
                await timer.WaitForNextTickAsync();
            }
        }
    }

    private async Task RunAsync(IEnumerable<string> settings, Action<IEndpointRouteBuilder>? map = null, bool isFirst = false)
    {
        _app = WebComposition.Build(
        [
            $"--applicationName={typeof(WebComposition).Assembly.GetName().Name}",
            "--Urls=http://127.0.0.1:0",
            $"--DataFolder={_path}",
            "--Logging:LogLevel:Default=Warning",
            .. settings,
        ]);
        map?.Invoke(_app);
        ProductServices.Prepare(_app.Services);
        await _app.StartAsync();
        _cookie = isFirst ? null : await SignInAsync();
    }
}
