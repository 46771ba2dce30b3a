using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Strategies;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>What changed the suppression list.</summary>
public enum SuppressionKind
{
    /// <summary>A file took the place of all that was on it.</summary>
    Replaced,

    /// <summary>A file was added to it.</summary>
    Added,

    /// <summary>A person put one member on it.</summary>
    MemberAdded,

    /// <summary>A person took one member off it.</summary>
    MemberRemoved,
}

/// <summary>A change of the suppression list; what it held stays to be read.</summary>
/// <param name="Id">The key.</param>
/// <param name="Kind">What was done.</param>
/// <param name="FileName">The file; null for one member.</param>
/// <param name="Note">Why; empty where nobody said.</param>
/// <param name="Rows">Rows of the file: <paramref name="Accepted"/> and <see cref="Rejected"/> together.</param>
/// <param name="Accepted">Membership numbers that were taken.</param>
/// <param name="Unknown">Those of them that no extract had then.</param>
/// <param name="SuppressedAfter">Members on the list when it was done.</param>
/// <param name="CreatedAt">When.</param>
/// <param name="CreatedBy">Who.</param>
public sealed record SuppressionEntry(
    int Id, SuppressionKind Kind, string? FileName, string Note, int Rows, int Accepted, int Unknown, int SuppressedAfter, DateTimeOffset CreatedAt, string CreatedBy)
{
    /// <summary>Rows that were not taken.</summary>
    public int Rejected => Rows - Accepted;

    /// <summary>Numbers that an extract had.</summary>
    public int Known => Accepted - Unknown;
}

/// <summary>Who must not be contacted, by membership number, so that it holds for every extract.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">Tells when it was changed.</param>
public sealed class SuppressionStore(Database database, TimeProvider clock)
{
    private const string Columns = "id, kind, file_name, note, row_count, accepted, unknown, suppressed_after, created_at, created_by";

    /// <summary>How many members are on the list.</summary>
    public int Count()
    {
        using var connection = database.Open();
        return CountOf(connection);
    }

    /// <summary>All changes, the newest first.</summary>
    public IReadOnlyList<SuppressionEntry> History()
    {
        using var connection = database.Open();
        return connection.Query($"SELECT {Columns} FROM suppression_entry ORDER BY id DESC", Read);
    }

    /// <summary>A change; null when there is none of this number.</summary>
    public SuppressionEntry? Find(int id)
    {
        using var connection = database.Open();
        return Find(connection, id);
    }

    /// <summary>The change that put a member on the list; null when it is not on it.</summary>
    public SuppressionEntry? EntryOf(string memberNumber)
    {
        using var connection = database.Open();
        return connection.Query(
            $"SELECT {Columns} FROM suppression_entry WHERE id = (SELECT entry_id FROM suppressed_member WHERE member_number = $number)", Read,
            ("$number", memberNumber)).FirstOrDefault();
    }

    /// <summary>Rows of a file that were not taken, in the order of the file.</summary>
    /// <param name="grant">Whoever asks may see members.</param>
    /// <param name="id">The change.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<RejectedContactRow> Rejected(MemberReadGrant grant, int id, int most) =>
        RejectedRows.List(grant, database, "entry_id", id, most);

    /// <summary>Takes a file of membership numbers. It is all or nothing; a file without a single number changes
    /// nothing.</summary>
    /// <param name="file">The file; it can be sought.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="fileName">Its name.</param>
    /// <param name="replaces">Whether it takes the place of what is on the list.</param>
    /// <param name="by">Who sends it.</param>
    /// <param name="ct">Ends it; nothing is changed then.</param>
    /// <exception cref="ExtractRefusedException">The file is empty, is not a text, or holds no membership number.</exception>
    public SuppressionEntry Upload(Stream file, ExtractLimits limits, string fileName, bool replaces, string by, CancellationToken ct = default)
    {
        using var numbers = MemberNumberFile.Open(file, limits);
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        var id = Insert(connection, replaces ? SuppressionKind.Replaced : SuppressionKind.Added, fileName, "", by);
        var accepted = Take(connection, id, numbers, ct);
        if (accepted == 0)
            throw new ExtractRefusedException(new ExtractRefusal(ExtractRefusalReason.NoRows));
        if (replaces)
            connection.Execute("DELETE FROM suppressed_member");
        connection.Execute(
            """
            INSERT INTO suppressed_member (member_number, entry_id) SELECT member_number, entry_id FROM suppression_number WHERE entry_id = $id
            ON CONFLICT (member_number) DO NOTHING
            """,
            ("$id", id));
        Complete(connection, id, numbers.Rows, accepted);
        var entry = Find(connection, id)!;
        AuditLog.Append(connection, clock.GetUtcNow(), new AuditFact(
            by, AuditAct.SuppressionChanged, AuditText.SuppressionList, ("change", entry.Kind.ToString()), ("accepted", AuditText.Of(entry.Accepted)),
            ("rejected", AuditText.Of(entry.Rejected)), ("suppressed", AuditText.Of(entry.SuppressedAfter))));
        transaction.Commit();
        return entry;
    }

