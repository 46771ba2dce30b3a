using System.Text.RegularExpressions;
using AirlineValue.Tests.Fixtures;
using Microsoft.Playwright;

namespace AirlineValue.Tests.Browser;

/// <summary>A loyalty manager sets a threshold wrongly, is told so at the field, mends it, sees what the change would bring,
/// and stores it; the strategies rest on the new version.</summary>
public sealed class ProgrammeJourneyTests(RealBrowser browser) : IClassFixture<RealBrowser>
{
    private const string SilverFlights = "#rules-tiers-1-upgrade-all-0-any-1-threshold";
    private const string GoldFlights = "#rules-tiers-2-upgrade-all-0-any-1-threshold";

    [Fact]
    public async Task Rules_WrongThenMendedAndTried_AreStoredAsANewVersion()
    {
        await using var app = await RunningApp.StartAsync();
        await using var visitor = await browser.VisitAsync(app);
        using var journey = new Journey(visitor, "en-US");
        await journey.StartAsync();
        await journey.DemonstrateAsync(2_000);
        await journey.OpenGroupsAsync();
        var page = visitor.Page;
        await page.GotoAsync("/programme", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await RefuseAsync(page);
        await MendAndTryAsync(page);
        await StoreAsync(page);
        Assert.Empty(visitor.Errors);
    }

    private static async Task RefuseAsync(IPage page)
    {
        var gold = page.Locator(GoldFlights);
        await gold.FillAsync("2O");
        await gold.PressAsync("Tab");
        await Assertions.Expect(page.Locator($"{GoldFlights}-error")).ToContainTextAsync("can’t be read as a number");
        await gold.FillAsync("20");
        await page.GetByRole(AriaRole.Button, new() { Name = "Store as a new version" }).ClickAsync();
        await Assertions.Expect(page.Locator("#rules-errors")).ToBeFocusedAsync();
        await page.Locator("#rules-errors a").First.ClickAsync();
        await Assertions.Expect(gold).ToBeFocusedAsync();
        await Assertions.Expect(gold).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(gold).ToHaveAttributeAsync("aria-describedby", "rules-tiers-2-upgrade-all-0-any-1-threshold-error");
        await Assertions.Expect(page.Locator($"{GoldFlights}-error")).ToHaveTextAsync("This has to be above what leads to the tier below. Expected: > 25. Found: 20.");
        await PageInspection.InspectAsync(page, "programme-errors", Look.All.First(look => look.IsInspected));
    }

    private static async Task MendAndTryAsync(IPage page)
    {
        await page.Locator(GoldFlights).FillAsync("40");
        await page.Locator(GoldFlights).PressAsync("Tab");
        await Assertions.Expect(page.Locator("#rules-errors")).ToHaveCountAsync(0);
        await page.Locator(SilverFlights).FillAsync("24");
        await page.Locator(SilverFlights).PressAsync("Tab");
        await page.Locator(".what-if > button").ClickAsync();
        var upgrade = page.Locator(".what-if table").First.Locator("tbody tr").First;
        await Assertions.Expect(upgrade.Locator(".badge.good")).ToHaveTextAsync(new Regex(@"^\+\d+ \(better for members\)$"));
        await Assertions.Expect(page.Locator(".what-if .meaning").Nth(1)).ToHaveTextAsync(new Regex(@"^\d+ members fare better, 0 worse\.$"));
        await page.Locator(SilverFlights).FillAsync("25");
        await page.Locator(SilverFlights).PressAsync("Tab");
        await Assertions.Expect(page.Locator(".what-if .notice")).ToContainTextAsync("count again");
        await page.Locator(".what-if > button").ClickAsync();
        await Assertions.Expect(page.Locator(".what-if .meaning").Nth(1)).ToHaveTextAsync("Nobody fares better or worse.");
        await PageInspection.InspectAsync(page, "programme-what-if", Look.All.First(look => look.IsInspected));
    }

    private static async Task StoreAsync(IPage page)
    {
        await page.Locator(SilverFlights).FillAsync("24");
        await page.GetByLabel("What changed").FillAsync("Silver from 24 flights");
        await page.GetByRole(AriaRole.Button, new() { Name = "Store as a new version" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/programme\?rules=1$"));
        await Assertions.Expect(page.Locator("table.changes tbody tr")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("table.changes tbody tr")).ToContainTextAsync("24 flights in year 2");
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "Version 1" })).ToContainTextAsync("Silver from 24 flights");
        await Assertions.Expect(page.Locator("main .badge.good").First).ToHaveTextAsync("in force");
        await page.GotoAsync("/strategies");
        await Assertions.Expect(page.Locator(".page-header")).ToContainTextAsync("version 1, in force from");
    }
}
