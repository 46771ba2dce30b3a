using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Segments;

/// <summary>A figure with its name.</summary>
/// <param name="Label">The name.</param>
/// <param name="Value">The figure with its unit.</param>
/// <param name="Note">What it is measured against.</param>
/// <param name="Title">The figure in full.</param>
/// <param name="Href">What is behind it.</param>
/// <param name="Kpi">The key of the KPI that it is; null where periods are not followed by it.</param>
public sealed record NamedFigure(string Label, string Value, string? Note = null, string? Title = null, string? Href = null, string? Kpi = null);

/// <summary>One indicator of a segment against all clustered members.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Name">Its name, with its letter.</param>
/// <param name="Explanation">What it counts.</param>
/// <param name="Mean">Mean of the segment.</param>
/// <param name="AllMean">Mean of all clustered members.</param>
/// <param name="Difference">The difference, in the indicator's unit.</param>
/// <param name="StandardScore">The difference in standard deviations of all clustered members.</param>
/// <param name="Contribution">What the indicator adds to the fit of the name.</param>
public sealed record IndicatorRow(
    Indicator Indicator,
    string Name,
    string Explanation,
    string Mean,
    string AllMean,
    string Difference,
    string StandardScore,
    string Contribution);

/// <summary>The page of one segment.</summary>
public sealed record SegmentView(
    SegmentFacts Facts,
    string Name,
    string Lead,
    IReadOnlyList<NamedFigure> Figures,
    IReadOnlyList<IndicatorRow> Indicators,
    string Fit,
    string Why,
    string RunnerUp,
    string Stage,
    string Asks,
    string Trend,
    string? Disagreement,
    IReadOnlyList<NamedFigure> Others);

/// <summary>Makes the page of one segment.</summary>
public sealed class SegmentViews(
    FieldFormat format, SegmentTexts segments, SegmentTrend trend, SegmentCharts charts, SegmentReasons reasons,
    IStringLocalizer<FieldTexts> fields, IStringLocalizer<SegmentsTexts> texts)
{
    /// <summary>The page of the segment with that key; null when the analysis has none.</summary>
    public SegmentView? Of(AnalysisView view, string key)
    {
        var all = SegmentFacts.Of(view);
        var facts = all.FirstOrDefault(f => string.Equals(f.Segment.Key, key, StringComparison.OrdinalIgnoreCase));
        if (facts is null)
            return null;
        var name = facts.Segment.Name;
        return new SegmentView(
            facts,
            segments.Name(name),
            texts["Lead", segments.Signature(name.Group, facts.Scaler.Indicators), format.Share(facts.MemberShare), format.Share(facts.FareShare)],
            [.. Figures(facts, view).Where(figure => !view.Extract.IsPlainTable || !IsOfAirlines(figure))],
            [.. facts.Scaler.Scales.Select((scale, j) => Row(scale, j, facts, view.Scoring))],
            format.StandardScore(name.Fit),
            reasons.Why(facts),
            reasons.RunnerUp(name),
            segments.LifeCycleStage(name.Group),
            segments.Asks(name.Group, facts.Scaler.Indicators),
            trend.Sentence(facts),
            trend.Disagreement(facts),
            [.. all.Select(f => new NamedFigure(segments.Name(f.Segment.Name), "", Href: SegmentAddress.Page(view, f.Segment.Key)))]);
    }

    private bool IsOfAirlines(NamedFigure figure) => figure.Label == texts["Figure.Kilometres"] || figure.Label == texts["Figure.Active"];

    private List<NamedFigure> Figures(SegmentFacts f, AnalysisView view) =>
    [
        new(texts["Figure.Members"], format.Count(f.Figures.Members), texts["Figure.OfClustered", format.Share(f.MemberShare)],
            Href: MemberLinks.OfPeriod(view.Period, new InGroup(f.Segment.Key)), Kpi: "members"),
        new(texts["Figure.Fares"], format.CompactCurrency(f.Figures.Fares), texts["Figure.OfFares", format.Share(f.FareShare)],
            format.Currency(f.Figures.Fares), Kpi: "fares"),
        new(texts["Figure.FaresPerMember"], format.Currency(Math.Round(f.FaresPerMember)),
            texts["Figure.All", format.Currency(Math.Round(SegmentFacts.Ratio(f.Clustered.Fares, f.Clustered.Members)))], Kpi: "fares-per-member"),
        new(texts["Figure.Kilometres"], format.CompactKilometres(f.Figures.Kilometres),
            texts["Figure.OfKilometres", format.Share(f.KilometreShare)], format.Kilometres(f.Figures.Kilometres), Kpi: "kilometres"),
        new(texts["Figure.Points"], format.Compact(f.Figures.Points), texts["Figure.OfPoints", format.Share(f.PointShare)],
            format.InUnit(f.Figures.Points, ColumnUnit.Points), Kpi: "points"),
        new(texts["Figure.Flights"], format.Count((long)f.Figures.Flights), texts["Figure.OfFlights", format.Share(f.FlightShare)]),
        new(texts["Figure.Active"], f.KnowsYears ? format.Share(f.ActiveShare) : texts["Unknown"],
            f.KnowsYears
                ? texts["Figure.All", format.Share(SegmentFacts.Ratio(f.Clustered.ActiveMembers, f.Clustered.Members))]
                : texts["Unknown.Years"], Kpi: "active-share"),
    ];

    private IndicatorRow Row(IndicatorScale scale, int j, SegmentFacts facts, StoredScoring scoring)
    {
        var indicator = scale.Indicator;
        var own = facts.Spreads.First(s => s.Indicator == indicator.Name);
        var all = scoring.Spreads.First(s => s.Indicator == indicator.Name);
        return new IndicatorRow(
            indicator,
            charts.IndicatorName(indicator),
            fields[$"Indicator.{indicator.Name}.Explanation"],
            format.InUnit(own.Mean, indicator.Unit),
            format.InUnit(all.Mean, indicator.Unit),
            format.Difference(own.Mean - all.Mean, indicator.Unit),
            // The means of logarithms differ otherwise than the means themselves.
            format.StandardScore(scale.Transformation == IndicatorTransformation.None
                ? SegmentFacts.Ratio(own.Mean - all.Mean, all.StandardDeviation)
                : facts.StandardScores[j]),
            format.StandardScore(facts.Segment.Name.Contributions[j]));
    }
}
