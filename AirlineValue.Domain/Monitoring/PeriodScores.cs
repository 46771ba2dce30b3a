using AirlineValue.Domain.Segments;

namespace AirlineValue.Domain.Monitoring;

/// <summary>What a model says of the members with a group of one period: element i of every array is the same member.</summary>
/// <param name="WindowEnd">The end of the period's window.</param>
/// <param name="Indicators">Indicators[j][i] is indicator j of member i, in its unit.</param>
/// <param name="Distance">The distance to the own centre, in standard deviations.</param>
/// <param name="Ranks">The rank of the group, from 1.</param>
public sealed record PeriodScores(DateOnly WindowEnd, double[][] Indicators, double[] Distance, int[] Ranks)
{
    /// <summary>The members that a model has just scored.</summary>
    public static PeriodScores Of(DateOnly windowEnd, ScoredMembers scored) => new(
        windowEnd, scored.Table.Values, scored.Memberships.Distance,
        Array.ConvertAll(scored.Memberships.Nearest, cluster => scored.RankOfCluster[cluster]));

    /// <summary>Those members of a stored scoring that have a group.</summary>
    /// <param name="windowEnd">The end of the period's window.</param>
    /// <param name="ranks">The rank of each member of the extract; 0 for none.</param>
    /// <param name="indicators">The indicators of each member of the extract.</param>
    /// <param name="distance">The distance of each member of the extract.</param>
    public static PeriodScores OfGrouped(DateOnly windowEnd, int[] ranks, double[][] indicators, double[] distance)
    {
        var rows = new List<int>(ranks.Length);
        for (var row = 0; row < ranks.Length; row++)
            if (ranks[row] > 0)
                rows.Add(row);
        int[] grouped = [.. rows];
        return new PeriodScores(
            windowEnd,
            Array.ConvertAll(indicators, values => Array.ConvertAll(grouped, row => values[row])),
            Array.ConvertAll(grouped, row => distance[row]),
            Array.ConvertAll(grouped, row => ranks[row]));
    }
}
