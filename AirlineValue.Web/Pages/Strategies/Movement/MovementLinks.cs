using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;

namespace AirlineValue.Web.Pages.Strategies.Movement;

/// <summary>Counts of one kind with their lists.</summary>
/// <param name="Counts">Members of each group, by rank.</param>
/// <param name="HrefOf">The list of a group, or of all.</param>
/// <param name="HasGroups">Whether lists can ask for a group.</param>
internal sealed record MovementKind(IReadOnlyList<int> Counts, Func<MemberCondition?, string> HrefOf, bool HasGroups);

/// <summary>The lists behind the counts of what changed since the previous extract; all name extract, analysis and, where it is
/// stored, the version of the rules.</summary>
/// <param name="Basis">Whose members.</param>
/// <param name="Movements">What was counted.</param>
internal sealed record MovementLinks(MemberBasis Basis, StrategyMovements Movements)
{
    private int? Version => Movements.Version.Id;

    /// <summary>Concerned then, newly, no longer, gone, concerned now.</summary>
    public IReadOnlyList<MovementKind> Kinds(StrategyMovement movement) =>
    [
        new(movement.Then, group => Then(movement.Strategy, group), Movements.Then.Analysis is not null),
        new(movement.New, group => Changed(movement.Strategy, ConcernChange.New, group), true),
        new(movement.NoLonger, group => Changed(movement.Strategy, ConcernChange.NoLonger, group), true),
        new(movement.Gone, group => Then(movement.Strategy, new NotInExtract(Basis.Extract.Id), group), Movements.Then.Analysis is not null),
        new(movement.Now, group => List(Basis, movement.Strategy, new InStrategy(movement.Strategy, Version: Version), group), true),
    ];

    /// <summary>Those no longer concerned who stand in a certain way now.</summary>
    public string NoLonger(Strategy strategy, StrategyStanding standing) =>
        Changed(strategy, ConcernChange.NoLonger, new InStrategy(strategy, standing, Version: Version));

    private string Changed(Strategy strategy, ConcernChange change, MemberCondition? further) =>
        List(Basis, strategy, new ConcernChanged(strategy, Movements.Then.Extract.Id, change, Version), further);

    private string Then(Strategy strategy, params MemberCondition?[] further) =>
        List(Movements.Then, strategy, [new InStrategy(strategy, Version: Version), .. further]);

    private static string List(MemberBasis basis, Strategy strategy, params MemberCondition?[] conditions) =>
        StrategyAddress.Own(basis, strategy, [.. conditions.OfType<MemberCondition>()]).ToString();
}
