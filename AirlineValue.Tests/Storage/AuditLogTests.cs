using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Tests.Storage;

public sealed class AuditLogTests : IDisposable
{
    private readonly TemporaryDatabase _stored = new();

    private AuditLog Log => new(_stored.Database, TimeProvider.System);

    public void Dispose() => _stored.Dispose();

    [Fact]
    public void HashOf_KnownEntry_IsWhatSha256OfItsPartsGives()
    {
        var entry = new AuditEntry(1, "2014-04-01T08:30:00.000Z", "mei", "Uploaded", "extract 1", "{}", AuditChain.Start, "");
        // printf '64:000…,1:1,24:2014-04-01T08:30:00.000Z,3:mei,8:Uploaded,9:extract 1,2:{},' | sha256sum
        Assert.Equal("aec194bca493b7e3e4bb6281c6c0c400cbab377d226591fae6d36c974ec4a52d", AuditChain.HashOf(entry));
    }

    [Fact]
    public void Verify_UntouchedLog_IsSound()
    {
        for (var i = 1; i <= 2_500; i++)
            Log.Add(new AuditFact("mei", AuditAct.Downloaded, $"extract {i}"));
        var found = Log.Verify(null, TestContext.Current.CancellationToken);
        Assert.Equal((2_500, null), (found.Entries, found.Break));
        Assert.Equal(Log.Read(new AuditFilter(), 0, 1).Single().Hash, found.LastHash);
    }

    [Theory]
    [InlineData("UPDATE audit_entry SET actor = 'ben' WHERE id = 2", 2, AuditFault.Changed)]
    [InlineData("DELETE FROM audit_entry WHERE id = 2", 3, AuditFault.Gap)]
    [InlineData("UPDATE audit_entry SET previous = hash WHERE id = 3", 3, AuditFault.NotBehindPrevious)]
    [InlineData("UPDATE audit_entry SET at = 'yesterday' WHERE id = 4", 4, AuditFault.Changed)]
    [InlineData("UPDATE audit_entry SET act = 'Nothing' WHERE id = 1", 1, AuditFault.Changed)]
    [InlineData("DELETE FROM audit_entry WHERE id > 2", 3, AuditFault.CutOff)]
    [InlineData("DELETE FROM audit_entry", 1, AuditFault.CutOff)]
    [InlineData("INSERT INTO audit_entry SELECT 0, at, actor, act, subject, detail, previous, 'x' FROM audit_entry WHERE id = 1", 0, AuditFault.Gap)]
    [InlineData("INSERT INTO audit_entry SELECT 5, at, actor, act, subject, detail, previous, 'x' FROM audit_entry WHERE id = 4", 5, AuditFault.NotBehindPrevious)]
    public void Verify_TamperedLog_SaysWhere(string tampering, long id, AuditFault fault)
    {
        for (var i = 1; i <= 4; i++)
            Log.Add(new AuditFact("mei", AuditAct.MemberSeen, Log.DigestOf($"{i}")));
        using (var connection = _stored.Database.Open())
        {
            // triggers can keep entries from being changed, not from being added
            if (!tampering.StartsWith("INSERT", StringComparison.Ordinal))
                Assert.Throws<SqliteException>(() => Run(connection, tampering));
            Run(connection, "DROP TRIGGER audit_entry_is_not_changed");
            Run(connection, "DROP TRIGGER audit_entry_is_not_deleted");
            Run(connection, tampering);
        }
        Assert.Equal(new AuditBreak(id, fault), Log.Verify(null, TestContext.Current.CancellationToken).Break);
    }

    [Fact]
    public void Verify_EndCutOffAndNumbersReset_IsSeenByWhoKeptTheHash()
    {
        for (var i = 1; i <= 4; i++)
            Log.Add(new AuditFact("mei", AuditAct.Downloaded, $"extract {i}"));
        var kept = Log.Verify(null, TestContext.Current.CancellationToken).LastHash;
        _stored.Execute("DROP TRIGGER audit_entry_is_not_deleted; DELETE FROM audit_entry WHERE id > 2; UPDATE sqlite_sequence SET seq = 2 WHERE name = 'audit_entry'");
        Assert.True(Log.Verify(null, TestContext.Current.CancellationToken).Holds);
        Assert.Equal(new AuditBreak(0, AuditFault.NotExpected), Log.Verify(kept, TestContext.Current.CancellationToken).Break);
    }

