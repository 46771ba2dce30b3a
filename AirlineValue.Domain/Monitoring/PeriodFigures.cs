using AirlineValue.Domain.Segments;

namespace AirlineValue.Domain.Monitoring;

/// <summary>What KPIs of a period are computed from: sums that were stored when it was scored.</summary>
/// <param name="ScoringId">The scoring.</param>
/// <param name="ExtractId">The extract that was scored.</param>
/// <param name="WindowEnd">The window's end, which is the period's date; null where the extract names none.</param>
/// <param name="IsTraining">Whether the model was trained on these members.</param>
/// <param name="All">Sums over all imported members.</param>
/// <param name="GroupedMembers">Members that have a group.</param>
/// <param name="Spreads">Spread of each indicator over the members that have a group.</param>
/// <param name="Groups">Each group, by rank.</param>
public sealed record PeriodFigures(
    int ScoringId,
    int ExtractId,
    DateOnly? WindowEnd,
    bool IsTraining,
    SegmentFigures All,
    int GroupedMembers,
    IReadOnlyList<IndicatorSpread> Spreads,
    IReadOnlyList<GroupFigures> Groups)
{
    /// <summary>The group of a rank; null where the model has none.</summary>
    public GroupFigures? GroupOf(int rank) => Groups.FirstOrDefault(group => group.Rank == rank);
}
