using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Jobs;

/// <summary>
/// Cleans up behind a process that ended while a job ran. Call it only while holding the worker's lock: whatever is
/// marked as running then has nobody who runs it.
/// </summary>
public sealed class JobRecovery(JobStore jobs, IReadOnlyDictionary<JobKind, IJobWork> work, ImportWork imports, TimeProvider clock)
{
    /// <summary>Takes back what interrupted jobs have left, and marks them as interrupted; deletions, profiles and jobs in turn start over.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var job in jobs.Running())
        {
            ct.ThrowIfCancellationRequested();
            await work[job.Kind].CleanUpAsync(job, JobStatus.Interrupted, null);
            jobs.End(job.Id, StatusAfter(job, JobStatus.Interrupted), null, null, clock.GetUtcNow());
        }
        await imports.RemoveLeftAsync(ct);
    }

    /// <summary>A deletion, an erasure or a profile that was interrupted, and one of several jobs in turn, waits again; other jobs stay
    /// as they ended.</summary>
    public static JobStatus StatusAfter(Job job, JobStatus ended) =>
        ended != JobStatus.Interrupted ? ended
        : job.Kind is JobKind.Deletion or JobKind.Erasure or JobKind.Profile || IsResumed(job) ? JobStatus.Waiting
        : ended;

    /// <summary>Whether a job starts over when the program ended while it ran.</summary>
    public static bool IsResumed(Job job) => job.Request.Turn is not null && !job.CancelRequested;

    /// <summary>Asks again for deletions that failed, for example because the disk was full. Call it at the start.</summary>
    public static async Task ResumeDeletionsAsync(ExtractStore extracts, JobQueue queue, string by, CancellationToken ct)
    {
        foreach (var id in extracts.HalfDeleted())
            await queue.EnqueueDeletionAsync(id, by, ct);
    }

    /// <summary>Asks for the profiles of extracts that were imported without one. Call it at the start.</summary>
    public static async Task ProfileMissingAsync(ExtractProfileStore profiles, JobQueue queue, string by, CancellationToken ct)
    {
        foreach (var id in profiles.Missing())
            await queue.EnqueueProfileAsync(id, by, ct);
    }
}
