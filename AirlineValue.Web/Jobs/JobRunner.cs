using AirlineValue.Domain.Storage;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Web.Jobs;

/// <summary>
/// Runs jobs: publishes progress, hears of cancellation, and writes down how each ended. Call it only while holding the
/// worker's lock.
/// </summary>
public sealed class JobRunner(
    JobStore jobs, IReadOnlyDictionary<JobKind, IJobWork> work, AlertChecks alerts, TimeProvider clock, ILogger<JobRunner> log)
{
    private static readonly TimeSpan PublishInterval = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan FullDiskInterval = TimeSpan.FromSeconds(1);

    /// <summary>Runs the oldest waiting job; false when none waits.</summary>
    public async Task<bool> RunNextAsync(CancellationToken stopping)
    {
        if (jobs.NextWaiting() is not { } job)
            return false;
        await RunAsync(job, new JobProgress(), stopping);
        return true;
    }

    /// <summary>Runs one waiting job and gives it as it ended.</summary>
    public async Task<Job> RunAsync(Job job, JobProgress progress, CancellationToken stopping)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        if (!jobs.Start(job.Id, clock.GetUtcNow()))
            return job;
        using var published = new CancellationTokenSource();
        var publishing = PublishAsync(job.Id, progress, cancellation, published.Token);
        try
        {
            var analysisId = await work[job.Kind].RunAsync(job, progress, cancellation.Token);
            // whichever kind of job scored: who hears that it is done finds its alerts
            await alerts.RunAsync();
            await StopPublishingAsync(published, publishing);
            jobs.End(job.Id, JobStatus.Done, null, analysisId, clock.GetUtcNow());
        }
        catch (Exception e)
        {
            await StopPublishingAsync(published, publishing);
            await EndBadlyAsync(job, e, stopping);
        }
        return jobs.Find(job.Id)!;
    }

    private async Task EndBadlyAsync(Job job, Exception e, CancellationToken stopping)
    {
        var status = e is OperationCanceledException
            ? stopping.IsCancellationRequested ? JobStatus.Interrupted : JobStatus.Cancelled
            : JobStatus.Failed;
        var failure = status == JobStatus.Failed ? JobFailures.Of(e) : null;
        if (failure?.Code == JobFailures.Unexpected)
            log.LogError(e, "Job {Job} ({Kind}) failed", job.Id, job.Kind);
        await WriteDownAsync(job, status, failure, e, stopping);
    }

    // on a full disk there may be no space for that either: it waits for some, since nobody would ever hear why the job failed
    private async Task WriteDownAsync(Job job, JobStatus status, JobFailure? failure, Exception e, CancellationToken stopping)
    {
        for (; ; )
        {
            try
            {
                await work[job.Kind].CleanUpAsync(job, status, e);
                jobs.End(job.Id, JobRecovery.StatusAfter(job, status), failure, null, clock.GetUtcNow());
                return;
            }
            catch (Exception full) when (StorageFaults.IsDiskFull(full) && !stopping.IsCancellationRequested)
            {
                log.LogWarning("There is no space left to write down that job {Job} failed; it is tried again in a moment", job.Id);
                await Task.Delay(FullDiskInterval, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private static async Task StopPublishingAsync(CancellationTokenSource published, Task publishing)
    {
        await published.CancelAsync();
        await publishing;
    }

    // A publishing that fails once (a busy database) must not end the job: the next one is due soon.
    private async Task PublishAsync(int jobId, JobProgress progress, CancellationTokenSource job, CancellationToken ended)
    {
        using var timer = new PeriodicTimer(PublishInterval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(ended))
            {
                if (PublishOnce(jobId, progress.Position))
                    await job.CancelAsync();
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The job has ended.
        }
    }

    private bool PublishOnce(int jobId, JobPosition at)
    {
        try
        {
            return jobs.Publish(jobId, at.Phase, at.DoneBytes, at.TotalBytes, at.DoneRows, at.TotalRows);
        }
        catch (SqliteException e)
        {
            log.LogWarning(e, "The progress of job {Job} was not published", jobId);
            return false;
        }
    }
}
