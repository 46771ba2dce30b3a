using System.Text.RegularExpressions;
using AirlineValue.Tests.Fixtures;
using Microsoft.Playwright;

namespace AirlineValue.Tests.Browser;

/// <summary>Cleaning as an analyst steers it.</summary>
public sealed class CleaningTests(RealBrowser browser) : IClassFixture<RealBrowser>
{
    [Fact]
    public async Task Cleaning_RuleSwitchedOnAndSaved_ShowsItsEffectAndSurvivesAReload()
    {
        await using var app = await RunningApp.StartAsync();
        await using var visitor = await browser.VisitAsync(app);
        using (var journey = new Journey(visitor, "en-US"))
        {
            await journey.StartAsync();
            await journey.DemonstrateAsync(5_000);
            await journey.OpenGroupsAsync();
        }
        var page = visitor.Page;
        await page.GotoAsync("/extracts/1/cleaning");
        await PageInspection.ScrollToChartsAsync(page, 1);
        await Assertions.Expect(page.Locator("#funnel .chart-canvas[data-state=drawn]")).ToHaveCountAsync(1);
        await page.GetByLabel("Enough flights").CheckAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("enoughFlights"));
        await page.GetByLabel("Fewest flights in the window").FillAsync("6");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("flights=6"));
        await Assertions.Expect(page.Locator("#funnel .meaning")).ToContainTextAsync("fewer than by default");

        await page.GetByRole(AriaRole.Button, new() { Name = "Show the effect" }).ClickAsync();
        var result = page.Locator("#effect h3").First;
        await Assertions.Expect(result).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator("#effect .meaning").First).ToContainTextAsync("would lose theirs");
        // idle: what is opened before the circuit is there closes again with it
        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Assertions.Expect(result).ToBeVisibleAsync();

        await page.GetByText("Save, rename or delete profiles").ClickAsync();
        await page.Locator("#profile-name").FillAsync("Six flights");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save as a new profile" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("profile=Six%20flights$"));
        await Assertions.Expect(page.Locator("#profile")).ToHaveValueAsync("Six flights");
        Assert.Empty(visitor.Errors);
    }
}
