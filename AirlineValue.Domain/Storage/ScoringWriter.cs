using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Segments;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>Writes what a model says of the members of an extract: few rows at once, the columns in short transactions.</summary>
/// <param name="pacing">How the database is shared.</param>
/// <param name="clock">Tells when a scoring was made, and measures time.</param>
internal sealed class ScoringWriter(BatchPacing pacing, TimeProvider clock)
{
    /// <summary>Writes the row of a scoring and the figures of its groups, within the caller's transaction.</summary>
    /// <returns>The key of the scoring.</returns>
    public long AddScoring(
        SqliteConnection connection, int analysisId, int extractId, bool isTraining, ScoringStatus status, string by, ScoredMembers scored,
        DriftReport? drift = null)
    {
        var id = RowInsert.Run(
            connection,
            """
            INSERT INTO scoring (analysis_id, extract_id, is_training, status, funnel, clustered_members, spreads, created_at, created_by, drift, verdict)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
            """,
            analysisId, extractId, isTraining ? 1 : 0, status.ToString(), SqlText.Json(scored.Funnel.Steps), scored.Funnel.Kept.Length,
            SqlText.Json(scored.Spreads), UtcText.Of(clock.GetUtcNow()), by,
            drift is null ? null : SqlText.Json(drift), drift?.Verdict.ToString());
        foreach (var group in scored.Groups)
        {
            RowInsert.Run(
                connection,
                "INSERT INTO segment_figures (scoring_id, rank, figures, spreads) VALUES (?, ?, ?, ?)",
                id, group.Rank, SqlText.Json(group.Figures), SqlText.Json(group.Spreads));
        }
        return id;
    }

    /// <summary>Writes the columns of a scoring.</summary>
    /// <param name="connection">A connection for bulk writes.</param>
    /// <param name="scoringId">The scoring.</param>
    /// <param name="scored">What the model says.</param>
    /// <param name="progress">Told of members written.</param>
    /// <param name="cancellation">Ends it after the run at hand.</param>
    public async Task WriteColumnsAsync(
        SqliteConnection connection, long scoringId, ScoredMembers scored, IProgress<AnalysisProgress>? progress, CancellationToken cancellation)
    {
        using var columns = new ColumnRunWriter(connection, ColumnTable.OfScores, scoringId);
        using var transaction = new BulkTransaction(connection, pacing, clock);
        var count = ScoreColumnNames.BesideIndicators.Length + scored.Table.Indicators.Count;
        var cells = 0L;
        foreach (var run in ScoreRuns.Of(scored))
        {
            cancellation.ThrowIfCancellationRequested();
            transaction.Begin();
            columns.Write(run);
            cells += run.Rows;
            progress?.Report(new AnalysisProgress(AnalysisStage.Saving, cells / count, scored.Funnel.Members));
            if (transaction.IsDue)
                await transaction.CommitAsync(cancellation);
        }
        transaction.Commit();
    }
}
