using AirlineValue.Domain.Storage;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Pages.Monitoring;

namespace AirlineValue.Web.Pages.Analyses.Replacing;

/// <summary>Links about training an analysis again.</summary>
public static class ReplacementAddress
{
    /// <summary>The page on which an analysis is set beside the one that it is to replace.</summary>
    public static string Page(int id) => FormattableString.Invariant($"analyses/{id}/replace");

    /// <summary>Where a period's members can be trained on.</summary>
    /// <param name="view">The period.</param>
    public static string Retrain(AnalysisView view) => Monitoring(view) + "#retrain";

    /// <summary>The page about a period's drift.</summary>
    /// <param name="view">The period; the current analysis and its latest period need no mention.</param>
    public static string Monitoring(AnalysisView view) => MonitoringAddress.Path + new MembersAddress
    {
        Extract = view.IsLatest ? null : view.Extract.Id,
        Analysis = view.Analysis.IsCurrent ? null : view.Analysis.Id,
    }.ToQuery();

    /// <summary>The page about the drift of an analysis' latest period.</summary>
    public static string Monitoring(int analysisId) => FormattableString.Invariant($"{MonitoringAddress.Path}?analysis={analysisId}");
}
