using System.Globalization;
using System.Text;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace AirlineValue.Tests.Browser;

/// <summary>From the empty database to a downloaded list, as a person does it.</summary>
public sealed class JourneyTests(RealBrowser browser) : IClassFixture<RealBrowser>
{
    private const int MinimumFlights = 30;

    [Theory]
    [InlineData("en-US")]
    [InlineData("zh-CN")]
    public async Task ReferenceExtract_Uploaded_GivesTheFiveGroupsAndAList(string language)
    {
        ReferenceExtract.Require();
        await using var app = await RunningApp.StartAsync();
        await using var visitor = await browser.VisitAsync(app, language);
        using var journey = new Journey(visitor, language);
        await journey.StartAsync();
        await journey.UploadAsync(null, ReferenceExtract.Path);
        await journey.OpenGroupsAsync();
        foreach (var size in new[] { "5,334", "4,160", "15,762", "24,660", "12,127" })
            await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync(size);
        await FilterAndDownloadAsync(app, journey);
        await visitor.Page.GotoAsync("/?analysis=1");
        await PageInspection.InspectAsync(visitor.Page, "reference-overview", new Look(language, 1440, 900));
        Assert.Empty(visitor.Errors);
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("zh-CN")]
    public async Task DemonstrationExtract_AskedFor_GivesTheFiveGroupsAndAList(string language)
    {
        await using var app = await RunningApp.StartAsync();
        await using var visitor = await browser.VisitAsync(app, language);
        using var journey = new Journey(visitor, language);
        await journey.StartAsync();
        await journey.DemonstrateAsync(5_000);
        await journey.OpenGroupsAsync();
        await FilterAndDownloadAsync(app, journey);
        Assert.Empty(visitor.Errors);
    }

    [Fact]
    public async Task City_ThatIsMarkup_IsShownAsText()
    {
        const string Markup = "<img src=x onerror=alert(1)>";
        var extract = Encoding.UTF8.GetString(SmallExtract.Bytes(80)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select((line, i) => i == 0 ? $"{line},WORK_CITY" : $"{line},{Markup}");
        await using var app = await RunningApp.StartAsync();
        await using var visitor = await browser.VisitAsync(app);
        using var journey = new Journey(visitor, "en-US");
        await journey.StartAsync();
        await journey.UploadAsync(
            new FilePayload { Name = "cities.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(string.Join('\n', extract)) }, null);
        await journey.OpenGroupsAsync();
        await journey.Groups.First.ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("table.members td", new() { HasTextString = Markup }).First).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.Locator("img[src=x]")).ToHaveCountAsync(0);
        Assert.Empty(visitor.Errors);
    }

    private static async Task FilterAndDownloadAsync(RunningApp app, Journey journey)
    {
        await journey.FilterAsync(MinimumFlights);
        var list = await journey.DownloadAsync();
        var expected = await MembersAsync(app);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, list.Rows.Select(row => row["MEMBER_NO"]).Order(StringComparer.Ordinal));
        Assert.All(list.Rows, row =>
        {
            Assert.Equal("important-keep", row["SEGMENT"]);
            Assert.True(double.Parse(row["F"], CultureInfo.InvariantCulture) >= MinimumFlights);
        });
        Assert.Contains(list.Provenance, line => line.Contains(list.Rows.Count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    private static async Task<List<string>> MembersAsync(RunningApp app)
    {
        var database = app.Services.GetRequiredService<Database>();
        await using var context = database.CreateDbContext();
        var scoring = await context.Scorings.SingleAsync(TestContext.Current.CancellationToken);
        var scores = new ColumnStore(database).LoadScores(scoring.Id, TestContext.Current.CancellationToken);
        var keys = Enumerable.Range(0, scores.Count).Where(i => scores.Segment[i] == 1 && scores.Indicators[2][i] >= MinimumFlights)
            .Select(i => MemberKey.Of(scoring.ExtractId, i)).ToHashSet();
        var members = await context.Members.Select(m => new { m.Id, m.MemberNo }).ToListAsync(TestContext.Current.CancellationToken);
        var numbers = members.Where(m => keys.Contains(m.Id)).Select(m => m.MemberNo);
        return [.. numbers.Order(StringComparer.Ordinal)];
    }
}
