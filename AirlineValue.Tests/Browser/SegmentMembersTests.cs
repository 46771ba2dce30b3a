using System.Text.RegularExpressions;
using AirlineValue.Tests.Fixtures;
using Microsoft.Playwright;

namespace AirlineValue.Tests.Browser;

public sealed class SegmentMembersTests(RealBrowser browser) : IClassFixture<RealBrowser>, IAsyncLifetime
{
    private readonly RunningApp _app = new();

    public async ValueTask InitializeAsync()
    {
        await _app.InitializeAsync();
        await StoredExample.StoreAsync(_app.Database);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Members_FilteredSortedAndBack_FollowTheAddress()
    {
        var scores = StoredExample.Scores(1).Where(s => s.Segment == 1).ToList();
        await using var visitor = await browser.VisitAsync(_app);
        await visitor.Page.GotoAsync("/segments/important-keep?minF=3");
        var rows = visitor.Page.Locator("table.members tbody tr");
        await Assertions.Expect(rows).ToHaveCountAsync(scores.Count(s => s.F >= 3));
        // drawn charts mean that the circuit is there
        await Assertions.Expect(visitor.Page.Locator(".chart-canvas[data-state=drawn]")).ToHaveCountAsync(5);

        await visitor.Page.GetByLabel("Flights, at least").FillAsync("8");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new Regex("minF=8"));
        await Assertions.Expect(rows).ToHaveCountAsync(scores.Count(s => s.F >= 8));

        await visitor.Page.Locator("table.members thead a", new() { HasText = "F: flights" }).PressAsync("Enter");
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new Regex("sort=-F"));
        await Assertions.Expect(rows.First).ToContainTextAsync($"{scores.Max(s => s.F)}");

        await visitor.Page.GoBackAsync();
        await visitor.Page.GoBackAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(scores.Count(s => s.F >= 3));
        Assert.Empty(visitor.Errors);
    }

    [Theory]
    [InlineData("en-US", "Overview")]
    [InlineData("zh-CN", "概览")]
    public async Task Overview_InEachLanguage_DrawsItsChartsWithoutComplaint(string language, string heading)
    {
        await using var visitor = await browser.VisitAsync(_app, language);
        await visitor.Page.GotoAsync("/");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);
        await Assertions.Expect(visitor.Page.Locator(".chart-canvas[data-state=drawn]")).ToHaveCountAsync(2);
        Assert.Empty(visitor.Errors);
    }
}
