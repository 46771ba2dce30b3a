using System.IO.Compression;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Strategies;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>Lists of members as they were exported for contact, with their files. An export is written while its status is
/// <c>Writing</c>, in which nobody sees it, and one small transaction makes it <c>Kept</c>.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">Tells when an export was made.</param>
public sealed class ContactExportStore(Database database, TimeProvider clock)
{
    private const string Columns = """
        id, strategy, query, programme_version, extract_id, extract_file, window_end, analysis_id, scoring_id, weighting_id, band, format, file_name,
        row_count, left_out, hold_out_share, seed, columns, groups, file_bytes, sha256, created_at, created_by, erased
        """;

    /// <summary>All exports, the newest first.</summary>
    public IReadOnlyList<ContactExport> List()
    {
        using var connection = database.Open();
        return connection.Query($"SELECT {Columns} FROM contact_export WHERE status = 'Kept' ORDER BY id DESC", Read);
    }

    /// <summary>An export; null when there is none of this number.</summary>
    public ContactExport? Find(int id)
    {
        using var connection = database.Open();
        return Find(connection, id);
    }

    /// <summary>Starts an export; it is there when its writer was completed.</summary>
    /// <param name="export">What is known before its rows are.</param>
    public ContactExportWriter Begin(ContactExport export)
    {
        using var connection = database.Open();
        var at = clock.GetUtcNow();
        var id = connection.Query(
            """
            INSERT INTO contact_export (status, strategy, query, programme_version, extract_id, extract_file, window_end, analysis_id, scoring_id,
                weighting_id, band, format, file_name, row_count, left_out, hold_out_share, seed, columns, groups, file_bytes, sha256, created_at, created_by)
            VALUES ('Writing', $strategy, $query, $version, $extract, $file, $end, $analysis, $scoring, $weighting, $band, $format, $name, 0, $left,
                $share, $seed, $columns, '[]', 0, '', $at, $by) RETURNING id
            """,
            row => row.GetInt32(0),
            ("$strategy", export.Strategy.Key()), ("$query", export.Query), ("$version", export.ProgrammeVersion), ("$extract", export.ExtractId),
            ("$file", export.ExtractFile), ("$end", export.WindowEnd?.ToString("O", System.Globalization.CultureInfo.InvariantCulture)),
            ("$analysis", export.AnalysisId), ("$scoring", export.ScoringId), ("$weighting", export.WeightingId), ("$band", export.Band),
            ("$format", export.Format.ToString()), ("$name", export.FileName), ("$left", SqlText.Json(export.LeftOut)), ("$share", export.HoldOutShare),
            ("$seed", export.Seed), ("$columns", SqlText.Json(export.Columns)), ("$at", UtcText.Of(at)), ("$by", export.CreatedBy)).Single();
        return new ContactExportWriter(database, clock, export with { Id = id, CreatedAt = at });
    }

    /// <summary>Copies the file of an export, byte by byte as it left.</summary>
    /// <param name="grant">Whoever asks may take it away.</param>
    /// <param name="export">The export.</param>
    /// <param name="output">Where to.</param>
    /// <param name="ct">Ends it.</param>
    public async Task CopyFileAsync(MemberDownloadGrant grant, ContactExport export, Stream output, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(grant);
        await using var parts = new ExportParts(database, export.Id);
        await using var file = ExportParts.IsPacked(export.Format) ? new GZipStream(parts, CompressionMode.Decompress) : (Stream)parts;
        await file.CopyToAsync(output, ct);
    }

    /// <summary>Deletes exports that a crash left half written. Call it before exports are made.</summary>
    public void DeleteHalfWritten()
    {
        using var connection = database.Open();
        foreach (var id in connection.Query("SELECT id FROM contact_export WHERE status = 'Writing'", row => row.GetInt32(0)))
            ContactExportWriter.Delete(connection, id);
    }

    internal static ContactExport? Find(SqliteConnection connection, int id) =>
        connection.Query($"SELECT {Columns} FROM contact_export WHERE id = $id AND status = 'Kept'", Read, ("$id", id)).FirstOrDefault();

    private static ContactExport Read(SqliteDataReader row) => new()
    {
        Id = row.GetInt32(0),
        Strategy = StrategyKey.Find(row.GetString(1))!.Value,
        Query = row.GetString(2),
        ProgrammeVersion = row.Integer(3),
        ExtractId = row.GetInt32(4),
        ExtractFile = row.GetString(5),
        WindowEnd = row.Text(6) is { } end ? DateOnly.ParseExact(end, "O", System.Globalization.CultureInfo.InvariantCulture) : null,
        AnalysisId = row.Integer(7),
        ScoringId = row.Integer(8),
        WeightingId = row.Integer(9),
        Band = row.IsDBNull(10) ? null : row.GetDouble(10),
        Format = row.Named<ExportFormat>(11),
        FileName = row.GetString(12),
        Rows = row.GetInt32(13),
        LeftOut = row.Json<LeftOutCounts>(14)!,
        HoldOutShare = row.GetDouble(15),
        Seed = row.GetInt32(16),
        Columns = row.Json<string[]>(17)!,
        Groups = row.Json<ExportedGroup[]>(18)!,
        FileBytes = row.GetInt64(19),
        Sha256 = row.GetString(20),
        CreatedAt = row.Time(21)!.Value,
        CreatedBy = row.GetString(22),
        Erased = row.GetInt32(23),
    };
}
