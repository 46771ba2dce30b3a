using System.Globalization;
using AirlineValue.Domain;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Jobs;
using AirlineValue.Web.Settings;

namespace AirlineValue.Web.CommandLine;

/// <summary>What came of <c>score</c>.</summary>
/// <param name="View">The period.</param>
/// <param name="Drift">How far it is from the training members; null for these.</param>
/// <param name="WasThere">Whether it had been scored before.</param>
/// <param name="ImportSeconds">How long the import took; 0 when the file was imported before.</param>
/// <param name="ScoringSeconds">How long the scoring took, drift and movement included; 0 when it had been scored before.</param>
/// <param name="TotalSeconds">How long all of it took, the profile of the extract included.</param>
public sealed record ScoreOutcome(
    AnalysisView View, DriftReport? Drift, bool WasThere, double ImportSeconds, double ScoringSeconds, double TotalSeconds)
{
    /// <summary>The alerts that fired when it was scored.</summary>
    public IReadOnlyList<AlertLogEntry> Alerts { get; init; } = [];
}

/// <summary>What <c>score</c> does: takes the worker's turn, imports the file unless it is here already, and scores it with a
/// stored analysis unless that has been done.</summary>
public sealed class ScoreRun(
    FileJobs jobs, AnalysisQueries analyses, ScoringQueries scorings, AlertLogStore alerts, JobQueue queue, TimeProvider clock)
{
    /// <summary>Scores a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="reading">How it is read where detecting does not do.</param>
    /// <param name="analysisId">The analysis; null for the current one.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="ExtractRefusedException">The file is refused.</exception>
    /// <exception cref="JobFailedException">There is no such analysis, or the import or the scoring failed.</exception>
    public async Task<ScoreOutcome> RunAsync(string path, ReadingOptions reading, int? analysisId, CancellationToken ct)
    {
        var started = clock.GetTimestamp();
        using var turn = await jobs.TakeTurnAsync(ct);
        // before the import: who mistypes a number need not wait for a file that nobody asked for
        var analysis = (await analyses.FindTrainingAsync(analysisId, ct))?.Analysis.Id ?? throw new JobFailedException(new(
            nameof(AnalysisRefusalReason.AnalysisNotAvailable), "analysis", analysisId?.ToString(CultureInfo.InvariantCulture) ?? "–", ""));
        var (extractId, importSeconds) = await jobs.ImportAsync(path, reading, ct);
        var wasThere = await analyses.FindAsync(analysis, extractId, ct) is not null;
        var scoring = clock.GetTimestamp();
        if (!wasThere)
            await ScoreAsync(extractId, analysis, ct);
        var scoringSeconds = wasThere ? 0 : clock.GetElapsedTime(scoring).TotalSeconds;
        // behind it: groups and lists are what people wait for, and both would share the same processors
        await jobs.ProfileMissingAsync(extractId, ct);
        var view = await analyses.FindAsync(analysis, extractId, ct) ?? throw new JobFailedException(new(JobFailures.Unexpected, "", "", ""));
        return new ScoreOutcome(
            view, await scorings.DriftAsync(view.Scoring.Id, ct), wasThere, importSeconds, scoringSeconds, clock.GetElapsedTime(started).TotalSeconds)
        {
            Alerts = alerts.FiredIn(view.Scoring.Id),
        };
    }

    private async Task ScoreAsync(int extractId, int analysisId, CancellationToken ct) =>
        await jobs.WorkAsync(await queue.EnqueueScoringAsync(extractId, analysisId, CurrentUser.CommandLine, ct), ct);
}
