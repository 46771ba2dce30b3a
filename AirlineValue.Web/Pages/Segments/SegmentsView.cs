using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Charts;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Segments;

/// <summary>A segment in the comparison; every figure as it is read.</summary>
public sealed record SegmentRow(
    CustomerGroup Group,
    int Repetition,
    string Href,
    string MembersHref,
    string Members,
    string MemberShare,
    string Fares,
    string FareShare,
    string FaresPerMember,
    string Kilometres,
    string KilometreShare,
    string Flights,
    string ActiveShare,
    string Trend,
    IReadOnlyList<string> Centre,
    string Signature,
    string Stage,
    string Asks);

/// <summary>The segments side by side.</summary>
/// <param name="Meaning">What the comparison says, in a sentence or two.</param>
/// <param name="Rows">A row a segment, in the fixed order.</param>
/// <param name="Total">All clustered members.</param>
/// <param name="Indicators">The heads of the indicators' columns, with their unit.</param>
/// <param name="Shares">Shares of members, fares and kilometres.</param>
/// <param name="Radar">The centres.</param>
/// <param name="RadarMeaning">What the radar says.</param>
public sealed record SegmentsView(
    string Meaning,
    IReadOnlyList<SegmentRow> Rows,
    SegmentRow Total,
    IReadOnlyList<string> Indicators,
    PlotlyFigure Shares,
    PlotlyFigure Radar,
    string RadarMeaning);

/// <summary>Makes the comparison of the segments.</summary>
public sealed class SegmentsViews(
    FieldFormat format, SegmentTexts segments, SegmentTrend trend, SegmentCharts charts, SegmentMeaning meaning,
    IStringLocalizer<SegmentsTexts> texts)
{
    /// <summary>The comparison of an analysis' segments.</summary>
    public SegmentsView Of(AnalysisView view)
    {
        var all = SegmentFacts.Of(view);
        return new SegmentsView(
            meaning.Concentration(all),
            [.. all.Select(f => Row(f, view.Analysis))],
            Total(all[0], view),
            [.. Indicator.Lrfmc.Select(i => i.Name)],
            charts.Shares(all),
            charts.Radar(all),
            meaning.Radar(all));
    }

    private SegmentRow Row(SegmentFacts f, StoredAnalysis analysis)
    {
        var name = f.Segment.Name;
        return new SegmentRow(
            name.Group, name.Repetition,
            SegmentAddress.Page(analysis, f.Segment.Key), SegmentAddress.Members(analysis, f.Segment.Key),
            format.Count(f.Figures.Members), format.Share(f.MemberShare),
            format.CompactCurrency(f.Figures.Fares), format.Share(f.FareShare), format.Currency(Math.Round(f.FaresPerMember)),
            format.CompactKilometres(f.Figures.Kilometres), format.Share(f.KilometreShare),
            format.Count((long)f.Figures.Flights), Active(f), trend.Short(f),
            [.. Indicator.Lrfmc.Zip(f.Segment.Centre, (i, value) => format.InUnit(value, i.Unit))],
            segments.Signature(name.Group), segments.LifeCycleStage(name.Group), texts[$"Action.{name.Group.Key()}"]);
    }

    private SegmentRow Total(SegmentFacts any, AnalysisView view)
    {
        var whole = any with { Figures = any.Clustered };
        return Row(whole, view.Analysis) with
        {
            Centre = [.. Indicator.Lrfmc.Zip(view.Scoring.Spreads, (i, spread) => format.InUnit(spread.Mean, i.Unit))],
            Trend = trend.Short(whole),
        };
    }

    private string Active(SegmentFacts f) => f.KnowsYears ? format.Share(f.ActiveShare) : texts["Unknown"];
}
