using System.Security.Cryptography;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Jobs;
using AirlineValue.Web.Settings;

namespace AirlineValue.Web.Watching;

/// <summary>Takes complete files in, has them imported and scored with the current analysis, and knows what became of them.
/// Every step is stored before the next, so that it goes on wherever a process ended.</summary>
public sealed class WatchedDeliveries(
    WatchedFileStore files, ExtractIntake intake, ExtractStore extracts, ScoringQueries scorings, JobQueue queue, ProductSettings settings,
    TimeProvider clock)
{
    private const int BufferBytes = 1 << 17;

    /// <summary>Takes a file in, and has it imported and scored unless the same file is here already.</summary>
    /// <exception cref="IOException">It can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public async Task BeginAsync(FileInfo file, CancellationToken ct)
    {
        string sha256;
        IntakeResult taken;
        await using (var content = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes, FileOptions.SequentialScan))
        {
            sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct));
            content.Position = 0;
            taken = await intake.TakeAsync(content, file.Name, ExtractOrigin.WatchedFolder, settings.Watch.Kind, CurrentUser.WatchedFolder, ct);
        }
        var found = new WatchedFile { FileName = file.Name, Sha256 = sha256, FoundAt = clock.GetUtcNow() };
        found = taken switch
        {
            IntakeResult.Taken { IsDecided: false } it => found with { ExtractId = it.ExtractId, Outcome = WatchedFileOutcome.Refused, Failure = new(DeliveryReport.Undecided, "", "", "") },
            IntakeResult.Taken it => found with { ExtractId = it.ExtractId },
            IntakeResult.AlreadyHere here => found with { ExtractId = here.ExtractId, Outcome = await IsLeftOverAsync(here.ExtractId, ct) ? null : WatchedFileOutcome.AlreadyHere },
            IntakeResult.Refused refused => found with { Outcome = WatchedFileOutcome.Refused, Failure = JobFailures.Of(new ExtractRefusedException(refused.Refusal)) },
            var other => throw new InvalidOperationException($"Unknown result {other}."),
        };
        files.Add(found);
        if (found is { Outcome: null, ExtractId: { } extractId })
            await EnqueueAsync(extractId, ct);
    }

    /// <summary>Finds out what became of a file, and writes it down once it is known; null while it is imported and
    /// scored.</summary>
    public async Task<WatchedFile?> OutcomeAsync(WatchedFile file, CancellationToken ct)
    {
        if (file.Outcome is not null)
            return file;
        if (await DecideAsync(file, ct) is not { } decided)
            return null;
        files.Decide(file.Id, decided.Outcome, decided.Failure);
        return file with { Outcome = decided.Outcome, Failure = decided.Failure };
    }

    // A process that ended between taking the file in and noting it left an extract that nobody works on
    private async Task<bool> IsLeftOverAsync(int extractId, CancellationToken ct) =>
        extracts.Find(extractId) is { Origin: ExtractOrigin.WatchedFolder, Status: ExtractStatus.Uploaded, Layout.IsDecided: true }
        && !files.HasExtract(extractId) && await queue.LatestAsync(extractId, ct) is null;

    private async Task EnqueueAsync(int extractId, CancellationToken ct)
    {
        var steps = new List<(JobKind Kind, int ExtractId, JobRequest Request)> { (JobKind.Import, extractId, new JobRequest(null, null)) };
        if ((await scorings.OfExtractAsync(extractId, ct)).CurrentId is { } current)
            steps.Add((JobKind.Scoring, extractId, new JobRequest(null, null, AnalysisId: current)));
        await queue.EnqueueInTurnAsync(steps, CurrentUser.WatchedFolder, ct);
    }

    private async Task<(WatchedFileOutcome Outcome, JobFailure? Failure)?> DecideAsync(WatchedFile file, CancellationToken ct)
    {
        if (extracts.Find(file.ExtractId!.Value) is not { } extract)
            return (WatchedFileOutcome.Failed, new JobFailure(DeliveryReport.ExtractGone, "", "", ""));
        if (await queue.LatestAsync(extract.Id, JobKind.Import, ct) is not { } import)
        {
            await EnqueueAsync(extract.Id, ct);
            return null;
        }
        var scoring = await queue.LatestAsync(extract.Id, JobKind.Scoring, ct);
        if (IsAtWork(import) || (scoring is not null && IsAtWork(scoring)))
            return null;
        if (Failure(import) is { } notImported)
            return (WatchedFileOutcome.Failed, notImported);
        if (scoring is null)
            return (WatchedFileOutcome.Imported, null);
        return Failure(scoring) is { } notScored ? (WatchedFileOutcome.Failed, notScored) : (WatchedFileOutcome.Scored, null);
    }

    private static bool IsAtWork(Job job) => job.Status is JobStatus.Waiting or JobStatus.Running;

    private static JobFailure? Failure(Job job) =>
        job.Status == JobStatus.Done ? null : job.Failure ?? new JobFailure(job.Status.ToString(), "", "", "");
}
