using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Extracts;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace AirlineValue.Tests.Browser;

/// <summary>The page of extracts with what comes by itself: a watched folder, and jobs in turn.</summary>
public sealed class WatchedFolderPageTests(RealBrowser browser) : IClassFixture<RealBrowser>, IDisposable
{
    private readonly DirectoryInfo _watched = Directory.CreateTempSubdirectory("airlinevalue-watched-");

    public void Dispose() => _watched.Delete(recursive: true);

    [Fact]
    public async Task Extracts_WithAWatchedFolder_ShowWhatBecameOfItsFilesInEveryLook()
    {
        await using var app = await StartAsync();
        Drop("may.csv", SmallExtract.Bytes(200));
        Drop("ambiguous.csv", ExtractText.Utf8(ExtractText.Header, "7,01/02/2010,03/04/2014,10,12000,0.75,1000,2000,30"));
        Drop("june.csv.part", [1]);
        await using (var visitor = await browser.VisitAsync(app))
        {
            await visitor.Page.GotoAsync("/extracts");
            var section = visitor.Page.Locator("#watched-folder");
            await Assertions.Expect(section.Locator("tbody tr")).ToHaveCountAsync(2);
            await Assertions.Expect(section.Locator("tbody tr", new() { HasText = "may.csv" })).ToContainTextAsync("there is no current analysis");
            await Assertions.Expect(section.Locator("tbody tr", new() { HasText = "ambiguous.csv" })).ToContainTextAsync("--date-order");
            await Assertions.Expect(section).ToContainTextAsync("june.csv.part: its name says that it is not complete");
            await Assertions.Expect(visitor.Page.Locator("table.data").First).ToContainTextAsync("watched folder");
            Assert.Empty(visitor.Errors);
        }
        foreach (var look in Look.All.Where(look => look.IsInspected))
        {
            await using var visitor = await look.VisitAsync(browser, app);
            await PageInspection.OpenAsync(visitor.Page, "/extracts");
            await PageInspection.InspectAsync(visitor.Page, "extracts-watched-folder", look);
            Assert.Empty(visitor.Errors);
        }
    }

    [Fact]
    public async Task Year_AskedForAndCancelled_StopsWhatIsLeft()
    {
        await using var app = await StartAsync();
        await using var visitor = await browser.VisitAsync(app);
        await visitor.Page.GotoAsync("/extracts");
        await Assertions.Expect(visitor.Page.Locator(".upload-panel[data-ready]")).ToBeVisibleAsync();
        await visitor.Page.Locator("#demonstration-span").SelectOptionAsync("Year");
        await visitor.Page.Locator("#demonstration-members").FillAsync("2000");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Try it with a year of demonstration extracts" }).ClickAsync();
        await visitor.Page.Locator("#turns").GetByRole(AriaRole.Button).ClickAsync(new() { Timeout = 120_000 });
        await Assertions.Expect(visitor.Page.Locator("#turns-ended")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(visitor.Page.Locator("table.data tbody tr")).ToHaveCountAsync(DemonstrationYear.Months);
        Assert.Empty(await app.Services.GetRequiredService<JobQueue>().ActiveAsync(ct: TestContext.Current.CancellationToken));
        Assert.Equal(ExtractStatus.Cancelled, app.Services.GetRequiredService<ExtractStore>().Find(DemonstrationYear.Months)!.Status);
        Assert.Empty(visitor.Errors);
    }

    private Task<RunningApp> StartAsync() => RunningApp.StartAsync($"--Watch:Folder={_watched.FullName}", "--Watch:SettleSeconds=0", "--Watch:PollSeconds=1");

    private void Drop(string name, byte[] content) => File.WriteAllBytes(Path.Combine(_watched.FullName, name), content);
}
