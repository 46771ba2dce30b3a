using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Segments;
using AirlineValue.Web.Charts;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Segments;

/// <summary>The figures that the overview and the pages about segments have in common.</summary>
public sealed class SegmentCharts(
    FieldFormat format, SegmentTexts segments, IStringLocalizer<FieldTexts> fields, IStringLocalizer<SegmentsTexts> texts)
{
    /// <summary>Each segment's share of members beside its share of fares and kilometres.</summary>
    public PlotlyFigure Shares(IReadOnlyList<SegmentFacts> all) => ShareFigure.Create(
        [texts["Share.Members"], texts["Share.Fares"], .. HasKilometres(all) ? new[] { texts["Share.Kilometres"].Value } : []],
        [.. all.Select(f => new ShareRow(
            GroupOf(f), [Share(f.MemberShare), Share(f.FareShare), .. HasKilometres(all) ? new[] { Share(f.KilometreShare) } : []]))],
        texts["Column.Group"]);

    // A plain table of another business has none.
    private static bool HasKilometres(IReadOnlyList<SegmentFacts> all) => all.Any(f => f.Clustered.Kilometres > 0);

    /// <summary>The centres over the indicators.</summary>
    public PlotlyFigure Radar(IReadOnlyList<SegmentFacts> all) => RadarFigure.Create(
        [.. all.SelectMany(f => f.Scaler.Indicators).Distinct().Select(IndicatorName)],
        [.. all.Select(f => new RadarCentre(
            GroupOf(f), [.. f.StandardScores.Select(z => new FigureNumber(z, format.StandardScore(z)))]))],
        texts["AllClustered"],
        texts["Column.Group"]);

    /// <summary>An indicator's name with its letter: "Frequency (F)".</summary>
    public string IndicatorName(Indicator indicator) =>
        texts["Indicator.WithLetter", fields[$"Indicator.{indicator.Name}"].Value, indicator.Name];

    private FigureGroup GroupOf(SegmentFacts facts) =>
        new(facts.Segment.Key, segments.Name(facts.Segment.Name), GroupColours.Of(facts.Segment.Name.Group));

    private FigureNumber Share(double value) => new(double.IsFinite(value) ? value : 0, format.Share(value));
}
