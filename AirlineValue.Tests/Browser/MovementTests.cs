using System.Globalization;
using System.Text.RegularExpressions;
using AirlineValue.Domain;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace AirlineValue.Tests.Browser;

/// <summary>From a number, a band and a state of the movement between two months to the members behind it.</summary>
public sealed class MovementTests(RealBrowser browser) : IClassFixture<RealBrowser>, IAsyncLifetime
{
    private readonly RunningApp _app = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _app.InitializeAsync();
        var training = await StoredExtract.ImportAsync(_app.Database, DemonstrationFile.Of(600));
        var analysis = (await _app.Services.GetRequiredService<AnalysisRun>().RunAsync(training, AnalysisOptions.Default, "test", cancellationToken: Ct)).AnalysisId;
        var later = await StoredExtract.ImportAsync(_app.Database, DemonstrationFile.Of(500, seed: 7, "2014/4/30"));
        await _app.Services.GetRequiredService<ScoringRun>().RunAsync(later, analysis, "test", cancellationToken: Ct);
        Assert.NotNull(await _app.Services.GetRequiredService<MovementQueries>().BetweenAsync(new PeriodKey(analysis, training), new PeriodKey(analysis, later), Ct));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Cell_OfTheMatrix_OpensItsMembers()
    {
        await using var visitor = await OpenAsync();
        // the first group's first cell that has members who went elsewhere
        var cell = visitor.Page.Locator(".movement-matrix tbody tr").First.Locator("td:not(.stay):not(.total) a").First;
        var said = int.Parse((await cell.TextContentAsync())!.Trim(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        await cell.ClickAsync();
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new Regex("/members\\?.*(groupin|notin)="));
        await ExpectMembersAsync(visitor, said);
    }

    [Fact]
    public async Task BandAndState_OfTheFlow_OpenTheirMembers()
    {
        await using var visitor = await OpenAsync();
        await PageInspection.ScrollToChartsAsync(visitor.Page, 1);
        await visitor.Page.Locator(".chart-canvas .sankey-link").First.DispatchEventAsync("click");
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new Regex("/members\\?"));
        await Assertions.Expect(visitor.Page.Locator("table.members tbody tr").First).ToBeVisibleAsync();
        await visitor.Page.GoBackAsync();
        await PageInspection.ScrollToChartsAsync(visitor.Page, 1);
        await visitor.Page.Locator(".chart-canvas .sankey-node .node-rect, .chart-canvas .node-rect").First.ClickAsync();
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new Regex("/members\\?extract=1&analysis=1&group=important-keep$"));
        await Assertions.Expect(visitor.Page.Locator("table.members tbody tr").First).ToBeVisibleAsync();
        Assert.Empty(visitor.Errors);
    }

    [Fact]
    public async Task Fares_ChosenBySwitch_StandInTheAddressAndTheCells()
    {
        await using var visitor = await OpenAsync();
        await visitor.Page.Locator("#matrix nav a", new() { HasText = "Fares" }).ClickAsync();
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new Regex("show=fares$"));
        await Assertions.Expect(visitor.Page.Locator(".movement-matrix tbody td.stay").First).ToContainTextAsync("CNY");
        Assert.Empty(visitor.Errors);
    }

    private async Task<Visitor> OpenAsync()
    {
        var visitor = await browser.VisitAsync(_app);
        await visitor.Page.GotoAsync("/monitoring/movement", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Assertions.Expect(visitor.Page.Locator(".movement-matrix")).ToBeVisibleAsync();
        return visitor;
    }

    private static async Task ExpectMembersAsync(Visitor visitor, int said)
    {
        await Assertions.Expect(visitor.Page.Locator("table.members tbody tr")).ToHaveCountAsync(Math.Min(said, 50));
        await Assertions.Expect(visitor.Page.Locator("main a[download], main a[href*='.csv'], main a:has-text('CSV')").First).ToBeVisibleAsync();
        Assert.Empty(visitor.Errors);
    }
}
