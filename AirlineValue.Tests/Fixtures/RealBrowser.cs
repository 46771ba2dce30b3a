using AirlineValue.Web.Accounts;
using Microsoft.Playwright;

namespace AirlineValue.Tests.Fixtures;

/// <summary>A real Chromium: the one that CHROMIUM names, else one that the system has, else Chrome or Edge where
/// their installers put them. Its shell without windows comes first: it draws the same, in half of the processor's time.</summary>
public sealed class RealBrowser : IAsyncLifetime
{
    private static readonly string[] Known =
    [
        "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/usr/bin/microsoft-edge",
    ];

    // Nothing here may talk to the world outside of the test.
    private static readonly string[] Flags =
    [
        "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private IBrowser Browser => _browser ?? throw new InvalidOperationException("The browser has not been started.");

    public async ValueTask InitializeAsync()
    {
        // A machine that builds beside the tests can be ten times as slow as a quiet one.
        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await LaunchAsync(_playwright.Chromium);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>A visitor of the application: cookies, language and look of their own.</summary>
    public async Task<Visitor> VisitAsync(
        RunningApp app, string language = "en-US", ColorScheme scheme = ColorScheme.Light, int width = 1440, int height = 900,
        Role role = Role.Administrator)
    {
        var context = await Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = app.Address,
            Locale = language,
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new ViewportSize { Width = width, Height = height },
        });
        await context.AddCookiesAsync([new Cookie { Name = AccountsSetup.CookieName, Value = await app.SignInAsync(role), Url = app.Address, HttpOnly = true, SameSite = SameSiteAttribute.Lax }]);
        return new Visitor(context, await context.NewPageAsync());
    }

    /// <summary>A visitor who is not signed in, at a server of any address.</summary>
    public async Task<Visitor> VisitAsync(string address, string language = "en-US", ColorScheme scheme = ColorScheme.Light, int width = 1440, int height = 900)
    {
        var context = await Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address,
            Locale = language,
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new ViewportSize { Width = width, Height = height },
        });
        return new Visitor(context, await context.NewPageAsync());
    }

    private static async Task<IBrowser> LaunchAsync(IBrowserType chromium)
    {
        var named = Environment.GetEnvironmentVariable("CHROMIUM") ?? Known.FirstOrDefault(File.Exists);
        string[] flags = Environment.UserName == "root" ? [.. Flags, "--no-sandbox"] : Flags;
        if (named is not null)
            return await chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = named, Args = flags });
        try
        {
            return await chromium.LaunchAsync(new BrowserTypeLaunchOptions { Channel = "chrome", Args = flags });
        }
        catch (PlaywrightException)
        {
            return await chromium.LaunchAsync(new BrowserTypeLaunchOptions { Channel = "msedge", Args = flags });
        }
    }
}

/// <summary>One page of a browser, and what its console had to complain about.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _errors = [];

    public Visitor(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _errors.Add($"{page.Url}: {message.Text} ({message.Location})");
        };
        page.PageError += (_, error) => _errors.Add($"{page.Url}: {error}");
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, and exceptions of scripts.</summary>
    public IReadOnlyList<string> Errors => _errors;

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
