using AirlineValue.Domain;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Jobs;

/// <summary>Scores an imported extract with a stored analysis.</summary>
public sealed class ScoringWork(ScoringRun run, ScoringStore store, ILogger<ScoringWork> log) : IJobWork
{
    /// <inheritdoc/>
    public async Task<int?> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        var completed = await Task.Run(
            () => run.RunAsync(job.ExtractId!.Value, job.Request.AnalysisId, job.CreatedBy, AnalysisProgressReport.To(progress), ct), ct);
        if (completed.MovementFailure is { } failure)
            log.LogWarning(failure, "The movement to scoring {Scoring} could not be counted ahead", completed.ScoringId);
        return completed.AnalysisId;
    }

    /// <inheritdoc/>
    public Task CleanUpAsync(Job job, JobStatus status, Exception? exception) => store.RemoveInterruptedAsync(CancellationToken.None);
}
