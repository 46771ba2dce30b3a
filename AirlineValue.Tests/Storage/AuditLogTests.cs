using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Tests.Storage;

public sealed class AuditLogTests : IDisposable
{
    private readonly TemporaryDatabase _stored = new();

    private AuditLog Log => new(_stored.Database, TimeProvider.System);

    public void Dispose() => _stored.Dispose();

    [Fact]
    public void HashOf_KnownEntry_IsWhatSha256OfItsJsonGives()
    {
        var entry = new AuditEntry(1, new DateTimeOffset(2014, 4, 1, 8, 30, 0, TimeSpan.Zero), "mei", AuditAct.Uploaded, "extract 1", "{}", AuditChain.Start, "");
        // printf '["000…","1","2014-04-01T08:30:00.000Z","mei","Uploaded","extract 1","{}"]' | sha256sum
        Assert.Equal("3f1244989fe5f449bf2442340cdabbabbcd2511b08f57da75d2cc2f9e8626c45", AuditChain.HashOf(entry));
    }

    [Fact]
    public void Verify_UntouchedLog_IsSound()
    {
        for (var i = 1; i <= 2_500; i++)
            Log.Add("mei", AuditAct.Downloaded, $"extract {i}");
        var found = Log.Verify(TestContext.Current.CancellationToken);
        Assert.Equal((2_500, null), (found.Entries, found.Break));
        Assert.Equal(Log.Read(new AuditFilter(), 0, 1).Single().Hash, found.LastHash);
    }

    [Theory]
    [InlineData("UPDATE audit_entry SET actor = 'ben' WHERE id = 2", 2, AuditFault.Changed)]
    [InlineData("DELETE FROM audit_entry WHERE id = 2", 3, AuditFault.Gap)]
    [InlineData("UPDATE audit_entry SET previous = hash WHERE id = 3", 3, AuditFault.NotBehindPrevious)]
    public void Verify_TamperedLog_SaysWhere(string tampering, long id, AuditFault fault)
    {
        for (var i = 1; i <= 4; i++)
            Log.Add("mei", AuditAct.MemberSeen, Log.DigestOf($"{i}"));
        using (var connection = _stored.Database.Open())
        {
            Assert.Throws<SqliteException>(() => Run(connection, tampering));
            Run(connection, "DROP TRIGGER audit_entry_is_not_changed");
            Run(connection, "DROP TRIGGER audit_entry_is_not_deleted");
            Run(connection, tampering);
        }
        Assert.Equal(new AuditBreak(id, fault), Log.Verify(TestContext.Current.CancellationToken).Break);
    }

    [Fact]
    public void Erase_Member_LeavesTheChainSoundAndNobodyBehindTheHash()
    {
        var digest = Log.DigestOf("54993");
        Assert.Equal(digest, Log.DigestOf("54993"));
        Log.Add("mei", AuditAct.MemberSeen, digest);
        Assert.Equal("54993", Log.MemberOf(digest));
        Log.Erase("54993");
        Assert.Null(Log.MemberOf(digest));
        Assert.Null(Log.Verify(TestContext.Current.CancellationToken).Break);
        Assert.NotEqual(digest, Log.DigestOf("54993"));
    }

    [Fact]
    public void Read_Filter_GivesTheNewestFirst()
    {
        Log.Add("mei", AuditAct.Uploaded, "extract 1");
        Log.Add("ben", AuditAct.Downloaded, "extract 1");
        Log.Add("mei", AuditAct.Downloaded, "extract 2");
        Assert.Equal(["extract 2", "extract 1"], Log.Read(new AuditFilter(Actor: "mei"), 0, 10).Select(entry => entry.Subject));
        Assert.Equal(["ben"], Log.Read(new AuditFilter(Act: AuditAct.Downloaded), 1, 10).Select(entry => entry.Actor));
        Assert.Equal(2, Log.Count(new AuditFilter(Subject: "extract 1")));
        Assert.Equal(0, Log.Count(new AuditFilter(To: DateTimeOffset.UnixEpoch)));
    }

    [Fact]
    public async Task Add_FromManyAtOnce_LeavesNoGapAndASoundChain()
    {
        await Parallel.ForAsync(0, 200, TestContext.Current.CancellationToken, (i, _) =>
        {
            Log.Add($"account {i % 7}", AuditAct.Downloaded, $"extract {i}");
            return ValueTask.CompletedTask;
        });
        Assert.Equal(new AuditVerification(200, Log.Read(new AuditFilter(), 0, 1).Single().Hash, null), Log.Verify(TestContext.Current.CancellationToken));
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
