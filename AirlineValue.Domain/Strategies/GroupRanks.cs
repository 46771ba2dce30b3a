using AirlineValue.Domain.Members;
using AirlineValue.Domain.Segments;

namespace AirlineValue.Domain.Strategies;

/// <summary>Which groups of an analysis a strategy looks at; repetitions of a name (k ≠ 5) are of the same kind.</summary>
internal static class GroupRanks
{
    private static readonly CustomerGroup[] ImportantGroups =
        [CustomerGroup.ImportantKeep, CustomerGroup.ImportantDevelop, CustomerGroup.ImportantWinBack];

    /// <summary>For each rank, 0 for no group, whether it is one of the three important groups.</summary>
    public static bool[] Important(MemberScores scores) => Of(scores, ImportantGroups);

    /// <summary>For each rank, 0 for no group, whether it is the group of the best.</summary>
    public static bool[] Best(MemberScores scores) => Of(scores, [CustomerGroup.ImportantKeep]);

    private static bool[] Of(MemberScores scores, CustomerGroup[] groups) =>
        [false, .. scores.GroupKeys.Select(key => groups.Any(group => IsOf(key, group.Key())))];

    // important-keep, and important-keep-2
    private static bool IsOf(string key, string group) => key.StartsWith(group, StringComparison.Ordinal)
        && (key.Length == group.Length || (key[group.Length] == '-' && char.IsAsciiDigit(key[group.Length + 1])));
}
