using System.Globalization;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>What the audit keeps of jobs: that one was asked for, and how it ended.</summary>
internal static class JobAudit
{
    /// <summary>Notes that a job was asked for.</summary>
    public static void Asked(SqliteConnection connection, int id, Job job)
    {
        if (ActOf(job) is not { } act)
            return;
        var request = job.Request;
        AuditLog.Append(connection, job.CreatedAt, new AuditFact(
            job.CreatedBy, act, request.Erases is { } number ? AuditMembers.DigestOf(connection, number) : SubjectOf(job.ExtractId), ("job", AuditText.Of(id)), ("analysis", Number(request.AnalysisId)),
            ("replaces", Number(request.ReplacesId)), ("base", Number(request.BaseExtractId)),
            ("k", Number(request.Clustering?.K)), ("seed", Number(request.Clustering?.Seed))));
    }

    /// <summary>Notes how a job ended, once it does not start over.</summary>
    public static void Ended(SqliteConnection connection, int id, DateTimeOffset at)
    {
        var job = connection.Query(
            """
            SELECT j.kind, j.status, j.extract_id, j.analysis_id, j.created_by, json_extract(j.failure, '$.code'),
                json_extract(e.report, '$.rows'), json_extract(e.report, '$.imported'), json_extract(e.report, '$.rejected'), json_extract(e.refusal, '$.reason')
            FROM job j LEFT JOIN extract e ON e.id = j.extract_id WHERE j.id = $id
            """,
            row => (Kind: row.Named<JobKind>(0), Status: row.Named<JobStatus>(1), Extract: row.Integer(2), Analysis: row.Integer(3), By: row.GetString(4),
                Failure: row.Text(5), Rows: row.Text(6), Imported: row.Text(7), Rejected: row.Text(8), Refusal: row.Text(9)),
            ("$id", id)).FirstOrDefault();
        if (job.By is null || job.Status is JobStatus.Waiting or JobStatus.Running || !IsKept(job.Kind))
            return;
        var isImport = job.Kind == JobKind.Import;
        AuditLog.Append(connection, at, new AuditFact(
            job.By, AuditAct.JobEnded, SubjectOf(job.Extract), ("job", AuditText.Of(id)), ("kind", job.Kind.ToString()), ("status", job.Status.ToString()),
            ("analysis", Number(job.Analysis)), ("failure", job.Failure), ("refusal", isImport ? job.Refusal : null), ("rows", isImport ? job.Rows : null),
            ("imported", isImport ? job.Imported : null), ("rejected", isImport ? job.Rejected : null)));
    }

    // a kind that is not here does not compile: whoever adds one decides what it is as an act
    private static AuditAct? ActOf(Job job) => job.Kind switch
    {
        JobKind.Import => AuditAct.ImportAsked,
        JobKind.Analysis => job.Request.ReplacesId is null ? AuditAct.Analysed : AuditAct.Retrained,
        // the server asks for it by itself, and it says nothing that the import did not
        JobKind.Profile => null,
        JobKind.Deletion => AuditAct.ExtractDeleted,
        JobKind.Comparison => AuditAct.Compared,
        JobKind.ClusterCount => AuditAct.ClusterCountTried,
        JobKind.Scoring => AuditAct.Scored,
        JobKind.Erasure => AuditAct.ErasureAsked,
        _ => throw new ArgumentOutOfRangeException(nameof(job), job.Kind, "A kind of job that the audit does not know."),
    };

    private static bool IsKept(JobKind kind) => kind != JobKind.Profile;

    private static string SubjectOf(int? extract) => extract is null ? "members" : AuditText.Extract(extract);

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
