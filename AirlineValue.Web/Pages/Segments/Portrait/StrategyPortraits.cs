using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Segments.Portrait;

/// <summary>A strategy with the members of a group whom it concerns.</summary>
/// <param name="Name">The strategy.</param>
/// <param name="Rule">Whom it concerns, in words.</param>
/// <param name="Members">How many they are; a dash where the extract does not say.</param>
/// <param name="Href">Their list.</param>
/// <param name="Share">Their share of the group.</param>
public sealed record StrategyRow(string Name, string Rule, string Members, string? Href, string Share);

/// <summary>The strategies of a group with how many members each concerns.</summary>
public sealed class StrategyPortraits(MemberQueries members, ColumnStore columns, FieldFormat format, IStringLocalizer<PortraitTexts> texts)
{
    /// <summary>The strategies of a segment; the members are counted as their lists count them.</summary>
    public async Task<IReadOnlyList<StrategyRow>> OfAsync(AnalysisView view, SegmentFacts facts, CancellationToken ct = default)
    {
        var stored = columns.Columns(view.Extract.Id).ToHashSet();
        var basis = new MemberBasis(view.Extract, view);
        List<StrategyRow> rows = [];
        foreach (var strategy in GroupStrategies.Of(facts.Segment.Name.Group, stored.Contains(ExtractColumns.PointsBalance)))
        {
            var missing = strategy.Conditions.Where(c => !stored.Contains(c.Column)).Select(c => c.Column.Name).ToList();
            MemberCondition[] conditions = [new InGroup(facts.Segment.Key), .. strategy.Conditions];
            rows.Add(missing.Count > 0
                ? new StrategyRow(texts[$"Strategy.{strategy.Key}"], texts["Strategy.Missing", string.Join(", ", missing)], format.Share(double.NaN), null, format.Share(double.NaN))
                : Row(strategy, await members.CountAsync(basis, conditions, ct), conditions, view.Analysis.Id, facts));
        }
        return rows;
    }

    private StrategyRow Row(GroupStrategy strategy, int count, IReadOnlyList<MemberCondition> conditions, int analysisId, SegmentFacts facts)
    {
        var rule = texts[$"Strategy.{strategy.Key}.Rule", format.Count((long)GroupStrategies.FirstAwardPoints), format.Count((long)GroupStrategies.SilentDays)].Value;
        return new StrategyRow(
            texts[$"Strategy.{strategy.Key}"],
            strategy.IsEstimate ? texts["Join", rule, texts["Strategy.Estimate"].Value] : rule,
            format.Count(count),
            count == 0 ? null : MemberLinks.OfAnalysis(analysisId, conditions),
            format.Share(SegmentFacts.Ratio(count, facts.Figures.Members)));
    }
}
