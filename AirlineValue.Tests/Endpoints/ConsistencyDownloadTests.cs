using System.Net;
using System.Text;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Endpoints;

public sealed class ConsistencyDownloadTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task Download_OfAProfiledExtract_HasALineARuleWithItsFailures()
    {
        // 30 members; the flights of both years add up but in rows 3 and 4
        var lines = Encoding.UTF8.GetString(SmallExtract.Bytes(30)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var rows = lines.Skip(1).Select((line, i) => $"{line},{(i is 3 or 4 ? "9999" : line.Split(',')[3])},0\n");
        var id = await StoredExtract.ImportAsync(app.Database, Encoding.UTF8.GetBytes($"{lines[0]},P1Y_Flight_Count,L1Y_Flight_Count\n{string.Concat(rows)}"));
        StoredExtract.Profile(app.Database, id);
        using var client = app.CreateClient();
        var response = await client.GetAsync($"/api/extracts/{id}/consistency.csv", TestContext.Current.CancellationToken);
        Assert.Equal("consistency-a.csv", response.Content.Headers.ContentDisposition!.FileName);
        var table = (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("Key,Rule,Formula,Fail,Share,Unknown,Pass,", table[0].TrimStart('\uFEFF'));
        Assert.Equal(30, table.Length);
        var flights = table.Single(line => line.StartsWith("flightCount,", StringComparison.Ordinal));
        Assert.Contains(",2,0.06666666666666667,0,28,", flights);
        Assert.Contains(table, line => line.Contains("Not checked: the extract lacks", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("columns")]
    [InlineData("distributions")]
    [InlineData("distributions?angle=correlation")]
    [InlineData("consistency")]
    public async Task Page_OfAnExtractWithoutAProfile_OffersToMakeIt(string page)
    {
        var id = await StoredExtract.ImportAsync(app.Database, SmallExtract.Bytes(10));
        using var client = app.CreateClient();
        var html = await client.GetStringAsync($"/extracts/{id}/{page}", TestContext.Current.CancellationToken);
        Assert.Contains("The columns have not been profiled", html);
        Assert.DoesNotContain("chart-canvas", html);
    }

    [Fact]
    public async Task Download_OfAnExtractWithoutAProfile_IsNotFound()
    {
        using var client = app.CreateClient();
        var response = await client.GetAsync("/api/extracts/4711/consistency.csv", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
