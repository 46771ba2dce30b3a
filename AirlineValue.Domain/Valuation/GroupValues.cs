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
        var sorted = Sorted(scores, groups, count);
        var members = sorted.Sum(g => g.Length);
        IReadOnlyList<TopMembers> top = members == 0 ? [] : [.. TopMembers.UsualShares.Select(share => TopOf(sorted, share, members))];
        return new GroupValues(members, [.. sorted.Index().Where(g => g.Item.Length > 0).Select(g => OneOf(g.Index + 1, g.Item, top))], top);
    }

    // numbers alone are sorted several times as fast as numbers with their rows
    private static double[][] Sorted(double[] scores, int[] groups, int count)
    {
        var sizes = new int[count + 1];
        for (var row = 0; row < scores.Length; row++)
            sizes[double.IsNaN(scores[row]) ? 0 : groups[row]]++;
        var sorted = sizes.Skip(1).Select(size => new double[size]).ToArray();
        Array.Clear(sizes);
        for (var row = 0; row < scores.Length; row++)
        {
            if (groups[row] is > 0 and var group && !double.IsNaN(scores[row]))
                sorted[group - 1][sizes[group]++] = scores[row];
        }
        foreach (var group in sorted)
            RadixSort.Sort(group, []);
        return sorted;
    }

    private static TopMembers TopOf(double[][] sorted, double share, int members)
    {
        var threshold = double.PositiveInfinity;
        var next = Array.ConvertAll(sorted, group => group.Length - 1);
        for (var i = TopMembers.CountOf(share, members); i > 0; i--)
        {
            var highest = -1;
            for (var group = 0; group < sorted.Length; group++)
            {
                if (next[group] >= 0 && (highest < 0 || sorted[group][next[group]] > sorted[highest][next[highest]]))
                    highest = group;
            }
            threshold = sorted[highest][next[highest]--];
        }
        return new TopMembers(share, threshold, sorted.Sum(group => group.Length - CountBelow(group, threshold)), double.NaN);
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
