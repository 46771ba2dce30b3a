using System.Globalization;
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
            SELECT s.id, s.extract_id, e.file_name, e.window_end, s.is_training, s.clustered_members, s.created_at
            FROM scoring s JOIN extract e ON e.id = s.extract_id
            WHERE s.analysis_id = $analysis AND s.status = $completed AND e.status = $imported
            ORDER BY e.window_end, s.id
            """,
            row => Read(row, analysisId),
            ("$analysis", analysisId), ("$completed", nameof(ScoringStatus.Completed)), ("$imported", nameof(ExtractStatus.Imported)));
        return [.. periods.Select((period, i) => period with { IsLatest = i == periods.Count - 1 })];
    }

    private static ScoredPeriod Read(SqliteDataReader row, int analysisId) => new(
        row.GetInt32(0),
        analysisId,
        row.GetInt32(1),
        row.GetString(2),
        row.Text(3) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        row.GetBoolean(4),
        row.GetInt32(5),
        row.Time(6)!.Value);
}
