using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Charts;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Pages.Segments;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Overview;

/// <summary>A group in the overview's short list.</summary>
/// <param name="Group">The group.</param>
/// <param name="Repetition">Which of several of this name.</param>
/// <param name="Href">Its page.</param>
/// <param name="Trend">How it went from year 1 to year 2.</param>
/// <param name="Action">What to do.</param>
public sealed record OverviewGroup(CustomerGroup Group, int Repetition, string Href, string Trend, string Action);

/// <summary>A step of cleaning in the overview.</summary>
/// <param name="Name">The rule, or the start.</param>
/// <param name="Dropped">Members that it dropped; empty at the start.</param>
/// <param name="Kept">Members left behind it.</param>
/// <param name="DroppedHref">Those that it dropped; null when there are none.</param>
/// <param name="KeptHref">Those that were left; null when there are none.</param>
public sealed record OverviewStep(string Name, string Dropped, string Kept, string? DroppedHref = null, string? KeptHref = null);

/// <summary>The overview.</summary>
public sealed record OverviewView(
    string Lead,
    IReadOnlyList<NamedFigure> Figures,
    string SharesMeaning,
    PlotlyFigure Shares,
    string RadarMeaning,
    PlotlyFigure Radar,
    IReadOnlyList<OverviewGroup> Groups,
    string FunnelMeaning,
    IReadOnlyList<OverviewStep> Funnel,
    IReadOnlyList<NamedFigure> Basis);

