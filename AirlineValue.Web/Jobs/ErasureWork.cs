using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Jobs;

/// <summary>Uploaded files wait, and may hold the member who is to be erased.</summary>
/// <param name="files">How many.</param>
public sealed class ErasureWaitsException(long files) : Exception($"{files} uploaded files wait.")
{
    /// <summary>How many.</summary>
    public long Files { get; } = files;
}

/// <summary>Erases a member everywhere. It can be started again at any point: what the database holds is erased at once, and the job
/// then names the member no more.</summary>
public sealed class ErasureWork(MemberErasure erasure, JobQueue queue) : IJobWork
{
    /// <inheritdoc/>
    public async Task<int?> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        var number = job.Request.Erases!;
        if (!MemberErasure.IsErased(number))
        {
            progress.Report(new JobPosition("Erasing", 0, 0, 0, 0));
            if (erasure.WaitingFiles() is > 0 and var files)
                throw new ErasureWaitsException(files);
            foreach (var extract in await Task.Run(() => erasure.Erase(number, job.CreatedBy), ct))
                await queue.EnqueueProfileAsync(extract, job.CreatedBy, CancellationToken.None);
        }
        progress.Report(new JobPosition("Overwriting", 0, 0, 0, 0));
        await Task.Run(() => erasure.Clean(ct), ct);
        return null;
    }

    /// <inheritdoc/>
    public Task CleanUpAsync(Job job, JobStatus status, Exception? exception) => Task.CompletedTask;
}
