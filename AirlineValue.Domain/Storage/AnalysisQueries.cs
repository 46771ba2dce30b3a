using Microsoft.EntityFrameworkCore;

namespace AirlineValue.Domain.Storage;

/// <summary>An analysis with all that its pages show, none of it computed when it is read.</summary>
/// <param name="Analysis">The model, with its segments in the fixed order.</param>
/// <param name="Scoring">What it says of its members, with the figures of the segments in the same order.</param>
/// <param name="Extract">The extract whose members these are.</param>
public sealed record AnalysisView(StoredAnalysis Analysis, StoredScoring Scoring, Extract Extract)
{
    /// <summary>Whether this is the latest of the periods that the analysis scored.</summary>
    public bool IsLatest { get; init; } = true;

    /// <summary>Which period this is.</summary>
    public PeriodKey Period => new(Analysis.Id, Extract.Id);
}

/// <summary>A line of the list of analyses.</summary>
/// <param name="Id">The analysis.</param>
/// <param name="IsCurrent">Whether it is the one that everybody sees.</param>
/// <param name="ExtractId">The extract it was trained on.</param>
/// <param name="FileName">That extract's file.</param>
/// <param name="WindowEnd">That extract's window's end.</param>
/// <param name="ClusteredMembers">Members that have a group.</param>
/// <param name="K">Number of clusters.</param>
/// <param name="Seed">Seed of the starts.</param>
/// <param name="Inertia">Sum of squared distances to the centres.</param>
/// <param name="Silhouette">Mean silhouette.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="CreatedBy">Who asked for it.</param>
/// <param name="DraftFor">The analysis that it is to replace, as long as it is a draft; null else.</param>
public sealed record AnalysisLine(
    int Id,
    bool IsCurrent,
    int ExtractId,
    string FileName,
    DateOnly? WindowEnd,
    int ClusteredMembers,
    int K,
    int Seed,
    double Inertia,
    double Silhouette,
    DateTimeOffset CreatedAt,
    string CreatedBy,
    int? DraftFor = null);

/// <summary>A job that was to make an analysis, and did not.</summary>
/// <param name="Job">The job.</param>
/// <param name="ExtractId">The extract.</param>
/// <param name="FileName">Its file.</param>
public sealed record UnfinishedAnalysis(Job Job, int ExtractId, string FileName);

/// <summary>Reads analyses for the overview, the segments and the analyses' own pages.</summary>
public sealed class AnalysisQueries(Database database)
{
    /// <summary>What an analysis says of one of its periods; null when there is none.</summary>
    /// <param name="analysisId">The analysis; null for the current one.</param>
    /// <param name="extractId">The extract whose period is meant; null for the latest period.</param>
    /// <param name="ct">Ends it.</param>
    public Task<AnalysisView?> FindAsync(int? analysisId, int? extractId, CancellationToken ct = default) =>
        Task.Run(() => Find(analysisId, extractId), ct);

    /// <summary>The latest period of an analysis, or of the current one when none is named; null when there is none.</summary>
    public Task<AnalysisView?> FindAsync(int? analysisId, CancellationToken ct = default) => FindAsync(analysisId, null, ct);

    /// <summary>The same, on the thread of whoever asks.</summary>
    public AnalysisView? Find(int? analysisId, int? extractId = null)
    {
        using var connection = database.Open();
        return AnalysisRows.Find(connection, analysisId, extractId);
    }

    /// <summary>An analysis, or the current one when none is named, with the members that it was trained on; null when there is
    /// none.</summary>
    public Task<AnalysisView?> FindTrainingAsync(int? analysisId, CancellationToken ct = default) => Task.Run(
        () =>
        {
            using var connection = database.Open();
            return AnalysisRows.FindTraining(connection, analysisId);
        },
        ct);

    /// <summary>All analyses, the newest first; of one extract, or of all.</summary>
    public async Task<IReadOnlyList<AnalysisLine>> ListAsync(int? extractId = null, CancellationToken ct = default)
    {
        await using var context = database.CreateDbContext();
        var rows = await (
            from a in context.Analyses
            join e in context.Extracts on a.ExtractId equals e.Id
            join s in context.Scorings on a.Id equals s.AnalysisId
            where a.Status == AnalysisStatus.Completed && s.IsTraining && (extractId == null || e.Id == extractId)
            orderby a.Id descending
            select new { a, e.FileName, e.WindowEnd, s.ClusteredMembers }).ToListAsync(ct);
        return [.. rows.Select(r => new AnalysisLine(
            r.a.Id, r.a.IsCurrent, r.a.ExtractId, r.FileName, r.WindowEnd, r.ClusteredMembers,
            r.a.ClusteringOptions.K, r.a.ClusteringOptions.Seed, r.a.Inertia, r.a.Validity.Silhouette,
            r.a.CreatedAt, r.a.CreatedBy, r.a.IsDraft ? r.a.ReplacesId : null))];
    }

    /// <summary>The newest jobs that were to make an analysis and failed, were stopped or interrupted; an extract whose
    /// import did not come to its end says so on its own page.</summary>
    public async Task<IReadOnlyList<UnfinishedAnalysis>> UnfinishedAsync(int most, CancellationToken ct = default)
    {
        await using var context = database.CreateDbContext();
        JobStatus[] unfinished = [JobStatus.Failed, JobStatus.Cancelled, JobStatus.Interrupted];
        return await (
            from j in context.Jobs
            join e in context.Extracts on j.ExtractId equals e.Id
            where (j.Kind == JobKind.Import || j.Kind == JobKind.Analysis) && unfinished.Contains(j.Status) && e.Status == ExtractStatus.Imported
            orderby j.Id descending
            select new UnfinishedAnalysis(j, e.Id, e.FileName)).Take(most).ToListAsync(ct);
    }
}
