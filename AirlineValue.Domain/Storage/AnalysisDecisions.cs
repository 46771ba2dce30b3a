namespace AirlineValue.Domain.Storage;

/// <summary>What came of discarding a draft.</summary>
public enum DiscardOutcome
{
    /// <summary>It is gone.</summary>
    Discarded,

    /// <summary>There is no such draft: it was discarded already, or is no draft any more.</summary>
    NoDraft,

    /// <summary>A job works with it; it is as it was.</summary>
    InUse,
}

/// <summary>What people decide about analyses: which of them everybody sees, and which draft is not wanted.</summary>
/// <param name="database">Where to.</param>
/// <param name="store">Removes drafts.</param>
/// <param name="clock">Tells when it was decided.</param>
public sealed class AnalysisDecisions(Database database, AnalysisStore store, TimeProvider clock)
{
    /// <summary>Makes an analysis the one that everybody sees, and notes since when and by whom; false when it is not
    /// there.</summary>
    /// <param name="analysisId">The analysis.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="ct">Ends the waiting for it.</param>
    public Task<bool> MakeCurrentAsync(int analysisId, string by, CancellationToken ct = default) => Task.Run(() => MakeCurrent(analysisId, by), ct);

    /// <summary>Deletes a draft that nobody ever decided for, with all that it says of members. From the first moment on nobody
    /// sees it; what a killed process leaves of it is removed at the next start.</summary>
    /// <param name="analysisId">The draft.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="ct">Ends the waiting for it, not the deletion.</param>
    public async Task<DiscardOutcome> DiscardAsync(int analysisId, string by, CancellationToken ct = default)
    {
        var outcome = await Task.Run(() => Hide(analysisId, by), ct);
        if (outcome == DiscardOutcome.Discarded)
            await Task.Run(() => store.RemoveAsync(analysisId, CancellationToken.None), ct);
        return outcome;
    }

    private bool MakeCurrent(int analysisId, string by)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        var before = connection.Query("SELECT id FROM analysis WHERE is_current = 1", row => row.GetInt32(0));
        connection.Execute("UPDATE analysis SET is_current = 0 WHERE is_current = 1 AND id <> $id", ("$id", analysisId));
        var made = connection.Execute(
            """
            UPDATE analysis SET is_current = 1, current_since = iif(is_current, current_since, $now), current_by = iif(is_current, current_by, $by)
            WHERE id = $id AND status = $completed
            """,
            ("$id", analysisId), ("$now", UtcText.Of(clock.GetUtcNow())), ("$by", by), ("$completed", nameof(AnalysisStatus.Completed))) == 1;
        if (!made)
            return false;
        AuditLog.Append(connection, clock.GetUtcNow(), new AuditFact(
            by, AuditAct.MadeCurrent, AuditText.Analysis(analysisId), ("before", before.Count == 0 ? null : AuditText.Of(before[0]))));
        transaction.Commit();
        return true;
    }

    private DiscardOutcome Hide(int analysisId, string by)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        var isDraft = connection.Query(
            "SELECT id FROM analysis WHERE id = $id AND status = $completed AND replaces_id IS NOT NULL AND current_since IS NULL AND is_current = 0",
            row => row.GetInt32(0), ("$id", analysisId), ("$completed", nameof(AnalysisStatus.Completed))).Count == 1;
        if (!isDraft)
            return DiscardOutcome.NoDraft;
        var jobs = connection.Query(
            "SELECT id FROM job WHERE status IN ($waiting, $running) AND json_extract(request, '$.analysisId') = $id",
            row => row.GetInt32(0), ("$id", analysisId), ("$waiting", nameof(JobStatus.Waiting)), ("$running", nameof(JobStatus.Running)));
        if (jobs.Count > 0)
            return DiscardOutcome.InUse;
        connection.Execute(
            "UPDATE analysis SET status = $deleting WHERE id = $id", ("$id", analysisId), ("$deleting", nameof(AnalysisStatus.Deleting)));
        AuditLog.Append(connection, clock.GetUtcNow(), new AuditFact(by, AuditAct.DraftDiscarded, AuditText.Analysis(analysisId)));
        transaction.Commit();
        return DiscardOutcome.Discarded;
    }
}
