using System.Text.RegularExpressions;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Tests.Resources;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;
using Microsoft.Playwright;

namespace AirlineValue.Tests.Browser;

/// <summary>An increment from its upload to the lists of its members, as a person brings it.</summary>
public sealed class IncrementJourneyTests(RealBrowser browser) : IClassFixture<RealBrowser>
{
    private static readonly LocatorAssertionsToBeVisibleOptions Patient = new() { Timeout = 120_000 };

    [Theory]
    [InlineData("en-US", 1440, 900)]
    [InlineData("zh-CN", 390, 844)]
    public async Task Increment_Uploaded_IsGuessedAskedForAndCompleted(string language, int width, int height)
    {
        var look = new Look(language, width, height);
        await using var app = await RunningApp.StartAsync();
        await StoredExtract.ImportAsync(app.Database, DemonstrationFile.Of(1_000));
        await using var visitor = await look.VisitAsync(browser, app);
        using var texts = new Texts(language);
        var extracts = texts.Get<IStringLocalizer<ExtractsTexts>>();
        var page = visitor.Page;
        await UploadAsync(page, "april.csv", ExtractLines.Of(DemonstrationFile.Of(80)).With("LOAD_TIME", (_, _) => "2014/4/30").File);

        var question = page.Locator("section.notice.warn", new() { HasText = extracts["Kind.Question"] });
        await Assertions.Expect(question).ToContainTextAsync(extracts["Kind.Guess.Increment", ""].Value);
        await Assertions.Expect(question).ToContainTextAsync("1,000");
        var import = page.Locator("form.section button[type=submit]");
        await Assertions.Expect(import).ToBeDisabledAsync();
        await page.GetByLabel(extracts["Kind.Increment"]).CheckAsync();
        await Assertions.Expect(page.Locator("#kind-base")).ToBeVisibleAsync();
        await Assertions.Expect(question).ToHaveCountAsync(0);
        await PageInspection.InspectAsync(page, "increment-to-answer", look);
        await import.ClickAsync();

        var section = page.Locator("#increment");
        await Assertions.Expect(section).ToBeVisibleAsync(Patient);
        await Assertions.Expect(section.Locator("td.number a").Nth(1)).ToHaveTextAsync("920");
        await PageInspection.InspectAsync(page, "increment-imported", look);
        await section.GetByRole(AriaRole.Link, new() { Name = "920", Exact = true }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("origin=taken-over"));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("920");
        Assert.Empty(visitor.Errors);
    }

    [Fact]
    public async Task Increment_WithOtherColumns_IsRefusedWhereItIsChosenAndNamesThem()
    {
        await using var app = await RunningApp.StartAsync();
        await StoredExtract.ImportAsync(app.Database, DemonstrationFile.Of(1_000));
        await using var visitor = await browser.VisitAsync(app);
        using var texts = new Texts("en-US");
        var increment = visitor.Page.GetByLabel(texts.Get<IStringLocalizer<ExtractsTexts>>()["Kind.Increment"]);
        await UploadAsync(visitor.Page, "april.csv", ExtractLines.Of(DemonstrationFile.Of(80)).Without("AGE").File);
        await increment.CheckAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("AGE");
        await Assertions.Expect(increment).Not.ToBeCheckedAsync();
        Assert.Null(new ExtractStore(app.Database).Find(2)!.ReadingOptions.Kind);
        Assert.Empty(visitor.Errors);
    }

    private static async Task UploadAsync(IPage page, string name, byte[] file)
    {
        await page.GotoAsync("/extracts");
        await Assertions.Expect(page.Locator(".upload-panel[data-ready] [data-pick]")).ToBeVisibleAsync();
        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.Locator(".drop-zone [data-pick]").ClickAsync());
        await chooser.SetFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = file });
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/extracts/\\d+"));
    }
}
