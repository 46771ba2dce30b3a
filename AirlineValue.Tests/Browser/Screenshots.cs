using AirlineValue.Tests.Fixtures;
using Microsoft.Playwright;

namespace AirlineValue.Tests.Browser;

/// <summary>Pictures of pages for people to look at, in the folder that AIRLINEVALUE_SCREENSHOTS names; none are taken where
/// nobody asks for them, since they check nothing and take longer than what does.</summary>
internal static class Screenshots
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("AIRLINEVALUE_SCREENSHOTS") is { Length: > 0 } named
        ? Directory.CreateDirectory(named).FullName
        : null;

    /// <summary>The whole page, under a name that says what it shows.</summary>
    public static async Task TakeAsync(IPage page, string name, Look look, ColorScheme scheme)
    {
        if (Folder is not null)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder, $"{name}-{look.In(scheme)}.png"), FullPage = true });
    }
}

/// <summary>How a visitor looks at the pages.</summary>
public sealed record Look(string Language, int Width, int Height)
{
    /// <summary>Both languages on a desk and a telephone.</summary>
    public static readonly IReadOnlyList<Look> All =
    [
        .. from language in new[] { "en-US", "zh-CN" }
           from size in new[] { (Width: 1440, Height: 900), (Width: 390, Height: 844) }
           select new Look(language, size.Width, size.Height),
    ];

    /// <summary>Whether the accessibility rules are checked in this look, in light and dark: English on a desk and Chinese on
    /// a telephone. A scheme changes colours, not widths, so the other two are looked at in one.</summary>
    public bool IsInspected => Width > 1000 == (Language == "en-US");

    /// <summary>The schemes that a page is looked at in, one after the other without being opened again; a look that is not
    /// inspected comes after one that is, in the scheme that the page is in by then.</summary>
    public IReadOnlyList<ColorScheme> Schemes => IsInspected ? [ColorScheme.Light, ColorScheme.Dark] : [ColorScheme.Dark];

    public Task<Visitor> VisitAsync(RealBrowser browser, RunningApp app) =>
        browser.VisitAsync(app, Language, ColorScheme.Light, Width, Height);

    public string In(ColorScheme scheme) => FormattableString.Invariant($"{Language}-{scheme}-{Width}x{Height}").ToLowerInvariant();
}
