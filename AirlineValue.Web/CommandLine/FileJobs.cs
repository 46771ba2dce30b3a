using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Jobs;
using AirlineValue.Web.Resources;
using AirlineValue.Web.Settings;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.CommandLine;

/// <summary>What commands do with a file: take the worker's turn, take the file in, import it unless it is here already, and
/// run jobs on it.</summary>
public sealed class FileJobs(
    ExtractIntake intake,
    ExtractStore extracts,
    ExtractProfileStore profiles,
    JobQueue queue,
    JobRunner runner,
    JobRecovery recovery,
    DataFolder folder,
    TimeProvider clock,
    IStringLocalizer<CommandLineTexts> texts,
    KindText kinds,
    FieldFormat format,
    TextWriter error)
{
    private static readonly TimeSpan TurnInterval = TimeSpan.FromMilliseconds(200);

    /// <summary>Waits until no other process runs a job, and cleans up behind one that was killed. The turn ends when what is
    /// given is disposed.</summary>
    public async Task<IDisposable> TakeTurnAsync(CancellationToken ct)
    {
        var held = await HoldAsync(ct);
        try
        {
            await recovery.RunAsync(ct);
            return held;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Takes a file in, and imports it unless that has been done; gives the extract and how long the import
    /// took.</summary>
    /// <exception cref="ExtractRefusedException">The file is refused.</exception>
    /// <exception cref="JobFailedException">The import failed.</exception>
    public async Task<(int ExtractId, double Seconds)> ImportAsync(string path, ReadingOptions reading, CancellationToken ct)
    {
        var extractId = await TakeInAsync(path, reading, ct);
        var extract = extracts.Find(extractId)!;
        if (extract.Status == ExtractStatus.Imported)
        {
            RefuseOtherKind(extract, reading);
            await error.WriteLineAsync(texts["AlreadyImported", extract.FileName]);
            return (extractId, 0);
        }
        if (extract.Status == ExtractStatus.Uploaded && reading.Kind is not null)
            await intake.ReadAgainAsync(extractId, extract.ReadingOptions with { Kind = reading.Kind, BaseExtractId = reading.BaseExtractId }, ct);
        await WorkAsync(await ImportJobAsync(extract, ct), ct);
        var imported = extracts.Find(extractId)!;
        if (imported.Report?.Increment is { } increment)
            await error.WriteLineAsync(kinds.Completed(increment));
        return (extractId, imported.ImportSeconds);
    }

    // who asks for an increment must not get the snapshot that the file was taken for before, without a word
    private static void RefuseOtherKind(Extract extract, ReadingOptions reading)
    {
        var was = extract.Report?.Increment is null ? ExtractKind.Snapshot : ExtractKind.Increment;
        if (reading.Kind is { } asked && asked != was)
            throw new ExtractRefusedException(new(ExtractRefusalReason.ImportedAsOtherKind, [was.ToString()], [asked.ToString()]));
    }

    /// <summary>Profiles an extract that has no profile.</summary>
    public async Task ProfileMissingAsync(int extractId, CancellationToken ct)
    {
        if (profiles.Missing().Contains(extractId))
            await RunAsync(await queue.EnqueueProfileAsync(extractId, CurrentUser.CommandLine, ct), new JobProgress(), ct);
    }

    /// <summary>Runs a job of the queue, and prints how far it is.</summary>
    /// <exception cref="JobFailedException">It failed.</exception>
    public async Task<Job> WorkAsync(int jobId, CancellationToken ct)
    {
        var progress = new JobProgress();
        await using var printing = new ProgressLines(progress, texts, format, clock, error);
        return await RunAsync(jobId, progress, ct);
    }

    private async Task<ExclusiveFile> HoldAsync(CancellationToken ct)
    {
        for (var attempt = 0; ; attempt++)
        {
            if (ExclusiveFile.TryHold(folder.WorkerLock) is { } held)
                return held;
            if (attempt == 0)
                await error.WriteLineAsync(texts["WaitingForTurn"]);
            await Task.Delay(TurnInterval, clock, ct);
        }
    }

    private async Task<int> TakeInAsync(string path, ReadingOptions reading, CancellationToken ct)
    {
        switch (await intake.TakeLocalAsync(path, reading, CurrentUser.CommandLine, ct))
        {
            case IntakeResult.Taken taken:
                if (taken.Advice is { } advice)
                    await error.WriteLineAsync(kinds.Guess(advice));
                return taken.ExtractId;
            case IntakeResult.AlreadyHere here:
                return here.ExtractId;
            case IntakeResult.Refused refused:
                throw new ExtractRefusedException(refused.Refusal);
            case var other:
                throw new InvalidOperationException($"Unknown result {other}.");
        }
    }

    // A file that was uploaded in the browser may already wait in the queue: this run then takes that job over.
    private async Task<int> ImportJobAsync(Extract extract, CancellationToken ct)
    {
        var waiting = extract.Status == ExtractStatus.Waiting
            ? (await queue.ActiveAsync(extract.Id, ct)).FirstOrDefault(j => j.Kind == JobKind.Import)
            : null;
        return waiting?.Id ?? await queue.EnqueueImportAsync(extract.Id, new JobRequest(null, null, ProfileApart: true), CurrentUser.CommandLine, ct);
    }

    private async Task<Job> RunAsync(int jobId, JobProgress progress, CancellationToken ct)
    {
        var job = await queue.FindAsync(jobId, ct) ?? throw new InvalidOperationException($"Job {jobId} is gone.");
        var ended = await runner.RunAsync(job, progress, ct);
        ct.ThrowIfCancellationRequested();
        return ended.Status == JobStatus.Done ? ended : throw new JobFailedException(ended.Failure ?? new(ended.Status.ToString(), "", "", ""));
    }
}