    /// <summary>Puts one member on the list; null when it is on it already, or the number can't be one.</summary>
    public SuppressionEntry? Add(string memberNumber, string reason, string by) => Change(
        memberNumber, reason, by, SuppressionKind.MemberAdded,
        "INSERT INTO suppressed_member (member_number, entry_id) VALUES ($number, $id) ON CONFLICT (member_number) DO NOTHING");

    /// <summary>Takes one member off the list; null when it is not on it.</summary>
    public SuppressionEntry? Remove(string memberNumber, string reason, string by) => Change(
        memberNumber, reason, by, SuppressionKind.MemberRemoved, "DELETE FROM suppressed_member WHERE member_number = $number AND $id = $id");

    private SuppressionEntry? Change(string memberNumber, string reason, string by, SuppressionKind kind, string sql)
    {
        var number = memberNumber.Trim();
        if (MemberNumberText.FaultOf(number) is not null)
            return null;
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        var id = Insert(connection, kind, null, reason.Trim(), by);
        if (connection.Execute(sql, ("$number", number), ("$id", id)) == 0)
            return null;
        connection.Execute("INSERT INTO suppression_number (entry_id, member_number) VALUES ($id, $number)", ("$id", id), ("$number", number));
        Complete(connection, id, 1, 1);
        var entry = Find(connection, id);
        AuditLog.Append(connection, clock.GetUtcNow(), new AuditFact(
            by, AuditAct.SuppressionChanged, AuditMembers.DigestOf(connection, number), ("change", kind.ToString())));
        transaction.Commit();
        return entry;
    }

    private int Insert(SqliteConnection connection, SuppressionKind kind, string? fileName, string note, string by) => connection.Query(
        """
        INSERT INTO suppression_entry (kind, file_name, note, row_count, accepted, unknown, suppressed_after, created_at, created_by)
        VALUES ($kind, $file, $note, 0, 0, 0, 0, $at, $by) RETURNING id
        """,
        row => row.GetInt32(0),
        ("$kind", kind.ToString()), ("$file", fileName), ("$note", note), ("$at", UtcText.Of(clock.GetUtcNow())), ("$by", by)).Single();

    private static int Take(SqliteConnection connection, int id, MemberNumberFile numbers, CancellationToken ct)
    {
        const int RowsBetweenLooks = 4096;
        using var insert = new RawStatement(connection, "INSERT INTO suppression_number (entry_id, member_number) VALUES (?, ?)");
        using var rejected = new RejectedRows(connection, "entry_id", id);
        insert.Bind(1, id);
        var accepted = 0;
        while (numbers.Read())
        {
            if (numbers.Rows % RowsBetweenLooks == 0)
                ct.ThrowIfCancellationRequested();
            if (numbers.Number is { } number)
            {
                insert.Bind(2, number);
                insert.Run();
                accepted++;
            }
            else
            {
                rejected.Add(numbers.Rejected!);
            }
        }
        return accepted;
    }

    private static void Complete(SqliteConnection connection, int id, int rows, int accepted) => connection.Execute(
        """
        UPDATE suppression_entry SET row_count = $rows, accepted = $accepted, suppressed_after = (SELECT count(*) FROM suppressed_member),
            unknown = (SELECT count(*) FROM suppression_number n WHERE n.entry_id = $id AND NOT EXISTS (
                SELECT 1 FROM extract e JOIN member m INDEXED BY member_number
                    ON m.extract_id = e.id AND length(m."MEMBER_NO") = length(n.member_number) AND m."MEMBER_NO" = n.member_number
                WHERE e.status = $imported))
        WHERE id = $id
        """,
        ("$id", id), ("$rows", rows), ("$accepted", accepted), ("$imported", nameof(ExtractStatus.Imported)));

    private static int CountOf(SqliteConnection connection) =>
        connection.Query("SELECT count(*) FROM suppressed_member", row => row.GetInt32(0)).Single();

    private static SuppressionEntry? Find(SqliteConnection connection, int id) =>
        connection.Query($"SELECT {Columns} FROM suppression_entry WHERE id = $id", Read, ("$id", id)).FirstOrDefault();

    private static SuppressionEntry Read(SqliteDataReader row) => new(
        row.GetInt32(0), row.Named<SuppressionKind>(1), row.Text(2), row.GetString(3), row.GetInt32(4), row.GetInt32(5), row.GetInt32(6), row.GetInt32(7),
        row.Time(8)!.Value, row.GetString(9));
}
