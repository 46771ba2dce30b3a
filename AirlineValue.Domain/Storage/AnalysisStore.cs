using System.Text.Json;
using AirlineValue.Domain.Segments;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>
/// Saves analyses: staged in short transactions, visible by one small transaction at the end; a writer of another
/// transaction never waits longer than a second (<see cref="BatchPacing"/>).
/// </summary>
/// <param name="database">Where to.</param>
/// <param name="pacing">How the database is shared.</param>
/// <param name="clock">Tells when an analysis was made, and measures time.</param>
public sealed class AnalysisStore(Database database, BatchPacing pacing, TimeProvider clock)
{
    private readonly ScoringWriter _writer = new(pacing, clock);

    /// <summary>Stages all that an analysis found; nobody sees it before <see cref="Complete"/>. What was staged is
    /// removed again when it fails or is cancelled.</summary>
    /// <param name="extractId">The extract that was analysed, imported.</param>
    /// <param name="result">What was found.</param>
    /// <param name="seconds">How long it took so far.</param>
    /// <param name="by">Who asked for it.</param>
    /// <param name="programVersion">The version of the program that made it.</param>
    /// <param name="progress">Told of members written.</param>
    /// <param name="replacesId">The analysis that it is to replace, so that it is a draft; null for none.</param>
    /// <param name="cancellation">Ends it after the run at hand.</param>
    /// <returns>The key of the analysis.</returns>
    /// <exception cref="SqliteException">The database can't be written, for example because the disk is full.</exception>
    public async Task<int> StageAsync(
        int extractId,
        AnalysisResult result,
        StageSeconds seconds,
        string by,
        string programVersion,
        IProgress<AnalysisProgress>? progress = null,
        int? replacesId = null,
        CancellationToken cancellation = default)
    {
        await using var connection = database.OpenForBulk();
        var (analysisId, scoringId) = StageModel(connection, extractId, result, seconds, by, programVersion, replacesId);
        try
        {
            await _writer.WriteColumnsAsync(connection, scoringId, result.Scored, progress, cancellation);
            return analysisId;
        }
        catch
        {
            await RemoveAsync(analysisId, CancellationToken.None);
            throw;
        }
    }

    /// <summary>Makes a staged analysis visible, and current if none is and it is no draft.</summary>
    /// <param name="analysisId">The analysis.</param>
    /// <param name="seconds">How long all of it took.</param>
    /// <returns>False when it is being deleted, or its extract is.</returns>
    public bool Complete(int analysisId, StageSeconds seconds)
    {
        using var connection = database.Open();
        using var command = Command(connection, """
            UPDATE analysis SET status = $completed, seconds = $seconds,
                is_current = first.is_first, current_since = iif(first.is_first, $now, NULL), current_by = iif(first.is_first, created_by, NULL)
            FROM (SELECT NOT EXISTS (SELECT 1 FROM analysis WHERE is_current = 1) AND replaces_id IS NULL AS is_first FROM analysis WHERE id = $id) AS first
            WHERE id = $id AND status = $staged
                AND EXISTS (SELECT 1 FROM extract WHERE extract.id = analysis.extract_id AND extract.status = $imported)
            """);
        command.Parameters.AddWithValue("$id", analysisId);
        command.Parameters.AddWithValue("$staged", nameof(AnalysisStatus.Staged));
        command.Parameters.AddWithValue("$completed", nameof(AnalysisStatus.Completed));
        command.Parameters.AddWithValue("$imported", nameof(ExtractStatus.Imported));
        command.Parameters.AddWithValue("$seconds", Json(seconds));
        command.Parameters.AddWithValue("$now", UtcText.Of(clock.GetUtcNow()));
        return command.ExecuteNonQuery() == 1;
    }

    /// <summary>Stores the classic view of the members that an analysis was trained on.</summary>
    public void SaveClassic(int analysisId, ClassicView classic)
    {
        using var connection = database.Open();
        connection.Execute(
            "UPDATE scoring SET classic = $classic WHERE analysis_id = $id AND is_training = 1",
            ("$classic", Json(classic)), ("$id", analysisId));
    }

    /// <summary>Removes an analysis and all that it says, in small transactions.</summary>
    public Task RemoveAsync(int analysisId, CancellationToken cancellation = default) =>
        new StagedRows(database, pacing, clock).RemoveAnalysisAsync(analysisId, cancellation);

    /// <summary>Removes what analyses that never came to an end left, and what is left of deleted ones. Only whoever may
    /// run jobs may call it, since an analysis that is being saved looks the same.</summary>
    public async Task RemoveInterruptedAsync(CancellationToken cancellation = default)
    {
        foreach (var id in Interrupted())
            await RemoveAsync(id, cancellation);
    }

    private List<int> Interrupted()
    {
        using var connection = database.Open();
        using var command = Command(connection, "SELECT id FROM analysis WHERE status <> $completed ORDER BY id");
        command.Parameters.AddWithValue("$completed", nameof(AnalysisStatus.Completed));
        using var reader = command.ExecuteReader();
        var ids = new List<int>();
        while (reader.Read())
            ids.Add(reader.GetInt32(0));
        return ids;
    }

    private (int AnalysisId, long ScoringId) StageModel(
        SqliteConnection connection, int extractId, AnalysisResult result, StageSeconds seconds, string by, string programVersion,
        int? replacesId)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var now = UtcText.Of(clock.GetUtcNow());
        var analysisId = RowInsert.Run(
            connection,
            """
            INSERT INTO analysis (status, is_current, extract_id, indicator_set, cleaning_options, cleaning_profile, clustering_options, scaler,
                inertia, iterations, winning_restart, validity, seconds, program_version, created_at, created_by, replaces_id)
            VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
            """,
            nameof(AnalysisStatus.Staged), extractId, Json(result.Options.IndicatorSet), Json(result.Options.Cleaning),
            result.Options.CleaningProfile, Json(result.Options.Clustering), Json(result.Scaler), result.Clustering.Inertia, result.Clustering.Iterations, result.Clustering.WinningRestart,
            Json(result.Validity), Json(seconds), programVersion, now, by, replacesId);
        var scoringId = _writer.AddScoring(connection, (int)analysisId, extractId, isTraining: true, ScoringStatus.Completed, by, result.Scored);
        foreach (var segment in result.Segments)
        {
            RowInsert.Run(
                connection,
                "INSERT INTO segment (analysis_id, rank, key, name, centre_standardised, centre) VALUES (?, ?, ?, ?, ?, ?)",
                analysisId, segment.Rank, segment.Name.Key, Json(segment.Name), Json(segment.CentreStandardised), Json(segment.Centre));
        }
        transaction.Commit();
        return ((int)analysisId, scoringId);
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, JsonColumn.Options);
}
