using System.Diagnostics;
using AirlineValue.Web.Accounts;
using Microsoft.Playwright;

namespace AirlineValue.Load;

/// <summary>Reads pages in a browser context, with an account and a circuit of its own: clicks through the same pages.</summary>
internal sealed class BrowserReader(IPage page, LoadAccount account, Random random, double think)
{
    private const string Shown = """
        ([path, before]) => location.pathname === path && !document.querySelector('main .loading')
            && document.querySelector('main h1') && document.querySelector('main h1').textContent !== before
        """;

    /// <summary>Signs in on the page.</summary>
    public static async Task<IPage> SignInAsync(IBrowserContext context, LoadAccount account)
    {
        context.SetDefaultTimeout(60_000);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.FillAsync("#name", account.Name);
        await page.FillAsync("#password", account.Password);
        await page.Locator("button[type=submit].primary").ClickAsync();
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return page;
    }

    /// <summary>Closes the page as a person does, which tells the server; a context that is closed with its page cuts it off.</summary>
    public static Task LeaveAsync(IPage page) => page.GotoAsync("about:blank");

    /// <summary>Clicks through the pages, and thinks in between, until the time is up. The last page stays open.</summary>
    public async Task ReadAsync(Timings timings, CancellationToken ended)
    {
        page.PageError += (_, error) => timings.Fail("script", error);
        var sees = account.Role.May(Permission.SeeMembers);
        try
        {
            // people do not walk in step
            await Task.Delay(TimeSpan.FromSeconds(random.NextDouble() * 6 * think), ended);
            while (true)
            {
                var group = Visits.Groups[random.Next(Visits.Groups.Length)];
                await ClickAsync("group", $"main a[href^='segments/{group}']", $"/segments/{group}", timings, ended);
                if (sees)
                {
                    await ClickAsync("members", "#site-menu a[href^='members']", "/members", timings, ended);
                    await SortAsync(timings, ended);
                }
                await ClickAsync("strategies", "#site-menu a[href^='strategies']", "/strategies", timings, ended);
                var strategy = Visits.Strategies[random.Next(Visits.Strategies.Length)];
                await ClickAsync("strategy", $"main a[href^='strategies/{strategy}']", $"/strategies/{strategy}", timings, ended);
                await ClickAsync("overview", "#site-menu a[href^='./']", "/", timings, ended);
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // the time is up
        }
    }

    private Task ClickAsync(string kind, string link, string path, Timings timings, CancellationToken ended) =>
        MeasureAsync(kind, timings, async () =>
        {
            var before = await page.Locator("main h1").First.TextContentAsync();
            var started = Stopwatch.GetTimestamp();
            await page.Locator(link).First.ClickAsync();
            // looking at each frame would cost more than drawing the page
            await page.WaitForFunctionAsync(Shown, new[] { path, before }, new() { PollingInterval = 50 });
            return Stopwatch.GetElapsedTime(started);
        }, ended);

    private Task SortAsync(Timings timings, CancellationToken ended) => MeasureAsync("members sorted", timings, async () =>
    {
        var head = page.Locator("table.members thead th.number[aria-sort=none], table.members thead th.number:not([aria-sort])").First;
        var title = await head.Locator("a").InnerTextAsync();
        var started = Stopwatch.GetTimestamp();
        await head.Locator("a").ClickAsync();
        await Assertions.Expect(page.Locator("th[aria-sort=descending], th[aria-sort=ascending]")).ToContainTextAsync(title);
        return Stopwatch.GetElapsedTime(started);
    }, ended);

    private async Task MeasureAsync(string kind, Timings timings, Func<Task<TimeSpan>> act, CancellationToken ended)
    {
        try
        {
            timings.Add(kind, await act());
        }
        catch (Exception e) when (e is PlaywrightException or TimeoutException)
        {
            timings.Fail(kind, $"{account.Role} at {page.Url}: {e.Message.Split('\n')[0]}");
            // from where every page can be reached again
            await page.GotoAsync("/");
        }
        await HttpReader.ThinkAsync(random, think, ended);
    }
}
