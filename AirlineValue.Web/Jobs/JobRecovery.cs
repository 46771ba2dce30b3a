using AirlineValue.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace AirlineValue.Web.Jobs;

/// <summary>
/// Cleans up behind a process that ended while a job ran. Call it only while holding the worker's lock: whatever is
/// marked as running then has nobody who runs it.
/// </summary>
public sealed class JobRecovery(
    IDbContextFactory<AirlineValueDb> contexts,
    IReadOnlyDictionary<JobKind, IJobWork> work,
    TimeProvider clock)
{
    /// <summary>Takes back what interrupted jobs have left, and marks them as interrupted; deletions start over.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        foreach (var job in await context.Jobs.Where(j => j.Status == JobStatus.Running).ToListAsync(ct))
        {
            await work[job.Kind].CleanUpAsync(job, JobStatus.Interrupted, null);
            var status = StatusAfter(job.Kind, JobStatus.Interrupted);
            await context.Jobs.Where(j => j.Id == job.Id).ExecuteUpdateAsync(
                s => s.SetProperty(j => j.Status, status).SetProperty(j => j.FinishedAt, clock.GetUtcNow()), ct);
        }
    }

    /// <summary>A deletion that was interrupted waits for its turn again; other jobs stay as they ended.</summary>
    public static JobStatus StatusAfter(JobKind kind, JobStatus ended) =>
        kind == JobKind.Deletion && ended == JobStatus.Interrupted ? JobStatus.Waiting : ended;

    /// <summary>Asks again for deletions that failed, for example because the disk was full. Call it at the start.</summary>
    public async Task ResumeDeletionsAsync(JobQueue queue, string by, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var half = await context.Extracts
            .Where(e => e.Status == ExtractStatus.Deleting
                && !context.Jobs.Any(j => j.ExtractId == e.Id && j.Kind == JobKind.Deletion && (j.Status == JobStatus.Waiting || j.Status == JobStatus.Running)))
            .Select(e => e.Id).ToListAsync(ct);
        foreach (var id in half)
            await queue.EnqueueDeletionAsync(id, by, ct);
    }
}
