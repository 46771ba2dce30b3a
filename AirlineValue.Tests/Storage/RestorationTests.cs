using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Tests.Storage;

public sealed class RestorationTests : IDisposable
{
    private readonly TemporaryDatabase _temporary = new();
    private readonly BackupStore _backups;
    private readonly Restoration _restoration;
    private readonly AuditLog _audit;

    public RestorationTests()
    {
        _backups = new BackupStore(_temporary.Database, TimeProvider.System);
        _restoration = new Restoration(_temporary.Database, _backups, TimeProvider.System);
        _audit = new AuditLog(_temporary.Database, TimeProvider.System);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task Run_EarlierState_IsThatStateWithItsRestorationInTheAudit()
    {
        await StoredExtract.ImportAsync(_temporary.Database, SmallExtract.Bytes(300));
        InsertAccount("first");
        var members = _temporary.Query("SELECT * FROM member ORDER BY id");
        var columns = _temporary.Query("SELECT * FROM member_column ORDER BY rowid");
        var made = _backups.Make(BackupKind.Asked, null, null, Ct);
        await StoredExtract.ImportAsync(_temporary.Database, SmallExtract.Bytes(70));
        InsertAccount("second");

        var outcome = _restoration.Run(made.Path, "administrator");

        Assert.Equal(members, _temporary.Query("SELECT * FROM member ORDER BY id"));
        Assert.Equal(columns, _temporary.Query("SELECT * FROM member_column ORDER BY rowid"));
        Assert.Equal(["first"], _temporary.Query("SELECT user_name FROM account").Select(row => row[0]));
        Assert.NotEqual("stamp of first", _temporary.Query("SELECT security_stamp FROM account")[0][0]);
        var entry = _temporary.Query("SELECT actor, act, subject, detail FROM audit_entry ORDER BY id DESC LIMIT 1")[0];
        Assert.Equal(("administrator", "BackedUp", $"backup {made.Name}"), (entry[0], entry[1], entry[2]));
        Assert.Contains(made.Check!.Sha256, (string)entry[3]);
        Assert.Contains(outcome.Before!, (string)entry[3]);
        Assert.Null(_audit.Verify(cancellation: Ct).Break);
        Assert.Equal("ok", _temporary.Query("PRAGMA integrity_check")[0][0]);
        Assert.Equal("wal", _temporary.Query("PRAGMA journal_mode")[0][0]);
        Assert.False(Directory.Exists(Path.Combine(_temporary.Folder.Path, "restoring")));
        var before = BackupInspection.Inspect(Path.Combine(_temporary.Folder.Backups, outcome.Before!), DateTimeOffset.UnixEpoch);
        Assert.Equal((2, 2), (before.Contents.Extracts, before.Contents.Accounts));
    }

    [Fact]
    public async Task Run_BackupOfAnEarlierSchema_IsBroughtToTheNewest()
    {
        using var earlier = new EarlierDatabase();
        earlier.Make(4);
        await StoredExtract.ImportAsync(_temporary.Database, SmallExtract.Bytes(70));
        var outcome = _restoration.Run(earlier.Folder.DatabaseFile, "administrator");
        Assert.Equal(4, outcome.Contents.Schema);
        Assert.Equal((long)Schema.Version, _temporary.Query("PRAGMA user_version")[0][0]);
        Assert.Equal((2, 1), (_temporary.Count("extract"), _temporary.Count("audit_entry")));
    }

    [Fact]
    public async Task Run_FileThatIsNoBackup_ChangesNothing()
    {
        await StoredExtract.ImportAsync(_temporary.Database, SmallExtract.Bytes(70));
        var letter = Path.Combine(_temporary.Folder.Path, "letter.db");
        await File.WriteAllTextAsync(letter, new string('a', 5000), Ct);
        Assert.Equal(BackupRefusal.NotADatabase, Assert.Throws<BackupRefusedException>(() => _restoration.Run(letter, "administrator")).Refusal);
        Assert.Equal((70, 0), (_temporary.Count("member"), _temporary.Count("audit_entry")));
        Assert.Empty(_backups.List());
    }

    [Fact]
    public async Task Run_PresentDatabaseIsDamaged_PutsItAsideAndRestores()
    {
        await StoredExtract.ImportAsync(_temporary.Database, SmallExtract.Bytes(300));
        var made = _backups.Make(BackupKind.Asked, null, null, Ct);
        SqliteConnection.ClearAllPools();
        await File.WriteAllTextAsync(_temporary.Folder.DatabaseFile, new string('a', 5000), Ct);
        var outcome = _restoration.Run(made.Path, "administrator");
        Assert.Equal(300, _temporary.Count("member"));
        Assert.Equal(5000, new FileInfo(Path.Combine(_temporary.Folder.Backups, outcome.Before!)).Length);
    }

    [Fact]
    public async Task Loss_OfABackup_IsWhatCameSince()
    {
        await StoredExtract.ImportAsync(_temporary.Database, SmallExtract.Bytes(50));
        InsertAccount("first");
        _audit.Add(new AuditFact("first", AuditAct.SignedIn, "account first"));
        var made = _backups.Make(BackupKind.Asked, null, null, Ct);
        Assert.Equal((0, 0, 0L, 0), Counts(RestoreLoss.Of(_temporary.Database, made.Path)));
        await StoredExtract.ImportAsync(_temporary.Database, SmallExtract.Bytes(60));
        InsertAccount("second");
        _audit.Add(new AuditFact("second", AuditAct.MemberErased, "a salted hash"));
        _audit.Add(new AuditFact("second", AuditAct.SignedOut, "account second"));
        var loss = RestoreLoss.Of(_temporary.Database, made.Path);
        Assert.Equal((1, 1, 2L, 1), Counts(loss));
        Assert.Equal(("a.csv", "second"), (loss.Extracts[0], loss.Accounts[0]));
    }

    private static (int, int, long, int) Counts(RestoreLoss loss) => (loss.Extracts.Count, loss.Accounts.Count, loss.AuditEntries, loss.Erasures);

    private void InsertAccount(string name) => _temporary.Execute($"""
        INSERT INTO account (user_name, normalized_user_name, role, security_stamp, lockout_enabled, created_at, created_by)
        VALUES ('{name}', '{name}', 'Administrator', 'stamp of {name}', 1, '2026-01-01T00:00:00.000Z', '')
        """);
}
