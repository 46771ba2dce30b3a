using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Strategies;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>A file of responses to an export.</summary>
/// <param name="Id">The key.</param>
/// <param name="FileName">The file.</param>
/// <param name="Rows">Its rows: <paramref name="Accepted"/>, and those that were not taken.</param>
/// <param name="Accepted">Rows that were taken.</param>
/// <param name="CreatedAt">When it came.</param>
/// <param name="CreatedBy">Who sent it.</param>
public sealed record ResponseUpload(int Id, string FileName, int Rows, int Accepted, DateTimeOffset CreatedAt, string CreatedBy)
{
    /// <summary>Rows that were not taken.</summary>
    public int Rejected => Rows - Accepted;
}

/// <summary>What came of a file of responses.</summary>
/// <param name="Upload">What is kept of it.</param>
/// <param name="IsRepeated">Whether the same file had come before, so that nothing was changed.</param>
public sealed record ResponsesTaken(ResponseUpload Upload, bool IsRepeated);

/// <summary>Who was contacted and who responded, by export. A member who responded once has responded.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">Tells when a file came.</param>
public sealed class ResponseStore(Database database, TimeProvider clock)
{
    private const string Columns = "id, file_name, row_count, accepted, created_at, created_by";

    /// <summary>The files of an export, the newest first.</summary>
    public IReadOnlyList<ResponseUpload> List(int exportId)
    {
        using var connection = database.Open();
        return List(connection, exportId);
    }

    internal static IReadOnlyList<ResponseUpload> List(SqliteConnection connection, int exportId) =>
        connection.Query($"SELECT {Columns} FROM response_upload WHERE export_id = $id ORDER BY id DESC", Read, ("$id", exportId));

    /// <summary>Rows of a file that were not taken, in the order of the file.</summary>
    /// <param name="grant">Whoever asks may see members.</param>
    /// <param name="uploadId">The file.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<RejectedContactRow> Rejected(MemberReadGrant grant, int uploadId, int most) =>
        RejectedRows.List(grant, database, "upload_id", uploadId, most);

    /// <summary>Takes a file of responses, all or nothing; null when there is no such export.</summary>
    /// <param name="exportId">The export.</param>
    /// <param name="file">The file; it can be sought.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="fileName">Its name.</param>
    /// <param name="sha256">Its hash, by which the same file is known again.</param>
    /// <param name="by">Who sends it.</param>
    /// <param name="ct">Ends it; nothing is changed then.</param>
    /// <exception cref="ExtractRefusedException">The file is empty, is not a text, or holds no row that can be taken.</exception>
    public ResponsesTaken? Upload(int exportId, Stream file, ExtractLimits limits, string fileName, string sha256, string by, CancellationToken ct = default)
    {
        using var responses = ResponseFile.Open(file, limits);
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        if (ContactExportStore.Find(connection, exportId) is not { } export)
            return null;
        if (Find(connection, "export_id = $key AND sha256 = $sha256", exportId, sha256) is { } known)
            return new ResponsesTaken(known, true);
        var id = connection.Query(
            """
            INSERT INTO response_upload (export_id, file_name, sha256, row_count, accepted, created_at, created_by)
            VALUES ($export, $file, $sha256, 0, 0, $at, $by) RETURNING id
            """,
            row => row.GetInt32(0),
            ("$export", exportId), ("$file", fileName), ("$sha256", sha256), ("$at", UtcText.Of(clock.GetUtcNow())), ("$by", by)).Single();
        var accepted = Take(connection, export, id, responses, ct);
        if (accepted == 0)
            throw new ExtractRefusedException(new ExtractRefusal(ExtractRefusalReason.NoRows));
        connection.Execute("UPDATE response_upload SET row_count = $rows, accepted = $accepted WHERE id = $id", ("$id", id), ("$rows", responses.Rows), ("$accepted", accepted));
        Recount(connection, export);
        var upload = Find(connection, "id = $key", id, "")!;
        AuditLog.Append(connection, clock.GetUtcNow(), new AuditFact(
            by, AuditAct.ResponsesTaken, AuditText.Export(exportId), ("sha256", sha256), ("accepted", AuditText.Of(upload.Accepted)),
            ("rejected", AuditText.Of(upload.Rejected))));
        transaction.Commit();
        return new ResponsesTaken(upload, false);
    }

