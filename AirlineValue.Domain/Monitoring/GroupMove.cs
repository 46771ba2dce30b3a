namespace AirlineValue.Domain.Monitoring;

/// <summary>Members who went from one group to another, beside how many one would expect.</summary>
/// <param name="Cell">The members.</param>
/// <param name="Share">Their share of the group that they left, 0–1.</param>
/// <param name="Expected">How many they would be if all who went from their group to other groups had spread over these by how
/// many members each of them had.</param>
public sealed record GroupMove(MovementCell Cell, double Share, double Expected)
{
    /// <summary>How many more there are than one would expect; negative where there are fewer.</summary>
    public double Excess => Cell.Members - Expected;

    /// <summary>How many times the expected number there are; NaN where none is expected.</summary>
    public double Ratio => Expected == 0 ? double.NaN : Cell.Members / Expected;

    /// <summary>By how much the fares of the members changed.</summary>
    public double FareChange => Cell.FaresNow - Cell.FaresThen;

    /// <summary>What carried the move: the indicators that moved most, in standard deviations, those first that moved furthest.
    /// The one that moved most is among them however little that is, unless nothing moved.</summary>
    /// <param name="least">How far others must have moved, in standard deviations.</param>
    public IReadOnlyList<IndicatorMovement> CarriedBy(double least = LeastShift) => [.. Cell.Indicators
        .Where(indicator => indicator.StandardMean != 0)
        .OrderByDescending(indicator => Math.Abs(indicator.StandardMean))
        .Where((indicator, i) => i == 0 || Math.Abs(indicator.StandardMean) >= least)];

    /// <summary>From where on the shift of a mean matters, in standard deviations: as for drift.</summary>
    public const double LeastShift = 0.25;

    /// <summary>All moves between two different groups, those first that exceed what one expects by most members.</summary>
    /// <param name="movement">Who went where, under one model.</param>
    public static IReadOnlyList<GroupMove> Of(GroupMovement movement)
    {
        var sizes = Enumerable.Range(1, movement.ThenGroups).ToDictionary(rank => rank, movement.Then);
        var leaving = movement.Cells.Where(IsMove).GroupBy(cell => cell.Then).ToDictionary(row => row.Key, row => row.Sum(cell => cell.Members));
        var all = sizes.Values.Sum();
        return [.. movement.Cells.Where(IsMove)
            .Select(cell => new GroupMove(
                cell,
                (double)cell.Members / sizes[cell.Then],
                all == sizes[cell.Then] ? 0 : (double)leaving[cell.Then] * sizes.GetValueOrDefault(cell.Now) / (all - sizes[cell.Then])))
            .OrderByDescending(move => move.Excess).ThenBy(move => move.Cell.Then).ThenBy(move => move.Cell.Now)];
    }

    private static bool IsMove(MovementCell cell) => cell.Then > GroupMovement.Dropped && cell.Now > GroupMovement.Dropped && cell.Then != cell.Now;
}
