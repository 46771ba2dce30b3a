using AirlineValue.Domain.Extracts;
using AirlineValue.Tests.Fixtures;
using Microsoft.Playwright;

namespace AirlineValue.Tests.Browser;

/// <summary>From a number on a page about the data to the members that it counts.</summary>
public sealed class DistributionJourneyTests(RealBrowser browser) : IClassFixture<RealBrowser>, IAsyncLifetime
{
    private readonly RunningApp _app = new();
    private int _extract;

    public async ValueTask InitializeAsync()
    {
        await _app.InitializeAsync();
        using var file = new MemoryStream();
        DemonstrationExtract.Write(file, 2_000, 1);
        _extract = await StoredExtract.ImportAsync(_app.Database, file.ToArray());
        StoredExtract.Profile(_app.Database, _extract);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Bar_OfTheJoinings_Clicked_ListsAsManyMembers()
    {
        await using var visitor = await browser.VisitAsync(_app);
        await PageInspection.OpenAsync(visitor.Page, $"/extracts/{_extract}/distributions");
        var section = visitor.Page.Locator("section[aria-labelledby=chart-joinings]");
        var links = section.Locator(".chart-tools tbody a");
        var last = await links.CountAsync() - 1;
        var members = await links.Nth(last).TextContentAsync();
        await section.Locator(".chart-canvas .bars .point").Nth(last).ClickAsync(new() { Force = true });
        await AssertListsAsync(visitor, members!);
    }

    [Fact]
    public async Task Cell_OfBothYears_Clicked_ListsAsManyMembers()
    {
        await using var visitor = await browser.VisitAsync(_app);
        await PageInspection.OpenAsync(visitor.Page, $"/extracts/{_extract}/distributions?angle=flights");
        var section = visitor.Page.Locator("section[aria-labelledby=chart-years]");
        var rows = section.Locator(".chart-tools tbody tr");
        var across = await rows.CountAsync();
        // the cell of the second range of year 1 and of year 2, from the lower left
        var members = await rows.Nth(1).Locator("td").Nth(1).TextContentAsync();
        var area = section.Locator(".chart-canvas .nsewdrag");
        await area.ScrollIntoViewIfNeededAsync();
        var box = (await area.BoundingBoxAsync())!;
        await visitor.Page.Mouse.ClickAsync(box.X + (box.Width * 1.5f / across), box.Y + (box.Height * (across - 1.5f) / across));
        await AssertListsAsync(visitor, members!.Trim());
    }

    [Fact]
    public async Task Number_OfAChart_ReachedByKeyboard_ListsAsManyMembers()
    {
        await using var visitor = await browser.VisitAsync(_app);
        await PageInspection.OpenAsync(visitor.Page, $"/extracts/{_extract}/distributions");
        await visitor.Page.Locator(".chart-tools summary").First.PressAsync("Enter");
        await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.Page.Keyboard.PressAsync("Tab");
        var focused = visitor.Page.Locator(".chart-tools a:focus");
        var members = await focused.TextContentAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await AssertListsAsync(visitor, members!);
    }

    private static async Task AssertListsAsync(Visitor visitor, string members)
    {
        await Assertions.Expect(visitor.Page.Locator("main a[href^='api/members.csv']")).ToContainTextAsync(members);
        Assert.Equal("/members", new Uri(visitor.Page.Url).AbsolutePath);
        Assert.Empty(visitor.Errors);
    }
}
