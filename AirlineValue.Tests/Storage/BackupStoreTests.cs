using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Tests.Storage;

public sealed class BackupStoreTests : IDisposable
{
    private readonly TemporaryDatabase _temporary = new();
    private readonly SetClock _clock = new(new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero));
    private readonly BackupStore _backups;

    public BackupStoreTests() => _backups = new BackupStore(_temporary.Database, _clock);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task Make_Database_IsListedWithWhatIsInside()
    {
        await StoredExtract.ImportAsync(_temporary.Database, SmallExtract.Bytes(500));
        var made = _backups.Make(BackupKind.Asked, null, null, Ct);
        var listed = Assert.Single(_backups.List());
        Assert.Equal(("backup-20260304T050607000.db", BackupKind.Asked, _clock.GetUtcNow()), (listed.Name, listed.Kind, listed.At));
        Assert.Equal(new BackupContents(Schema.Version, 1, 0, 0, 0), listed.Check!.Contents);
        Assert.Equal(made.Check!.Sha256, listed.Check.Sha256);
        Assert.Equal(500L, Scalar(listed.Path, "SELECT count(*) FROM member"));
        Assert.Equal("delete", Scalar(listed.Path, "PRAGMA journal_mode"));
    }

    [Fact]
    public async Task Make_WhileAnImportRuns_IsOneMomentOfIt()
    {
        var importing = StoredExtract.ImportAsync(_temporary.Database, SmallExtract.Bytes(60_000));
        List<long> counts = [];
        while (!importing.IsCompleted)
        {
            _clock.Now = _clock.GetUtcNow().AddSeconds(1);
            var made = _backups.Make(BackupKind.Asked, null, null, Ct);
            counts.Add((long)Scalar(made.Path, "SELECT count(*) FROM member")!);
            Assert.Equal(counts[^1] == 60_000 && (string)Scalar(made.Path, "SELECT status FROM extract")! == "Imported", (string)Scalar(made.Path, "SELECT status FROM extract")! == "Imported");
        }
        await importing;
        Assert.Equal(counts.Order(), counts);
        Assert.Contains(counts, count => count < 60_000);
    }

    [Fact]
    public async Task Make_Cancelled_LeavesNothing()
    {
        await StoredExtract.ImportAsync(_temporary.Database, SmallExtract.Bytes(60_000));
        using var cancelled = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => _backups.Make(BackupKind.Asked, null, _ => cancelled.Cancel(), cancelled.Token));
        Assert.Empty(Directory.GetFiles(_temporary.Folder.Backups));
    }

    [Fact]
    public void Make_FileThatIsThere_IsNotOverwritten()
    {
        var file = Path.Combine(_temporary.Folder.Path, "kept.db");
        File.WriteAllText(file, "mine");
        Assert.Equal(BackupRefusal.AlreadyThere, Assert.Throws<BackupRefusedException>(() => _backups.Make(BackupKind.Asked, file, null, Ct)).Refusal);
        Assert.Equal("mine", File.ReadAllText(file));
    }

    [Fact]
    public void DeleteDaily_BeyondTheNumber_KeepsTheNewestAndAllOthers()
    {
        for (var day = 0; day < 4; day++)
        {
            _backups.Make(BackupKind.Daily, null, null, Ct);
            _clock.Now = _clock.GetUtcNow().AddDays(1);
        }
        _backups.Make(BackupKind.Asked, null, null, Ct);
        _backups.DeleteDailyBeyond(2);
        Assert.Equal(
            ["backup-20260308T050607000.db", "daily-20260307T050607000.db", "daily-20260306T050607000.db"], _backups.List().Select(file => file.Name));
        Assert.Equal(6, Directory.GetFiles(_temporary.Folder.Backups).Length);
    }

    [Theory]
    [InlineData("../airlinevalue.db")]
    [InlineData("/etc/passwd")]
    [InlineData("backups/x.db")]
    public void Find_NameThatIsAPath_IsNotFound(string name) => Assert.Null(_backups.Find(name));

    [Fact]
    public void Inspect_FilesThatAreNone_SaysWhatTheyAre()
    {
        var made = _backups.Make(BackupKind.Asked, null, null, Ct);
        Assert.Equal(BackupRefusal.NotThere, Refusal(Path.Combine(_temporary.Folder.Path, "nothing.db")));
        Assert.Equal(BackupRefusal.NotADatabase, Refusal(Changed("letter.db", _ => [.. Enumerable.Repeat((byte)'a', 4096)])));
        Assert.Equal(BackupRefusal.Damaged, Refusal(Changed("damaged.db", bytes =>
        {
            Array.Fill(bytes, (byte)0xFF, 4096 * 3, 4096 * 6);
            return bytes;
        })));
        var other = Path.Combine(_temporary.Folder.Path, "other.db");
        Run(other, "CREATE TABLE t (a); PRAGMA user_version=3");
        Assert.Equal(BackupRefusal.NotOurs, Refusal(other));
        var newer = Changed("newer.db", bytes => bytes);
        Run(newer, $"PRAGMA user_version={Schema.Version + 1}");
        Assert.Equal(BackupRefusal.Newer, Refusal(newer));

        string Changed(string name, Func<byte[], byte[]> change)
        {
            var path = Path.Combine(_temporary.Folder.Path, name);
            File.WriteAllBytes(path, change(File.ReadAllBytes(made.Path)));
            return path;
        }
    }

    private static BackupRefusal Refusal(string path) =>
        Assert.Throws<BackupRefusedException>(() => BackupInspection.Inspect(path, DateTimeOffset.UnixEpoch)).Refusal;

    private static object? Scalar(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False;Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static void Run(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
