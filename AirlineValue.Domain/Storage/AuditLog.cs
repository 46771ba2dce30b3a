using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>Which entries of the audit are asked for; what is null asks for all.</summary>
/// <param name="Actor">Done by this account.</param>
/// <param name="Act">Of this kind.</param>
/// <param name="From">At or after this time.</param>
/// <param name="To">Before this time.</param>
/// <param name="Subject">Done to this.</param>
public sealed record AuditFilter(
    string? Actor = null, AuditAct? Act = null, DateTimeOffset? From = null, DateTimeOffset? To = null, string? Subject = null);

/// <summary>A look at the whole chain that somebody took.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Found">What it found.</param>
public sealed record AuditCheck(DateTimeOffset At, string By, AuditVerification Found);

/// <summary>Keeps what was done. Entries are added, never changed.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">Tells when.</param>
public sealed class AuditLog(Database database, TimeProvider clock)
{
    private const string Columns = "id, at, actor, act, subject, detail, previous, hash";
    private const int AtATime = 1000;

    /// <summary>Adds an entry by itself, for an act that is not stored otherwise. Call it before the act.</summary>
    public AuditEntry Add(AuditFact fact)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        var entry = Append(connection, clock.GetUtcNow(), fact);
        transaction.Commit();
        return entry;
    }

    /// <summary>Adds an entry within the transaction that stores the act, so that neither is there without the other.</summary>
    /// <param name="connection">The connection, within a transaction that may write.</param>
    /// <param name="fact">The act.</param>
    public AuditEntry Add(SqliteConnection connection, AuditFact fact) => Append(connection, clock.GetUtcNow(), fact);

    /// <summary>The same for a store that knows the time.</summary>
    internal static AuditEntry Append(SqliteConnection connection, DateTimeOffset at, AuditFact fact)
    {
        var last = connection.Query("SELECT id, hash FROM audit_entry ORDER BY id DESC LIMIT 1", row => (Id: row.GetInt64(0), Hash: row.GetString(1)))
            .DefaultIfEmpty((Id: 0, Hash: AuditChain.Start)).Single();
        var detail = fact.Detail.Where(part => !string.IsNullOrEmpty(part.Value)).ToDictionary(part => part.Name, part => part.Value!, StringComparer.Ordinal);
        var entry = new AuditEntry(
            last.Id + 1, UtcText.Of(at), fact.Actor, fact.Act.ToString(), fact.Subject, SqlText.Json(detail), last.Hash, "");
        entry = entry with { Hash = AuditChain.HashOf(entry) };
        connection.Execute(
            $"INSERT INTO audit_entry ({Columns}) VALUES ($id, $at, $actor, $act, $subject, $detail, $previous, $hash)",
            ("$id", entry.Id), ("$at", entry.At), ("$actor", entry.Actor), ("$act", entry.Act), ("$subject", entry.Subject),
            ("$detail", entry.Detail), ("$previous", entry.Previous), ("$hash", entry.Hash));
        return entry;
    }

    /// <summary>The entries that a filter asks for, the newest first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="most">How many to give at most.</param>
    public IReadOnlyList<AuditEntry> Read(AuditFilter filter, int skip, int most)
    {
        using var connection = database.Open();
        return connection.Query(
            $"SELECT {Columns} FROM audit_entry WHERE {Where(filter)} ORDER BY id DESC LIMIT $most OFFSET $skip", Entry,
            [.. Parameters(filter), ("$most", most), ("$skip", skip)]);
    }

    /// <summary>How many entries a filter asks for.</summary>
    public long Count(AuditFilter filter)
    {
        using var connection = database.Open();
        return connection.Query($"SELECT count(*) FROM audit_entry WHERE {Where(filter)}", row => row.GetInt64(0), [.. Parameters(filter)]).Single();
    }

    /// <summary>All who did something, by name.</summary>
    public IReadOnlyList<string> Actors()
    {
        using var connection = database.Open();
        return connection.Query("SELECT DISTINCT actor FROM audit_entry ORDER BY actor", row => row.GetString(0));
    }

    /// <summary>The entries that a filter asks for, the oldest first, a part in memory at a time.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="through">The last one that is looked at; null for all.</param>
    /// <param name="cancellation">Ends it.</param>
    public IEnumerable<AuditEntry> Stream(AuditFilter filter, long? through = null, CancellationToken cancellation = default)
    {
        for (var after = long.MinValue; ;)
        {
            cancellation.ThrowIfCancellationRequested();
            using var connection = database.Open();
            var part = connection.Query(
                $"SELECT {Columns} FROM audit_entry WHERE id > $after AND id <= $through AND {Where(filter)} ORDER BY id LIMIT $most", Entry,
                [.. Parameters(filter), ("$after", after), ("$through", through ?? long.MaxValue), ("$most", AtATime)]);
            foreach (var entry in part)
                yield return entry;
            if (part.Count < AtATime)
                yield break;
            after = part[^1].Id;
        }
    }

    /// <summary>Looks at the whole chain, a part at a time.</summary>
    /// <param name="expected">A hash of an earlier look that was kept elsewhere; null for none.</param>
    /// <param name="cancellation">Ends it.</param>
    public AuditVerification Verify(string? expected = null, CancellationToken cancellation = default)
    {
        using var connection = database.Open();
        var given = connection.Query("SELECT seq FROM sqlite_sequence WHERE name = 'audit_entry'", row => row.GetInt64(0)).FirstOrDefault();
        // entries that are added while it looks are none that it looks at
        var newest = connection.Query("SELECT coalesce(max(id), 0) FROM audit_entry", row => row.GetInt64(0)).Single();
        return AuditChain.Verify(Stream(new AuditFilter(), Math.Max(given, newest), cancellation), given, expected);
    }

    /// <summary>Looks at the whole chain, and keeps what it found; the look is an entry itself.</summary>
    public AuditCheck Check(string by, CancellationToken cancellation = default)
    {
        var found = Verify(null, cancellation);
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        var at = clock.GetUtcNow();
        connection.Execute(
            "INSERT INTO audit_check (at, by_whom, found) VALUES ($at, $by, $found)", ("$at", UtcText.Of(at)), ("$by", by), ("$found", SqlText.Json(found)));
        Append(connection, at, new AuditFact(
            by, AuditAct.AuditChecked, "audit", ("entries", AuditText.Of(found.Entries)), ("lastHash", found.LastHash), ("fault", found.Break?.Fault.ToString()),
            ("entry", found.Break is { } broken ? AuditText.Of(broken.Id) : null)));
        transaction.Commit();
        return new AuditCheck(at, by, found);
    }

    /// <summary>The last look at the chain that was kept; null before the first.</summary>
    public AuditCheck? LastCheck()
    {
        using var connection = database.Open();
        return connection.Query(
            "SELECT at, by_whom, found FROM audit_check ORDER BY id DESC LIMIT 1",
            row => new AuditCheck(row.Time(0)!.Value, row.GetString(1), row.Json<AuditVerification>(2)!)).FirstOrDefault();
    }

    /// <summary>The salted hash that entries name a member by; made when it is first asked for. The number itself is in no
    /// entry, so that the member can be erased and the chain still holds.</summary>
    public string DigestOf(string memberNumber)
    {
        using var connection = database.Open();
        return AuditMembers.DigestOf(connection, memberNumber);
    }

    /// <summary>The salted hash of a member whom an entry names; null where none does.</summary>
    public string? KnownDigestOf(string memberNumber)
    {
        using var connection = database.Open();
        return AuditMembers.FindDigest(connection, memberNumber);
    }

    /// <summary>The member whose salted hash this is; null once it is erased.</summary>
    public string? MemberOf(string digest)
    {
        using var connection = database.Open();
        return connection.Query("SELECT member_number FROM audit_member WHERE digest = $digest", row => row.GetString(0), ("$digest", digest)).FirstOrDefault();
    }

    /// <summary>Forgets whose salted hash it is; the entries stay as they are.</summary>
    public void Erase(string memberNumber)
    {
        using var connection = database.Open();
        connection.Execute("DELETE FROM audit_member WHERE member_number = $number", ("$number", memberNumber));
    }

    // an alternative in the text of the condition would keep SQLite from its indexes
    private static string Where(AuditFilter filter) => string.Join(" AND ", new[]
    {
        filter.Actor is null ? null : "actor = $actor",
        filter.Act is null ? null : "act = $act",
        filter.Subject is null ? null : "subject = $subject",
        filter.From is null ? null : "at >= $from",
        filter.To is null ? null : "at < $to",
    }.OfType<string>().DefaultIfEmpty("1"));

    private static IEnumerable<(string Name, object? Value)> Parameters(AuditFilter filter) => new (string Name, object? Value)[]
    {
        ("$actor", filter.Actor), ("$act", filter.Act?.ToString()), ("$subject", filter.Subject),
        ("$from", filter.From is { } from ? UtcText.Of(from) : null), ("$to", filter.To is { } to ? UtcText.Of(to) : null),
    }.Where(parameter => parameter.Value is not null);

    private static AuditEntry Entry(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6), row.GetString(7));
}
