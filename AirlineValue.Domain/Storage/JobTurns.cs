using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>Jobs that are done in turn, as a year's months: each waits behind the one before it.</summary>
internal static class JobTurns
{
    /// <summary>Adds jobs, each behind the one before it.</summary>
    /// <param name="jobs">The jobs, in their order.</param>
    /// <param name="add">Adds one and gives its number.</param>
    public static List<int> Add(IEnumerable<Job> jobs, Func<Job, int> add)
    {
        var ids = new List<int>();
        int? analysis = null;
        foreach (var job in jobs)
        {
            var turn = (job.Request.Turn ?? new JobTurn()) with { AfterJobId = ids.Count == 0 ? null : ids[^1] };
            if (job is { Kind: JobKind.Scoring, Request.AnalysisId: null })
                turn = turn with { AnalysisJobId = analysis };
            ids.Add(add(Placed(job, turn)));
            if (job.Kind == JobKind.Analysis)
                analysis = ids[^1];
        }
        return ids;
    }

    /// <summary>Cancels the jobs that wait behind one, and those behind them.</summary>
    public static void CancelBehind(SqliteConnection connection, int id, DateTimeOffset now)
    {
        var cancelled = connection.Query(
            """
            UPDATE job SET status = $cancelled, finished_at = $now
            WHERE status = $waiting AND json_extract(request, '$.turn.afterJobId') = $id RETURNING id
            """,
            row => row.GetInt32(0),
            ("$cancelled", nameof(JobStatus.Cancelled)), ("$waiting", nameof(JobStatus.Waiting)), ("$now", UtcText.Of(now)), ("$id", id));
        foreach (var behind in cancelled)
        {
            CancelImport(connection, behind);
            CancelBehind(connection, behind, now);
        }
    }

    /// <summary>Says of the extract of a cancelled import that it was cancelled.</summary>
    public static void CancelImport(SqliteConnection connection, int id) => connection.Execute(
        "UPDATE extract SET status = $cancelled WHERE status = $waiting AND id = (SELECT extract_id FROM job WHERE id = $id AND kind = $import)",
        ("$cancelled", nameof(ExtractStatus.Cancelled)), ("$waiting", nameof(ExtractStatus.Waiting)), ("$import", nameof(JobKind.Import)), ("$id", id));

    private static Job Placed(Job job, JobTurn turn) => new()
    {
        Kind = job.Kind,
        Status = job.Status,
        ExtractId = job.ExtractId,
        Request = job.Request with { Turn = turn },
        CreatedAt = job.CreatedAt,
        CreatedBy = job.CreatedBy,
    };
}
