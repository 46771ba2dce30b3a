using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>Which entries of the audit are asked for; what is null or empty asks for all.</summary>
/// <param name="Actor">Done by this account.</param>
/// <param name="Act">Of this kind.</param>
/// <param name="From">At or after this time.</param>
/// <param name="To">Before this time.</param>
/// <param name="Subject">Done to this.</param>
public sealed record AuditFilter(
    string? Actor = null, AuditAct? Act = null, DateTimeOffset? From = null, DateTimeOffset? To = null, string? Subject = null);

/// <summary>Keeps what was done. Entries are added, never changed.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">Tells when.</param>
public sealed class AuditLog(Database database, TimeProvider clock)
{
    private const string Columns = "id, at, actor, act, subject, detail, previous, hash";
    private const int SaltBytes = 16;

    /// <summary>Adds an entry.</summary>
    /// <param name="actor">Who did it.</param>
    /// <param name="act">What.</param>
    /// <param name="subject">To what.</param>
    /// <param name="detail">What else tells it; never personal data. A member is named by <see cref="DigestOf"/>.</param>
    public AuditEntry Add(string actor, AuditAct act, string subject, IReadOnlyDictionary<string, string>? detail = null)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        var last = connection.Query("SELECT id, hash FROM audit_entry ORDER BY id DESC LIMIT 1", row => (Id: row.GetInt64(0), Hash: row.GetString(1)))
            .DefaultIfEmpty((Id: 0, Hash: AuditChain.Start)).Single();
        var entry = new AuditEntry(
            last.Id + 1, clock.GetUtcNow(), actor, act, subject, SqlText.Json(detail ?? new Dictionary<string, string>(StringComparer.Ordinal)), last.Hash, "");
        entry = entry with { Hash = AuditChain.HashOf(entry) };
        connection.Execute(
            $"INSERT INTO audit_entry ({Columns}) VALUES ($id, $at, $actor, $act, $subject, $detail, $previous, $hash)",
            ("$id", entry.Id), ("$at", UtcText.Of(entry.At)), ("$actor", entry.Actor), ("$act", entry.Act.ToString()),
            ("$subject", entry.Subject), ("$detail", entry.Detail), ("$previous", entry.Previous), ("$hash", entry.Hash));
        transaction.Commit();
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
            $"SELECT {Columns} FROM audit_entry WHERE {Where} ORDER BY id DESC LIMIT $most OFFSET $skip", Entry,
            [.. Parameters(filter), ("$most", most), ("$skip", skip)]);
    }

    /// <summary>How many entries a filter asks for.</summary>
    public long Count(AuditFilter filter)
    {
        using var connection = database.Open();
        return connection.Query($"SELECT count(*) FROM audit_entry WHERE {Where}", row => row.GetInt64(0), [.. Parameters(filter)]).Single();
    }

    /// <summary>Looks at the whole chain, a part at a time.</summary>
    public AuditVerification Verify(CancellationToken cancellation = default) => AuditChain.Verify(All(cancellation));

    /// <summary>The salted hash that entries name a member by; made when it is first asked for. The number itself is in no
    /// entry, so that the member can be erased and the chain still holds.</summary>
    public string DigestOf(string memberNumber)
    {
        using var connection = database.Open();
        if (FindDigest(connection, memberNumber) is { } known)
            return known;
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        var digest = Convert.ToHexStringLower(SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(memberNumber)]));
        connection.Execute(
            "INSERT INTO audit_member (member_number, salt, digest) VALUES ($number, $salt, $digest) ON CONFLICT DO NOTHING",
            ("$number", memberNumber), ("$salt", salt), ("$digest", digest));
        return FindDigest(connection, memberNumber)!;
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

    private const string Where = """
        ($actor IS NULL OR actor = $actor) AND ($act IS NULL OR act = $act) AND ($subject IS NULL OR subject = $subject)
        AND ($from IS NULL OR at >= $from) AND ($to IS NULL OR at < $to)
        """;

    private IEnumerable<AuditEntry> All(CancellationToken cancellation)
    {
        const int AtATime = 1000;
        for (var after = 0L; ;)
        {
            cancellation.ThrowIfCancellationRequested();
            using var connection = database.Open();
            var part = connection.Query($"SELECT {Columns} FROM audit_entry WHERE id > $after ORDER BY id LIMIT $most", Entry, ("$after", after), ("$most", AtATime));
            foreach (var entry in part)
                yield return entry;
            if (part.Count < AtATime)
                yield break;
            after = part[^1].Id;
        }
    }

    private static string? FindDigest(SqliteConnection connection, string memberNumber) => connection.Query(
        "SELECT digest FROM audit_member WHERE member_number = $number", row => row.GetString(0), ("$number", memberNumber)).FirstOrDefault();

    private static (string Name, object? Value)[] Parameters(AuditFilter filter) =>
    [
        ("$actor", filter.Actor), ("$act", filter.Act?.ToString()), ("$subject", filter.Subject),
        ("$from", filter.From is { } from ? UtcText.Of(from) : null), ("$to", filter.To is { } to ? UtcText.Of(to) : null),
    ];

    private static AuditEntry Entry(SqliteDataReader row) => new(
        row.GetInt64(0), row.Time(1)!.Value, row.GetString(2), row.Named<AuditAct>(3), row.GetString(4), row.GetString(5), row.GetString(6), row.GetString(7));
}
