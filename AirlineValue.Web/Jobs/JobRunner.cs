using AirlineValue.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace AirlineValue.Web.Jobs;

/// <summary>
/// Runs jobs, one at a time: publishes progress, hears of cancellation, and writes down how each ended. Call it only
/// while holding the worker's lock.
/// </summary>
public sealed class JobRunner(
    IDbContextFactory<AirlineValueDb> contexts,
    IReadOnlyDictionary<JobKind, IJobWork> work,
    TimeProvider clock,
    ILogger<JobRunner> log)
{
    private static readonly TimeSpan PublishInterval = TimeSpan.FromMilliseconds(400);

    /// <summary>Runs the oldest waiting job; false when none waits.</summary>
    public async Task<bool> RunNextAsync(CancellationToken stopping)
    {
        await using var context = await contexts.CreateDbContextAsync(stopping);
        var job = await context.Jobs.Where(j => j.Status == JobStatus.Waiting).OrderBy(j => j.Id).FirstOrDefaultAsync(stopping);
        if (job is null)
            return false;
        await RunAsync(job, new JobProgress(), stopping);
        return true;
    }

    /// <summary>Runs one waiting job and gives it as it ended.</summary>
    public async Task<Job> RunAsync(Job job, JobProgress progress, CancellationToken stopping)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        if (!await StartAsync(job.Id))
            return job;
        using var published = new CancellationTokenSource();
        var publishing = PublishAsync(job.Id, progress, cancellation, published.Token);
        try
        {
            var analysisId = await work[job.Kind].RunAsync(job, progress, cancellation.Token);
            await StopPublishingAsync(published, publishing);
            await EndAsync(job.Id, JobStatus.Done, null, analysisId);
        }
        catch (Exception e)
        {
            await StopPublishingAsync(published, publishing);
            await EndBadlyAsync(job, e, stopping);
        }
        await using var context = await contexts.CreateDbContextAsync(CancellationToken.None);
        return await context.Jobs.SingleAsync(j => j.Id == job.Id, CancellationToken.None);
    }

    private async Task EndBadlyAsync(Job job, Exception e, CancellationToken stopping)
    {
        var status = e is OperationCanceledException
            ? stopping.IsCancellationRequested ? JobStatus.Interrupted : JobStatus.Cancelled
            : JobStatus.Failed;
        var failure = status == JobStatus.Failed ? JobFailures.Of(e) : null;
        if (failure?.Code == JobFailures.Unexpected)
            log.LogError(e, "Job {Job} ({Kind}) failed", job.Id, job.Kind);
        await work[job.Kind].CleanUpAsync(job, status, e);
        await EndAsync(job.Id, JobRecovery.StatusAfter(job.Kind, status), failure, null);
    }

    private async Task<bool> StartAsync(int jobId)
    {
        await using var context = await contexts.CreateDbContextAsync();
        return await context.Jobs.Where(j => j.Id == jobId && j.Status == JobStatus.Waiting)
            .ExecuteUpdateAsync(s => s.SetProperty(j => j.Status, JobStatus.Running).SetProperty(j => j.StartedAt, clock.GetUtcNow())) == 1;
    }

    private async Task EndAsync(int jobId, JobStatus status, JobFailure? failure, int? analysisId)
    {
        await using var context = await contexts.CreateDbContextAsync();
        await context.Jobs.Where(j => j.Id == jobId).ExecuteUpdateAsync(s => s
            .SetProperty(j => j.Status, status)
            .SetProperty(j => j.Failure, failure)
            .SetProperty(j => j.AnalysisId, analysisId)
            .SetProperty(j => j.FinishedAt, clock.GetUtcNow()));
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
                if (await PublishOnceAsync(jobId, progress.Position))
                    await job.CancelAsync();
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The job has ended.
        }
    }

    private async Task<bool> PublishOnceAsync(int jobId, JobPosition at)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync();
            await context.Jobs.Where(j => j.Id == jobId).ExecuteUpdateAsync(s => s
                .SetProperty(j => j.Phase, at.Phase)
                .SetProperty(j => j.DoneBytes, at.DoneBytes).SetProperty(j => j.TotalBytes, at.TotalBytes)
                .SetProperty(j => j.DoneRows, at.DoneRows).SetProperty(j => j.TotalRows, at.TotalRows));
            return await context.Jobs.AnyAsync(j => j.Id == jobId && j.CancelRequested);
        }
        catch (Microsoft.Data.Sqlite.SqliteException e)
        {
            log.LogWarning(e, "The progress of job {Job} was not published", jobId);
            return false;
        }
    }
}
