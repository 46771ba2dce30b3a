using System.Globalization;
using System.Text.RegularExpressions;
using AirlineValue.Tests.Fixtures;
using Microsoft.Playwright;

namespace AirlineValue.Tests.Browser;

/// <summary>Somebody of the loyalty staff moves the near band: counts follow while it moves, the list when it is let go.</summary>
public sealed class NearBandJourneyTests(RealBrowser browser) : IClassFixture<RealBrowser>
{
    [Fact]
    public async Task Band_MovedByKeyboard_CountsFollowEachStepAndTheListTheLast()
    {
        await using var app = await RunningApp.StartAsync();
        await using var visitor = await browser.VisitAsync(app);
        using var journey = new Journey(visitor, "en-US");
        await journey.StartAsync();
        await journey.DemonstrateAsync(5_000);
        await journey.OpenGroupsAsync();
        var page = visitor.Page;
        await page.GotoAsync("/strategies/upgrade", new() { WaitUntil = WaitUntilState.NetworkIdle });
        var slider = page.GetByRole(AriaRole.Slider, new() { Name = "Near from" });
        var near = page.Locator("main table.data").First.Locator("tbody tr").First.Locator("td").First;
        var summary = page.Locator(".members-summary");
        var before = await NumberAsync(near);
        await Assertions.Expect(slider).ToBeEnabledAsync();
        await slider.FocusAsync();
        for (var i = 0; i < 30; i++)
            await page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(slider).ToHaveValueAsync("50");
        await Assertions.Expect(slider).ToHaveAttributeAsync("aria-valuetext", "50%");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("upgrade~0\\.5(&|$)"));
        var wide = await NumberAsync(near);
        Assert.InRange(wide, before + 1, int.MaxValue);
        await Assertions.Expect(summary).ToContainTextAsync(wide.ToString("N0", CultureInfo.InvariantCulture) + " members");
        // moving writes no history: back leads to where the page was opened from
        await slider.EvaluateAsync("s => { s.value = 90; s.dispatchEvent(new Event('input', { bubbles: true })); }");
        await Assertions.Expect(slider).ToHaveAttributeAsync("aria-valuetext", "90%");
        await Assertions.Expect(near).Not.ToHaveTextAsync(wide.ToString("N0", CultureInfo.InvariantCulture));
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("upgrade~0\\.5(&|$)"));
        await Assertions.Expect(summary).ToContainTextAsync(wide.ToString("N0", CultureInfo.InvariantCulture) + " members");
        await slider.EvaluateAsync("s => s.dispatchEvent(new Event('change', { bubbles: true }))");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("upgrade~0\\.9(&|$)"));
        await Assertions.Expect(summary).ToContainTextAsync((await NumberAsync(near)).ToString("N0", CultureInfo.InvariantCulture) + " members");
        await page.GoBackAsync();
        await Assertions.Expect(page).Not.ToHaveURLAsync(new Regex("strategies"));
        Assert.Empty(visitor.Errors);
    }

    private static async Task<int> NumberAsync(ILocator cell) =>
        int.Parse((await cell.InnerTextAsync()).Trim(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}
