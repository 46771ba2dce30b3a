using AirlineValue.Domain.Monitoring;

namespace AirlineValue.Domain.Storage;

/// <summary>The rows of tables group_movement and movement_causes.</summary>
internal sealed class MovementRows(Database database)
{
    /// <summary>The stored movement between two periods that can be looked at; null when none is stored.</summary>
    public GroupMovement? FindMovement(PeriodKey then, PeriodKey now) => Find<GroupMovement>("group_movement", "movement", then, now);

    /// <summary>Stores a movement; nothing happens when one of both scorings is gone or about to go.</summary>
    public void Save(int thenScoring, int nowScoring, GroupMovement movement) => Save("group_movement", "movement", thenScoring, nowScoring, movement);

    /// <summary>The stored causes of a movement; null when none are stored.</summary>
    public MovementCauses? FindCauses(PeriodKey then, PeriodKey now) => Find<MovementCauses>("movement_causes", "causes", then, now);

    /// <summary>Stores the causes of a movement; nothing happens when one of both scorings is gone or about to go.</summary>
    public void Save(int thenScoring, int nowScoring, MovementCauses causes) => Save("movement_causes", "causes", thenScoring, nowScoring, causes);

    private T? Find<T>(string table, string column, PeriodKey then, PeriodKey now) where T : class
    {
        using var connection = database.Open();
        return connection.Query(
            $"""
            SELECT m.{column} FROM {table} m
                JOIN scoring t ON t.id = m.then_scoring_id JOIN extract te ON te.id = t.extract_id
                JOIN scoring n ON n.id = m.now_scoring_id JOIN extract ne ON ne.id = n.extract_id
            WHERE t.analysis_id = $thenAnalysis AND t.extract_id = $thenExtract AND n.analysis_id = $nowAnalysis AND n.extract_id = $nowExtract
                AND t.status = $completed AND n.status = $completed AND te.status = $imported AND ne.status = $imported
            """,
            row => row.Json<T>(0),
            ("$thenAnalysis", then.AnalysisId), ("$thenExtract", then.ExtractId), ("$nowAnalysis", now.AnalysisId), ("$nowExtract", now.ExtractId),
            ("$completed", nameof(ScoringStatus.Completed)), ("$imported", nameof(ExtractStatus.Imported))).FirstOrDefault();
    }

    private void Save<T>(string table, string column, int thenScoring, int nowScoring, T value)
    {
        using var connection = database.Open();
        connection.Execute(
            $"""
            INSERT OR REPLACE INTO {table} (then_scoring_id, now_scoring_id, {column})
            SELECT $then, $now, $value WHERE 2 = (
                SELECT count(*) FROM scoring s JOIN extract e ON e.id = s.extract_id JOIN analysis a ON a.id = s.analysis_id
                WHERE s.id IN ($then, $now) AND s.status = $completed AND a.status = $completed AND e.status = $imported)
            """,
            ("$then", thenScoring), ("$now", nowScoring), ("$value", SqlText.Json(value)),
            ("$completed", nameof(ScoringStatus.Completed)), ("$imported", nameof(ExtractStatus.Imported)));
    }
}
