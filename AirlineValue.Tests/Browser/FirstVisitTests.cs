using System.Text.RegularExpressions;
using AirlineValue.Tests.Fixtures;
using Microsoft.Playwright;

namespace AirlineValue.Tests.Browser;

public sealed class FirstVisitTests(RunningApp app, RealBrowser browser) : IClassFixture<RunningApp>, IClassFixture<RealBrowser>
{
    [Theory]
    [InlineData("en-US", "There is no page at this address")]
    [InlineData("zh-CN", "此地址没有页面")]
    public async Task UnknownAddress_InEachLanguage_ShowsADesignedPage(string language, string heading)
    {
        await using var visitor = await browser.VisitAsync(app, language);
        await visitor.Page.GotoAsync("/no-such-page");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);
    }

    [Fact]
    public async Task Link_ClickedBeforeTheCircuitIsThere_LoadsAPageWithItsColours()
    {
        await using var visitor = await browser.VisitAsync(app);
        var page = visitor.Page;
        await page.RouteAsync("**/_blazor/**", route => route.AbortAsync());
        await page.GotoAsync("/");
        await page.Locator("main .state.empty a.button.primary").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/extracts$"));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Bring your first member extract");
        Assert.NotEmpty(await page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).getPropertyValue('--group-general')"));
        Assert.DoesNotContain(visitor.Errors, error => error.Contains("Content Security Policy", StringComparison.Ordinal));
    }
}
