using AirlineValue.Domain;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Jobs;

/// <summary>Compares an extract with a base. It stores its result at its end, so it has nothing to take back.</summary>
public sealed class ComparisonWork(ComparisonRun run) : IJobWork
{
    /// <inheritdoc/>
    public Task<int?> RunAsync(Job job, JobProgress progress, CancellationToken ct) => Task.Run(
        () =>
        {
            run.Run(job.Request.BaseExtractId!.Value, job.ExtractId!.Value, new ComparisonProgressReport(progress), ct);
            return (int?)null;
        },
        ct);

    /// <inheritdoc/>
    public Task CleanUpAsync(Job job, JobStatus status, Exception? exception) => Task.CompletedTask;

    private sealed class ComparisonProgressReport(JobProgress progress) : IProgress<ComparisonProgress>
    {
        public void Report(ComparisonProgress value) =>
            progress.Report(new JobPosition(value.Stage.ToString(), 0, 0, value.Done, value.Total));
    }
}
