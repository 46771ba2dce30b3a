using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Storage;

public sealed class ColumnStoreTests : IDisposable
{
    private readonly TemporaryDatabase _temporary = new();

    public void Dispose() => _temporary.Dispose();

    private Database Database => _temporary.Database;

    private ColumnStore Columns => new(Database);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Load_EveryColumnOfAnImportedExtract_GivesWhatTheRowsHold()
    {
        // More rows than one run has, so that runs and their texts are put together
        var id = await StoredExtract.ImportAsync(Database, Demonstration(70_000));
        using var context = Database.CreateDbContext();
        var members = context.Members.OrderBy(m => m.Id).ToList();
        var columns = Columns.Columns(id);
        Assert.Equal(ExtractColumns.All.Take(ExtractColumns.StandardCount).Where(c => c != ExtractColumns.MemberNo), columns);
        foreach (var column in columns)
        {
            var property = typeof(Member).GetProperty(MemberProperty.NameOf(column))!;
            var cells = Columns.Load(id, column, Cancelled);
            Assert.Equal(members.Count, cells.Count);
            Assert.True(Enumerable.Range(0, cells.Count).All(i => Equals(property.GetValue(members[i]), Cell(cells, i))), column.Name);
        }
    }

    [Fact]
    public async Task Runs_OfAColumn_AreTheWholeColumn()
    {
        var id = await StoredExtract.ImportAsync(Database, Demonstration(70_000));
        var runs = Columns.Runs(id, ExtractColumns.WorkCity, Cancelled).ToList();
        Assert.Equal([ColumnCells.RunLength, 70_000 - ColumnCells.RunLength], runs.Select(r => r.Count));
        var whole = Columns.Load(id, ExtractColumns.WorkCity, Cancelled);
        Assert.Equal(whole.DistinctTexts.Distinct(StringComparer.Ordinal).Count(), whole.DistinctTexts.Count);
        Assert.Equal(
            Enumerable.Range(0, whole.Count).Select(i => Cell(whole, i)),
            runs.SelectMany(r => Enumerable.Range(0, r.Count).Select(i => Cell(r, i))));
        Assert.Equal(
            Columns.Load(id, ExtractColumns.AvgDiscount, Cancelled).Numbers,
            Columns.Runs(id, ExtractColumns.AvgDiscount, Cancelled).SelectMany(r => r.Numbers));
    }

    [Fact]
    public async Task LoadMemberNumberRank_NumbersInAnyOrder_OrdersThemAsNumbers()
    {
        var id = await StoredExtract.ImportAsync(Database, File("30", "9", "100", "B2", "31"));
        Assert.Equal([1, 0, 4, 3, 2], Columns.LoadMemberNumberRank(id, Cancelled));
    }

    [Fact]
    public async Task LoadMarks_CellsThatCouldNotBeRead_AreMarkedInTheirRows()
    {
        var rows = "1,2005/1/1,2014/3/31,2,1000,0.4,1,1,1,x,35\n2,2005/1/1,2014/3/31,2,1000,0.4,1,1,1,2014/2/29,old\n3,2005/1/1,2014/3/31,2,1000,0.4,1,1,1,,\n";
        var id = await StoredExtract.ImportAsync(Database, System.Text.Encoding.UTF8.GetBytes(Header + ",LAST_FLIGHT_DATE,AGE\n" + rows));
        var (lastFlight, age) = (1L << ExtractColumns.LastFlightDate.Ordinal, 1L << ExtractColumns.Age.Ordinal);
        Assert.Equal([lastFlight, lastFlight | age, 0], Columns.LoadMarks(id, RowMark.Unreadable, Cancelled));
        Assert.Equal([35, double.NaN, double.NaN], Columns.Load(id, ExtractColumns.Age, Cancelled).Numbers);
        // An empty date is given by LAST_TO_END, one that could not be read stays empty
        var windowEnd = (double)new DateOnly(2014, 3, 31).DayNumber;
        Assert.Equal([double.NaN, double.NaN, windowEnd], Columns.Load(id, ExtractColumns.LastFlightDate, Cancelled).Numbers);
    }

    [Fact]
    public async Task SaveMarks_OfSeveralRuns_ComeBackAndReplaceEarlierOnes()
    {
        var id = await StoredExtract.ImportAsync(Database, SmallExtract.Bytes(3));
        Assert.False(Columns.HasMarks(id, RowMark.FailedRules));
        Assert.Throws<ColumnNotStoredException>(() => Columns.LoadMarks(id, RowMark.FailedRules, Cancelled));
        Columns.SaveMarks(id, RowMark.FailedRules, 0, [1, 0, long.MinValue]);
        Assert.Equal([1, 0, long.MinValue], Columns.LoadMarks(id, RowMark.FailedRules, Cancelled));
        Columns.SaveMarks(id, RowMark.FailedRules, 0, [0, 5, 0]);
        Assert.Equal([0, 5, 0], Columns.LoadMarks(id, RowMark.FailedRules, Cancelled));
        Assert.Equal([[0, 5, 0]], Columns.MarkRuns(id, RowMark.FailedRules, Cancelled));
        Assert.True(Columns.HasMarks(id, RowMark.FailedRules));
    }

