using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Valuation;
using AirlineValue.Web.Charts;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Pages.Segments;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Valuation;

/// <summary>Makes the comparison of the groups by value.</summary>
public sealed class ValueViews(FieldFormat format, SegmentTexts segments, WeightingText words, IStringLocalizer<ValueTexts> texts)
{
    private static readonly string[] FiveNumbers = ["Minimum", "LowerQuartile", "Median", "UpperQuartile", "Maximum"];

    /// <summary>The comparison; null when no member has a score.</summary>
    /// <param name="view">The analysis.</param>
    /// <param name="weighting">The weights.</param>
    /// <param name="values">The groups' scores.</param>
    public ValueView? Of(AnalysisView view, NamedWeighting weighting, GroupValues values)
    {
        if (values.Groups.Count == 0 || ValueModel.Create(weighting.Weighting, view.Analysis.Scaler) is not { } model)
            return null;
        var facts = SegmentFacts.Of(view).Where(f => values.Groups.Any(g => g.Group == f.Segment.Rank)).ToList();
        return new ValueView(
            Lead(facts, values), [.. model.Terms.Select(WeightOf)], [.. facts.Select(f => Row(f, view, weighting, model, values))],
            texts["Column.AmongTop", TopText(values)], Distribution(facts, values), Spread(facts, values));
    }

    private WeightRow WeightOf(ValueTerm term) => new(
        words.Indicator(term.Scale.Indicator.Name), term.Scale.Indicator.Name, format.Share(term.Weight), texts[term.Sign < 0 ? "Direction.Lower" : "Direction.Higher"]);

    private GroupValueRow Row(SegmentFacts facts, AnalysisView view, NamedWeighting weighting, ValueModel model, GroupValues values)
    {
        var (segment, group) = (facts.Segment, values.Groups.First(g => g.Group == facts.Segment.Rank));
        var inGroup = new InGroup(segment.Key);
        var top = group.AmongTop[^1];
        return new GroupValueRow(
            segment.Name.Group, segment.Name.Repetition, SegmentAddress.Page(view, segment.Key),
            format.Count(values.ValueRankOf(segment.Rank)),
            new MemberCount(format.Count(group.Members), List(view, weighting, inGroup)), format.Share(facts.MemberShare),
            format.StandardScore(group.Mean), format.StandardScore(group.Median),
            new MemberCount(format.Count(top), top == 0 ? null : List(view, weighting, inGroup, new MeasureRange(MemberMeasure.Value, new ValueRange(values.Top[^1].Threshold, null)))),
            format.Share(top / (double)group.Members), format.Share(facts.FareShare),
            [.. model.Terms.Zip(facts.StandardScores, (term, z) => format.StandardScore(term.Sign * term.Weight * z))]);
    }

    // the most valuable first; the weighting is named, so that the list stays the same when another becomes current
    private static string List(AnalysisView view, NamedWeighting weighting, params MemberCondition[] conditions) => new MembersAddress
    {
        Extract = view.Extract.Id,
        Analysis = view.Analysis.Id,
        Weighting = weighting.Id,
        Conditions = conditions,
        Order = new MemberOrder(MemberField.Of(MemberMeasure.Value), IsDescending: true),
    }.ToString();

    private string Lead(List<SegmentFacts> facts, GroupValues values)
    {
        var byValue = facts.OrderBy(f => values.ValueRankOf(f.Segment.Rank)).ToList();
        var sentence = texts["Lead", Name(byValue[0]), Mean(byValue[0]), Name(byValue[^1]), Mean(byValue[^1])];
        return byValue.SequenceEqual(facts)
            ? $"{sentence} {texts["Lead.SameOrder"]}"
            : $"{sentence} {texts["Lead.OtherOrder", string.Join(texts["Comma"], byValue.Select(Name))]}";

        string Mean(SegmentFacts f) => format.StandardScore(values.Groups.First(g => g.Group == f.Segment.Rank).Mean);
    }

    private string Spread(List<SegmentFacts> facts, GroupValues values)
    {
        var top = values.Top[^1];
        var byShare = facts.Select(f => (Facts: f, Count: values.Groups.First(g => g.Group == f.Segment.Rank).AmongTop[^1]))
            .OrderByDescending(x => x.Count).ToList();
        var parts = byShare.Take(2).Where(x => x.Count > 0).Select(x => texts["Spread.Part", Name(x.Facts), format.Share(x.Count / (double)top.Members)].Value);
        return texts["Spread", format.Count(top.Members), TopText(values), string.Join(texts["Spread.Join"], parts)];
    }

    private PlotlyFigure Distribution(List<SegmentFacts> facts, GroupValues values) => RangeFigure.Create(
        [.. facts.Select(f => Box(f, values.Groups.First(g => g.Group == f.Segment.Rank)))],
        [texts["Column.Group"], .. FiveNumbers.Select(key => texts[$"Spread.{key}"].Value)],
        texts["Axis.Score"]);

    private RangeRow Box(SegmentFacts facts, GroupValue value)
    {
        FigureNumber Number(double score) => new(score, format.StandardScore(score));
        return new RangeRow(
            new FigureGroup(facts.Segment.Key, Name(facts), GroupColours.Of(facts.Segment.Name.Group)),
            Number(value.Minimum), Number(value.LowerQuartile), Number(value.Median), Number(value.UpperQuartile), Number(value.Maximum));
    }

    private string TopText(GroupValues values) => format.WholeShare(values.Top[^1].Asked);

    private string Name(SegmentFacts facts) => segments.Name(facts.Segment.Name);
}
