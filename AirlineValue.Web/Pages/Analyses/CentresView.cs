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
/// <param name="Note">How to read the table.</param>
public sealed record CentresView(
    string SizesMeaning,
    string CentresMeaning,
    IReadOnlyList<string> Heads,
    IReadOnlyList<CentreRow> Rows,
    string Members,
    PlotlyFigure Sizes,
    PlotlyFigure Radar,
    string Note);

/// <summary>Writes sizes and centres.</summary>
public sealed class CentresViews(
    FieldFormat format, SegmentTexts segments, IStringLocalizer<AnalysesTexts> texts, IStringLocalizer<FieldTexts> fields)
{
    /// <summary>Sizes and centres of an analysis.</summary>
    public CentresView Of(AnalysisView view, CentreScale scale)
    {
        var scaler = view.Analysis.Scaler;
        var indicators = scaler.Indicators;
        var clusters = view.Analysis.Segments.Join(view.Scoring.SegmentFigures, s => s.Rank, f => f.Rank, (s, f) => new Cluster(
            s, f.Figures.Members, scaler.StandardScores(s.CentreStandardised), [.. f.Spreads.Select(spread => spread.Mean)])).ToList();
        var members = view.Scoring.ClusteredMembers;
        return new CentresView(
            SizesMeaning(clusters, members),
            CentresMeaning(clusters, indicators),
            [.. indicators.Select(i => scale == CentreScale.Units ? WithUnit(i) : Name(i))],
            [.. clusters.Select(c => Row(c, view.Period, members, scaler, scale))],
            format.Count(members),
            SizeFigure.Create(
                [.. clusters.Select(c => new SizeRow(GroupOf(c.Segment), Number(c.Members), ShareOf(c.Members, members)))],
                [texts["Centres.Group"], texts["Centres.Members"], texts["Centres.Share"]]),
            RadarFigure.Create(
                [.. indicators.Select(Name)],
                [.. clusters.Select(c => new RadarCentre(
                    GroupOf(c.Segment), [.. c.StandardScores.Select(z => new FigureNumber(z, format.StandardScore(z)))]))],
                texts["Centres.AllClustered"],
                texts["Centres.Group"]),
            Note(scaler, scale));
    }

    private sealed record Cluster(StoredSegment Segment, int Members, IReadOnlyList<double> StandardScores, IReadOnlyList<double> Means);

    private CentreRow Row(Cluster cluster, PeriodKey period, int all, Scaler scaler, CentreScale scale) => new(
        cluster.Segment.Name.Group,
        cluster.Segment.Name.Repetition,
        AnalysisAddress.Segment(cluster.Segment.AnalysisId, cluster.Segment),
        format.Count(cluster.Members),
        MemberLinks.OfPeriod(period, new InGroup(cluster.Segment.Key)),
        ShareOf(cluster.Members, all).Text,
        [.. scaler.Scales.Select((of, j) => scale == CentreScale.Units ? Mean(cluster, of, j) : StandardScore(cluster.StandardScores[j]))]);

    private ReadNumber Mean(Cluster cluster, IndicatorScale scale, int j) => new(
        format.Significant(cluster.Means[j]),
        scale.IsCentreMean
            ? format.Precise(cluster.Means[j])
            : texts["Centres.Restored", format.Precise(cluster.Means[j]), format.Precise(cluster.Segment.Centre[j])]);

    private ReadNumber StandardScore(double score) => new(format.StandardScore(score), format.Precise(score));

    private string Note(Scaler scaler, CentreScale scale)
    {
        var note = texts[$"Centres.Scale.{scale}.Note"].Value;
        if (scale == CentreScale.Standardised)
        {
            var logarithms = scaler.Scales.Where(s => s.Transformation != IndicatorTransformation.None).Select(s => s.Indicator.Name).ToList();
            return logarithms.Count == 0 ? note : $"{note} {texts["Centres.Logarithms", string.Join(fields["List.Separator"], logarithms)]}";
        }
        return scaler.Scales.All(s => s.IsCentreMean) ? note : $"{note} {texts["Centres.Restored.Note"]}";
    }

    private string SizesMeaning(List<Cluster> clusters, int all)
    {
        var largest = clusters.MaxBy(c => c.Members)!;
        var smallest = clusters.MinBy(c => c.Members)!;
        return texts["Sizes.Meaning",
            segments.Name(largest.Segment.Name), ShareOf(largest.Members, all).Text,
            segments.Name(smallest.Segment.Name), ShareOf(smallest.Members, all).Text];
    }

    private string CentresMeaning(List<Cluster> all, IReadOnlyList<Indicator> indicators)
    {
        var cluster = all.MaxBy(c => c.StandardScores.Max(Math.Abs))!;
        var j = Enumerable.Range(0, indicators.Count).MaxBy(i => Math.Abs(cluster.StandardScores[i]));
        var z = cluster.StandardScores[j];
        return texts[z > 0 ? "Centres.Meaning.Above" : "Centres.Meaning.Below",
            segments.Name(cluster.Segment.Name), Name(indicators[j]), format.Significant(Math.Abs(z))];
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
