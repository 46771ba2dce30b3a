using System.Globalization;
using AirlineValue.Domain;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Jobs;

/// <summary>Profiles an imported extract. What it finds is saved at once at its end, so it has nothing to take back.</summary>
public sealed class ProfileWork(ExtractStore extracts, ProfileRun run) : IJobWork
{
    /// <summary>The phase of a job that profiles.</summary>
    public const string Phase = "Profiling";

    /// <inheritdoc/>
    public Task<int?> RunAsync(Job job, JobProgress progress, CancellationToken ct) => Task.Run(
        () =>
        {
            var id = job.ExtractId!.Value;
            if (extracts.Find(id) is not { Status: ExtractStatus.Imported, Report: { } report })
                throw new AnalysisRefusedException(
                    AnalysisRefusalReason.ExtractNotAvailable, "extract", id.ToString(CultureInfo.InvariantCulture), nameof(ExtractStatus.Imported));
            run.Run(id, report, ReportTo(progress), ct);
            return (int?)null;
        },
        ct);

    /// <inheritdoc/>
    public Task CleanUpAsync(Job job, JobStatus status, Exception? exception) => Task.CompletedTask;

    /// <summary>Says how far a profile is as how far its job is.</summary>
    public static IProgress<ProfileProgress> ReportTo(JobProgress progress) => new ProfileProgressReport(progress);

    // Not Progress<T>, which reports later and out of order.
    private sealed class ProfileProgressReport(JobProgress progress) : IProgress<ProfileProgress>
    {
        public void Report(ProfileProgress value) => progress.Report(new JobPosition(Phase, 0, 0, value.Done, value.Total));
    }
}
