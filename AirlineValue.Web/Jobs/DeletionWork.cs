using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Jobs;

/// <summary>Deletes an extract and what rests on it. It can be started again at any point, so it has nothing to take back.</summary>
public sealed class DeletionWork(ExtractStore extracts, StagedRows staged, UploadedFiles files) : IJobWork
{
    /// <inheritdoc/>
    public async Task<int?> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        progress.Report(new JobPosition("Deleting", 0, 0, 0, 0));
        files.Delete(extracts.Find(job.ExtractId!.Value)?.SourcePath);
        await staged.RemoveExtractAsync(job.ExtractId.Value, ct);
        return null;
    }

    /// <inheritdoc/>
    public Task CleanUpAsync(Job job, JobStatus status, Exception? exception) => Task.CompletedTask;
}
