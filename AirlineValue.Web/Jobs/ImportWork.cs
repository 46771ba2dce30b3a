using AirlineValue.Domain;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Jobs;

/// <summary>Imports an extract and profiles it, and puts the analysis that was asked for with it into the queue.</summary>
public sealed class ImportWork(
    ExtractStore extracts, ExtractImport import, ProfileRun profile, StagedRows staged, UploadedFiles files, JobQueue queue, IncrementBases bases,
    ILogger<ImportWork> log) : IJobWork
{
    /// <inheritdoc/>
    public async Task<int?> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        var extract = extracts.Find(job.ExtractId!.Value)!;
        // A job that starts over may have been at its end.
        if (extract.Status != ExtractStatus.Imported)
        {
            extracts.StartImport(extract.Id);
            await StageAsync(extract, job.Request, progress, ct);
        }
        files.Delete(extract.SourcePath);
        if (job.Request.Clustering is not null)
            await queue.EnqueueAnalysisAsync(extract.Id, job.Request, job.CreatedBy, CancellationToken.None);
        return null;
    }

    /// <inheritdoc/>
    public async Task CleanUpAsync(Job job, JobStatus status, Exception? exception)
    {
        var id = job.ExtractId!.Value;
        var refusal = (exception as ExtractRefusedException)?.Refusal;
        var ended = status switch
        {
            JobStatus.Cancelled => ExtractStatus.Cancelled,
            JobStatus.Interrupted => JobRecovery.IsResumed(job) ? ExtractStatus.Waiting : ExtractStatus.Interrupted,
            _ => refusal is null ? ExtractStatus.Failed : ExtractStatus.Refused,
        };
        extracts.EndImport(id, ended, refusal);
        await RemoveLeftAsync(ct: CancellationToken.None);
    }

    /// <summary>Removes the rows that imports left which did not come to their end. On a full disk they stay, where nobody sees
    /// them: removing needs space, too.</summary>
    public async Task RemoveLeftAsync(CancellationToken ct)
    {
        try
        {
            foreach (var id in extracts.HalfImported())
                await staged.RemoveAsync(id, ct);
        }
        catch (Exception e) when (StorageFaults.IsDiskFull(e))
        {
            log.LogWarning("There is no space left to remove the rows of an import that failed; it is tried again in a moment");
        }
    }

    private async Task StageAsync(Extract extract, JobRequest request, JobProgress progress, CancellationToken ct)
    {
        await using var file = files.Open(extract.SourcePath);
        var bytes = file.Length;
        progress.Report(new JobPosition("Reading", 0, bytes, 0, 0));
        var told = new ImportProgressReport(at => progress.Report(at.ToCarryOver == 0
            ? new JobPosition("Reading", at.Bytes, bytes, at.Rows, 0)
            : new JobPosition("Completing", 0, 0, at.CarriedOver, at.ToCarryOver)));
        var result = await import.StageAsync(extract.Id, file, extract.Layout!, told, ct, BaseOf(extract));
        ct.ThrowIfCancellationRequested();
        var profiled = request.ProfileApart
            ? 0
            : await Task.Run(() => profile.Run(extract.Id, result.Report, ProfileWork.ReportTo(progress), ct), ct);
        import.Complete(extract.Id, extract.Layout!, result with { Seconds = result.Seconds + profiled });
    }

    private IncrementBase? BaseOf(Extract extract) => extract.ReadingOptions is { Kind: ExtractKind.Increment } options
        ? bases.Find(options.BaseExtractId ?? 0)
        : null;

    private sealed class ImportProgressReport(Action<ImportProgress> report) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => report(value);
    }
}
