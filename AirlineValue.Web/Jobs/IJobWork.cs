using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Jobs;

/// <summary>What a kind of job does.</summary>
public interface IJobWork
{
    /// <summary>Does the work; gives the analysis that it made, if it made one.</summary>
    Task<int?> RunAsync(Job job, JobProgress progress, CancellationToken ct);

    /// <summary>Takes back what a job that did not come to its end has left, and says on what it worked on how it ended.
    /// Also called at the next start, for a job that a killed process left running.</summary>
    Task CleanUpAsync(Job job, JobStatus status, Exception? exception);
}
