using AirlineValue.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace AirlineValue.Web.Jobs;

/// <summary>The queue of imports, analyses and deletions, kept in the database.</summary>
public sealed class JobQueue(IDbContextFactory<AirlineValueDb> contexts, JobSignal signal, TimeProvider clock)
{
    /// <summary>Puts the import of an uploaded extract into the queue.</summary>
    public async Task<int> EnqueueImportAsync(int extractId, JobRequest request, string by, CancellationToken ct = default)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await context.Database.BeginTransactionAsync(ct);
        await context.Extracts.Where(e => e.Id == extractId)
            .ExecuteUpdateAsync(s => s.SetProperty(e => e.Status, ExtractStatus.Waiting), ct);
        var job = await AddAsync(context, New(JobKind.Import, extractId, request, by), ct);
        await transaction.CommitAsync(ct);
        signal.Raise();
        return job.Id;
    }

    /// <summary>Puts an analysis of an imported extract into the queue.</summary>
    public Task<int> EnqueueAnalysisAsync(int extractId, JobRequest request, string by, CancellationToken ct = default) =>
        EnqueueAsync(New(JobKind.Analysis, extractId, request, by), ct);

    /// <summary>Hides an extract and what rests on it from everybody, and puts its deletion into the queue.</summary>
    public async Task<int> EnqueueDeletionAsync(int extractId, string by, CancellationToken ct = default)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await context.Database.BeginTransactionAsync(ct);
        await context.Extracts.Where(e => e.Id == extractId)
            .ExecuteUpdateAsync(s => s.SetProperty(e => e.Status, ExtractStatus.Deleting), ct);
        await context.Analyses.Where(a => a.ExtractId == extractId)
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.Status, AnalysisStatus.Deleting).SetProperty(a => a.IsCurrent, false), ct);
        var job = await AddAsync(context, New(JobKind.Deletion, extractId, new JobRequest(null, null), by), ct);
        await transaction.CommitAsync(ct);
        signal.Raise();
        return job.Id;
    }

    /// <summary>Asks the process that runs the job to stop it; a job that still waits is cancelled at once. A deletion
    /// is not cancelled: half an extract is no extract.</summary>
    public async Task CancelAsync(int jobId, CancellationToken ct = default)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await context.Database.BeginTransactionAsync(ct);
        var waiting = await context.Jobs.Where(j => j.Id == jobId && j.Status == JobStatus.Waiting && j.Kind != JobKind.Deletion)
            .ExecuteUpdateAsync(s => s.SetProperty(j => j.Status, JobStatus.Cancelled).SetProperty(j => j.FinishedAt, clock.GetUtcNow()), ct);
        if (waiting == 0)
        {
            await context.Jobs.Where(j => j.Id == jobId && j.Status == JobStatus.Running && j.Kind != JobKind.Deletion)
                .ExecuteUpdateAsync(s => s.SetProperty(j => j.CancelRequested, true), ct);
        }
        else
        {
            await context.Extracts.Where(e => e.Status == ExtractStatus.Waiting && context.Jobs.Any(j => j.Id == jobId && j.Kind == JobKind.Import && j.ExtractId == e.Id))
                .ExecuteUpdateAsync(s => s.SetProperty(e => e.Status, ExtractStatus.Cancelled), ct);
        }
        await transaction.CommitAsync(ct);
    }

    /// <summary>The job, or null when there is none of this number.</summary>
    public async Task<Job?> FindAsync(int jobId, CancellationToken ct = default)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.Jobs.FirstOrDefaultAsync(j => j.Id == jobId, ct);
    }

    /// <summary>The jobs that wait or run, in their order; of one extract, or of all.</summary>
    public async Task<IReadOnlyList<Job>> ActiveAsync(int? extractId = null, CancellationToken ct = default)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.Jobs
            .Where(j => (j.Status == JobStatus.Waiting || j.Status == JobStatus.Running) && (extractId == null || j.ExtractId == extractId))
            .OrderBy(j => j.Id).ToListAsync(ct);
    }

    /// <summary>The newest job of an extract, whatever became of it.</summary>
    public async Task<Job?> LatestAsync(int extractId, CancellationToken ct = default)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.Jobs.Where(j => j.ExtractId == extractId).OrderByDescending(j => j.Id).FirstOrDefaultAsync(ct);
    }

    private async Task<int> EnqueueAsync(Job job, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        await AddAsync(context, job, ct);
        signal.Raise();
        return job.Id;
    }

    private static async Task<Job> AddAsync(AirlineValueDb context, Job job, CancellationToken ct)
    {
        context.Jobs.Add(job);
        await context.SaveChangesAsync(ct);
        return job;
    }

    private Job New(JobKind kind, int extractId, JobRequest request, string by) => new()
    {
        Kind = kind,
        Status = JobStatus.Waiting,
        ExtractId = extractId,
        Request = request,
        CreatedAt = clock.GetUtcNow(),
        CreatedBy = by,
    };
}
