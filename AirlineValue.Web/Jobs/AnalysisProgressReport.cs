using AirlineValue.Domain;

namespace AirlineValue.Web.Jobs;

/// <summary>Says how far an analysis or a scoring is as how far its job is.</summary>
// Not Progress<T>, which reports later and out of order.
public sealed class AnalysisProgressReport : IProgress<AnalysisProgress>
{
    private readonly JobProgress _progress;

    private AnalysisProgressReport(JobProgress progress) => _progress = progress;

    /// <summary>Reports to a job.</summary>
    public static IProgress<AnalysisProgress> To(JobProgress progress) => new AnalysisProgressReport(progress);

    /// <inheritdoc/>
    public void Report(AnalysisProgress value) =>
        _progress.Report(new JobPosition(PhaseOf(value.Stage), 0, 0, value.Done, value.Total));

    private static string PhaseOf(AnalysisStage stage) => stage == AnalysisStage.Saving ? "Writing" : stage.ToString();
}