/// <summary>Makes the overview.</summary>
public sealed class OverviewViews(
    FieldFormat format, RuleText rules, SegmentTrend trend, SegmentCharts charts, SegmentMeaning meaning,
    IStringLocalizer<OverviewTexts> texts, IStringLocalizer<SegmentsTexts> segmentTexts, IndicatorSetText sets, TimeProvider clock)
{
    /// <summary>The overview of an analysis.</summary>
    public OverviewView Of(AnalysisView view)
    {
        var all = SegmentFacts.Of(view);
        var totals = view.Extract.Totals ?? all[0].Clustered;
        return new OverviewView(
            view.Extract.IsPlainTable ? texts["Lead.Plain", format.Count(totals.Members), format.CompactCurrency(totals.Fares)] : Lead(totals),
            view.Extract.IsPlainTable ? PlainFigures(view, totals) : Figures(view, totals),
            meaning.Concentration(all),
            charts.Shares(all),
            meaning.Radar(all),
            charts.Radar(all),
            [.. all.Select(f => Group(f, view))],
            texts["Funnel.Meaning", format.Count(view.Scoring.ClusteredMembers), format.Count(totals.Members),
                format.Share(SegmentFacts.Ratio(view.Scoring.ClusteredMembers, totals.Members)),
                format.Count(totals.Members - view.Scoring.ClusteredMembers)],
            Funnel(view, totals),
            Basis(view));
    }

    private static bool KnowsYears(SegmentFigures totals) => totals.FlightsYr1 + totals.FlightsYr2 > 0;

    private string Lead(SegmentFigures totals) => KnowsYears(totals)
        ? texts["Lead", format.Count(totals.Members), format.CompactCurrency(totals.Fares),
            Moved(SegmentFacts.Change(totals.FlightsYr1, totals.FlightsYr2), "Flights"),
            Moved(SegmentFacts.Change(totals.FaresYr1, totals.FaresYr2), "Fares")]
        : texts["Lead.WithoutYears", format.Count(totals.Members), format.CompactCurrency(totals.Fares)];

    private string Moved(double change, string measure) => change switch
    {
        > SegmentTrend.Steady => texts[$"{measure}.Rose", format.Share(change)],
        < -SegmentTrend.Steady => texts[$"{measure}.Fell", format.Share(-change)],
        _ => texts[$"{measure}.Steady"],
    };

    private List<NamedFigure> PlainFigures(AnalysisView view, SegmentFigures totals) =>
    [
        new(texts["Members"], format.Count(totals.Members),
            texts["Members.Note", format.Count(view.Scoring.ClusteredMembers)], Href: MemberLinks.OfPeriod(view.Period), Kpi: "members"),
        new(texts["Spend"], format.CompactCurrency(totals.Fares),
            texts["PerMember", format.Currency(Math.Round(SegmentFacts.Ratio(totals.Fares, totals.Members)))],
            format.Currency(totals.Fares), SegmentAddress.List(view), "fares"),
        new(texts["Purchases"], format.Count((long)totals.Flights),
            texts["PerMember", format.Significant(SegmentFacts.Ratio(totals.Flights, totals.Members))], Href: SegmentAddress.List(view)),
    ];

    private List<NamedFigure> Figures(AnalysisView view, SegmentFigures totals)
    {
        var extract = SegmentAddress.Extract(view.Extract.Id);
        var unknown = texts["Unknown"].Value;
        return
        [
            new(texts["Members"], format.Count(totals.Members),
                texts["Members.Note", format.Count(view.Scoring.ClusteredMembers)], Href: MemberLinks.OfPeriod(view.Period), Kpi: "members"),
            KnowsYears(totals)
                ? new(texts["Active"], format.Count(totals.ActiveMembers),
                    texts["Active.Note", format.Share(SegmentFacts.Ratio(totals.ActiveMembers, totals.Members))], Href: Active(view.Period), Kpi: "active")
                : new(texts["Active"], unknown, texts["Active.Unknown"], Href: extract),
            new(texts["Fares"], format.CompactCurrency(totals.Fares),
                texts["YearOnYear", format.Change(SegmentFacts.Change(totals.FaresYr1, totals.FaresYr2))],
                format.Currency(totals.Fares), SegmentAddress.List(view), "fares"),
            new(texts["Kilometres"], format.CompactKilometres(totals.Kilometres),
                texts["PerMember", format.Kilometres(Math.Round(SegmentFacts.Ratio(totals.Kilometres, totals.Members)))],
                format.Kilometres(totals.Kilometres), SegmentAddress.List(view), "kilometres"),
            totals.Points > 0
                ? new(texts["Points"], format.Compact(totals.Points),
                    texts["PerMember", format.Count((long)SegmentFacts.Ratio(totals.Points, totals.Members))],
                    format.Count((long)totals.Points), extract, "points")
                : new(texts["Points"], unknown, texts["Points.Unknown"], Href: extract),
        ];
    }

    private OverviewGroup Group(SegmentFacts f, AnalysisView view)
    {
        var name = f.Segment.Name;
        return new OverviewGroup(name.Group, name.Repetition, SegmentAddress.Page(view, f.Segment.Key),
            trend.Short(f), segmentTexts[$"Action.{name.Group.Key()}"]);
    }

    // whoever flew in year 2
    private static string Active(PeriodKey period) =>
        MemberLinks.OfPeriod(period, new ColumnRange(ExtractColumns.L1YFlightCount, new ValueRange(0, null, IsFromExclusive: true)));

    private List<OverviewStep> Funnel(AnalysisView view, SegmentFigures totals)
    {
        var links = new FunnelLinks(view.Period, view.Scoring.Funnel);
        return
        [
            new(texts["Funnel.Start"], "", format.Count(totals.Members), KeptHref: links.Imported),
            .. view.Scoring.Funnel.Select((step, i) => new OverviewStep(
                rules.Name(step.Rule), format.Count(step.Dropped), format.Count(step.Kept), links.Dropped(i), links.Kept(i))),
        ];
    }

    private List<NamedFigure> Basis(AnalysisView view)
    {
        var analysis = view.Analysis;
        List<NamedFigure> basis =
        [
            new(texts["Basis.Extract"], view.Extract.FileName, Href: SegmentAddress.Extract(view.Extract.Id)),
            new(texts["Basis.Window"], texts[view.Extract.IsPlainTable ? "Basis.Until" : "Basis.WindowEnd", format.Date(view.Extract.WindowEnd)]),
            new(texts["Basis.Analysis"], texts["Basis.AnalysisNumber", analysis.Id], Href: SegmentAddress.Analysis(analysis.Id)),
            new(texts["Basis.Clusters"], texts["Basis.ClustersOf", analysis.ClusteringOptions.K, analysis.ClusteringOptions.Seed, sets.Name(analysis.IndicatorSet)]),
            new(texts["Basis.Made"], format.Moment(analysis.CreatedAt, clock.LocalTimeZone)),
        ];
        if (view.Extract.Report is { } report)
        {
            basis.Insert(1, new(texts["Basis.Rows"],
                texts["Basis.RowsOf", format.Count(report.Rows), format.Count(report.Imported), format.Count(report.Rejected)],
                Href: SegmentAddress.Extract(view.Extract.Id)));
        }
        return basis;
    }
}
