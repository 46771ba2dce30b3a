using AirlineValue.Domain.Members;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Strategies.Movement;

/// <summary>How a strategy moved.</summary>
/// <param name="Name">The strategy.</param>
/// <param name="Href">Its page.</param>
/// <param name="Cells">Concerned then, newly, no longer, gone, concerned now; none when it can't be compared.</param>
/// <param name="Why">How those no longer concerned stand now.</param>
/// <param name="ByGroup">The same counts by group; null when it can't be compared, and without groups.</param>
public sealed record MovementRow(
    string Name, string Href, IReadOnlyList<StrategyCell> Cells, IReadOnlyList<(string Name, StrategyCell Members)> Why, StrategyTableView? ByGroup);

/// <summary>What changed since the previous extract.</summary>
/// <param name="Since">With what it is compared.</param>
/// <param name="IsWarning">Whether something can't be compared that could be.</param>
/// <param name="Meaning">What moved most.</param>
/// <param name="Rows">The strategies.</param>
public sealed record MovementView(string Since, bool IsWarning, string Meaning, IReadOnlyList<MovementRow> Rows);

/// <summary>Makes what the board says of changes since the previous extract.</summary>
public sealed class StrategyMovementViews(FieldFormat format, StrategyText words, IStringLocalizer<StrategiesTexts> texts)
{
    /// <summary>The heads of the counts.</summary>
    public static IReadOnlyList<string> Heads { get; } = ["Then", "New", "NoLonger", "Gone", "Now"];

    /// <summary>The view.</summary>
    /// <param name="basis">Whose members.</param>
    /// <param name="movements">What was counted.</param>
    public MovementView Of(MemberBasis basis, StrategyMovements movements) => new(
        texts["Relation.Moved.Since", movements.Then.Extract.FileName, format.Date(movements.Then.Extract.WindowEnd), Model(basis, movements)],
        basis.Analysis is not null && movements.Then.Analysis is null,
        Meaning(movements),
        [.. StrategyKey.All.Select(strategy => Row(strategy, new MovementLinks(basis, movements)))]);

    private string Model(MemberBasis basis, StrategyMovements movements) => (basis.Analysis, movements.Then.Analysis) switch
    {
        (null, _) => texts["Relation.Moved.NoModel"],
        (_, null) => texts["Relation.Moved.NotScored"],
        var (analysis, _) => texts["Relation.Moved.SameModel", analysis!.Analysis.Id],
    };

    private string Meaning(StrategyMovements movements)
    {
        var most = movements.Movements.MaxBy(m => m.New.Sum() + m.NoLonger.Sum() + m.Gone.Sum());
        return most is null || most.New.Sum() + most.NoLonger.Sum() + most.Gone.Sum() == 0
            ? texts["Relation.Moved.Nothing"]
            : texts["Relation.Moved.Meaning", words.Name(most.Strategy), format.Count(most.New.Sum()), format.Count(most.NoLonger.Sum() + most.Gone.Sum())];
    }

    private MovementRow Row(Strategy strategy, MovementLinks links)
    {
        var href = StrategyAddress.Of(links.Basis, new InStrategy(strategy));
        if (links.Movements.Of(strategy) is not { } movement)
            return new MovementRow(words.Name(strategy), href, [], [], null);
        return new MovementRow(
            words.Name(strategy), href, [.. links.Kinds(movement).Select(kind => Cell(kind.Counts.Sum(), kind.HrefOf, null))],
            [.. movement.NoLongerBy.Index().Where(s => s.Item > 0).OrderByDescending(s => s.Item).Select(s => (
                words.Standing(strategy, (StrategyStanding)s.Index), new StrategyCell(format.Count(s.Item), links.NoLonger(strategy, (StrategyStanding)s.Index))))],
            links.Basis.Analysis is { } analysis ? ByGroup(analysis, movement, links) : null);
    }

    private StrategyTableView ByGroup(AnalysisView analysis, StrategyMovement movement, MovementLinks links)
    {
        var segments = analysis.Analysis.Segments.OrderBy(s => s.Rank).ToList();
        return new StrategyTableView(
            [.. segments.Select(s => s.Name)],
            [.. links.Kinds(movement).Zip(Heads, (kind, head) => new StrategyRow(
                texts[$"Relation.Moved.{head}"], null, true,
                [
                    Cell(kind.Counts.Sum(), kind.HrefOf, null),
                    .. segments.Select(s => Cell(kind.Counts[s.Rank], kind.HasGroups ? kind.HrefOf : null, new InGroup(s.Key))),
                    Cell(kind.Counts[0], kind.HasGroups ? kind.HrefOf : null, new Dropped()),
                ], null))]);
    }

    private StrategyCell Cell(int count, Func<MemberCondition?, string>? hrefOf, MemberCondition? group) =>
        new(format.Count(count), count == 0 ? null : hrefOf?.Invoke(group));
}
