using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Segments;

namespace AirlineValue.Domain.Storage;

/// <summary>Saves what models say of further extracts: staged in short transactions, visible by one small transaction at the
/// end.</summary>
/// <param name="database">Where to.</param>
/// <param name="pacing">How the database is shared.</param>
/// <param name="clock">Tells when a scoring was made, and measures time.</param>
public sealed class ScoringStore(Database database, BatchPacing pacing, TimeProvider clock)
{
    private readonly ScoringWriter _writer = new(pacing, clock);

    /// <summary>The scoring of an extract by an analysis that can be looked at; null when there is none.</summary>
    public int? Find(int analysisId, int extractId)
    {
        using var connection = database.Open();
        return connection.Query(
            "SELECT id FROM scoring WHERE analysis_id = $analysis AND extract_id = $extract AND status = $completed",
            row => (int?)row.GetInt32(0),
            ("$analysis", analysisId), ("$extract", extractId), ("$completed", nameof(ScoringStatus.Completed))).FirstOrDefault();
    }

    /// <summary>Stages what a model says of an extract; nobody sees it before <see cref="Complete"/>. What was staged is
    /// removed again when it fails or is cancelled.</summary>
    /// <param name="analysisId">The analysis.</param>
    /// <param name="extractId">The extract, imported and not scored by it yet.</param>
    /// <param name="scored">What the analysis says.</param>
    /// <param name="drift">How far that is from the training members; null where nobody compared.</param>
    /// <param name="by">Who asked for it.</param>
    /// <param name="progress">Told of members written.</param>
    /// <param name="cancellation">Ends it after the run at hand.</param>
    /// <returns>The key of the scoring.</returns>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">The database can't be written, for example because the disk is
    /// full.</exception>
    public async Task<int> StageAsync(
        int analysisId, int extractId, ScoredMembers scored, DriftReport? drift, string by, IProgress<AnalysisProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        await using var connection = database.OpenForBulk();
        long id;
        await using (var transaction = connection.BeginTransaction(deferred: false))
        {
            id = _writer.AddScoring(connection, analysisId, extractId, isTraining: false, ScoringStatus.Staged, by, scored, drift);
            await transaction.CommitAsync(cancellation);
        }
        try
        {
            await _writer.WriteColumnsAsync(connection, id, scored, progress, cancellation);
            return (int)id;
        }
        catch
        {
            await RemoveAsync((int)id, CancellationToken.None);
            throw;
        }
    }

    /// <summary>Makes a staged scoring visible.</summary>
    /// <returns>False when its analysis or its extract is being deleted.</returns>
    public bool Complete(int scoringId)
    {
        using var connection = database.Open();
        return connection.Execute(
            """
            UPDATE scoring SET status = $completed WHERE id = $id AND status = $staged
                AND EXISTS (SELECT 1 FROM analysis a WHERE a.id = scoring.analysis_id AND a.status = $trained)
                AND EXISTS (SELECT 1 FROM extract e WHERE e.id = scoring.extract_id AND e.status = $imported)
            """,
            ("$id", scoringId), ("$staged", nameof(ScoringStatus.Staged)), ("$completed", nameof(ScoringStatus.Completed)),
            ("$trained", nameof(AnalysisStatus.Completed)), ("$imported", nameof(ExtractStatus.Imported))) == 1;
    }

    /// <summary>Removes a scoring in small transactions.</summary>
    public Task RemoveAsync(int scoringId, CancellationToken cancellation = default) =>
        new StagedRows(database, pacing, clock).RemoveScoringAsync(scoringId, cancellation);

    /// <summary>Removes what scorings that never came to an end left. Only whoever may run jobs may call it, since a scoring
    /// that is being saved looks the same.</summary>
    public async Task RemoveInterruptedAsync(CancellationToken cancellation = default)
    {
        List<int> ids;
        await using (var connection = database.Open())
        {
            ids = connection.Query(
                "SELECT id FROM scoring WHERE status = $staged ORDER BY id", row => row.GetInt32(0), ("$staged", nameof(ScoringStatus.Staged)));
        }
        foreach (var id in ids)
            await RemoveAsync(id, cancellation);
    }
}
