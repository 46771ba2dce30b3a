using System.Globalization;
using AirlineValue.Tests.Fixtures;
using Microsoft.Playwright;

namespace AirlineValue.Tests.Browser;

/// <summary>Pictures of pages, kept outside of the repository: in the folder that AIRLINEVALUE_SCREENSHOTS names, else in
/// a temporary one whose path the tests print.</summary>
internal static class Screenshots
{
    private static readonly Lazy<string> Kept = new(() =>
    {
        var named = Environment.GetEnvironmentVariable("AIRLINEVALUE_SCREENSHOTS");
        return string.IsNullOrEmpty(named)
            ? Directory.CreateTempSubdirectory("airlinevalue-screenshots-").FullName
            : Directory.CreateDirectory(named).FullName;
    });

    public static string Folder => Kept.Value;

    /// <summary>The whole page, under a name that says what it shows.</summary>
    public static Task TakeAsync(IPage page, string name, Look look) => page.ScreenshotAsync(new PageScreenshotOptions
    {
        Path = Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"{name}-{look}.png")),
        FullPage = true,
    });
}

/// <summary>How a visitor looks at the pages.</summary>
public sealed record Look(string Language, ColorScheme Scheme, int Width, int Height)
{
    /// <summary>Both languages on a desk and a telephone, in light; those that are inspected in dark, too. A scheme changes
    /// colours, not widths, so the other two would tell nothing new.</summary>
    public static readonly IReadOnlyList<Look> All =
    [
        .. (from language in new[] { "en-US", "zh-CN" }
            from scheme in new[] { ColorScheme.Light, ColorScheme.Dark }
            from size in new[] { (Width: 1440, Height: 900), (Width: 390, Height: 844) }
            select new Look(language, scheme, size.Width, size.Height))
            .Where(look => look.Scheme == ColorScheme.Light || look.IsInspected),
    ];

    /// <summary>Whether the accessibility rules are checked in this look: in light and dark, English on a desk and Chinese on
    /// a telephone.</summary>
    public bool IsInspected => Width > 1000 == (Language == "en-US");

    public Task<Visitor> VisitAsync(RealBrowser browser, RunningApp app) =>
        browser.VisitAsync(app, Language, Scheme, Width, Height);

    public override string ToString() => FormattableString.Invariant($"{Language}-{Scheme}-{Width}x{Height}").ToLowerInvariant();
}
