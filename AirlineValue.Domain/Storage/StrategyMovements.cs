using AirlineValue.Domain.Strategies;

namespace AirlineValue.Domain.Storage;

/// <summary>How the strategies moved since an earlier extract.</summary>
/// <param name="Version">The rules, for both extracts.</param>
/// <param name="Then">The earlier extract; with the analysis where that scored it.</param>
/// <param name="Movements">The strategies that can be compared, in their order.</param>
public sealed record StrategyMovements(ProgrammeVersion Version, MemberBasis Then, IReadOnlyList<StrategyMovement> Movements)
{
    /// <summary>The movement of a strategy; null where it can't be compared.</summary>
    public StrategyMovement? Of(Strategy strategy) => Movements.FirstOrDefault(m => m.Strategy == strategy);
}

/// <summary>Reads how strategies moved between extracts.</summary>
/// <param name="database">Where from.</param>
public sealed class StrategyMovementQueries(Database database)
{
    private readonly EarlierExtracts _earlier = new(database);
    private readonly StrategyRows _rows = new(database);

    /// <summary>What changed since the previous extract, under the same rules; null when there is none, or no such
    /// version.</summary>
    /// <param name="basis">The extract, with its groups.</param>
    /// <param name="version">The version of the rules; null for the one in force at the window's end.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="MembersGoneException">One of the extracts was deleted.</exception>
    public Task<StrategyMovements?> SincePreviousAsync(MemberBasis basis, int? version = null, CancellationToken ct = default) => Task.Run(
        () =>
        {
            if (_earlier.Previous(basis) is not { } then || _rows.VersionOf(basis, version) is not { } rules)
                return null;
            try
            {
                return _earlier.Compare(basis, then, rules, ct);
            }
            catch (ColumnNotStoredException e)
            {
                throw new MembersGoneException(basis.Extract.Id, e);
            }
        },
        ct);
}
