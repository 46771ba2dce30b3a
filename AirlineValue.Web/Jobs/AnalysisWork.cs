using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Jobs;

/// <summary>Analyses an imported extract.</summary>
public sealed class AnalysisWork : IJobWork
{
    /// <inheritdoc/>
    public Task<int?> RunAsync(Job job, JobProgress progress, CancellationToken ct) => Task.FromResult<int?>(null);

    /// <inheritdoc/>
    public Task CleanUpAsync(Job job, JobStatus status, Exception? exception) => Task.CompletedTask;
}
