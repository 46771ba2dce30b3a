using AirlineValue.Domain;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Jobs;

/// <summary>Clusters the members of an extract with each number of clusters of a range. It stores its result at its end, so
/// it has nothing to take back.</summary>
public sealed class ClusterCountWork(ClusterCountRun run) : IJobWork
{
    /// <inheritdoc/>
    public Task<int?> RunAsync(Job job, JobProgress progress, CancellationToken ct) => Task.Run(
        () =>
        {
            var cleaning = new CleaningProfile(job.Request.CleaningProfile ?? "", job.Request.Cleaning ?? new CleaningOptions());
            run.Run(
                job.ExtractId!.Value, cleaning, job.Request.Indicators ?? IndicatorSet.Lrfmc, job.Request.ClusterCount ?? new ClusterCountOptions(), job.CreatedBy,
                new ClusterCountProgressReport(progress), ct);
            return (int?)null;
        },
        ct);

    /// <inheritdoc/>
    public Task CleanUpAsync(Job job, JobStatus status, Exception? exception) => Task.CompletedTask;

    private sealed class ClusterCountProgressReport(JobProgress progress) : IProgress<ClusterCountProgress>
    {
        public void Report(ClusterCountProgress value) =>
            progress.Report(new JobPosition(value.Stage.ToString(), 0, 0, value.Done, value.Total));
    }
}
