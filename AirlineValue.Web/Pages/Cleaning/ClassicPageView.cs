using AirlineValue.Domain;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Charts;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Cleaning;

/// <summary>Which indicators are cut.</summary>
public enum ClassicSet
{
    /// <summary>The indicators of the analysis: 32 combinations of L, R, F, M and C.</summary>
    OfAnalysis,

    /// <summary>Recency, frequency and fares paid: 8 combinations.</summary>
    Rfm,
}

/// <summary>A combination with its members.</summary>
public sealed record ClassicBinRow(string Code, string Spoken, LinkedCount Members, string Share, IReadOnlyList<string> Means, IReadOnlyList<LinkedCount> OfGroups);

/// <summary>A threshold, and what lies on either side of it.</summary>
public sealed record ClassicThresholdRow(string Letter, string Name, string Mean, string Above, string Below, LinkedCount MembersAbove, LinkedCount Near);

/// <summary>The classic view of an analysis.</summary>
/// <param name="Title">The page's title.</param>
/// <param name="Meanings">Why clustering is the better cut, in facts.</param>
/// <param name="Thresholds">The indicators with their means.</param>
/// <param name="Groups">The names of the groups, in order.</param>
/// <param name="Bins">The combinations, by code.</param>
/// <param name="Total">All members, and those of each group.</param>
/// <param name="FigureMeaning">What the picture shows.</param>
/// <param name="Figure">The picture.</param>
/// <param name="OwnSet">What the indicators of the analysis are cut into, in a few words.</param>
/// <param name="HasRfm">Whether recency, frequency and fares can be cut, too.</param>
public sealed record ClassicPageView(
    string Title,
    IReadOnlyList<string> Meanings,
    IReadOnlyList<ClassicThresholdRow> Thresholds,
    IReadOnlyList<string> Groups,
    IReadOnlyList<ClassicBinRow> Bins,
    LinkedCount Total,
    string FigureMeaning,
    PlotlyFigure Figure,
    string OwnSet,
    bool HasRfm);

