using AirlineValue.Tests.Fixtures;
using AirlineValue.Tests.Protection;
using Microsoft.Playwright;

namespace AirlineValue.Tests.Browser;

/// <summary>What files and people write is text in a real browser, on every page, in every chart and beside every point; and no page
/// does what the content security policy forbids.</summary>
public sealed class HostileExtractTests(RealBrowser browser) : IClassFixture<RealBrowser>
{
    // what markup of a file would have made: nothing of it is in a page of ours
    private const string Foreign =
        "main img, main script, main iframe, main svg a, main [onerror], main [onload], a[href^='javascript:'], a[href^='https://evil'], a[href^='http://evil'], .chart-canvas foreignObject";

    private static readonly string[] Besides =
    [
        "/members?place=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&not.WORK_CITY=%3Cb%3Ebold%3C%2Fb%3E",
        "/extracts/1/distributions?angle=flights", "/extracts/1/columns/WORK_PROVINCE", "/segments/general", "/extracts/1/comparison?with=1",
    ];

    [Fact]
    public async Task EveryPage_OfAHostileExtract_ShowsItAsText()
    {
        await using var app = await RunningApp.StartAsync();
        await HostileExtract.PrepareAsync(app);
        await using var visitor = await browser.VisitAsync(app);
        List<string> dialogs = [];
        visitor.Page.Dialog += async (_, dialog) =>
        {
            dialogs.Add($"{visitor.Page.Url}: {dialog.Message}");
            await dialog.DismissAsync();
        };
        foreach (var path in EveryRoute.All.Select(page => page.Path).Where(path => path is not ("/setup" or "/error" or "/not-found")).Concat(Besides))
        {
            await PageInspection.OpenAsync(visitor.Page, path);
            await HoverAsync(visitor.Page);
            if (await visitor.Page.Locator(Foreign).CountAsync() > 0)
                Assert.Fail($"{path}: {await FirstAsync(visitor.Page)}");
        }
        Assert.Empty(dialogs);
        // an address without content is no mistake of the page
        Assert.DoesNotContain(visitor.Errors, error => !error.Contains("status of 404", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Charts_OfHostileValues_ShowTheirTextAndNoFormat()
    {
        await using var app = await RunningApp.StartAsync();
        await HostileExtract.PrepareAsync(app);
        await using var visitor = await browser.VisitAsync(app);
        var page = visitor.Page;
        await PageInspection.OpenAsync(page, "/extracts/1/columns/WORK_CITY");
        var ticks = page.Locator(".chart-canvas .ytick text");
        await Assertions.Expect(ticks.Filter(new() { HasText = "<b>bold</b>" })).Not.ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".chart-canvas").First).ToContainTextAsync("onerror=alert(1)");
        await Assertions.Expect(page.Locator(".chart-canvas svg a")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("one<br>two");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("[U+202E]gnp.exe");
        await page.GotoAsync("/members?analysis=1&columns=WORK_CITY,WORK_PROVINCE,WORK_COUNTRY");
        foreach (var text in new[] { HostileExtract.Markup, "\"><script>alert(2)</script>", "[U+202E]gnp.exe", "next[U+0085]line", "</title><svg onload=alert(4)>" })
            await Assertions.Expect(page.Locator("table.data td").Filter(new() { HasText = text })).Not.ToHaveCountAsync(0);
        await page.GotoAsync("/extracts/1");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync($"{HostileExtract.Markup}.csv");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync($",\"{HostileExtract.Markup}\",");
        Assert.Empty(visitor.Errors);
    }

    // over the middle of each chart in steps, so that what stands beside points shows
    private static async Task HoverAsync(IPage page)
    {
        const int Steps = 4;
        foreach (var chart in (await page.Locator(".chart-canvas[data-state=drawn]").AllAsync()).Take(6))
        {
            await chart.ScrollIntoViewIfNeededAsync();
            if (await chart.BoundingBoxAsync() is not { } box)
                continue;
            for (var i = 1; i < Steps; i++)
                await page.Mouse.MoveAsync(box.X + box.Width * i / Steps, box.Y + box.Height * i / Steps);
        }
    }

    private static async Task<string> FirstAsync(IPage page) => await page.Locator(Foreign).First.EvaluateAsync<string>("element => element.outerHTML.slice(0, 300)");
}
