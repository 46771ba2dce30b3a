using AirlineValue.Domain;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Jobs;

/// <summary>Scores an imported extract with a stored analysis.</summary>
public sealed class ScoringWork(ScoringRun run, ScoringStore store, JobStore jobs, ILogger<ScoringWork> log) : IJobWork
{
    // No analysis has it, so that the scoring is refused rather than done by another one
    private const int NoAnalysis = 0;

    /// <inheritdoc/>
    public async Task<int?> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        var completed = await Task.Run(
            () => run.RunAsync(job.ExtractId!.Value, AnalysisOf(job.Request), job.CreatedBy, AnalysisProgressReport.To(progress), ct), ct);
        if (completed.MovementFailure is { } failure)
            log.LogWarning(failure, "The movement to scoring {Scoring} could not be counted ahead", completed.ScoringId);
        return completed.AnalysisId;
    }

    private int? AnalysisOf(JobRequest request) =>
        request.Turn?.AnalysisJobId is { } made ? jobs.Find(made)?.AnalysisId ?? NoAnalysis : request.AnalysisId;

    /// <inheritdoc/>
    public Task CleanUpAsync(Job job, JobStatus status, Exception? exception) => store.RemoveInterruptedAsync(CancellationToken.None);
}
