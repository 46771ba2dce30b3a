using System.Text;
using AirlineValue.Domain.Quality;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Storage;

public sealed class StoredConsistencyTests : IDisposable
{
    private readonly TemporaryDatabase _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task Profile_OfAnExtract_MarksTheRowsThatFail()
    {
        var lines = Encoding.UTF8.GetString(SmallExtract.Bytes(30)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        // flights of the first year: wrong in rows 3 and 4, empty in row 7; those of the second are none
        var flights = lines.Skip(1).Select((line, i) => i switch { 3 or 4 => "9999", 7 => "", _ => line.Split(',')[3] });
        var text = $"{lines[0]},P1Y_Flight_Count,L1Y_Flight_Count\n" + string.Concat(lines.Skip(1).Zip(flights, (line, count) => $"{line},{count},0\n"));
        var database = _temporary.Database;
        var id = await StoredExtract.ImportAsync(database, Encoding.UTF8.GetBytes(text));
        var columns = new ColumnStore(database);

        StoredExtract.Profile(database, id);

        Assert.Equal([3, 4], RowsWith(columns.LoadMarks(id, RowMark.FailedRules, TestContext.Current.CancellationToken)));
        Assert.Equal([7], RowsWith(columns.LoadMarks(id, RowMark.UnknownRules, TestContext.Current.CancellationToken)));
    }

    private static IEnumerable<int> RowsWith(long[] marks) =>
        marks.Index().Where(mark => (mark.Item >> (int)ConsistencyRule.FlightCount & 1) == 1).Select(mark => mark.Index);
}
