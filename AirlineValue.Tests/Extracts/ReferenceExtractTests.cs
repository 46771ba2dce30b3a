using AirlineValue.Domain.Extracts;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Extracts;

public sealed class ReferenceExtractTests
{
    [Fact]
    public void Read_ReferenceExtract_ImportsEveryRowAndCountsItsDirt()
    {
        using var file = ReferenceExtract.Open();
        var layout = ExtractInspection.Inspect(file, new ReadingOptions(), ExtractLimits.Default);
        Assert.Equal(("utf-8", ',', 44), (layout.Encoding, layout.Delimiter, layout.Columns.Count));
        Assert.True(layout.IsDecided);
        using var reader = ExtractReader.Open(file, layout, ExtractLimits.Default);
        var batch = new MemberBatch();
        while (reader.Read(batch))
            AssertRecencyHolds(batch);
        var report = reader.Report();
        Assert.Equal((62_988L, 62_988L, 0L), (report.Rows, report.Imported, report.Rejected));
        Assert.Equal(new DateOnly(2014, 3, 31), report.WindowEnd);
        var cells = Assert.Single(report.UnreadableCells);
        Assert.Equal(("LAST_FLIGHT_DATE", 421L), (cells.Column, cells.Count));
        Assert.Equal(["2014/2/29  0:00:00"], cells.Examples);
        var empty = report.EmptyCells.Where(e => e.Value > 0).ToDictionary();
        var expected = new Dictionary<string, long>
        {
            ["SUM_YR_1"] = 551,
            ["SUM_YR_2"] = 138,
            ["AGE"] = 420,
            ["GENDER"] = 3,
            ["WORK_CITY"] = 2_269,
            ["WORK_PROVINCE"] = 3_248,
            ["WORK_COUNTRY"] = 26,
        };
        Assert.Equal(expected.OrderBy(e => e.Key), empty.OrderBy(e => e.Key));
    }

    // The rule by which the one column gives the other has to be the one by which the file was made
    private static void AssertRecencyHolds(MemberBatch batch)
    {
        for (var i = 0; i < batch.Count; i++)
        {
            var last = batch.Dates(ExtractColumns.LastFlightDate)[i];
            if (last != MemberBatch.NoDate)
                Assert.Equal(batch.Dates(ExtractColumns.LoadTime)[i] - last + 1, batch.Integers(ExtractColumns.LastToEnd)[i]);
        }
    }
}
