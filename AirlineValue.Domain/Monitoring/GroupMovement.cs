namespace AirlineValue.Domain.Monitoring;

/// <summary>How far the mean of an indicator moved for the members who went from one state to another.</summary>
/// <param name="Indicator">The indicator's name.</param>
/// <param name="Mean">Mean of (now − then), in the indicator's unit.</param>
/// <param name="StandardMean">Mean of what the model sees of it, capped and transformed, in standard deviations of its scaler.</param>
public sealed record IndicatorMovement(string Indicator, double Mean, double StandardMean);

/// <summary>The members who went from one state to another. A state is the rank of a group, from 1,
/// <see cref="GroupMovement.Dropped"/>, or <see cref="GroupMovement.Absent"/>.</summary>
/// <param name="Then">The state in the earlier period; <see cref="GroupMovement.Absent"/> for new members.</param>
/// <param name="Now">The state in the later period; <see cref="GroupMovement.Absent"/> for lost members.</param>
/// <param name="Members">How many they are.</param>
/// <param name="FaresThen">Fares that they paid in both years of the earlier window, an empty year counting as 0.</param>
/// <param name="FaresNow">Fares that they paid in both years of the later window.</param>
/// <param name="Indicators">How their indicators moved; empty unless they have a group in both periods, by the same model.</param>
public sealed record MovementCell(
    int Then, int Now, int Members, double FaresThen, double FaresNow, IReadOnlyList<IndicatorMovement> Indicators);

/// <summary>Who went where between two periods: every member of either is in exactly one cell, so that the margins are the sizes
/// of the groups in both, and what cleaning dropped.</summary>
/// <param name="ThenGroups">How many groups the earlier period has.</param>
/// <param name="NowGroups">How many groups the later period has.</param>
/// <param name="Cells">The cells that have members, by state then and now.</param>
public sealed record GroupMovement(int ThenGroups, int NowGroups, IReadOnlyList<MovementCell> Cells)
{
    /// <summary>The state of a member that cleaning dropped.</summary>
    public const int Dropped = 0;

    /// <summary>The state of a member that the period's extract does not have.</summary>
    public const int Absent = -1;

    /// <summary>The members who went from one state to another.</summary>
    public MovementCell Between(int then, int now) =>
        Cells.FirstOrDefault(cell => cell.Then == then && cell.Now == now) ?? new MovementCell(then, now, 0, 0, 0, []);

    /// <summary>How many members were in a state in the earlier period; for <see cref="Absent"/> the new ones.</summary>
    public int Then(int state) => Cells.Where(cell => cell.Then == state).Sum(cell => cell.Members);

    /// <summary>How many members are in a state in the later period; for <see cref="Absent"/> the lost ones.</summary>
    public int Now(int state) => Cells.Where(cell => cell.Now == state).Sum(cell => cell.Members);

    /// <summary>How many members are in a state now and were not then: from other groups, dropped then, or new.</summary>
    public int Joined(int state) => Cells.Where(cell => cell.Now == state && cell.Then != state).Sum(cell => cell.Members);

    /// <summary>How many members were in a state then and are not now: in other groups, dropped now, or lost.</summary>
    public int Left(int state) => Cells.Where(cell => cell.Then == state && cell.Now != state).Sum(cell => cell.Members);

    /// <summary>The states of the earlier period in the order of tables: groups by rank, dropped, absent.</summary>
    public IEnumerable<int> ThenStates() => States(ThenGroups);

    /// <summary>The states of the later period in the same order.</summary>
    public IEnumerable<int> NowStates() => States(NowGroups);

    private static int[] States(int groups) => [.. Enumerable.Range(1, groups), Dropped, Absent];
}
