using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace AirlineValue.Tests.Browser;

/// <summary>What has to be true of every page in every look.</summary>
internal static class PageInspection
{
    private const string Waiting = "data-state=\"waiting\"";

    private const string ScrolledToAll = """
        least => {
            const charts = [...document.querySelectorAll('.chart-canvas')].filter(chart => chart.checkVisibility());
            const waiting = charts.find(chart => chart.dataset.state === 'waiting');
            waiting?.scrollIntoView();
            if (waiting || charts.length < least) return false;
            scrollTo(0, 0);
            return true;
        }
        """;

    // charts follow the size of a window a few frames later
    private const string SettledOverflow = """
        async () => {
            const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
            for (let frame = 0; frame < 100 && overflow() > 0; frame++) await new Promise(requestAnimationFrame);
            return overflow();
        }
        """;

    /// <summary>Opens a page, and scrolls to the charts that the server's answer announces until all are drawn: that none waits
    /// is true for a moment, too, when a circuit takes the page over and has not shown them yet.</summary>
    public static async Task OpenAsync(IPage page, string path)
    {
        var answer = await page.GotoAsync(path);
        var charts = (await answer!.TextAsync()).Split(Waiting).Length - 1;
        if (charts > 0)
            await ScrollToChartsAsync(page, charts);
    }

    /// <summary>The same in a window of the look's size, and in its first scheme.</summary>
    public static async Task OpenAsync(IPage page, string path, Look look)
    {
        await page.SetViewportSizeAsync(look.Width, look.Height);
        await page.EmulateMediaAsync(new() { ColorScheme = look.Schemes[0] });
        await OpenAsync(page, path);
    }

    /// <summary>Scrolls through the page until all of its charts are drawn, or have failed, and there are so many at least.</summary>
    public static Task ScrollToChartsAsync(IPage page, int least) => page.WaitForFunctionAsync(ScrolledToAll, least, new() { PollingInterval = 50 });

    /// <summary>Waits until the charts of the page that is open are drawn, and checks it in the size and the schemes of the look: one
    /// heading, no sideways scrolling, no serious violation of the accessibility rules.</summary>
    public static async Task InspectAsync(IPage page, string name, Look look)
    {
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveCountAsync(1);
        await page.SetViewportSizeAsync(look.Width, look.Height);
        foreach (var scheme in look.Schemes)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            // a page hears of another scheme before the next frame, not before the call is back
            await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            await InspectAsync(page, name, look, scheme);
        }
    }

    private static async Task InspectAsync(IPage page, string name, Look look, ColorScheme scheme)
    {
        await ScrollToChartsAsync(page, 0);
        await Assertions.Expect(page.Locator(".chart-canvas:is([data-state=waiting], [data-state=repainting])")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".chart-canvas[data-state=failed]")).ToHaveCountAsync(0);
        await Screenshots.TakeAsync(page, name, look, scheme);
        var overflow = await page.EvaluateAsync<int>(SettledOverflow);
        Assert.True(overflow <= 0, $"{name} in {look.In(scheme)} is {overflow} pixels wider than the window.");
        if (look.IsInspected)
            await AssertAccessibleAsync(page, name, look.In(scheme), RulesFor(scheme, look));
    }

    // another scheme of the same page has other colours, and nothing else
    private static RunOnlyOptions? RulesFor(ColorScheme scheme, Look look) =>
        scheme == look.Schemes[0] ? null : new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] };

    private static async Task AssertAccessibleAsync(IPage page, string name, string look, RunOnlyOptions? rules)
    {
        var result = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations], RunOnly = rules });
        var serious = result.Violations.Where(v => v.Impact is "serious" or "critical")
            .Select(v => $"{v.Id}: {v.Help} ({string.Join("; ", v.Nodes.Take(3).Select(n => n.Html))})").ToList();
        Assert.True(serious.Count == 0, $"{name} in {look}: {string.Join(Environment.NewLine, serious)}");
    }
}
