using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Resources;

namespace AirlineValue.Web.Pages.Analyses.Replacing;

/// <summary>Whom a strategy concerns before and after.</summary>
/// <param name="Name">The strategy.</param>
/// <param name="Before">Members before.</param>
/// <param name="After">Members after.</param>
/// <param name="Difference">After less before.</param>
/// <param name="Changes">Whether they are not as many.</param>
public sealed record ReplacedStrategyRow(string Name, CountedMembers Before, CountedMembers After, string Difference, bool Changes);

/// <summary>Counts whom strategies concern by the groups of two analyses of the same extract.</summary>
public sealed class ReplacedStrategiesViews(StrategyBoards boards, StrategyText strategies, FieldFormat format)
{
    /// <summary>The strategies that can be counted by both.</summary>
    public async Task<IReadOnlyList<ReplacedStrategyRow>> ReadAsync(AnalysisView before, AnalysisView after, CancellationToken ct = default)
    {
        if (await boards.OfAsync(before, ct) is not { } one || await boards.OfAsync(after, ct) is not { } other)
            return [];
        return [.. one.Counts.Zip(other.Counts).Where(pair => pair.First.IsAvailable && pair.Second.IsAvailable)
            .Select(pair => Row(pair.First.Strategy, (before, pair.First.Concerned()), (after, pair.Second.Concerned())))];
    }

    private ReplacedStrategyRow Row(Strategy strategy, (AnalysisView View, int Members) before, (AnalysisView View, int Members) after) => new(
        strategies.Name(strategy), Counted(strategy, before), Counted(strategy, after),
        Signed(after.Members - before.Members), after.Members != before.Members);

    private CountedMembers Counted(Strategy strategy, (AnalysisView View, int Members) counted) => new(
        format.Count(counted.Members),
        counted.Members == 0 ? null : MemberLinks.OfPeriod(counted.View.Period, new InStrategy(strategy)));

    private string Signed(int difference) => difference > 0 ? $"+{format.Count(difference)}" : format.Count(difference);
}
