using System.Globalization;
using AirlineValue.Domain;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Reference;

/// <summary>An increment of 1,000 members on the reference extract changes only those.</summary>
public sealed class IncrementReferenceTests : IDisposable
{
    private const int Changed = 800;
    private const int New = 200;
    private const int Members = 62_988;

    private readonly TemporaryDatabase _temporary = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Database Database => _temporary.Database;

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task Increment_OfAThousandMembers_ChangesOnlyThose()
    {
        ReferenceExtract.Require();
        var reference = await File.ReadAllBytesAsync(ReferenceExtract.Path!, Ct);
        var file = Increment(ExtractLines.Of(reference));
        var march = await StoredExtract.ImportAsync(Database, reference);
        var april = await StoredExtract.ImportAsync(Database, file.File, null, march, null, Ct);
        var increment = new ExtractStore(Database).Find(april)!.Report!.Increment!;
        Assert.Equal((200L, 800L, 62_188L), (increment.New, increment.Updated, increment.CarriedOver));

        Assert.Equal(Changed, DifferentRows(march, april));
        Assert.Equal(Changed + New, DifferentRows(april, march));

        var analysis = (await new AnalysisRun(Database, BatchPacing.Default, TimeProvider.System).RunAsync(march, AnalysisOptions.Default, "test", cancellationToken: Ct)).AnalysisId;
        await new ScoringRun(Database, new ScoringStore(Database, BatchPacing.Default, TimeProvider.System), TimeProvider.System).RunAsync(april, analysis, "test", null, Ct);
        var (before, after) = (Scores(analysis, march), Scores(analysis, april));
        AssertTakenOver(march, april, before.Columns, after.Columns);
        AssertNearest(file, after.View, after.Columns);
        Assert.Equal([5_334, 4_160, 15_762, 24_660, 12_127], before.View.Scoring.SegmentFigures.OrderBy(f => f.Rank).Select(f => f.Figures.Members));
        await AssertCountsAsync(before.Columns, after.View, after.Columns);
    }

    // one more flight of 1,500 km, paid, on the last day of April; the others are unknown before
    private static ExtractLines Increment(ExtractLines lines) => lines.Rows(..Changed)
        .With("FLIGHT_COUNT", (_, cell) => Added(cell, 1)).With("SEG_KM_SUM", (_, cell) => Added(cell, 1_500)).With("SUM_YR_2", (_, cell) => Added(cell, 900)).With("LAST_TO_END", (_, _) => "1")
        .And(lines.Rows(30_000..(30_000 + New)).With("MEMBER_NO", (row, _) => $"{900_001 + row}"))
        .With("LOAD_TIME", (_, _) => "2014/4/30");

    private static string Added(string cell, int more) =>
        cell.Length == 0 ? cell : (double.Parse(cell, CultureInfo.InvariantCulture) + more).ToString(CultureInfo.InvariantCulture);

    /// <summary>Rows of one extract that are not cell by cell in the other.</summary>
    private long DifferentRows(int extract, int other)
    {
        var columns = string.Join(", ", ExtractColumns.All.Select(column => $"\"{column.Name}\""));
        using var connection = Database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT count(*) FROM (SELECT {columns} FROM member WHERE id >> 32 = {extract} EXCEPT SELECT {columns} FROM member WHERE id >> 32 = {other})
            """;
        return (long)command.ExecuteScalar()!;
    }

    private (AnalysisView View, ScoreColumns Columns) Scores(int analysis, int extract)
    {
        var view = new AnalysisQueries(Database).Find(analysis, extract)!;
        return (view, new ColumnStore(Database).LoadScores(view.Scoring.Id, Ct));
    }

    private void AssertTakenOver(int march, int april, ScoreColumns before, ScoreColumns after)
    {
        var match = new MemberMatching(Database).Match(april, march, cancellation: Ct).Rows;
        Assert.Equal(Members + New, after.Count);
        for (var row = Changed + New; row < after.Count; row++)
        {
            var then = match[row];
            Assert.Equal((before.Segment[then], before.DroppedBy[then], before.Distance[then]), (after.Segment[row], after.DroppedBy[row], after.Distance[row]));
            for (var i = 0; i < before.Indicators.Length; i++)
                Assert.Equal(before.Indicators[i][then], after.Indicators[i][row]);
        }
    }

    // computed from the file's own cells: L counts to the end of April
    private static void AssertNearest(ExtractLines file, AnalysisView view, ScoreColumns scores)
    {
        for (var row = 0; row < Changed + New; row++)
        {
            if (scores.Segment[row] == 0)
                continue;
            var joined = DateOnly.ParseExact(file[row, "FFP_DATE"], "yyyy/M/d", CultureInfo.InvariantCulture);
            double[] indicators =
            [
                (new DateOnly(2014, 4, 30).DayNumber - joined.DayNumber) / 30.0, Number(file[row, "LAST_TO_END"]) / 30, Number(file[row, "FLIGHT_COUNT"]),
                Number(file[row, "SEG_KM_SUM"]), Number(file[row, "avg_discount"]),
            ];
            var nearest = view.Analysis.Segments.MinBy(segment => segment.CentreStandardised
                .Select((centre, i) => Math.Pow((indicators[i] - view.Analysis.Scaler.Scales[i].Mean) / view.Analysis.Scaler.Scales[i].StandardDeviation - centre, 2)).Sum())!;
            Assert.Equal(nearest.Rank, scores.Segment[row]);
        }
    }

    // the groups of March without the 800 as they were, and with the 1,000 as they are
    private async Task AssertCountsAsync(ScoreColumns before, AnalysisView view, ScoreColumns after)
    {
        for (var rank = 1; rank <= 5; rank++)
        {
            var expected = before.Segment.Count(s => s == rank) - before.Segment.Take(Changed).Count(s => s == rank) + after.Segment.Take(Changed + New).Count(s => s == rank);
            Assert.Equal(expected, view.Scoring.SegmentFigures.Single(f => f.Rank == rank).Figures.Members);
        }
        var basis = new MemberBasis(view.Extract, view);
        var queries = new MemberQueries(Database);
        var counted = await Task.WhenAll(Enum.GetValues<MemberOrigin>().Select(origin => queries.CountAsync(basis, [new HasOrigin(origin)], Ct)));
        Assert.Equal([New, Changed, Members - Changed, 0], counted);
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
