using AirlineValue.Domain;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Jobs;

/// <summary>Scores an imported extract with a stored analysis.</summary>
<<<<<<< HEAD
public sealed class ScoringWork(ScoringRun run, ScoringStore store, AlertChecks alerts) : IJobWork
=======
public sealed class ScoringWork(ScoringRun run, ScoringStore store, ILogger<ScoringWork> log) : IJobWork
>>>>>>> movement
{
    /// <inheritdoc/>
    public async Task<int?> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        var completed = await Task.Run(
            () => run.RunAsync(job.ExtractId!.Value, job.Request.AnalysisId, job.CreatedBy, AnalysisProgressReport.To(progress), ct), ct);
<<<<<<< HEAD
        await alerts.RunAsync();
=======
        if (completed.MovementFailure is { } failure)
            log.LogWarning(failure, "The movement to scoring {Scoring} could not be counted ahead", completed.ScoringId);
>>>>>>> movement
        return completed.AnalysisId;
    }

    /// <inheritdoc/>
    public Task CleanUpAsync(Job job, JobStatus status, Exception? exception) => store.RemoveInterruptedAsync(CancellationToken.None);
}
