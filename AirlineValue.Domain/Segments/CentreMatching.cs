using AirlineValue.Domain.Indicators;

namespace AirlineValue.Domain.Segments;

/// <summary>A group of one analysis and the one of another that takes its place; one of both is null where the other
/// analysis has fewer groups.</summary>
/// <param name="Before">Its rank in the one analysis, from 1.</param>
/// <param name="After">Its rank in the other.</param>
/// <param name="Moved">How far each coordinate of the centre moved, after less before, in the indicators' units; empty
/// without a counterpart.</param>
/// <param name="Distance">The Euclidean distance of both centres, in standard deviations of the indicators before; NaN
/// without a counterpart.</param>
public sealed record MatchedCentre(int? Before, int? After, IReadOnlyList<double> Moved, double Distance);

/// <summary>Finds which groups of two analyses take each other's place, by their centres alone, not by their names.</summary>
public static class CentreMatching
{
    /// <summary>The pairs whose squared distances add up to the least, over all groups at once; then the groups that have
    /// no counterpart.</summary>
    /// <param name="before">The groups of the one analysis.</param>
    /// <param name="scaler">Its scaler: what distances are measured in.</param>
    /// <param name="after">The groups of the other, by the same indicators.</param>
    public static IReadOnlyList<MatchedCentre> Match(
        IReadOnlyList<GroupedSegment> before, Scaler scaler, IReadOnlyList<GroupedSegment> after)
    {
        var isTurned = before.Count > after.Count;
        var (rows, columns) = isTurned ? (after, before) : (before, after);
        var worth = rows.Select(row => columns.Select(column => -Squared(row.Centre, column.Centre, scaler)).ToArray()).ToArray();
        var columnOf = OptimalAssignment.Solve(worth);
        var pairs = columnOf.Select((column, row) => isTurned
            ? Pair(before[column], after[row], scaler)
            : Pair(before[row], after[column], scaler)).ToList();
        var alone = Enumerable.Range(0, columns.Count).Except(columnOf).Select(column => isTurned
            ? new MatchedCentre(before[column].Rank, null, [], double.NaN)
            : new MatchedCentre(null, after[column].Rank, [], double.NaN));
        return [.. pairs.Concat(alone).OrderBy(pair => pair.Before ?? int.MaxValue).ThenBy(pair => pair.After)];
    }

    private static MatchedCentre Pair(GroupedSegment before, GroupedSegment after, Scaler scaler) => new(
        before.Rank,
        after.Rank,
        [.. before.Centre.Zip(after.Centre, (from, to) => to - from)],
        Math.Sqrt(Squared(before.Centre, after.Centre, scaler)));

    private static double Squared(IReadOnlyList<double> from, IReadOnlyList<double> to, Scaler scaler) =>
        scaler.Scales.Select((scale, j) => (to[j] - from[j]) / scale.StandardDeviation).Sum(d => d * d);
}