    /// <summary>Counts the responses of an export anew.</summary>
    internal static void Recount(SqliteConnection connection, ContactExport export) => connection.Execute(
        "UPDATE contact_export SET groups = $groups WHERE id = $id", ("$id", export.Id), ("$groups", SqlText.Json(Tally(connection, export))));

    private static int Take(SqliteConnection connection, ContactExport export, int uploadId, ResponseFile responses, CancellationToken ct)
    {
        const int RowsBetweenLooks = 4096;
        // a day earlier may be the same day elsewhere
        var first = DateOnly.FromDateTime(export.CreatedAt.UtcDateTime).AddDays(-1);
        using var find = new RawStatement(connection, "SELECT 1 FROM contact_export_member WHERE export_id = ? AND member_number = ?");
        using var write = new RawStatement(connection, """
            INSERT INTO contact_response (export_id, member_number, upload_id, contacted_on, has_responded) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (export_id, member_number) DO UPDATE SET
                contacted_on = min(contacted_on, excluded.contacted_on), has_responded = max(has_responded, excluded.has_responded)
            """);
        using var rejected = new RejectedRows(connection, "upload_id", uploadId);
        find.Bind(1, export.Id);
        write.Bind(1, export.Id);
        write.Bind(3, uploadId);
        var accepted = 0;
        while (responses.Read())
        {
            if (responses.Rows % RowsBetweenLooks == 0)
                ct.ThrowIfCancellationRequested();
            if (responses.Row is not { } row)
                rejected.Add(responses.Rejected!);
            else if (!IsThere(find, row.Number))
                rejected.Add(responses.Reject(ContactRowFault.NotInExport));
            else if (row.Day < first)
                rejected.Add(responses.Reject(ContactRowFault.BeforeExport));
            else
            {
                write.Bind(2, row.Number);
                write.Bind(4, row.Day.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
                write.Bind(5, row.HasResponded ? 1 : 0);
                write.Run();
                accepted++;
            }
        }
        return accepted;
    }

    private static bool IsThere(RawStatement find, string number)
    {
        find.Bind(2, number);
        var isThere = find.Step();
        find.Reset();
        return isThere;
    }

    private static IReadOnlyList<ExportedGroup> Tally(SqliteConnection connection, ContactExport export)
    {
        var counts = connection.Query(
            """
            SELECT coalesce(m.segment, ''), m.is_control, count(*), sum(r.has_responded) FROM contact_response r
            JOIN contact_export_member m ON m.export_id = r.export_id AND m.member_number = r.member_number
            WHERE r.export_id = $id GROUP BY 1, 2
            """,
            row => (Group: row.GetString(0), IsControl: row.GetBoolean(1), Reported: row.GetInt32(2), Responded: row.GetInt32(3)), ("$id", export.Id));
        return
        [
            .. export.Groups.Select(group =>
            {
                var own = counts.Where(c => c.Group == (group.Key ?? "")).ToList();
                return group with
                {
                    Reported = own.Sum(c => c.Reported),
                    ContactedResponded = own.Where(c => !c.IsControl).Sum(c => c.Responded),
                    ControlResponded = own.Where(c => c.IsControl).Sum(c => c.Responded),
                };
            }),
        ];
    }

    private static ResponseUpload? Find(SqliteConnection connection, string where, int key, string sha256) =>
        connection.Query($"SELECT {Columns} FROM response_upload WHERE {where} AND $sha256 = $sha256", Read, ("$key", key), ("$sha256", sha256)).FirstOrDefault();

    private static ResponseUpload Read(SqliteDataReader row) => new(
        row.GetInt32(0), row.GetString(1), row.GetInt32(2), row.GetInt32(3), row.Time(4)!.Value, row.GetString(5));
}