    [Fact]
    public void Verify_AnyFieldOfAnyEntryChanged_IsFound()
    {
        var changes = from at in Gen.Choose(0, 11)
                      from field in Gen.Choose(0, 7)
                      from text in ArbMap.Default.GeneratorFor<NonEmptyString>()
                      select (at, field, text.Get);
        Prop.ForAll(changes.ToArbitrary(), change => IsFound(change.at, change.field, change.Get)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void HashOf_TextMovedFromOneFieldToTheNext_IsAnotherOne()
    {
        var entry = new AuditEntry(1, "2014-04-01T08:30:00.000Z", "meiScored", "", "3:a,1:b", "{}", AuditChain.Start, "");
        AuditEntry[] moved =
        [
            entry with { Actor = "mei", Act = "Scored" }, entry with { Subject = "3:a", Detail = "1:b,{}" }, entry with { Act = "3:a,1:b", Subject = "" },
        ];
        Assert.DoesNotContain(AuditChain.HashOf(entry), moved.Select(AuditChain.HashOf));
    }

    [Fact]
    public void Verify_EntryTakenOutOrPutIn_IsFound()
    {
        var entries = Chained(12);
        for (var i = 0; i < entries.Count; i++)
        {
            Assert.NotNull(AuditChain.Verify([.. entries.Take(i), .. entries.Skip(i + 1)], entries.Count).Break);
            Assert.NotNull(AuditChain.Verify([.. entries.Take(i + 1), entries[i], .. entries.Skip(i + 1)]).Break);
        }
    }

    private static bool IsFound(int at, int field, string text)
    {
        var entries = Chained(12);
        var was = entries[at];
        var changed = field switch
        {
            0 => was with { Id = was.Id + 1 + text.Length },
            1 => was with { At = text },
            2 => was with { Actor = text },
            3 => was with { Act = text },
            4 => was with { Subject = text },
            5 => was with { Detail = text },
            6 => was with { Previous = text },
            _ => was with { Hash = text },
        };
        return AuditChain.Verify([.. entries.Take(at), changed, .. entries.Skip(at + 1)]).Break?.Id == changed.Id;
    }

    private static List<AuditEntry> Chained(int count)
    {
        var (entries, last) = (new List<AuditEntry>(), AuditChain.Start);
        for (var i = 1; i <= count; i++)
        {
            var entry = new AuditEntry(i, $"2014-04-01T08:30:{i:00}.000Z", i % 2 == 0 ? "mei" : "林", "Downloaded", $"extract {i}", "{\"rows\":\"3\"}", last, "");
            entries.Add(entry with { Hash = AuditChain.HashOf(entry) });
            last = entries[^1].Hash;
        }
        return entries;
    }

    [Fact]
    public void Erase_Member_LeavesTheChainSoundAndNobodyBehindTheHash()
    {
        var digest = Log.DigestOf("54993");
        Assert.Equal(digest, Log.DigestOf("54993"));
        Log.Add(new AuditFact("mei", AuditAct.MemberSeen, digest));
        Assert.Equal("54993", Log.MemberOf(digest));
        Log.Erase("54993");
        Assert.Null(Log.MemberOf(digest));
        Assert.Null(Log.Verify(null, TestContext.Current.CancellationToken).Break);
        Assert.NotEqual(digest, Log.DigestOf("54993"));
    }

    [Fact]
    public void Read_Filter_GivesTheNewestFirst()
    {
        Log.Add(new AuditFact("mei", AuditAct.Uploaded, "extract 1"));
        Log.Add(new AuditFact("ben", AuditAct.Downloaded, "extract 1"));
        Log.Add(new AuditFact("mei", AuditAct.Downloaded, "extract 2"));
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
            Log.Add(new AuditFact($"account {i % 7}", AuditAct.Downloaded, $"extract {i}"));
            return ValueTask.CompletedTask;
        });
        Assert.Equal(new AuditVerification(200, Log.Read(new AuditFilter(), 0, 1).Single().Hash, null), Log.Verify(null, TestContext.Current.CancellationToken));
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
