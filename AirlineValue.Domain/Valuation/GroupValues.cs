using AirlineValue.Domain.Indicators;

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
    /// <param name="values">The members' scores.</param>
    /// <param name="groups">Rank of each member's group, 0 for none.</param>
    /// <param name="count">How many groups there are.</param>
    public static GroupValues Of(MemberValueColumns values, int[] groups, int count)
    {
        var sizes = new int[count + 1];
        foreach (var row in values.Ascending)
            sizes[groups[row]]++;
        var scores = Array.ConvertAll(sizes, size => new double[size]);
        var all = new double[values.Ascending.Length];
        Array.Clear(sizes);
        for (var i = 0; i < all.Length; i++)
        {
            var row = values.Ascending[i];
            var score = all[i] = values.Scores[row];
            scores[groups[row]][sizes[groups[row]]++] = score;
        }
        IReadOnlyList<TopMembers> top = all.Length == 0 ? [] : [.. TopMembers.UsualShares.Select(share => TopMembers.Of(all, share, double.NaN))];
        return new GroupValues(
            all.Length, [.. Enumerable.Range(1, count).Where(group => sizes[group] > 0).Select(group => OneOf(group, scores[group], top))], top);
    }

    private static GroupValue OneOf(int group, double[] ascending, IReadOnlyList<TopMembers> top)
    {
        var sum = new CompensatedSum();
        foreach (var score in ascending)
            sum.Add(score);
        return new GroupValue(
            group, ascending.Length, sum.Value / ascending.Length, ascending[0], Quantile.OfSorted(ascending, 0.25),
            Quantile.OfSorted(ascending, 0.5), Quantile.OfSorted(ascending, 0.75), ascending[^1],
            [.. top.Select(t => ascending.Count(score => score >= t.Threshold))]);
    }
}
