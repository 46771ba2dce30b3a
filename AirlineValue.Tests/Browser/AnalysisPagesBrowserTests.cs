using AirlineValue.Tests.Fixtures;
using AirlineValue.Tests.Pages.Analyses;
using Microsoft.Playwright;

namespace AirlineValue.Tests.Browser;

public sealed class AnalysisPagesBrowserTests(RunningApp app, RealBrowser browser) : IClassFixture<RunningApp>, IClassFixture<RealBrowser>
{
    [Fact]
    public async Task AnalysisPages_InEveryLook_AreSound()
    {
        await PublishedAnalysis.StoreAsync(app.Database, isCurrent: false, TestContext.Current.CancellationToken);
        foreach (var look in Look.All)
        {
            await using var visitor = await look.VisitAsync(browser, app);
            await PageInspection.InspectAsync(visitor, "/analyses", "analyses", look);
            await PageInspection.InspectAsync(visitor, "/analyses/1", "analysis", look);
            Assert.Empty(visitor.Errors);
        }
    }
}
