using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Jobs;
using AirlineValue.Web.Resources;
using AirlineValue.Web.Settings;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.CommandLine;

/// <summary>What <c>analyse</c> does: takes the file in, takes the worker's turn, imports unless the file is here
/// already, and analyses.</summary>
public sealed class AnalyseRun(
    ExtractIntake intake,
    ExtractStore extracts,
    ExtractProfileStore profiles,
    AnalysisQueries analyses,
    JobQueue queue,
    JobRunner runner,
    JobRecovery recovery,
    DataFolder folder,
    TimeProvider clock,
    IStringLocalizer<CommandLineTexts> texts,
    FieldFormat format,
    TextWriter error)
{
    private static readonly TimeSpan TurnInterval = TimeSpan.FromMilliseconds(200);

    /// <summary>The analysis, and how long this run took.</summary>
    /// <exception cref="ExtractRefusedException">The file is refused.</exception>
    /// <exception cref="JobFailedException">The import or the analysis failed.</exception>
    public async Task<(AnalysisView View, StageSeconds Seconds)> RunAsync(
        string path, ReadingOptions reading, JobRequest request, CancellationToken ct)
    {
        var started = clock.GetTimestamp();
        using var turn = await TakeTurnAsync(ct);
        await recovery.RunAsync(ct);
        var extractId = await TakeInAsync(path, reading, ct);
        var importSeconds = await ImportAsync(extractId, ct);
        // The groups do not need the profile, and it does not need them.
        var profiling = ProfileMissingAsync(extractId, ct);
        var analysing = WorkAsync(await queue.EnqueueAnalysisAsync(extractId, request, CurrentUser.CommandLine, ct), ct);
        await Task.WhenAll(profiling, analysing);
        var analysis = await analysing;
        var view = await analyses.FindTrainingAsync(analysis.AnalysisId, ct) ?? throw new JobFailedException(new(JobFailures.Unexpected, "", "", ""));
        var seconds = view.Analysis.Seconds with { Import = importSeconds, Total = clock.GetElapsedTime(started).TotalSeconds };
        return (view, seconds);
    }

    private async Task<ExclusiveFile> TakeTurnAsync(CancellationToken ct)
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

    private async Task<int> TakeInAsync(string path, ReadingOptions reading, CancellationToken ct) =>
        await intake.TakeLocalAsync(path, reading, CurrentUser.CommandLine, ct) switch
        {
            IntakeResult.Taken taken => taken.ExtractId,
            IntakeResult.AlreadyHere here => here.ExtractId,
            IntakeResult.Refused refused => throw new ExtractRefusedException(refused.Refusal),
            var other => throw new InvalidOperationException($"Unknown result {other}."),
        };

    private async Task<double> ImportAsync(int extractId, CancellationToken ct)
    {
        var extract = extracts.Find(extractId)!;
        if (extract.Status == ExtractStatus.Imported)
        {
            await error.WriteLineAsync(texts["AlreadyImported", extract.FileName]);
            return 0;
        }
        await WorkAsync(await ImportJobAsync(extract, ct), ct);
        return extracts.Find(extractId)!.ImportSeconds;
    }

    // A file that was uploaded in the browser may already wait in the queue: this run then takes that job over.
    private async Task<int> ImportJobAsync(Extract extract, CancellationToken ct)
    {
        var waiting = extract.Status == ExtractStatus.Waiting
            ? (await queue.ActiveAsync(extract.Id, ct)).FirstOrDefault(j => j.Kind == JobKind.Import)
            : null;
        return waiting?.Id ?? await queue.EnqueueImportAsync(extract.Id, new JobRequest(null, null, ProfileApart: true), CurrentUser.CommandLine, ct);
    }

    private async Task ProfileMissingAsync(int extractId, CancellationToken ct)
    {
        if (profiles.Missing().Contains(extractId))
            await RunAsync(await queue.EnqueueProfileAsync(extractId, CurrentUser.CommandLine, ct), new JobProgress(), ct);
    }

    private async Task<Job> WorkAsync(int jobId, CancellationToken ct)
    {
        var progress = new JobProgress();
        await using var printing = new ProgressLines(progress, texts, format, clock, error);
        return await RunAsync(jobId, progress, ct);
    }

    private async Task<Job> RunAsync(int jobId, JobProgress progress, CancellationToken ct)
    {
        var job = await queue.FindAsync(jobId, ct) ?? throw new InvalidOperationException($"Job {jobId} is gone.");
        var ended = await runner.RunAsync(job, progress, ct);
        ct.ThrowIfCancellationRequested();
        return ended.Status == JobStatus.Done ? ended : throw new JobFailedException(ended.Failure ?? new(ended.Status.ToString(), "", "", ""));
    }
}