/// <summary>Writes the classic view of an analysis.</summary>
public sealed class ClassicPageViews(
    FieldFormat format, SegmentTexts segments, IStringLocalizer<CleaningTexts> texts, IStringLocalizer<FieldTexts> fields)
{
    // Groups smaller than this share can hardly be marketed to.
    private const double SmallShare = 0.01;

    /// <summary>The view of one set; that of the analysis when the other can't be cut.</summary>
    public ClassicPageView Of(AnalysisView analysis, ClassicView classic, ClassicSet set)
    {
        var binned = set == ClassicSet.Rfm && classic.Rfm is not null ? classic.Rfm : classic.OfAnalysis;
        var names = analysis.Analysis.Segments.OrderBy(s => s.Rank).ToList();
        var members = binned.Bins.Sum(bin => bin.Members);
        return new ClassicPageView(
            texts["Classic.Title", analysis.Analysis.Id],
            Meanings(binned, members),
            [.. binned.Indicators.Select(indicator => Threshold(indicator, analysis.Period, members))],
            [.. names.Select(s => segments.Name(s.Name))],
            [.. binned.Bins.Select(bin => Row(bin, binned, analysis.Period, names, members))],
            new LinkedCount(format.Count(members), MemberLinks.OfPeriod(analysis.Period, new InAnyGroup())),
            FigureMeaning(binned, members),
            Figure(binned, names),
            texts["Classic.Set.OfAnalysis", string.Join(fields["List.Separator"], classic.OfAnalysis.Indicators.Select(i => i.Name)), classic.OfAnalysis.Bins.Count],
            classic.Rfm is not null);
    }

    private List<string> Meanings(BinnedIndicators binned, int members)
    {
        var occupied = binned.Bins.Where(bin => bin.Members > 0).ToList();
        List<string> meanings =
        [
            SizesMeaning(binned, members),
            texts["Classic.Explained", occupied.Count, format.Share(binned.Binning.Explained),
                binned.Segments.Groups, format.Share(binned.Segments.Explained)],
        ];
        if (binned.FewestClusters is { } fewest)
            meanings.Add(texts["Classic.Fewest", fewest.Groups, format.Share(fewest.Explained)]);
        if (binned.SameNumber is { } same)
            meanings.Add(texts["Classic.Same", same.Groups, format.Share(same.Explained)]);
        meanings.Add(texts["Classic.Near", format.Count(binned.NearAnyMean), format.Share((double)binned.NearAnyMean / members)]);
        return meanings;
    }

    private string SizesMeaning(BinnedIndicators binned, int members)
    {
        var occupied = binned.Bins.Where(bin => bin.Members > 0).ToList();
        var small = occupied.Where(bin => bin.Members < SmallShare * members).ToList();
        var smallest = format.Count(occupied.Min(bin => bin.Members));
        var empty = binned.Bins.Count - occupied.Count;
        return empty + small.Count == 0
            ? texts["Classic.Sizes.NoneSmall", binned.Bins.Count, smallest]
            : texts[empty == 0 ? "Classic.Sizes.NoneEmpty" : "Classic.Sizes", binned.Bins.Count, empty, small.Count,
                format.Share((double)small.Sum(bin => bin.Members) / members), smallest];
    }

    private string FigureMeaning(BinnedIndicators binned, int members)
    {
        var largest = binned.Bins.MaxBy(bin => bin.Members)!;
        return texts["Classic.Largest", Code(largest.Code, binned), format.Count(largest.Members),
            format.Share((double)largest.Members / members), largest.OfSegments.Count(count => count > 0)];
    }

    private ClassicThresholdRow Threshold(BinnedIndicator indicator, PeriodKey period, int members) => new(
        indicator.Name,
        Name(indicator.Name),
        format.InUnit(indicator.Mean, indicator.Unit),
        texts[$"Classic.Above.{indicator.Name}"],
        texts[$"Classic.Below.{indicator.Name}"],
        new LinkedCount(
            $"{format.Count(indicator.Above)} ({format.Share((double)indicator.Above / members)})",
            MemberLinks.OfPeriod(period, Condition(indicator, isAbove: true), new InAnyGroup())),
        Link(indicator.NearMean, period, [Condition(indicator, new ValueRange(indicator.NearFrom, indicator.NearTo)), new InAnyGroup()]));

    private ClassicBinRow Row(IndicatorBin bin, BinnedIndicators binned, PeriodKey period, List<StoredSegment> groups, int members)
    {
        var conditions = binned.Indicators.Select((indicator, j) => Condition(indicator, binned.IsAbove(bin.Code, j))).ToList();
        return new ClassicBinRow(
            Code(bin.Code, binned),
            Spoken(bin.Code, binned),
            Link(bin.Members, period, [.. conditions, new InAnyGroup()]),
            format.Share((double)bin.Members / members),
            [.. binned.Indicators.Select((indicator, j) => bin.Members == 0 ? "—" : format.Significant(bin.Means[j]))],
            [.. bin.OfSegments.Select((count, i) => Link(count, period, [.. conditions, new InGroup(groups[i].Key)]))]);
    }

    private LinkedCount Link(int count, PeriodKey period, IEnumerable<MemberCondition> conditions) =>
        new(format.Count(count), count == 0 ? null : MemberLinks.OfPeriod(period, conditions));

    private static MemberCondition Condition(BinnedIndicator indicator, bool isAbove) => Condition(
        indicator, isAbove ? new ValueRange(indicator.Mean, null, IsFromExclusive: true) : new ValueRange(null, indicator.Mean));

    private static MemberCondition Condition(BinnedIndicator indicator, ValueRange range) =>
        indicator.Name == Indicator.S.Name
            ? new MeasureRange(MemberMeasure.Fares, range)
            : new IndicatorRange(indicator.Name, range);

    private static string Code(int code, BinnedIndicators binned) =>
        string.Concat(binned.Indicators.Select((indicator, j) => $"{indicator.Name}{(binned.IsAbove(code, j) ? '↑' : '↓')}"));

    // Arrows are not read aloud.
    private string Spoken(int code, BinnedIndicators binned) => string.Join(fields["List.Separator"], binned.Indicators.Select(
        (indicator, j) => texts[binned.IsAbove(code, j) ? "Classic.Spoken.Above" : "Classic.Spoken.Below", Name(indicator.Name)]));

    private PlotlyFigure Figure(BinnedIndicators binned, List<StoredSegment> groups) => ClassicFigure.Create(
        [.. binned.Bins.Select(bin => new ClassicRow(Code(bin.Code, binned), [.. bin.OfSegments.Select(n => new FigureNumber(n, format.Count(n)))]))],
        [.. groups.Select(g => new FigureGroup(g.Key, segments.Name(g.Name), GroupColours.Of(g.Name.Group)))],
        texts["Classic.Code"]);

    private string Name(string name) => fields[$"Indicator.{name}"];
}
