using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
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

/// <summary>The strategies of a group with how many members each concerns, by the programme's rules in force.</summary>
public sealed class StrategyPortraits(
    StrategyBoards boards, StrategyText words, FieldFormat format, IStringLocalizer<FieldTexts> fields, IStringLocalizer<PortraitTexts> texts)
{
    /// <summary>The strategies that concern members of a segment, or of which the extract does not say whom they concern.</summary>
    public async Task<IReadOnlyList<StrategyRow>> OfAsync(AnalysisView view, SegmentFacts facts, CancellationToken ct = default)
    {
        var board = await boards.OfAsync(view, ct);
        return board is null ? [] : [.. board.Counts.Select(counts => Row(counts, view.Period, facts)).OfType<StrategyRow>()];
    }

    private StrategyRow? Row(StrategyCounts counts, PeriodKey period, SegmentFacts facts)
    {
        var name = words.Name(counts.Strategy);
        if (!counts.IsAvailable)
            return counts.Lacking.Count == 0 ? null : new StrategyRow(
                name, texts["Strategy.Missing", string.Join(fields["List.Separator"], counts.Lacking.Select(column => column.Name))], format.Share(double.NaN), null, format.Share(double.NaN));
        var members = counts.Concerned(facts.Segment.Rank);
        if (members == 0)
            return null;
        var rule = words.Concerned(counts.Strategy);
        return new StrategyRow(
            name,
            counts.IsEstimated ? texts["Strategy.Estimated", rule] : rule,
            format.Count(members),
            MemberLinks.OfPeriod(period, new InGroup(facts.Segment.Key), new InStrategy(counts.Strategy)),
            format.Share(SegmentFacts.Ratio(members, facts.Figures.Members)));
    }
}
