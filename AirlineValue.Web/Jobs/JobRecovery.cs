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
            var status = job.Kind == JobKind.Deletion ? JobStatus.Waiting : JobStatus.Interrupted;
            await context.Jobs.Where(j => j.Id == job.Id).ExecuteUpdateAsync(
                s => s.SetProperty(j => j.Status, status).SetProperty(j => j.FinishedAt, clock.GetUtcNow()), ct);
        }
    }
}
