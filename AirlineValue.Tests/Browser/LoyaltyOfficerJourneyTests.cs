using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AirlineValue.Tests.Endpoints;
using AirlineValue.Tests.Fixtures;
using Microsoft.Playwright;

namespace AirlineValue.Tests.Browser;

/// <summary>A loyalty officer goes from the board to a strategy, narrows its list, exports it for contact, is told who was left
/// out the next time, and learns what came of it.</summary>
public sealed partial class LoyaltyOfficerJourneyTests(RealBrowser browser) : IClassFixture<RealBrowser>
{
    private readonly List<string> _exported = [];

    [GeneratedRegex(@"^(?<in>[0-9,]+) of (?<listed>[0-9,]+) are in the file; (?<reasons>.*)\.$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex InFile { get; }

    [Fact]
    public async Task List_FromTheBoardToAWorkbookAndItsResponses_IsTheSameRowByRow()
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
        await page.GotoAsync("/strategies", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.GetByRole(AriaRole.Region, new() { Name = "Strategies by group" }).GetByRole(AriaRole.Link, new() { Name = "Upgrade", Exact = true }).First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/strategies/upgrade"));
        await NarrowAsync(page);
        var listed = await ExportAsync(page, 40);
        await CompareAsync(page, listed);
        await SuppressAsync(page, listed);
        await ExportAgainAsync(page, listed.Count);
        await RespondAsync(page);
        Assert.Empty(visitor.Errors);
    }

    /// <summary>Asks for those of the list with many flights, and for all of them, whatever action comes first.</summary>
    private static async Task NarrowAsync(IPage page)
    {
        await page.Locator(".condition-form summary").ClickAsync();
        await page.Locator("#add-field").SelectOptionAsync("F");
        await page.Locator("#add-from").FillAsync("20");
        await page.Locator(".condition-form button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator(".download a.button.primary")).ToHaveAttributeAsync("href", new Regex("[?&]F=20\\.\\.(&|$)"));
        var contact = Contact(page);
        await Assertions.Expect(contact.GetByRole(AriaRole.Checkbox)).ToBeEnabledAsync();
        await contact.GetByRole(AriaRole.Checkbox).UncheckAsync();
        await Assertions.Expect(contact.GetByRole(AriaRole.Status)).ToContainTextAsync("All");
    }

    private static async Task<IReadOnlyList<string>> ExportAsync(IPage page, int percent)
    {
        var listed = await ListedAsync(page);
        Assert.InRange(listed.Count, 60, 1_000);
        var contact = Contact(page);
        await contact.GetByLabel("Held out as control, in percent").FillAsync(percent.ToString(CultureInfo.InvariantCulture));
        await contact.GetByRole(AriaRole.Button, new() { Name = "for contact" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/exports/1$"));
        return listed;
    }

    /// <summary>The workbook against the list, row by row.</summary>
    private async Task CompareAsync(IPage page, IReadOnlyList<string> listed)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download the file" }).ClickAsync());
        var lines = MemberXlsxTests.TextsOf(await File.ReadAllBytesAsync(await download.PathAsync()));
        var heads = lines.Single(line => line[0] == "MEMBER_NO");
        var rows = lines.SkipWhile(line => line != heads).Skip(1).ToList();
        Assert.Equal(listed, rows.Select(row => row[0]));
        Assert.Equal(Math.Round(listed.Count * 0.4, MidpointRounding.AwayFromZero), rows.Count(row => row[heads.IndexOf("CONTROL")] == "control"));
        Assert.All(rows, row => Assert.Contains(row[heads.IndexOf("TIER")], new[] { "Member", "Silver" }));
        Assert.All(rows, row => Assert.Matches("^(Silver|Gold): ", row[heads.IndexOf("TO_NEXT_TIER")]));
        Assert.All(new[] { "TIER", "SEGMENT", "VALUE_PERCENTILE", "TO_NEXT_TIER", "ACTION_EN", "ACTION_ZH" }, head => Assert.Contains(head, heads));
        _exported.AddRange(rows.Select(row => $"{row[0]},{row[heads.IndexOf("CONTROL")]}"));
    }

    private static async Task SuppressAsync(IPage page, IReadOnlyList<string> listed)
    {
        await page.GotoAsync("/suppression", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await UploadAsync(page, "Upload", "do-not-contact.csv", "MEMBER_NO\n" + string.Join('\n', listed.Take(7).Append("nobody")) + "\n");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/suppression\\?file=1"));
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("8 rows, 8 taken, 0 not taken. 7 of the numbers are members of an extract, 1 are not.");
    }

    /// <summary>The same list again: seven are suppressed, the others were contacted a moment ago.</summary>
    private static async Task ExportAgainAsync(IPage page, int exported)
    {
        await page.GotoAsync("/strategies/upgrade", new() { WaitUntil = WaitUntilState.NetworkIdle });
        var contact = Contact(page);
        await Assertions.Expect(contact.GetByRole(AriaRole.Checkbox)).ToBeEnabledAsync();
        await contact.GetByRole(AriaRole.Checkbox).UncheckAsync();
        await Assertions.Expect(contact.GetByRole(AriaRole.Status)).ToContainTextAsync($"; 7 suppressed, {Number(exported - 7)} contacted not long ago.");
        var said = InFile.Match(await contact.GetByRole(AriaRole.Status).InnerTextAsync());
        Assert.Equal(Whole(said, "listed") - exported, Whole(said, "in"));
        await Assertions.Expect(page.Locator(".download")).ToContainTextAsync("; 7 suppressed.");
    }

    private async Task RespondAsync(IPage page)
    {
        await page.GotoAsync("/exports/1", new() { WaitUntil = WaitUntilState.NetworkIdle });
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).ToString("O", CultureInfo.InvariantCulture);
        var responses = new StringBuilder("member_no,date,response\n");
        foreach (var (i, member) in _exported.Index())
            responses.Append(CultureInfo.InvariantCulture, $"{member.Split(',')[0]},{today},{(member.EndsWith("contact", StringComparison.Ordinal) && i % 2 == 0 ? "yes" : "no")}\n");
        await UploadAsync(page, "Upload responses", "responses.csv", responses.ToString());
        await Assertions.Expect(page.Locator(".meaning").First).ToContainTextAsync("The contact raised response by");
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "All" }).First).ToContainTextAsync("raised");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("95 % confidence");
    }

    private static async Task UploadAsync(IPage page, string button, string name, string text)
    {
        await Assertions.Expect(page.Locator(".file-upload[data-ready]")).ToBeVisibleAsync();
        await page.Locator(".file-upload input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
    }

    /// <summary>The numbers of the list on all its pages.</summary>
    private static async Task<IReadOnlyList<string>> ListedAsync(IPage page)
    {
        var csv = await page.Locator(".download a.button.primary").GetAttributeAsync("href");
        List<string> numbers = [];
        var members = csv!.Replace("api/members.csv", "/members", StringComparison.Ordinal);
        var tab = await page.Context.NewPageAsync();
        for (var number = 1; ; number++)
        {
            await tab.GotoAsync($"{members}&page={number}", new() { WaitUntil = WaitUntilState.NetworkIdle });
            await Assertions.Expect(tab.Locator("table.members tbody th a").First).ToBeVisibleAsync();
            var shown = await tab.Locator("table.members tbody th a").AllInnerTextsAsync();
            if (numbers.Contains(shown[0]))
                break;
            numbers.AddRange(shown);
        }
        await tab.CloseAsync();
        return numbers;
    }

    private static ILocator Contact(IPage page) => page.GetByRole(AriaRole.Region, new() { Name = "Export for contact" });

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static int Whole(Match match, string group) => int.Parse(match.Groups[group].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}
