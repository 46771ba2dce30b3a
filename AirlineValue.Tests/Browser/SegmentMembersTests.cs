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
        await visitor.Page.GotoAsync("/segments/important-keep?F=3..");
        var rows = visitor.Page.Locator("table.members tbody tr");
        await Assertions.Expect(rows).ToHaveCountAsync(scores.Count(s => s.F >= 3));
        // drawn charts mean that the circuit is there
        await PageInspection.ScrollToChartsAsync(visitor.Page, 12);

        await visitor.Page.GetByText("Add a condition").ClickAsync();
        await visitor.Page.GetByLabel("Column or indicator").SelectOptionAsync("M");
        await visitor.Page.GetByLabel("At least, km").FillAsync("4000");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new Regex("M=4000\\.\\."));
        await Assertions.Expect(rows).ToHaveCountAsync(scores.Count(s => s.F >= 3 && s.M >= 4000));
        await Assertions.Expect(visitor.Page.Locator(".chip")).ToHaveCountAsync(2);
        await visitor.Page.Locator(".chip a").First.ClickAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(scores.Count(s => s.M >= 4000));

        await visitor.Page.Locator("table.members thead a", new() { HasText = "F: Frequency" }).PressAsync("Enter");
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new Regex("sort=-F"));
        await Assertions.Expect(rows.First).ToContainTextAsync($"{scores.Where(s => s.M >= 4000).Max(s => s.F)}");

        await visitor.Page.GoBackAsync();
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
        await PageInspection.ScrollToChartsAsync(visitor.Page, 2);
        Assert.Empty(visitor.Errors);
    }
}
