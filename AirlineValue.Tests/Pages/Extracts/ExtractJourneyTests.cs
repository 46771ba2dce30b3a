using AirlineValue.Tests.Fixtures;
using Microsoft.Playwright;

namespace AirlineValue.Tests.Pages.Extracts;

public sealed class ExtractJourneyTests(RunningApp app, RealBrowser browser) : IClassFixture<RunningApp>, IClassFixture<RealBrowser>
{
    private static readonly LocatorAssertionsToBeVisibleOptions Patient = new() { Timeout = 60_000 };

    [Theory]
    [InlineData("en-US", "Import and analyse", "See the five groups", 300)]
    [InlineData("zh-CN", "导入并分析", "查看五个客户群", 301)]
    public async Task Upload_InEachLanguage_LeadsToTheFiveGroups(string language, string import, string groups, int members)
    {
        await using var visitor = await browser.VisitAsync(app, language);
        var page = visitor.Page;
        await page.GotoAsync("/extracts", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.SetInputFilesAsync(".upload-panel[data-ready] input[type=file]", File("members.csv", SmallExtract.Bytes(members)));
        await page.GetByRole(AriaRole.Button, new() { Name = import, Exact = true }).ClickAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = groups })).ToBeVisibleAsync(Patient);
        Assert.Empty(visitor.Errors);
    }

    [Fact]
    public async Task Upload_OfSeveralFiles_SaysOfEachWhatCameOfIt()
    {
        await using var visitor = await browser.VisitAsync(app);
        var page = visitor.Page;
        await page.GotoAsync("/extracts", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.SetInputFilesAsync(".upload-panel[data-ready] input[type=file]", [File("empty.csv", []), File("fine.csv", SmallExtract.Bytes(302))]);
        await Assertions.Expect(page.Locator("[data-state=failed]")).ToContainTextAsync("The file is empty.");
        await Assertions.Expect(page.Locator("[data-state=done]")).ToContainTextAsync("fine.csv");
        await Assertions.Expect(page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Link, new() { Name = "fine.csv" })).ToBeVisibleAsync(Patient);
        Assert.Empty(visitor.Errors);
    }

    private static FilePayload File(string name, byte[] content) => new() { Name = name, MimeType = "text/csv", Buffer = content };
}
