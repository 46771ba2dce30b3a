using AirlineValue.Domain.Indicators;

namespace AirlineValue.Domain.Segments;

/// <summary>The groups of one analysis over all members of an extract.</summary>
/// <param name="Segments">The named clusters with their centres, by rank.</param>
/// <param name="Ranks">For each member of the extract the rank of its segment; 0 for a member that cleaning dropped.</param>
public sealed record Grouping(IReadOnlyList<GroupedSegment> Segments, int[] Ranks);

/// <summary>A segment of a grouping.</summary>
/// <param name="Name">The name.</param>
/// <param name="Rank">Position in the fixed order of the groups, from 1.</param>
/// <param name="Centre">The centre in the indicators' units.</param>
public sealed record GroupedSegment(SegmentName Name, int Rank, IReadOnlyList<double> Centre);

/// <summary>How a group's centre differs between two groupings.</summary>
/// <param name="Key">The key of the group.</param>
/// <param name="Before">The centre before, in the indicators' units.</param>
/// <param name="After">The centre after.</param>
/// <param name="Distance">The Euclidean distance between both, in standard deviations of the indicators before.</param>
public sealed record MovedCentre(string Key, IReadOnlyList<double> Before, IReadOnlyList<double> After, double Distance);

/// <summary>What changes from one grouping of an extract's members to another.</summary>
/// <param name="Before">The segments before, by rank.</param>
/// <param name="After">The segments after, by rank.</param>
/// <param name="Members">Members[b][a]: members with rank b before and rank a after; rank 0 is no group.</param>
/// <param name="Moved">The centres of the groups that are there before and after, in the order before; empty
/// when both rest on other indicators.</param>
public sealed record GroupingChange(
    IReadOnlyList<SegmentName> Before, IReadOnlyList<SegmentName> After, int[][] Members, IReadOnlyList<MovedCentre> Moved)
{
    /// <summary>Members that have a group before and none after.</summary>
    public int Dropped => Members.Skip(1).Sum(row => row[0]);

    /// <summary>Members that have a group after and had none before.</summary>
    public int Added => Members[0].Skip(1).Sum();

    /// <summary>Members that have a group before and after.</summary>
    public int InBoth => Members.Skip(1).Sum(row => row.Skip(1).Sum());

    /// <summary>Members that have a group before and after, and not the same.</summary>
    public int Changed => Members.Skip(1)
        .Select((row, b) => row.Skip(1).Where((_, a) => Before[b].Key != After[a].Key).Sum()).Sum();

    /// <summary>The size of a segment before.</summary>
    public int SizeBefore(int rank) => Members[rank].Sum();

    /// <summary>The size of a segment after.</summary>
    public int SizeAfter(int rank) => Members.Sum(row => row[rank]);
}

/// <summary>Compares two groupings of the same members.</summary>
public static class GroupingComparison
{
    /// <summary>Counts who is where before and after, and how far the centres moved.</summary>
    /// <param name="before">One grouping.</param>
    /// <param name="scaler">Its scaler: what distances are measured in; null when the other rests on other indicators, so that
    /// centres can't be compared.</param>
    /// <param name="after">The other, of the same members.</param>
    public static GroupingChange Compare(Grouping before, Scaler? scaler, Grouping after)
    {
        if (before.Ranks.Length != after.Ranks.Length)
            throw new ArgumentException("The groupings are of different members.", nameof(after));
        var members = Enumerable.Range(0, before.Segments.Count + 1).Select(_ => new int[after.Segments.Count + 1]).ToArray();
        for (var i = 0; i < before.Ranks.Length; i++)
            members[before.Ranks[i]][after.Ranks[i]]++;
        var moved = scaler is null ? [] : before.Segments.Join(
            after.Segments, b => b.Name.Key, a => a.Name.Key,
            (b, a) => new MovedCentre(b.Name.Key, b.Centre, a.Centre, Distance(b.Centre, a.Centre, scaler)),
            StringComparer.Ordinal);
        return new GroupingChange(
            [.. before.Segments.Select(s => s.Name)], [.. after.Segments.Select(s => s.Name)], members, [.. moved]);
    }

    private static double Distance(IReadOnlyList<double> from, IReadOnlyList<double> to, Scaler scaler) =>
        Math.Sqrt(scaler.Scales.Select((scale, j) => scale.StandardDistance(from[j], to[j])).Sum(d => d * d));
}