    [Fact]
    public async Task Load_ColumnThatTheFileLacks_IsRefused()
    {
        var id = await StoredExtract.ImportAsync(Database, SmallExtract.Bytes(3));
        Assert.DoesNotContain(ExtractColumns.Age, Columns.Columns(id));
        Assert.Contains(ExtractColumns.LastFlightDate, Columns.Columns(id));
        Assert.Throws<ColumnNotStoredException>(() => Columns.Load(id, ExtractColumns.Age, Cancelled));
        Assert.Throws<ColumnNotStoredException>(() => Columns.Runs(id, ExtractColumns.Age, Cancelled).Count());
    }

    [Fact]
    public async Task Load_Twice_GivesTheSameCellsUntilTheExtractIsRemoved()
    {
        var id = await StoredExtract.ImportAsync(Database, SmallExtract.Bytes(3));
        var first = Columns.Load(id, ExtractColumns.FlightCount, Cancelled);
        Assert.Same(first, Columns.Load(id, ExtractColumns.FlightCount, Cancelled));
        await new StagedRows(Database, BatchPacing.Default, TimeProvider.System).RemoveExtractAsync(id, Cancelled);
        Assert.Empty(Columns.Columns(id));
        Assert.Throws<ColumnNotStoredException>(() => Columns.Load(id, ExtractColumns.FlightCount, Cancelled));
    }

    [Fact]
    public async Task Load_MoreThanThereIsRoomFor_ForgetsWhatWasUsedLeast()
    {
        // Room for two columns of three numbers
        var database = new Database(_temporary.Folder, 48);
        var columns = new ColumnStore(database);
        var id = await StoredExtract.ImportAsync(database, SmallExtract.Bytes(3));
        var flights = columns.Load(id, ExtractColumns.FlightCount, Cancelled);
        var kilometres = columns.Load(id, ExtractColumns.SegKmSum, Cancelled);
        Assert.Same(flights, columns.Load(id, ExtractColumns.FlightCount, Cancelled));
        columns.Load(id, ExtractColumns.AvgDiscount, Cancelled);
        Assert.Same(flights, columns.Load(id, ExtractColumns.FlightCount, Cancelled));
        var again = columns.Load(id, ExtractColumns.SegKmSum, Cancelled);
        Assert.NotSame(kilometres, again);
        Assert.Equal(kilometres.Numbers, again.Numbers);
    }

    [Fact]
    public async Task Load_FromManyThreads_GivesAllTheSame()
    {
        var database = new Database(_temporary.Folder, 3 * 500 * sizeof(double));
        var columns = new ColumnStore(database);
        var id = await StoredExtract.ImportAsync(database, SmallExtract.Bytes(500));
        ExtractColumn[] asked = [ExtractColumns.FlightCount, ExtractColumns.SegKmSum, ExtractColumns.AvgDiscount, ExtractColumns.SumYr1, ExtractColumns.SumYr2];
        var expected = Array.ConvertAll(asked, c => columns.Load(id, c, Cancelled).Numbers);
        Parallel.For(0, 400, i => Assert.Equal(expected[i * 7 % 5], columns.Load(id, asked[i * 7 % 5]).Numbers));
    }

    [Fact]
    public async Task LoadScores_StoredAnalysis_GivesEveryMemberItsSegmentOrTheRule()
    {
        await StoredExample.StoreAsync(Database, 1);
        var scores = Columns.LoadScores(1, Cancelled);
        var expected = StoredExample.Scores(1);
        Assert.Equal(expected.Select(s => s.Segment ?? 0), scores.Segment);
        Assert.Equal(expected.Select(s => s.DroppedBy), scores.DroppedBy);
        Assert.Equal(["L", "R", "F", "M", "C"], scores.IndicatorNames);
        Assert.Equal(expected.Select(s => s.M ?? double.NaN), scores.Indicators[3]);
        Assert.Equal(expected.Select(s => s.SecondSegment ?? 0), scores.SecondSegment);
        Assert.Equal(expected.Select(s => s.SecondDistance ?? double.NaN), scores.SecondDistance);
        Assert.Equal(CleaningRule.FaresPresent, scores.DroppedBy[^1]);
        Assert.Throws<ColumnNotStoredException>(() => Columns.LoadScores(2, Cancelled));
    }

    private const string Header = "MEMBER_NO,FFP_DATE,LOAD_TIME,FLIGHT_COUNT,SEG_KM_SUM,avg_discount,SUM_YR_1,SUM_YR_2,LAST_TO_END";

    private static byte[] File(params string[] numbers) => System.Text.Encoding.UTF8.GetBytes(
        Header + "\n" + string.Concat(numbers.Select(n => $"{n},2005/1/1,2014/3/31,2,1000,0.4,1,1,1\n")));

    private static byte[] Demonstration(int members)
    {
        using var file = new MemoryStream();
        DemonstrationExtract.Write(file, members, 1);
        return file.ToArray();
    }

    private static object? Cell(ColumnCells cells, int row)
    {
        if (cells.Column.Kind == ColumnKind.Text)
            return cells.Texts[row] == ColumnCells.NoText ? null : cells.DistinctTexts[cells.Texts[row]];
        var number = cells.Numbers[row];
        if (double.IsNaN(number))
            return null;
        return cells.Column.Kind switch
        {
            ColumnKind.Integer => (object)(long)number,
            ColumnKind.Date => DateOnly.FromDayNumber((int)number),
            _ => number,
        };
    }
}
