using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Tests.Storage;

/// <summary>A database as the first schema left it, updated.</summary>
public sealed class ColumnConversionTests : IDisposable
{
    private const string FirstSchema = "AirlineValue.Domain.Storage.Migrations.001-extracts-analyses-jobs.sql";

    private const string Rows = """
        INSERT INTO extract (id, status, origin, file_name, file_bytes, reading_options, layout, window_end, uploaded_at, uploaded_by)
        VALUES (4, 'Imported', 'Upload', 'a.csv', 1, '{}', $layout, '2014-03-31', '2014-04-01T00:00:00.000Z', 'test'),
               (5, 'Importing', 'Upload', 'b.csv', 1, '{}', NULL, NULL, '2014-04-01T00:00:00.000Z', 'test');
        INSERT INTO member (id, MEMBER_NO, FFP_DATE, GENDER, AGE, FLIGHT_COUNT, SUM_YR_1, avg_discount, LAST_TO_END, LAST_FLIGHT_DATE, Points_Sum) VALUES
            ((4 << 32) + 0, '20', '2006-11-02', '男', 31, 210, 239560.5, 0.961639043, 1, '2014-03-31', 9),
            ((4 << 32) + 1, '3', '1905-01-31', NULL, NULL, 0, NULL, 1.0 / 3, 700, NULL, 9),
            ((4 << 32) + 2, 'B7', '2013-02-28', '女', 110, 9007199254740992, 1e300, -0.0, 2, '2014-03-30', 9),
            ((5 << 32) + 0, '1', '2013-02-28', '女', 1, 1, 1, 1, 1, '2014-03-31', 9);
        INSERT INTO analysis VALUES
            (7, 'Completed', 1, 4, 'LRFMC', '{}', '{}', '{}', 0, 0, 0, '{}', '{}', '', '2014-04-01T00:00:00.000Z', 'test'),
            (8, 'Staged', 0, 4, 'LRFMC', '{}', '{}', '{}', 0, 0, 0, '{}', '{}', '', '2014-04-01T00:00:00.000Z', 'test');
        INSERT INTO scoring VALUES (9, 7, 4, 1, '[]', 2, '[]', '2014-04-01T00:00:00.000Z'), (10, 8, 4, 1, '[]', 2, '[]', '2014-04-01T00:00:00.000Z');
        INSERT INTO member_score VALUES
            (9, (4 << 32) + 0, 2, NULL, 90.2, 0.5, 210, 580717, 0.961639043, 0.25, 1, 3.5),
            (9, (4 << 32) + 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
            (9, (4 << 32) + 2, 1, NULL, 12, 1.0 / 3, 2, 368.5, 0.5, 1.0 / 7, 2, 9),
            (10, (4 << 32) + 0, 1, NULL, 1, 1, 1, 1, 1, 1, 2, 9);
        """;

    private readonly string _path = Directory.CreateTempSubdirectory("airlinevalue-").FullName;
    private readonly Database _database;
    private readonly ColumnStore _columns;

