using System.Text.RegularExpressions;
using AirlineValue.Tests.Fixtures;
using Microsoft.Playwright;

namespace AirlineValue.Tests.Browser;

/// <summary>An expert compares pairs by the keyboard, takes advice, saves the weights, and everybody's lists follow.</summary>
public sealed class WeightingJourneyTests(RealBrowser browser) : IClassFixture<RealBrowser>
{
    [Fact]
    public async Task Weights_ComparedByKeyboardAndSaved_BecomeTheScoresOfTheLists()
    {
        await using var app = await RunningApp.StartAsync();
        await using var visitor = await browser.VisitAsync(app);
        using var journey = new Journey(visitor, "en-US");
        await journey.StartAsync();
        await journey.DemonstrateAsync(2_000);
        await journey.OpenGroupsAsync();
        var page = visitor.Page;
        await page.GotoAsync("/value/weights", new() { WaitUntil = WaitUntilState.NetworkIdle });
        var slider = page.GetByRole(AriaRole.Slider, new() { Name = "Frequency (F) against Discount coefficient (C)" });
        await Assertions.Expect(slider).ToBeEnabledAsync();
        await slider.FocusAsync();
        for (var i = 0; i < 4; i++)
            await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(slider).ToHaveAttributeAsync("aria-valuetext", "Discount coefficient (C): strongly more important (5)");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"judgements=1\.1\.1\.1\.1\.1\.1\.1\.-5\.1"));
        await Assertions.Expect(page.Locator(".outcome .notice")).ToContainTextAsync("Consistency ratio");
        var advice = page.GetByRole(AriaRole.Button, new() { Name = "Answer it so" });
        await advice.ClickAsync();
        await Assertions.Expect(slider).ToHaveAttributeAsync("aria-valuetext", "Discount coefficient (C): slightly more important (2)");
        await advice.ClickAsync();
        await Assertions.Expect(page.Locator(".outcome .notice")).ToContainTextAsync("agree fully");
        await page.GetByRole(AriaRole.Link, new() { Name = "Give the weights" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Scorecard" }).ClickAsync();
        await Assertions.Expect(page.Locator("#weight-4")).ToHaveValueAsync("40");
        await page.Locator("#weighting-name").FillAsync("Board");
        await page.GetByLabel("Make it the current one").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("main tbody tr", new() { HasText = "Board" }).First).ToContainTextAsync("current");
        await page.GotoAsync("/members?sort=-value&columns=value,valueRank");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Value score: Board.");
        await Assertions.Expect(page.Locator("table.members tbody tr").First.Locator("td").Nth(1)).ToHaveTextAsync("1");
        await page.GotoAsync("/members?weighting=0&sort=-value");
        await Assertions.Expect(page.GetByText("This is not the current weighting.")).ToBeVisibleAsync();
        Assert.Empty(visitor.Errors);
    }
}
