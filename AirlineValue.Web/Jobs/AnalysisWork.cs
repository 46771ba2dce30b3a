using AirlineValue.Domain;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Jobs;

/// <summary>Analyses an imported extract, and sets a draft beside what it is to replace.</summary>
public sealed class AnalysisWork(AnalysisRun run, AnalysisStore store, ReplacementRun replacements, AnalysisDecisions decisions) : IJobWork
{
    /// <inheritdoc/>
    public async Task<int?> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        var options = new AnalysisOptions(
            job.Request.Cleaning ?? new CleaningOptions(), job.Request.Clustering ?? new KMeansOptions(), job.Request.CleaningProfile,
            job.Request.Indicators);
        var completed = await run.RunAsync(
            job.ExtractId!.Value, options, job.CreatedBy, progress: AnalysisProgressReport.To(progress), replacesId: job.Request.ReplacesId,
            cancellationToken: ct);
        if (job.Request.Turn is { MakesCurrent: true })
            await decisions.MakeCurrentAsync(completed.AnalysisId, job.CreatedBy, CancellationToken.None);
        // the draft is there by now: it is too late to stop
        if (job.Request.ReplacesId is { } replaced)
            await Task.Run(() => replacements.FindOrMake(completed.AnalysisId, replaced, CancellationToken.None), CancellationToken.None);
        return completed.AnalysisId;
    }

    /// <inheritdoc/>
    public Task CleanUpAsync(Job job, JobStatus status, Exception? exception) => store.RemoveInterruptedAsync(CancellationToken.None);
}
