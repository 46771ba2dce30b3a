using System.Globalization;
using AirlineValue.Domain.Storage;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Tests.Storage;

/// <summary>Databases of each released schema, with rows in all of their tables, brought to the newest one.</summary>
public sealed class MigrationTests : IDisposable
{
    private readonly EarlierDatabase _earlier = new();

    public static TheoryData<int> Steps() => [.. Enumerable.Range(1, Schema.Version - 1)];

    public void Dispose() => _earlier.Dispose();

    [Theory]
    [MemberData(nameof(Steps))]
    public void Update_EarlierSchema_KeepsEveryRowAndIsWhole(int step)
    {
        _earlier.Make(step);
        var before = _earlier.Rows(EarlierDatabase.Open);
        Assert.All(before.Where(table => table.Key != "alert_evaluation"), table => Assert.NotEmpty(table.Value));
        _earlier.Update();
        var after = _earlier.Rows(EarlierDatabase.Open, before.Keys);
        foreach (var (table, rows) in before.Where(table => table.Key != "member_score"))
            Assert.Equal(rows, Known(after[table], rows));
        Assert.Equal((long)Schema.Version, _earlier.Scalar("PRAGMA user_version"));
        Assert.Equal("ok", _earlier.Scalar("PRAGMA integrity_check"));
        Assert.Null(_earlier.Scalar("PRAGMA foreign_key_check"));
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void Update_EarlierSchema_IsTheSchemaOfANewDatabase(int step)
    {
        using var made = new EarlierDatabase();
        made.Update();
        _earlier.Make(step);
        _earlier.Update();
        Assert.Equal(made.Definitions(), _earlier.Definitions());
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void Update_EarlierSchema_HasMadeABackupThatOpensAndHoldsTheSame(int step)
    {
        _earlier.Make(step);
        var before = _earlier.Rows(EarlierDatabase.Open);
        _earlier.Update();
        var backup = Directory.GetFiles(_earlier.Folder.Backups).Single(file => Path.GetFileName(file).StartsWith(string.Create(CultureInfo.InvariantCulture, $"schema-{step}-")));
        Assert.Equal(step, BackupInspection.Inspect(backup, DateTimeOffset.UnixEpoch).Contents.Schema);
        var kept = _earlier.Rows(_ => new SqliteConnection($"Data Source={backup};Pooling=False"));
        Assert.Equal(before, kept);
    }

    [Fact]
    public void Update_StepFails_LeavesTheOldDatabaseUsable()
    {
        _earlier.Make(5);
        _earlier.Execute("CREATE TABLE goal (id INTEGER, kpi TEXT)");
        var before = _earlier.Rows(EarlierDatabase.Open);
        var refused = Assert.Throws<DataFolderUnavailableException>(_earlier.Update);
        Assert.Contains("goal", refused.Reason);
        Assert.Equal(5L, _earlier.Scalar("PRAGMA user_version"));
        Assert.Equal(before, _earlier.Rows(EarlierDatabase.Open));
        _earlier.Execute("DROP TABLE goal");
        _earlier.Update();
        Assert.Equal((long)Schema.Version, _earlier.Scalar("PRAGMA user_version"));
    }

    // rows that a step adds to a table that was there are its own
    private static IReadOnlyList<string> Known(IReadOnlyList<string> after, IReadOnlyList<string> before) =>
        after.Count == before.Count ? after : [.. after.Where(before.Contains)];
}
