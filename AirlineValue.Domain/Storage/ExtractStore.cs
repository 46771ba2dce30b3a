using System.Globalization;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Segments;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>The rows of the extracts: what a file needs from its coming to its import.</summary>
/// <param name="database">The database.</param>
public sealed class ExtractStore(Database database)
{
    private const string Columns =
        "id, status, origin, file_name, file_bytes, sha256, source_path, reading_options, layout, refusal, report, totals, window_end, import_seconds, uploaded_at, uploaded_by, imported_at";

    /// <summary>Adds an extract that waits for a person or its import, and gives its number.</summary>
    public int Add(Extract extract)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        var id = connection.Query(
            """
            INSERT INTO extract (status, origin, file_name, file_bytes, sha256, source_path, reading_options, layout, uploaded_at, uploaded_by)
            VALUES ($status, $origin, $name, $bytes, $sha256, $path, $options, $layout, $at, $by) RETURNING id
            """,
            row => row.GetInt32(0),
            ("$status", extract.Status.ToString()), ("$origin", extract.Origin.ToString()), ("$name", extract.FileName),
            ("$bytes", extract.FileBytes), ("$sha256", extract.Sha256), ("$path", extract.SourcePath),
            ("$options", SqlText.Json(extract.ReadingOptions)), ("$layout", SqlText.Json(extract.Layout)),
            ("$at", UtcText.Of(extract.UploadedAt)), ("$by", extract.UploadedBy)).Single();
        AuditLog.Append(connection, extract.UploadedAt, new AuditFact(
            extract.UploadedBy, AuditAct.Uploaded, AuditText.Extract(id), ("origin", extract.Origin.ToString()), ("bytes", AuditText.Of(extract.FileBytes)),
            ("sha256", extract.Sha256)));
        transaction.Commit();
        return id;
    }

    /// <summary>The extract of this number, or null.</summary>
    public Extract? Find(int id)
    {
        using var connection = database.Open();
        return Find(connection, id);
    }

    /// <summary>The extract that came from a file with this hash and is imported, on its way, or waits for a person.</summary>
    public Extract? FindByHash(string sha256)
    {
        using var connection = database.Open();
        return connection.Query(
            $"SELECT {Columns} FROM extract WHERE sha256 = $sha256 AND status IN ($uploaded, $waiting, $importing, $imported) ORDER BY id DESC LIMIT 1",
            Read,
            ("$sha256", sha256), ("$uploaded", nameof(ExtractStatus.Uploaded)), ("$waiting", nameof(ExtractStatus.Waiting)),
            ("$importing", nameof(ExtractStatus.Importing)), ("$imported", nameof(ExtractStatus.Imported))).FirstOrDefault();
    }

    /// <summary>Says that the extract's rows are being staged from now on.</summary>
    public void StartImport(int id)
    {
        using var connection = database.Open();
        connection.Execute("UPDATE extract SET status = $status WHERE id = $id", ("$status", nameof(ExtractStatus.Importing)), ("$id", id));
    }

    /// <summary>Writes down that an import did not come to its end; false when the extract is not on its way, for example
    /// because its rows became visible just before.</summary>
    public bool EndImport(int id, ExtractStatus status, ExtractRefusal? refusal)
    {
        using var connection = database.Open();
        return connection.Execute(
            "UPDATE extract SET status = $status, refusal = $refusal WHERE id = $id AND status IN ($waiting, $importing)",
            ("$status", status.ToString()), ("$refusal", refusal is null ? null : SqlText.Json(refusal)), ("$id", id),
            ("$waiting", nameof(ExtractStatus.Waiting)), ("$importing", nameof(ExtractStatus.Importing))) == 1;
    }

    /// <summary>Keeps how an extract is to be read.</summary>
    public void KeepReading(int id, ReadingOptions options, ExtractLayout layout)
    {
        using var connection = database.Open();
        connection.Execute(
            "UPDATE extract SET reading_options = $options, layout = $layout WHERE id = $id",
            ("$options", SqlText.Json(options)), ("$layout", SqlText.Json(layout)), ("$id", id));
    }

    /// <summary>Extracts whose import ended early, and that still hold rows. Only whoever may run jobs may ask: an import on its way
    /// to be started looks the same.</summary>
    public IReadOnlyList<int> HalfImported()
    {
        using var connection = database.Open();
        return connection.Query(
            """
            SELECT id FROM extract e WHERE status NOT IN ($importing, $imported, $deleting) AND (
                EXISTS (SELECT 1 FROM member WHERE id BETWEEN e.id << 32 AND (e.id << 32) + 4294967295)
                OR EXISTS (SELECT 1 FROM member_column WHERE extract_id = e.id)
                OR EXISTS (SELECT 1 FROM quarantined_row WHERE extract_id = e.id)
                OR EXISTS (SELECT 1 FROM extract_profile WHERE extract_id = e.id))
            """,
            reader => reader.GetInt32(0), ("$importing", nameof(ExtractStatus.Importing)), ("$imported", nameof(ExtractStatus.Imported)),
            ("$deleting", nameof(ExtractStatus.Deleting)));
    }

    /// <summary>Extracts that are being deleted, and that no job works on.</summary>
    public IReadOnlyList<int> HalfDeleted()
    {
        using var connection = database.Open();
        return connection.Query(
            """
            SELECT id FROM extract e WHERE status = $deleting
                AND NOT EXISTS (SELECT 1 FROM job WHERE extract_id = e.id AND status IN ($waiting, $running))
            """,
            row => row.GetInt32(0),
            ("$deleting", nameof(ExtractStatus.Deleting)), ("$waiting", nameof(JobStatus.Waiting)), ("$running", nameof(JobStatus.Running)));
    }

    /// <summary>The files of the extracts that are not imported yet.</summary>
    public IReadOnlyList<string> NeededFiles()
    {
        using var connection = database.Open();
        return connection.Query(
            "SELECT source_path FROM extract WHERE status <> $imported AND source_path IS NOT NULL",
            row => row.GetString(0), ("$imported", nameof(ExtractStatus.Imported)));
    }

    internal static Extract? Find(SqliteConnection connection, int id) =>
        connection.Query($"SELECT {Columns} FROM extract WHERE id = $id", Read, ("$id", id)).FirstOrDefault();

    private static Extract Read(SqliteDataReader row) => new()
    {
        Id = row.GetInt32(0),
        Status = row.Named<ExtractStatus>(1),
        Origin = row.Named<ExtractOrigin>(2),
        FileName = row.GetString(3),
        FileBytes = row.GetInt64(4),
        Sha256 = row.Text(5),
        SourcePath = row.Text(6),
        ReadingOptions = row.Json<ReadingOptions>(7)!,
        Layout = row.Json<ExtractLayout>(8),
        Refusal = row.Json<ExtractRefusal>(9),
        Report = row.Json<ImportReport>(10),
        Totals = row.Json<SegmentFigures>(11),
        WindowEnd = row.Text(12) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        ImportSeconds = row.GetDouble(13),
        UploadedAt = row.Time(14)!.Value,
        UploadedBy = row.GetString(15),
        ImportedAt = row.Time(16),
    };
}
