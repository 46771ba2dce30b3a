using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>The rows of the queue. What changes a job and the extract it works on is one transaction.</summary>
/// <param name="database">The database.</param>
public sealed class JobStore(Database database)
{
    private const string Columns =
        "id, kind, status, extract_id, analysis_id, request, phase, done_bytes, total_bytes, done_rows, total_rows, cancel_requested, failure, created_at, created_by, started_at, finished_at";

    /// <summary>Adds a job that waits, and gives its number.</summary>
    public int Add(Job job)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        var id = Add(connection, job);
        transaction.Commit();
        return id;
    }

    /// <summary>Adds the import of an extract, which waits from now on.</summary>
    public int AddImport(Job job)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        SetWaiting(connection, job.ExtractId);
        var id = Add(connection, job);
        transaction.Commit();
        return id;
    }

    /// <summary>Adds the deletion of an extract, which nobody sees from now on, nor the analyses that rest on it. Gives
    /// null, and changes nothing, while another job on the extract waits or runs.</summary>
    public int? AddDeletion(Job job)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        if (Active(connection, job.ExtractId).Count > 0)
            return null;
        connection.Execute(
            "UPDATE extract SET status = $status WHERE id = $id", ("$status", nameof(ExtractStatus.Deleting)), ("$id", job.ExtractId));
        connection.Execute(
            "UPDATE analysis SET status = $status, is_current = 0 WHERE extract_id = $id",
            ("$status", nameof(AnalysisStatus.Deleting)), ("$id", job.ExtractId));
        var id = Add(connection, job);
        transaction.Commit();
        return id;
    }

    /// <summary>Adds the comparison of an extract with a base, unless one waits or runs, and gives the number of the one
    /// that does.</summary>
    public int AddComparison(Job job)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        var active = Active(connection, job.ExtractId).Find(j => j.Kind == JobKind.Comparison && j.Request.BaseExtractId == job.Request.BaseExtractId);
        var id = active?.Id ?? Add(connection, job);
        transaction.Commit();
        return id;
    }

    /// <summary>Adds the scoring of an extract by an analysis, unless one waits or runs, and gives the number of the one that
    /// does.</summary>
    public int AddScoring(Job job)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        var active = Active(connection, job.ExtractId).Find(j => j.Kind == JobKind.Scoring && j.Request.AnalysisId == job.Request.AnalysisId);
        var id = active?.Id ?? Add(connection, job);
        transaction.Commit();
        return id;
    }

    /// <summary>Adds jobs that are done in turn, and gives their numbers. Extracts that are imported wait from now on; a
    /// scoring that names no analysis takes the one that the last analysis before it makes.</summary>
    public IReadOnlyList<int> AddInTurn(IEnumerable<Job> jobs)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        var ids = JobTurns.Add(jobs, job =>
        {
            if (job.Kind == JobKind.Import)
                SetWaiting(connection, job.ExtractId);
            return Add(connection, job);
        });
        transaction.Commit();
        return ids;
    }

    /// <summary>Adds the training of a draft, unless the same one waits or runs, and gives the number of the one that
    /// does.</summary>
    public int AddRetraining(Job job)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        var asked = SqlText.Json(job.Request);
        var active = Active(connection, job.ExtractId).Find(j => j.Kind == JobKind.Analysis && SqlText.Json(j.Request) == asked);
        var id = active?.Id ?? Add(connection, job);
        transaction.Commit();
        return id;
    }

    /// <summary>The newest job of each extract that scores it with an analysis.</summary>
    public IReadOnlyList<Job> LatestScorings(int analysisId) => Where(
        $"WHERE id IN (SELECT max(id) FROM job WHERE kind = '{nameof(JobKind.Scoring)}' AND json_extract(request, '$.analysisId') = $id GROUP BY extract_id) ORDER BY id",
        ("$id", analysisId));

    /// <summary>The newest job that compares an extract with a base, or null.</summary>
    public Job? LatestComparison(int baseId, int otherId)
    {
        using var connection = database.Open();
        return connection.Query(
            $"SELECT {Columns} FROM job WHERE extract_id = $other AND kind = $kind AND json_extract(request, '$.baseExtractId') = $base ORDER BY id DESC LIMIT 1",
            Read, ("$other", otherId), ("$kind", nameof(JobKind.Comparison)), ("$base", baseId)).FirstOrDefault();
    }

    /// <summary>The job of this number, or null.</summary>
    public Job? Find(int id) => Where("WHERE id = $id", ("$id", id)).FirstOrDefault();

    /// <summary>The job that has waited longest, or null.</summary>
    public Job? NextWaiting() =>
        Where("WHERE status = $status ORDER BY id LIMIT 1", ("$status", nameof(JobStatus.Waiting))).FirstOrDefault();

    /// <summary>The jobs that are marked as running.</summary>
    public IReadOnlyList<Job> Running() => Where("WHERE status = $status ORDER BY id", ("$status", nameof(JobStatus.Running)));

    /// <summary>The jobs that wait or run, in their order; of one extract, or of all.</summary>
    public IReadOnlyList<Job> Active(int? extractId)
    {
        using var connection = database.Open();
        return Active(connection, extractId);
    }

    /// <summary>The newest job of an extract, or null.</summary>
    public Job? Latest(int extractId) =>
        Where("WHERE extract_id = $id ORDER BY id DESC LIMIT 1", ("$id", extractId)).FirstOrDefault();

    /// <summary>The newest job of a kind of an extract, or null.</summary>
    public Job? Latest(int extractId, JobKind kind)
    {
        using var connection = database.Open();
        return connection.Query(
            $"SELECT {Columns} FROM job WHERE extract_id = $id AND kind = $kind ORDER BY id DESC LIMIT 1",
            Read, ("$id", extractId), ("$kind", kind.ToString())).FirstOrDefault();
    }

    /// <summary>Marks a waiting job as running; false when it does not wait any more.</summary>
    public bool Start(int id, DateTimeOffset now)
    {
        using var connection = database.Open();
        return connection.Execute(
            "UPDATE job SET status = $running, started_at = $now, finished_at = NULL WHERE id = $id AND status = $waiting",
            ("$running", nameof(JobStatus.Running)), ("$waiting", nameof(JobStatus.Waiting)), ("$now", UtcText.Of(now)), ("$id", id)) == 1;
    }

    /// <summary>Writes down how a job ended, and cancels those in turn behind one that did not come to its end.</summary>
    public void End(int id, JobStatus status, JobFailure? failure, int? analysisId, DateTimeOffset now)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        connection.Execute(
            "UPDATE job SET status = $status, failure = $failure, analysis_id = $analysis, finished_at = $now WHERE id = $id",
            ("$status", status.ToString()), ("$failure", failure is null ? null : SqlText.Json(failure)), ("$analysis", analysisId),
            ("$now", status == JobStatus.Waiting ? null : UtcText.Of(now)), ("$id", id));
        if (status is JobStatus.Failed or JobStatus.Cancelled or JobStatus.Interrupted)
            JobTurns.CancelBehind(connection, id, now);
        JobAudit.Ended(connection, id, now);
        transaction.Commit();
    }

    /// <summary>Publishes how far a running job is, and tells whether somebody asked to cancel it.</summary>
    public bool Publish(int id, string? phase, long doneBytes, long totalBytes, long doneRows, long totalRows)
    {
        using var connection = database.Open();
        connection.Execute(
            """
            UPDATE job SET phase = $phase, done_bytes = $doneBytes, total_bytes = $totalBytes, done_rows = $doneRows, total_rows = $totalRows
            WHERE id = $id
            """,
            ("$phase", phase), ("$doneBytes", doneBytes), ("$totalBytes", totalBytes), ("$doneRows", doneRows), ("$totalRows", totalRows), ("$id", id));
        return connection.Query("SELECT cancel_requested FROM job WHERE id = $id", r => r.GetBoolean(0), ("$id", id)).Contains(true);
    }

    /// <summary>Cancels a job that waits, or asks whoever runs it to stop. A deletion goes on: half an extract is none.</summary>
    public void Cancel(int id, string by, DateTimeOffset now)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        var waited = connection.Execute(
            "UPDATE job SET status = $cancelled, finished_at = $now WHERE id = $id AND status = $waiting AND kind <> $deletion",
            ("$cancelled", nameof(JobStatus.Cancelled)), ("$waiting", nameof(JobStatus.Waiting)), ("$deletion", nameof(JobKind.Deletion)),
            ("$now", UtcText.Of(now)), ("$id", id)) == 1;
        if (waited)
        {
            JobTurns.CancelImport(connection, id);
            JobTurns.CancelBehind(connection, id, now);
        }
        else
        {
            connection.Execute(
                "UPDATE job SET cancel_requested = 1 WHERE id = $id AND status = $running AND kind <> $deletion",
                ("$running", nameof(JobStatus.Running)), ("$deletion", nameof(JobKind.Deletion)), ("$id", id));
        }
        AuditLog.Append(connection, now, new AuditFact(by, AuditAct.JobCancelled, $"job {AuditText.Of(id)}"));
        transaction.Commit();
    }

    private static void SetWaiting(SqliteConnection connection, int? extractId) => connection.Execute(
        "UPDATE extract SET status = $status WHERE id = $id", ("$status", nameof(ExtractStatus.Waiting)), ("$id", extractId));

    // every job passes here: none is asked for without an entry
    private static int Add(SqliteConnection connection, Job job)
    {
        var id = Insert(connection, job);
        JobAudit.Asked(connection, id, job);
        return id;
    }

    private static int Insert(SqliteConnection connection, Job job) => connection.Query(
        """
        INSERT INTO job (kind, status, extract_id, request, created_at, created_by)
        VALUES ($kind, $status, $extract, $request, $at, $by) RETURNING id
        """,
        row => row.GetInt32(0),
        ("$kind", job.Kind.ToString()), ("$status", job.Status.ToString()), ("$extract", job.ExtractId),
        ("$request", SqlText.Json(job.Request)), ("$at", UtcText.Of(job.CreatedAt)), ("$by", job.CreatedBy)).Single();

    private static List<Job> Active(SqliteConnection connection, int? extractId) => connection.Query(
        $"SELECT {Columns} FROM job WHERE status IN ($waiting, $running) AND ($id IS NULL OR extract_id = $id) ORDER BY id",
        Read,
        ("$waiting", nameof(JobStatus.Waiting)), ("$running", nameof(JobStatus.Running)), ("$id", extractId));

    private List<Job> Where(string clause, (string, object?) parameter)
    {
        using var connection = database.Open();
        return connection.Query($"SELECT {Columns} FROM job {clause}", Read, parameter);
    }

    private static Job Read(SqliteDataReader row) => new()
    {
        Id = row.GetInt32(0),
        Kind = row.Named<JobKind>(1),
        Status = row.Named<JobStatus>(2),
        ExtractId = row.Integer(3),
        AnalysisId = row.Integer(4),
        Request = row.Json<JobRequest>(5)!,
        Phase = row.Text(6),
        DoneBytes = row.GetInt64(7),
        TotalBytes = row.GetInt64(8),
        DoneRows = row.GetInt64(9),
        TotalRows = row.GetInt64(10),
        CancelRequested = row.GetBoolean(11),
        Failure = row.Json<JobFailure>(12),
        CreatedAt = row.Time(13)!.Value,
        CreatedBy = row.GetString(14),
        StartedAt = row.Time(15),
        FinishedAt = row.Time(16),
    };
}
