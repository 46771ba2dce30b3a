using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Segments;

namespace AirlineValue.Domain.Monitoring;

/// <summary>What a model says of the members of an extract.</summary>
/// <param name="Set">The indicators that it rests on.</param>
/// <param name="Scaler">Its scaler.</param>
/// <param name="Grouping">Its groups, over all members of the extract.</param>
/// <param name="Indicators">Indicators[j][i] is indicator j of member i, in its unit; NaN for members without a group.</param>
public sealed record ModelOfMembers(IndicatorSet Set, Scaler Scaler, Grouping Grouping, double[][] Indicators);

/// <summary>Sets a model and the one that is to take its place side by side, on the same members.</summary>
public static class ReplacementComparison
{
    /// <summary>Compares both.</summary>
    /// <param name="beforeId">The analysis that is to be replaced.</param>
    /// <param name="before">What it says of the members.</param>
    /// <param name="after">What the model says that was trained on them.</param>
    /// <param name="fares">What each member paid in both years; null where nobody knows.</param>
    /// <param name="seed">Seed of the silhouettes' sample.</param>
    /// <param name="cancellationToken">Cancels the silhouettes.</param>
    public static Replacement Compare(
        int beforeId, ModelOfMembers before, ModelOfMembers after, double[]? fares, int seed, CancellationToken cancellationToken = default)
    {
        var isSameSet = before.Set.IsSameAs(after.Set);
        var change = GroupingComparison.Compare(before.Grouping, isSameSet ? before.Scaler : null, after.Grouping);
        var matches = isSameSet
            ? CentreMatching.Match(before.Grouping.Segments, before.Scaler, after.Grouping.Segments)
            : CentreMatching.MatchByMembers(change.Members);
        var (one, other) = (before.Grouping.Ranks, after.Grouping.Ranks);
        int[] rows = [.. Enumerable.Range(0, one.Length).Where(row => one[row] > 0 && other[row] > 0)];
        var coordinates = after.Scaler.Scales
            .Select((scale, j) => Array.ConvertAll(rows, row => scale.Standardise(after.Indicators[j][row]))).ToArray();
        return new Replacement(
            beforeId,
            change.Members,
            fares is null ? null : FaresOf(change.Members, one, other, fares),
            matches,
            change.InBoth == 0 ? double.NaN : AdjustedRandIndex.Of([.. change.Members.Skip(1).Select(row => row[1..])]),
            DivisionQuality.Of(coordinates, Array.ConvertAll(rows, row => one[row] - 1), seed, cancellationToken),
            DivisionQuality.Of(coordinates, Array.ConvertAll(rows, row => other[row] - 1), seed, cancellationToken));
    }

    private static double[][] FaresOf(int[][] members, int[] before, int[] after, double[] fares)
    {
        var sums = Array.ConvertAll(members, row => new double[row.Length]);
        for (var i = 0; i < fares.Length; i++)
            sums[before[i]][after[i]] += fares[i];
        return sums;
    }
}
