using AirlineValue.Domain.Segments;

namespace AirlineValue.Domain.Storage;

/// <summary>The rows of table group_portraits: what the groups of a scoring are like.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">Tells when portraits were made.</param>
public sealed class GroupPortraitStore(Database database, TimeProvider clock)
{
    /// <summary>The portraits of a scoring's groups; null when none are stored.</summary>
    public GroupPortraits? Find(int scoringId)
    {
        using var connection = database.Open();
        return connection.Query(
            "SELECT portraits FROM group_portraits WHERE scoring_id = $id",
            row => row.Json<GroupPortraits>(0), ("$id", scoringId)).FirstOrDefault();
    }

    /// <summary>Stores them, in place of those that are there; nothing happens when the scoring is gone
    /// or about to go.</summary>
    public void Save(int scoringId, GroupPortraits portraits)
    {
        using var connection = database.Open();
        connection.Execute(
            """
            INSERT OR REPLACE INTO group_portraits (scoring_id, portraits, made_at)
            SELECT $id, $portraits, $now WHERE EXISTS (
                SELECT 1 FROM scoring s JOIN analysis a ON a.id = s.analysis_id JOIN extract e ON e.id = s.extract_id
                WHERE s.id = $id AND s.status = $completed AND a.status = $completed AND e.status = $imported)
            """,
            ("$id", scoringId), ("$portraits", SqlText.Json(portraits)), ("$now", UtcText.Of(clock.GetUtcNow())),
            ("$completed", nameof(AnalysisStatus.Completed)), ("$imported", nameof(ExtractStatus.Imported)));
    }

    /// <summary>The periods that can be looked at and have no portraits: those of the current analysis first, the latest
    /// first.</summary>
    public IReadOnlyList<(int AnalysisId, int ExtractId)> Missing()
    {
        using var connection = database.Open();
        return connection.Query(
            """
            SELECT s.analysis_id, s.extract_id FROM scoring s
                JOIN analysis a ON a.id = s.analysis_id JOIN extract e ON e.id = s.extract_id
            WHERE s.status = $completed AND a.status = $completed AND e.status = $imported
                AND s.id NOT IN (SELECT scoring_id FROM group_portraits)
            ORDER BY a.is_current DESC, a.id DESC, e.window_end DESC, s.id DESC
            """,
            row => (row.GetInt32(0), row.GetInt32(1)),
            ("$completed", nameof(AnalysisStatus.Completed)), ("$imported", nameof(ExtractStatus.Imported)));
    }
}
