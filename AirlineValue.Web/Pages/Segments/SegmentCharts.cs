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

    /// <summary>The spread of one indicator over a segment and over all clustered members.</summary>
    public PlotlyFigure Range(Indicator indicator, SegmentFacts facts, IndicatorSpread all)
    {
        var own = facts.Spreads.First(s => s.Indicator == indicator.Name);
        return RangeFigure.Create(
            [Row(GroupOf(facts), own, indicator), Row(AllMembers, all, indicator)],
            [texts["Column.Group"], texts["Spread.Minimum"], texts["Spread.LowerQuartile"], texts["Spread.Median"],
                texts["Spread.UpperQuartile"], texts["Spread.Maximum"]],
            AxisTitle(indicator));
    }

    /// <summary>An indicator's name with its letter: "Frequency (F)".</summary>
    public string IndicatorName(Indicator indicator) =>
        texts["Indicator.WithLetter", fields[$"Indicator.{indicator.Name}"].Value, indicator.Name];

    private FigureGroup AllMembers => new("", texts["AllClustered"], GroupColours.AllMembers);

    private FigureGroup GroupOf(SegmentFacts facts) =>
        new(facts.Segment.Key, segments.Name(facts.Segment.Name), GroupColours.Of(facts.Segment.Name.Group));

    private FigureNumber Share(double value) => new(double.IsFinite(value) ? value : 0, format.Share(value));

    private string AxisTitle(Indicator indicator) =>
        texts["Axis", fields[$"Indicator.{indicator.Name}"].Value, format.UnitName(indicator.Unit)];

    private RangeRow Row(FigureGroup group, IndicatorSpread spread, Indicator indicator)
    {
        FigureNumber Number(double value) => new(value, format.InUnit(value, indicator.Unit));
        return new RangeRow(group, Number(spread.Minimum), Number(spread.LowerQuartile), Number(spread.Median),
            Number(spread.UpperQuartile), Number(spread.Maximum));
    }
}
