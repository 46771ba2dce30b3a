using System.Globalization;
using AirlineValue.Domain.Monitoring;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>Reads which periods an analysis scored.</summary>
internal static class ScoringRows
{
    /// <summary>The periods of an analysis that can be looked at, the earliest window's end first.</summary>
    public static IReadOnlyList<ScoredPeriod> PeriodsOf(SqliteConnection connection, int analysisId)
    {
        var periods = connection.Query(
            """
            SELECT s.id, s.analysis_id, s.extract_id, e.file_name, e.window_end, s.is_training, s.clustered_members, s.created_at, s.verdict
            FROM scoring s JOIN extract e ON e.id = s.extract_id
            WHERE s.analysis_id = $analysis AND s.status = $completed AND e.status = $imported
            ORDER BY e.window_end, s.id
            """,
            Read,
            ("$analysis", analysisId), ("$completed", nameof(ScoringStatus.Completed)), ("$imported", nameof(ExtractStatus.Imported)));
        return [.. periods.Select((period, i) => period with { IsLatest = i == periods.Count - 1 })];
    }

    /// <summary>The periods of all analyses on one extract, the newest first.</summary>
    public static IReadOnlyList<ScoredPeriod> OfExtract(SqliteConnection connection, int extractId) => connection.Query(
        """
        SELECT s.id, s.analysis_id, s.extract_id, e.file_name, e.window_end, s.is_training, s.clustered_members, s.created_at, s.verdict
        FROM scoring s JOIN extract e ON e.id = s.extract_id JOIN analysis a ON a.id = s.analysis_id
        WHERE s.extract_id = $extract AND s.status = $completed AND a.status = $completed AND e.status = $imported
        ORDER BY s.id DESC
        """,
        Read,
        ("$extract", extractId), ("$completed", nameof(ScoringStatus.Completed)), ("$imported", nameof(ExtractStatus.Imported)));

    /// <summary>The analysis that everybody sees; null when there is none.</summary>
    public static int? CurrentAnalysis(SqliteConnection connection) => connection.Query(
        "SELECT id FROM analysis WHERE is_current = 1 AND status = $completed", row => (int?)row.GetInt32(0),
        ("$completed", nameof(AnalysisStatus.Completed))).FirstOrDefault();

    private static ScoredPeriod Read(SqliteDataReader row) => new(
        row.GetInt32(0),
        row.GetInt32(1),
        row.GetInt32(2),
        row.GetString(3),
        row.Text(4) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        row.GetBoolean(5),
        row.GetInt32(6),
        row.Time(7)!.Value)
    {
        Verdict = row.Text(8) is { } verdict ? Enum.Parse<DriftVerdict>(verdict) : null,
    };
}
