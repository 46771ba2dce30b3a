using System.Net;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Tests.Quality;

namespace AirlineValue.Tests.Endpoints;

public sealed class ColumnsDownloadTests(RunningApp app) : IClassFixture<RunningApp>
{
    private static readonly CorrelationMatrix Nothing = new([], []);

    [Fact]
    public async Task Download_OfAProfile_HasALineAColumnWithFullPrecision()
    {
        await StoredExample.StoreAsync(app.Database, 11, isCurrent: false);
        new ExtractProfileStore(app.Database, TimeProvider.System).Save(
            11,
            new ExtractProfile(
                [ColumnProfile.OfMemberNumbers(3), Runs.Profile(ExtractColumns.SumYr1, [0.1, 0.25, 1]), Runs.Profile(ExtractColumns.FfpDate, [new DateOnly(2014, 3, 31).DayNumber])],
                new ExtractDistributions(3, [], [], [], []),
                new Correlation([], Nothing, Nothing, 3, 3),
                new ConsistencyReport(3, 0, [])),
            0.1,
            "test");
        using var client = app.CreateClient();
        var response = await client.GetAsync("/api/extracts/11/columns.csv", TestContext.Current.CancellationToken);
        Assert.Equal("columns-air_data.csv", response.Content.Headers.ContentDisposition!.FileName);
        var lines = (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, lines.Length);
        Assert.StartsWith("MEMBER_NO,Text,None,3,3,0,0,3,0,,", lines[1]);
        Assert.StartsWith("SUM_YR_1,Number,Currency,3,3,0,0,3,0,0.1,0.175,0.25,0.625,1,", lines[2]);
        Assert.StartsWith("FFP_DATE,Date,None,1,1,0,0,1,0,2014-03-31,", lines[3]);
        Assert.Single(lines.Select(line => line.Count(c => c == ',')).Distinct());
    }

    [Fact]
    public async Task Download_OfAnExtractWithoutAProfile_IsNotFound()
    {
        using var client = app.CreateClient();
        var response = await client.GetAsync("/api/extracts/4711/columns.csv", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
