using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;

namespace AirlineValue.Domain.Strategies;

/// <summary>How many members stand how in a strategy, and what they paid, group by group.</summary>
public sealed record StrategyCounts
{
    private readonly int[,] _counts;
    private readonly double[,]? _fares;

    private StrategyCounts(StrategyResult result, int[,] counts, double[,]? fares)
    {
        _counts = counts;
        _fares = fares;
        Strategy = result.Strategy;
        IsAvailable = result.IsAvailable;
        IsEstimated = result.IsEstimated;
        Lacking = result.Lacking;
        LacksGroups = result.LacksGroups;
    }

    private StrategyCounts(StrategyCounts other, int[,] counts)
    {
        _counts = counts;
        Strategy = other.Strategy;
        IsAvailable = other.IsAvailable;
        IsEstimated = other.IsEstimated;
        Lacking = other.Lacking;
        LacksGroups = other.LacksGroups;
    }

    /// <summary>The strategy.</summary>
    public Strategy Strategy { get; }

    /// <summary>Whether there is anything to count.</summary>
    public bool IsAvailable { get; }

    /// <summary>Whether a measure behind it is apportioned.</summary>
    public bool IsEstimated { get; }

    /// <summary>Columns that the extract lacks.</summary>
    public IReadOnlyList<ExtractColumn> Lacking { get; }

    /// <summary>Whether it needs an analysis and there is none.</summary>
    public bool LacksGroups { get; }

    /// <summary>Members of a group with a standing.</summary>
    /// <param name="rank">The group's rank; 0 for those without a group.</param>
    /// <param name="standing">The standing.</param>
    public int Of(int rank, StrategyStanding standing) => rank < _counts.GetLength(0) ? _counts[rank, (int)standing] : 0;

    /// <summary>Members of all groups, and of none, with a standing.</summary>
    public int Of(StrategyStanding standing) => Enumerable.Range(0, _counts.GetLength(0)).Sum(rank => _counts[rank, (int)standing]);

    /// <summary>Fares of the window of a group's members with a standing, in the extract's currency; NaN when they were not
    /// counted.</summary>
    /// <param name="rank">The group's rank; 0 for those without a group.</param>
    /// <param name="standing">The standing.</param>
    public double FaresOf(int rank, StrategyStanding standing)
    {
        if (_fares is null)
            return double.NaN;
        return rank < _fares.GetLength(0) ? _fares[rank, (int)standing] : 0;
    }

    /// <summary>Fares of the members of all groups, and of none, with a standing.</summary>
    public double FaresOf(StrategyStanding standing) => Enumerable.Range(0, _counts.GetLength(0)).Sum(rank => FaresOf(rank, standing));

    /// <summary>Members of a group whom the strategy concerns.</summary>
    public int Concerned(int rank) => Strategy.Concerned().Sum(standing => Of(rank, standing));

    /// <summary>Members whom the strategy concerns.</summary>
    public int Concerned() => Strategy.Concerned().Sum(Of);

    /// <summary>The same members with another near band.</summary>
    /// <param name="nearOf">How many of a group's members who are near or far are near.</param>
    internal StrategyCounts WithNear(Func<int, int> nearOf)
    {
        var counts = (int[,])_counts.Clone();
        for (var rank = 0; rank < counts.GetLength(0); rank++)
        {
            var both = counts[rank, (int)StrategyStanding.Near] + counts[rank, (int)StrategyStanding.Far];
            counts[rank, (int)StrategyStanding.Near] = nearOf(rank);
            counts[rank, (int)StrategyStanding.Far] = both - nearOf(rank);
        }
        return new StrategyCounts(this, counts);
    }

    /// <summary>Counts.</summary>
    /// <param name="result">How the members stand.</param>
    /// <param name="scores">Their groups; null without an analysis, so that all are without a group.</param>
    /// <param name="fares">What each of them paid in the window; null when that is not asked for.</param>
    public static StrategyCounts Count(StrategyResult result, MemberScores? scores, double[]? fares = null)
    {
        var width = Enum.GetValues<StrategyStanding>().Length;
        var flat = new int[(scores?.GroupKeys.Count ?? 0) + 1, width];
        if (result.Standings is { } standings)
        {
            for (var row = 0; row < standings.Length; row++)
                flat[scores?.Group[row] ?? 0, standings[row]]++;
        }
        return new StrategyCounts(result, flat, fares is null || result.Standings is null ? null : Sum(result.Standings, scores, fares, flat.GetLength(0), width));
    }

    private static double[,] Sum(byte[] standings, MemberScores? scores, double[] fares, int groups, int width)
    {
        var sums = new double[groups, width];
        for (var row = 0; row < standings.Length; row++)
            sums[scores?.Group[row] ?? 0, standings[row]] += fares[row];
        return sums;
    }
}
