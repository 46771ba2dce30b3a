using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Charts;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Analyses;

/// <summary>A cluster with its size and centre, as they are read, its page and its members.</summary>
public sealed record CentreRow(
    CustomerGroup Group, int Repetition, string Href, string Members, string MembersHref, string Share, IReadOnlyList<ReadNumber> Centre);

/// <summary>The clusters of an analysis.</summary>
/// <param name="SizesMeaning">What the sizes say.</param>
/// <param name="CentresMeaning">What the centres say.</param>
/// <param name="Heads">The indicators' names, with their unit where the centres are in units.</param>
/// <param name="Rows">A cluster a row, in the fixed order of the groups.</param>
/// <param name="Members">All clustered members.</param>
/// <param name="Sizes">The picture of the sizes.</param>
/// <param name="Radar">The picture of the centres, in standard deviations.</param>
public sealed record CentresView(
    string SizesMeaning,
    string CentresMeaning,
    IReadOnlyList<string> Heads,
    IReadOnlyList<CentreRow> Rows,
    string Members,
    PlotlyFigure Sizes,
    PlotlyFigure Radar);

/// <summary>Writes sizes and centres.</summary>
public sealed class CentresViews(
    FieldFormat format, SegmentTexts segments, IStringLocalizer<AnalysesTexts> texts, IStringLocalizer<FieldTexts> fields)
{
    /// <summary>Sizes and centres of an analysis.</summary>
    public CentresView Of(AnalysisView view, CentreScale scale)
    {
        var indicators = view.Analysis.Scaler.Scales.Select(s => s.Indicator).ToList();
        var clusters = view.Analysis.Segments
            .Join(view.Scoring.SegmentFigures, s => s.Rank, f => f.Rank, (s, f) => (Segment: s, f.Figures.Members)).ToList();
        var members = view.Scoring.ClusteredMembers;
        return new CentresView(
            SizesMeaning(clusters, members),
            CentresMeaning(view.Analysis.Segments, indicators),
            [.. indicators.Select(i => scale == CentreScale.Units ? WithUnit(i) : Name(i))],
            [.. clusters.Select(c => Row(c.Segment, c.Members, members, indicators, scale))],
            format.Count(members),
            SizeFigure.Create(
                [.. clusters.Select(c => new SizeRow(GroupOf(c.Segment), Number(c.Members), ShareOf(c.Members, members)))],
                [texts["Centres.Group"], texts["Centres.Members"], texts["Centres.Share"]]),
            RadarFigure.Create(
                [.. indicators.Select(Name)],
                [.. clusters.Select(c => new RadarCentre(
                    GroupOf(c.Segment), [.. c.Segment.CentreStandardised.Select(z => new FigureNumber(z, format.StandardScore(z)))]))],
                texts["Centres.AllClustered"],
                texts["Centres.Group"]));
    }

    private CentreRow Row(StoredSegment segment, int members, int all, List<Indicator> indicators, CentreScale scale) => new(
        segment.Name.Group,
        segment.Name.Repetition,
        AnalysisAddress.Segment(segment.AnalysisId, segment),
        format.Count(members),
        MemberLinks.OfAnalysis(segment.AnalysisId, new InGroup(segment.Key)),
        ShareOf(members, all).Text,
        [.. indicators.Select((_, j) => scale == CentreScale.Units
            ? new ReadNumber(format.Significant(segment.Centre[j]), format.Precise(segment.Centre[j]))
            : new ReadNumber(format.StandardScore(segment.CentreStandardised[j]), format.Precise(segment.CentreStandardised[j])))]);

    private string SizesMeaning(List<(StoredSegment Segment, int Members)> clusters, int all)
    {
        var largest = clusters.MaxBy(c => c.Members);
        var smallest = clusters.MinBy(c => c.Members);
        return texts["Sizes.Meaning",
            segments.Name(largest.Segment.Name), ShareOf(largest.Members, all).Text,
            segments.Name(smallest.Segment.Name), ShareOf(smallest.Members, all).Text];
    }

    private string CentresMeaning(List<StoredSegment> all, List<Indicator> indicators)
    {
        var (segment, j) = all
            .SelectMany(s => Enumerable.Range(0, indicators.Count).Select(j => (Segment: s, Index: j)))
            .MaxBy(x => Math.Abs(x.Segment.CentreStandardised[x.Index]));
        var z = segment.CentreStandardised[j];
        return texts[z > 0 ? "Centres.Meaning.Above" : "Centres.Meaning.Below",
            segments.Name(segment.Name), Name(indicators[j]), format.Significant(Math.Abs(z))];
    }

    private FigureGroup GroupOf(StoredSegment segment) =>
        new(segment.Key, segments.Name(segment.Name), GroupColours.Of(segment.Name.Group));

    private FigureNumber Number(int value) => new(value, format.Count(value));

    private FigureNumber ShareOf(int part, int whole)
    {
        var share = whole == 0 ? 0 : (double)part / whole;
        return new FigureNumber(share, format.Share(share));
    }

    private string Name(Indicator indicator) => texts["Indicator.WithLetter", fields[$"Indicator.{indicator.Name}"].Value, indicator.Name];

    private string WithUnit(Indicator indicator) => texts["Indicator.WithUnit", Name(indicator), format.UnitName(indicator.Unit)];
}
