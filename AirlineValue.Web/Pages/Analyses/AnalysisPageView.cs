using AirlineValue.Domain.Storage;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Analyses;

/// <summary>The page of one analysis.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Lead">What it found, in a sentence or two.</param>
/// <param name="Window">The observation window of its extract.</param>
/// <param name="Funnel">What cleaning did.</param>
/// <param name="Ranges">The indicators' ranges.</param>
/// <param name="Centres">Sizes and centres.</param>
/// <param name="Quality">How good the clustering is.</param>
/// <param name="Run">How it was made.</param>
public sealed record AnalysisPageView(
    string Title,
    string Lead,
    string Window,
    FunnelView Funnel,
    IndicatorRangesView Ranges,
    CentresView Centres,
    ClusteringQualityView Quality,
    RunFactsView Run);

/// <summary>Writes the page of one analysis.</summary>
public sealed class AnalysisPageViews(
    FunnelViews funnels,
    IndicatorRangesViews ranges,
    CentresViews centres,
    ClusteringQualityViews quality,
    RunFactsViews runs,
    FieldFormat format,
    IStringLocalizer<AnalysesTexts> texts)
{
    /// <summary>The page of an analysis, with its centres in a scale.</summary>
    public AnalysisPageView Of(AnalysisView view, CentreScale scale) => new(
        texts["Name", view.Analysis.Id],
        texts["Lead", format.Count(view.Scoring.ClusteredMembers), format.Count(FunnelViews.Members(view)),
            view.Analysis.Segments.Count],
        texts["Window", format.Date(view.Extract.WindowEnd)],
        funnels.Of(view),
        ranges.Of(view.Analysis.Scaler),
        centres.Of(view, scale),
        quality.Of(view.Analysis),
        runs.Of(view.Analysis));
}
