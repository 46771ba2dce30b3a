using AirlineValue.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace AirlineValue.Domain.Storage;

/// <summary>An extract with its job.</summary>
/// <param name="Extract">The extract.</param>
/// <param name="Job">The first job on it that waits or runs, else the newest, whatever became of it; null before the first.</param>
public sealed record ExtractView(Extract Extract, Job? Job);

/// <summary>What would be deleted with an extract.</summary>
/// <param name="Members">Imported members.</param>
/// <param name="AnalysisIds">Analyses that rest on it, ascending.</param>
/// <param name="HasCurrentAnalysis">Whether the analysis that everybody sees is among them.</param>
public sealed record ExtractDependents(long Members, IReadOnlyList<int> AnalysisIds, bool HasCurrentAnalysis)
{
    /// <summary>Periods that go with it: what other analyses say of it, and what its analyses say of other extracts.</summary>
    public int Periods { get; init; }

    /// <summary>Increments that it completed, which keep all their members.</summary>
    public int Increments { get; init; }
}

/// <summary>Reads extracts for their pages.</summary>
public sealed class ExtractQueries(IDbContextFactory<AirlineValueDb> contexts)
{
    private static readonly JobStatus[] ActiveStatuses = [JobStatus.Waiting, JobStatus.Running];

    /// <summary>All extracts that are not being deleted, the newest first, each with its job.</summary>
    public async Task<IReadOnlyList<ExtractView>> ListAsync(CancellationToken ct = default)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var extracts = await context.Extracts.Where(e => e.Status != ExtractStatus.Deleting).OrderByDescending(e => e.Id).ToListAsync(ct);
        var newest = await context.Jobs
            .Where(j => j.ExtractId != null && j.Id == context.Jobs.Where(o => o.ExtractId == j.ExtractId).Max(o => o.Id))
            .ToDictionaryAsync(j => j.ExtractId!.Value, ct);
        // Of several jobs on an extract the first that has not ended is its job now
        foreach (var job in await context.Jobs.Where(j => j.ExtractId != null && ActiveStatuses.Contains(j.Status)).OrderByDescending(j => j.Id).ToListAsync(ct))
            newest[job.ExtractId!.Value] = job;
        return [.. extracts.Select(e => new ExtractView(e, newest.GetValueOrDefault(e.Id)))];
    }

    /// <summary>One extract that is not being deleted, with its job; null when there is none.</summary>
    public async Task<ExtractView?> FindAsync(int extractId, CancellationToken ct = default)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var extract = await context.Extracts.FirstOrDefaultAsync(e => e.Id == extractId && e.Status != ExtractStatus.Deleting, ct);
        if (extract is null)
            return null;
        var job = await context.Jobs.Where(j => j.ExtractId == extractId && ActiveStatuses.Contains(j.Status)).OrderBy(j => j.Id).FirstOrDefaultAsync(ct)
            ?? await context.Jobs.Where(j => j.ExtractId == extractId).OrderByDescending(j => j.Id).FirstOrDefaultAsync(ct);
        return new ExtractView(extract, job);
    }

    /// <summary>A part of the quarantine, in the order of the file, for who may see rows of members: its rows are such.</summary>
    public async Task<IReadOnlyList<StoredQuarantinedRow>> QuarantineAsync(
        MemberReadGrant grant, int extractId, int skip, int take, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(grant);
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.QuarantinedRows.Where(r => r.ExtractId == extractId).OrderBy(r => r.Ordinal).Skip(skip).Take(take).ToListAsync(ct);
    }

    /// <summary>The whole quarantine, streamed in the order of the file, for who may take rows of members away.</summary>
    public async IAsyncEnumerable<StoredQuarantinedRow> StreamQuarantineAsync(
        MemberDownloadGrant grant, int extractId, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(grant);
        await using var context = await contexts.CreateDbContextAsync(ct);
        await foreach (var row in context.QuarantinedRows.Where(r => r.ExtractId == extractId).OrderBy(r => r.Ordinal).AsAsyncEnumerable().WithCancellation(ct))
            yield return row;
    }

    /// <summary>What would be deleted with the extract.</summary>
    public async Task<ExtractDependents> DependentsAsync(int extractId, CancellationToken ct = default)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var extract = await context.Extracts.FirstOrDefaultAsync(e => e.Id == extractId, ct);
        var analyses = await context.Analyses.Where(a => a.ExtractId == extractId && a.Status == AnalysisStatus.Completed)
            .OrderBy(a => a.Id).Select(a => new { a.Id, a.IsCurrent }).ToListAsync(ct);
        return new ExtractDependents(
            extract?.Report?.Members ?? 0, [.. analyses.Select(a => a.Id)], analyses.Any(a => a.IsCurrent))
        {
            Periods = await context.Scorings.CountAsync(
                s => !s.IsTraining && s.Status == ScoringStatus.Completed
                    && (s.ExtractId == extractId || context.Analyses.Any(a => a.Id == s.AnalysisId && a.ExtractId == extractId)),
                ct),
            Increments = (await context.Extracts.Where(e => e.Status == ExtractStatus.Imported).Select(e => e.Report).ToListAsync(ct))
                .Count(report => report?.Increment?.BaseExtractId == extractId),
        };
    }
}
