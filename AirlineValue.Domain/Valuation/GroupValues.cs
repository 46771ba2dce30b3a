using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Quality;

namespace AirlineValue.Domain.Valuation;

/// <summary>The value scores of one group.</summary>
/// <param name="Group">Rank of the group in the fixed order, 1-based.</param>
/// <param name="Members">How many members.</param>
/// <param name="Mean">Mean score, in standard deviations.</param>
/// <param name="Minimum">Lowest score.</param>
/// <param name="LowerQuartile">25 % quantile, interpolated linearly.</param>
/// <param name="Median">50 % quantile.</param>
/// <param name="UpperQuartile">75 % quantile.</param>
/// <param name="Maximum">Highest score.</param>
/// <param name="AmongTop">How many of its members are among <see cref="GroupValues.Top"/>, in that order.</param>
public sealed record GroupValue(
    int Group, int Members, double Mean, double Minimum, double LowerQuartile, double Median, double UpperQuartile, double Maximum,
    IReadOnlyList<int> AmongTop);

/// <summary>The value scores of the groups side by side.</summary>
/// <param name="Members">How many members have a score.</param>
/// <param name="Groups">The groups in the fixed order.</param>
/// <param name="Top">The members with the highest scores, all groups together.</param>
public sealed record GroupValues(int Members, IReadOnlyList<GroupValue> Groups, IReadOnlyList<TopMembers> Top)
{
    /// <summary>The place of a group when groups are ordered by their mean score, 1 for the highest.</summary>
    /// <param name="group">Rank of the group in the fixed order.</param>
    public int ValueRankOf(int group)
    {
        var mean = Groups.First(g => g.Group == group).Mean;
        return 1 + Groups.Count(g => g.Mean > mean);
    }

    /// <summary>The groups' scores; none for a group that has no member.</summary>
    /// <param name="scores">The members' scores; NaN for a member without.</param>
    /// <param name="groups">Rank of each member's group, 0 for none.</param>
    /// <param name="count">How many groups there are.</param>
    public static GroupValues Of(double[] scores, int[] groups, int count)
    {
        var all = Sorted(scores, groups, _ => true);
        IReadOnlyList<TopMembers> top = all.Length == 0 ? [] : [.. TopMembers.UsualShares.Select(share => TopMembers.Of(all, share, double.NaN))];
        var found = Enumerable.Range(1, count).Select(group => (Group: group, Scores: Sorted(scores, groups, g => g == group)));
        return new GroupValues(all.Length, [.. found.Where(g => g.Scores.Length > 0).Select(g => OneOf(g.Group, g.Scores, top))], top);
    }

    // numbers alone are sorted several times as fast as numbers with their rows
    private static double[] Sorted(double[] scores, int[] groups, Func<int, bool> isWanted)
    {
        var wanted = new double[scores.Length];
        var found = 0;
        for (var row = 0; row < scores.Length; row++)
        {
            if (groups[row] > 0 && isWanted(groups[row]) && !double.IsNaN(scores[row]))
                wanted[found++] = scores[row];
        }
        Array.Resize(ref wanted, found);
        RadixSort.Sort(wanted, []);
        return wanted;
    }

    private static GroupValue OneOf(int group, double[] ascending, IReadOnlyList<TopMembers> top)
    {
        var sum = new CompensatedSum();
        foreach (var score in ascending)
            sum.Add(score);
        return new GroupValue(
            group, ascending.Length, sum.Value / ascending.Length, ascending[0], Quantile.OfSorted(ascending, 0.25),
            Quantile.OfSorted(ascending, 0.5), Quantile.OfSorted(ascending, 0.75), ascending[^1],
            [.. top.Select(t => ascending.Length - CountBelow(ascending, t.Threshold))]);
    }

    private static int CountBelow(double[] ascending, double threshold)
    {
        var (from, to) = (0, ascending.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = ascending[middle] < threshold ? (middle + 1, to) : (from, middle);
        }
        return from;
    }
}
