using AirlineValue.Domain;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Jobs;

/// <summary>Analyses an imported extract.</summary>
public sealed class AnalysisWork(AnalysisRun run, AnalysisStore store, AnalysisQueries analyses) : IJobWork
{
    /// <inheritdoc/>
    public async Task<int?> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        var options = new AnalysisOptions(
            job.Request.Cleaning ?? new CleaningOptions(), job.Request.Clustering ?? new KMeansOptions(), job.Request.CleaningProfile,
            job.Request.Indicators);
        var completed = await run.RunAsync(
            job.ExtractId!.Value, options, job.CreatedBy, progress: AnalysisProgressReport.To(progress), cancellationToken: ct);
        if (job.Request.Turn is { MakesCurrent: true })
            await analyses.MakeCurrentAsync(completed.AnalysisId, CancellationToken.None);
        return completed.AnalysisId;
    }

    /// <inheritdoc/>
    public Task CleanUpAsync(Job job, JobStatus status, Exception? exception) => store.RemoveInterruptedAsync(CancellationToken.None);
}
