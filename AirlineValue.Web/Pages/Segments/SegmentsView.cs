using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Charts;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Segments;

/// <summary>A segment in the comparison; every figure as it is read.</summary>
/// <param name="Group">The group.</param>
/// <param name="Repetition">Which of several of this name.</param>
/// <param name="Href">Its page.</param>
/// <param name="MembersHref">Its members.</param>
/// <param name="Members">How many they are.</param>
/// <param name="Value">What it is worth: members, fares, kilometres, with shares.</param>
/// <param name="Behaviour">What its members do: flights, activity, trend, means of the indicators.</param>
/// <param name="Signature">Who they are.</param>
/// <param name="Stage">Stage of the customer life cycle.</param>
/// <param name="Action">What to do, in a line.</param>
public sealed record SegmentRow(
    CustomerGroup Group,
    int Repetition,
    string Href,
    string MembersHref,
    string Members,
    IReadOnlyList<string> Value,
    IReadOnlyList<string> Behaviour,
    string Signature,
    string Stage,
    string Action);

/// <summary>The segments side by side.</summary>
/// <param name="Meaning">What the comparison says, in a sentence or two.</param>
/// <param name="Rows">A row a segment, in the fixed order.</param>
/// <param name="Total">All clustered members.</param>
/// <param name="ValueHeads">The heads of <see cref="SegmentRow.Value"/>, and what they mean.</param>
/// <param name="BehaviourHeads">The heads of <see cref="SegmentRow.Behaviour"/>, and what they mean.</param>
/// <param name="Shares">Shares of members, fares and kilometres.</param>
/// <param name="Radar">The centres.</param>
/// <param name="RadarMeaning">What the radar says.</param>
public sealed record SegmentsView(
    string Meaning,
    IReadOnlyList<SegmentRow> Rows,
    SegmentRow Total,
    IReadOnlyList<(string Head, string? Hint)> ValueHeads,
    IReadOnlyList<(string Head, string? Hint)> BehaviourHeads,
    PlotlyFigure Shares,
    PlotlyFigure Radar,
    string RadarMeaning);

/// <summary>Makes the comparison of the segments.</summary>
public sealed class SegmentsViews(
    FieldFormat format, SegmentTexts segments, SegmentTrend trend, SegmentCharts charts, SegmentMeaning meaning,
    IStringLocalizer<SegmentsTexts> texts)
{
    private static readonly string[] ValueColumns = ["Members", "Share", "Fares", "Share", "FaresPerMember", "Kilometres", "Share"];
    private static readonly string[] PlainValueColumns = ValueColumns[..5];
    private static readonly string[] PlainBehaviourColumns = ["Flights"];
    private static readonly string[] BehaviourColumns = ["Flights", "Active", "FlightTrend", "FareTrend"];

    /// <summary>The comparison of an analysis' segments.</summary>
    public SegmentsView Of(AnalysisView view)
    {
        var all = SegmentFacts.Of(view);
        return new SegmentsView(
            meaning.Concentration(all),
            [.. all.Select(f => Row(f, view))],
            Total(all[0], view),
            [.. (view.Extract.IsPlainTable ? PlainValueColumns : ValueColumns).Select(Head)],
            [.. (view.Extract.IsPlainTable ? PlainBehaviourColumns : BehaviourColumns).Select(Head), .. view.Analysis.Scaler.Indicators.Select(i => ((string)texts["Column.Indicator", i.Name, format.UnitName(i.Unit)], (string?)charts.IndicatorName(i)))],
            charts.Shares(all),
            charts.Radar(all),
            meaning.Radar(all));
    }

    private (string Head, string? Hint) Head(string column) => (texts[$"Column.{column}"], null);

    private SegmentRow Row(SegmentFacts f, AnalysisView view)
    {
        var isPlain = view.Extract.IsPlainTable;
        var name = f.Segment.Name;
        return new SegmentRow(
            name.Group, name.Repetition,
            SegmentAddress.Page(view, f.Segment.Key), SegmentAddress.Members(view, f.Segment.Key),
            format.Count(f.Figures.Members),
            [
                format.Count(f.Figures.Members), format.Share(f.MemberShare),
                format.CompactCurrency(f.Figures.Fares), format.Share(f.FareShare), format.Currency(Math.Round(f.FaresPerMember)),
                .. isPlain ? Array.Empty<string>() : [format.CompactKilometres(f.Figures.Kilometres), format.Share(f.KilometreShare)],
            ],
            [
                format.Count((long)f.Figures.Flights),
                .. isPlain ? Array.Empty<string>() : [Active(f), trend.Flights(f), trend.Fares(f)],
                .. f.Spreads.Select(spread => format.Significant(spread.Mean)),
            ],
            segments.Signature(name.Group, f.Scaler.Indicators), segments.LifeCycleStage(name.Group), texts[$"Action.{name.Group.Key()}"]);
    }

    // the mean of all clustered members stands where a segment's does
    private SegmentRow Total(SegmentFacts any, AnalysisView view) =>
        Row(any with { Figures = any.Clustered, Spreads = view.Scoring.Spreads }, view);

    private string Active(SegmentFacts f) => f.KnowsYears ? format.Share(f.ActiveShare) : texts["Unknown"];
}
