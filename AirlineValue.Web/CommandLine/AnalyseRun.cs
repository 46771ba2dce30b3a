using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Jobs;
using AirlineValue.Web.Settings;

namespace AirlineValue.Web.CommandLine;

/// <summary>What <c>analyse</c> does: takes the file in, takes the worker's turn, imports unless the file is here
/// already, and analyses.</summary>
public sealed class AnalyseRun(FileJobs jobs, AnalysisQueries analyses, JobQueue queue, TimeProvider clock)
{
    /// <summary>The analysis, and how long this run took.</summary>
    /// <exception cref="ExtractRefusedException">The file is refused.</exception>
    /// <exception cref="JobFailedException">The import or the analysis failed.</exception>
    public async Task<(AnalysisView View, StageSeconds Seconds)> RunAsync(
        string path, ReadingOptions reading, JobRequest request, CancellationToken ct)
    {
        var started = clock.GetTimestamp();
        using var turn = await jobs.TakeTurnAsync(ct);
        var (extractId, importSeconds) = await jobs.ImportAsync(path, reading, ct);
        // The groups do not need the profile, and it does not need them.
        var profiling = jobs.ProfileMissingAsync(extractId, ct);
        var analysing = jobs.WorkAsync(await queue.EnqueueAnalysisAsync(extractId, request, CurrentUser.CommandLine, ct), ct);
        await Task.WhenAll(profiling, analysing);
        var analysis = await analysing;
        var view = await analyses.FindTrainingAsync(analysis.AnalysisId, ct) ?? throw new JobFailedException(new(JobFailures.Unexpected, "", "", ""));
        var seconds = view.Analysis.Seconds with { Import = importSeconds, Total = clock.GetElapsedTime(started).TotalSeconds };
        return (view, seconds);
    }
}
