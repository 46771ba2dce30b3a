using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Charts;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Segments.Portrait;

/// <summary>The indicators of a group laid over those of all clustered members.</summary>
public sealed class IndicatorPortraits(
    PortraitParts parts, FieldFormat format, SegmentCharts charts, IStringLocalizer<FieldTexts> fields, IStringLocalizer<PortraitTexts> texts)
{
    /// <summary>A chart an indicator, in the order of the analysis.</summary>
    public IReadOnlyList<PortraitChart> Of(AnalysisView view, PortraitSubject subject) =>
    [
        .. view.Analysis.Scaler.Scales.Select(scale => scale.Indicator)
            .Join(subject.Portraits.Indicators, i => i.Name, d => d.Indicator, (indicator, found) => (indicator, found), StringComparer.Ordinal)
            .Select(pair => Chart(pair.indicator, pair.found, view, subject)),
    ];

    private PortraitChart Chart(Indicator indicator, IndicatorDistribution found, AnalysisView view, PortraitSubject subject)
    {
        var name = charts.IndicatorName(indicator);
        var (of, all) = (subject.Facts.Figures.Members, subject.Facts.Clustered.Members);
        var axis = texts["Axis", fields[$"Indicator.{indicator.Name}"].Value, format.UnitName(indicator.Unit)];
        var figure = BesideAllFigure.Upright(
            subject.Group,
            [.. found.Bars.Select(bar => parts.Row(
                subject, parts.Range(bar.From, bar.To), bar.Members, of, all,
                new IndicatorRange(indicator.Name, new ValueRange(bar.From, bar.To, IsToExclusive: bar.To is not null))))],
            parts.Headings(axis, subject),
            parts.AllMembers);
        var above = found.AboveMedian[subject.Rank - 1];
        return new PortraitChart(
            indicator.Name, name, Meaning(indicator, found, above, view, subject), figure,
            [(texts["Indicator.Above", format.Count(above), parts.Amount(found.Median, indicator.Unit)],
                PortraitParts.OfGroup(subject, above, new IndicatorRange(indicator.Name, new ValueRange(found.Median, null, IsFromExclusive: true))))]);
    }

    private string Meaning(Indicator indicator, IndicatorDistribution found, int above, AnalysisView view, PortraitSubject subject)
    {
        var own = subject.Facts.Spreads.First(s => s.Indicator == indicator.Name);
        var all = view.Scoring.Spreads.First(s => s.Indicator == indicator.Name);
        return texts["Indicator.Meaning",
            format.Share(SegmentFacts.Ratio(above, subject.Facts.Figures.Members)), Amount(found.Median),
            Amount(own.LowerQuartile), Amount(own.UpperQuartile), Amount(all.LowerQuartile), Amount(all.UpperQuartile)];

        string Amount(double value) => parts.Amount(value, indicator.Unit);
    }
}
