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
}
