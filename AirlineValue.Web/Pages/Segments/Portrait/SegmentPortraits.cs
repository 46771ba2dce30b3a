using AirlineValue.Domain;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Web.Charts;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Segments.Portrait;

/// <summary>What the members of a segment are like beside all clustered members.</summary>
/// <param name="Strengths">Its strengths, the strongest first; in words.</param>
/// <param name="Weaknesses">Its weaknesses.</param>
/// <param name="Threshold">What counts as one.</param>
/// <param name="Contributions">What the indicators add to its name and to the next best one.</param>
/// <param name="Membership">How surely members belong to it.</param>
/// <param name="Indicators">The indicators laid over those of all.</param>
/// <param name="Traits">What its members have in common.</param>
public sealed record SegmentPortrait(
    string Strengths,
    string Weaknesses,
    string Threshold,
    PlotlyFigure Contributions,
    MembershipPortrait Membership,
    IReadOnlyList<PortraitChart> Indicators,
    TraitsPortrait Traits);

/// <summary>Makes the portrait of one segment.</summary>
public sealed class SegmentPortraits(
    MembershipPortraits memberships, IndicatorPortraits indicators, TraitPortraits traits, SegmentCharts charts, SegmentTexts segments,
    FieldFormat format, IStringLocalizer<PortraitTexts> texts)
{
    /// <summary>The portrait.</summary>
    /// <param name="view">The analysis.</param>
    /// <param name="facts">The segment.</param>
    /// <param name="portraits">What was counted of all groups.</param>
    /// <param name="tiers">What tiers are called.</param>
    public SegmentPortrait Of(AnalysisView view, SegmentFacts facts, GroupPortraits portraits, TierNames tiers)
    {
        var name = facts.Segment.Name;
        var group = new FigureGroup(facts.Segment.Key, segments.Name(name), GroupColours.Of(name.Group));
        var subject = new PortraitSubject(view.Period, facts, portraits, group, tiers);
        var strengths = StrengthsOf(view, facts);
        return new SegmentPortrait(
            Listed(strengths.Where(s => s.IsStrength)),
            Listed(strengths.Where(s => !s.IsStrength)),
            texts["Strength.Threshold", format.Precise(GroupStrengths.Clear), format.Precise(GroupStrengths.Marked)],
            Contributions(view, facts, group),
            memberships.Of(subject, SegmentFacts.Of(view)),
            indicators.Of(view, subject),
            traits.Of(subject, new TraitContrastOptions()));
    }

    private static IReadOnlyList<GroupStrength> StrengthsOf(AnalysisView view, SegmentFacts facts)
    {
        var own = facts.Spreads.ToDictionary(spread => spread.Indicator, StringComparer.Ordinal);
        var all = view.Scoring.Spreads.ToDictionary(spread => spread.Indicator, StringComparer.Ordinal);
        Indicator[] indicators = [.. view.Analysis.Scaler.Scales.Select(scale => scale.Indicator)];
        return GroupStrengths.Of(
            indicators,
            [.. indicators.Select(i => SegmentFacts.Ratio(own[i.Name].Mean - all[i.Name].Mean, all[i.Name].StandardDeviation))]);
    }

    private string Listed(IEnumerable<GroupStrength> strengths)
    {
        var items = strengths.Select(s => texts[s.IsMarked ? "Strength.Marked" : "Strength.Clear",
            texts[$"Strength.{s.Indicator}.{(s.StandardScore > 0 ? "High" : "Low")}"].Value, format.StandardScore(s.StandardScore)].Value).ToList();
        return items.Count == 0 ? texts["Strength.None"] : string.Join(texts["Traits.Separator"], items);
    }

    private PlotlyFigure Contributions(AnalysisView view, SegmentFacts facts, FigureGroup group)
    {
        var name = facts.Segment.Name;
        Indicator[] all = [.. view.Analysis.Scaler.Scales.Select(scale => scale.Indicator)];
        var runnerUp = GroupSignature.Of(all).First(s => s.Group == name.RunnerUp).Contributions(all, facts.StandardScores);
        return ContributionFigure.Create(
            group,
            new FigureGroup("", texts["RunnerUp", segments.Name(name.RunnerUp)], GroupColours.Of(name.RunnerUp)),
            [.. all.Select((indicator, j) => new ContributionRow(charts.IndicatorName(indicator), Number(name.Contributions[j]), Number(runnerUp[j])))],
            texts["Indicator"]);
    }

    private FigureNumber Number(double value) => new(value, format.StandardScore(value));
}