    public ColumnConversionTests()
    {
        var folder = new DataFolder(_path);
        folder.Create();
        using (var connection = new SqliteConnection($"Data Source={folder.DatabaseFile};Pooling=False"))
        {
            connection.Open();
            using var schema = typeof(Database).Assembly.GetManifestResourceStream(FirstSchema)!;
            Execute(connection, new StreamReader(schema).ReadToEnd() + "PRAGMA user_version=1;");
            Execute(connection, Rows);
        }
        _database = new Database(folder);
        _columns = new ColumnStore(_database);
        new Schema(_database, TimeProvider.System).Update();
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_path, recursive: true);
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public void Update_ImportedExtract_HasTheColumnsOfItsFile()
    {
        ExtractColumn[] expected =
        [
            ExtractColumns.FfpDate, ExtractColumns.Gender, ExtractColumns.Age, ExtractColumns.FlightCount, ExtractColumns.SumYr1,
            ExtractColumns.LastFlightDate, ExtractColumns.LastToEnd, ExtractColumns.AvgDiscount,
        ];
        Assert.Equal(expected, _columns.Columns(4));
        Assert.Empty(_columns.Columns(5));
        double[] joined = [new DateOnly(2006, 11, 2).DayNumber, new DateOnly(1905, 1, 31).DayNumber, new DateOnly(2013, 2, 28).DayNumber];
        Assert.Equal(joined, Numbers(ExtractColumns.FfpDate));
        Assert.Equal([31, double.NaN, 110], Numbers(ExtractColumns.Age));
        Assert.Equal([210, 0, 9007199254740992], Numbers(ExtractColumns.FlightCount));
        Assert.Equal([239560.5, double.NaN, 1e300], Numbers(ExtractColumns.SumYr1));
        Assert.Equal([0.961639043, 1 / 3d, 0], Numbers(ExtractColumns.AvgDiscount));
        Assert.Equal([new DateOnly(2014, 3, 31).DayNumber, double.NaN, new DateOnly(2014, 3, 30).DayNumber], Numbers(ExtractColumns.LastFlightDate));
        var gender = _columns.Load(4, ExtractColumns.Gender, Cancelled);
        Assert.Equal(["男", "女"], gender.DistinctTexts);
        Assert.Equal([0, ColumnCells.NoText, 1], gender.Texts);
    }

    [Fact]
    public void Update_ImportedExtract_HasNumbersInOrderAndNoMarks()
    {
        Assert.Equal([1, 0, 2], _columns.LoadMemberNumberRank(4, Cancelled));
        Assert.Equal([0, 0, 0], _columns.LoadMarks(4, RowMark.Unreadable, Cancelled));
        Assert.False(_columns.HasMarks(4, RowMark.FailedRules));
    }

    [Fact]
    public void Update_CompletedAnalysis_SaysTheSameOfItsMembers()
    {
        var scores = _columns.LoadScores(9, Cancelled);
        Assert.Equal([2, 0, 1], scores.Segment);
        Assert.Equal([null, CleaningRule.FaresPresent, null], scores.DroppedBy);
        Assert.Equal(["L", "R", "F", "M", "C"], scores.IndicatorNames);
        double[][] indicators =
        [
            [90.2, double.NaN, 12], [0.5, double.NaN, 1 / 3d], [210, double.NaN, 2], [580717, double.NaN, 368.5], [0.961639043, double.NaN, 0.5],
        ];
        Assert.Equal(indicators, scores.Indicators);
        Assert.Equal([0.25, double.NaN, 1 / 7d], scores.Distance);
        Assert.Equal([1, 0, 2], scores.SecondSegment);
        Assert.Equal([3.5, double.NaN, 9], scores.SecondDistance);
        Assert.Throws<ColumnNotStoredException>(() => _columns.LoadScores(10, Cancelled));
    }

    [Fact]
    public void Update_TableOfScores_IsGone()
    {
        using var connection = _database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_schema WHERE name LIKE 'member_score%'";
        Assert.Equal(0L, command.ExecuteScalar());
    }

    [Fact]
    public void Update_Before_WasBackedUp()
    {
        var backup = Assert.Single(Directory.GetFiles(_database.Folder.Backups));
        using var connection = new SqliteConnection($"Data Source={backup};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT (SELECT user_version FROM pragma_user_version) || ' ' || (SELECT count(*) FROM member_score)";
        Assert.Equal("1 4", command.ExecuteScalar());
    }

    private double[] Numbers(ExtractColumn column) => _columns.Load(4, column, Cancelled).Numbers;

    private static void Execute(SqliteConnection connection, string sql)
    {
        string[] columns = ["MEMBER_NO", "FFP_DATE", "GENDER", "AGE", "FLIGHT_COUNT", "SUM_YR_1", "avg_discount", "LAST_TO_END"];
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$layout", LayoutJson(columns));
        command.ExecuteNonQuery();
    }

    private static string LayoutJson(string[] columns) => $$"""{"columns":[{{string.Join(',', columns.Select((c, i) => $$"""{"name":"{{c}}","header":"{{c}}","index":{{i}}}"""))}}]}""";
}
