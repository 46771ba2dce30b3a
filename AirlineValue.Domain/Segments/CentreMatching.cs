using AirlineValue.Domain.Indicators;

namespace AirlineValue.Domain.Segments;

/// <summary>A group of one analysis and the one of another that takes its place; one of both is null where the other
/// analysis has fewer groups.</summary>
/// <param name="Before">Its rank in the one analysis, from 1.</param>
/// <param name="After">Its rank in the other.</param>
/// <param name="Moved">How far each coordinate of the centre moved, after less before, in the indicators' units; empty
/// without a counterpart, or when the groups were matched by their members.</param>
/// <param name="Distance">The Euclidean distance of both centres, in standard deviations of the indicators before; NaN
/// without a counterpart, or when the groups were matched by their members.</param>
public sealed record MatchedCentre(int? Before, int? After, IReadOnlyList<double> Moved, double Distance);

/// <summary>Finds which groups of two analyses take each other's place, by their centres or their members, not by their
/// names.</summary>
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
        return Assign(
            before.Count,
            after.Count,
            (b, a) => -Squared(before[b].Centre, after[a].Centre, scaler),
            (b, a) => Pair(before[b], after[a], scaler));
    }

    /// <summary>The pairs that have the most members in common, over all groups at once; then the groups that have no
    /// counterpart. For analyses by different indicators, whose centres can't be compared.</summary>
    /// <param name="members">Members[b][a]: members with rank b in the one and rank a in the other; rank 0 is no group.</param>
    public static IReadOnlyList<MatchedCentre> MatchByMembers(int[][] members) => Assign(
        members.Length - 1,
        members[0].Length - 1,
        (b, a) => members[b + 1][a + 1],
        (b, a) => new MatchedCentre(b + 1, a + 1, [], double.NaN));

    private static IReadOnlyList<MatchedCentre> Assign(
        int before, int after, Func<int, int, double> worth, Func<int, int, MatchedCentre> pair)
    {
        var isTurned = before > after;
        var (rows, columns) = isTurned ? (after, before) : (before, after);
        var columnOf = OptimalAssignment.Solve(
            [.. Enumerable.Range(0, rows).Select(row => Enumerable.Range(0, columns)
                .Select(column => isTurned ? worth(column, row) : worth(row, column)).ToArray())]);
        var pairs = columnOf.Select((column, row) => isTurned ? pair(column, row) : pair(row, column));
        var alone = Enumerable.Range(0, columns).Except(columnOf).Select(column => isTurned
            ? new MatchedCentre(column + 1, null, [], double.NaN)
            : new MatchedCentre(null, column + 1, [], double.NaN));
        return [.. pairs.Concat(alone).OrderBy(match => match.Before ?? int.MaxValue).ThenBy(match => match.After)];
    }

    private static MatchedCentre Pair(GroupedSegment before, GroupedSegment after, Scaler scaler) => new(
        before.Rank,
        after.Rank,
        [.. before.Centre.Zip(after.Centre, (from, to) => to - from)],
        Math.Sqrt(Squared(before.Centre, after.Centre, scaler)));

    private static double Squared(IReadOnlyList<double> from, IReadOnlyList<double> to, Scaler scaler) =>
        scaler.Scales.Select((scale, j) => scale.StandardDistance(from[j], to[j])).Sum(d => d * d);
}
