namespace AirlineValue.Domain.Clustering;

/// <summary>
/// How far two divisions of the same members agree, corrected for chance (Hubert and Arabie, "Comparing partitions",
/// 1985): of the pairs of members, those that both divisions hold together or apart, less what chance would give. 1 is
/// the same division under whatever names, 0 is what chance gives; less than chance is below 0.
/// </summary>
public static class AdjustedRandIndex
{
    /// <summary>The agreement of two labellings.</summary>
    /// <param name="one">The group of each member, from 0.</param>
    /// <param name="other">The group of each member in the other division.</param>
    /// <exception cref="ArgumentException">They are of different lengths.</exception>
    public static double Of(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        if (one.Length != other.Length)
            throw new ArgumentException("The divisions are of different members.", nameof(other));
        var (rows, columns) = (Groups(one), Groups(other));
        var counts = new int[rows * columns];
        for (var i = 0; i < one.Length; i++)
            counts[one[i] * columns + other[i]]++;
        return Of([.. counts.Chunk(Math.Max(1, columns))]);
    }

    /// <summary>The agreement that a cross table shows.</summary>
    /// <param name="table">Table[a][b]: members of group a of the one division and group b of the other; rows of one
    /// length.</param>
    public static double Of(IReadOnlyList<IReadOnlyList<int>> table)
    {
        var together = table.Sum(row => row.Sum(Pairs));
        var rows = table.Sum(row => Pairs(row.Sum(cell => (long)cell)));
        var columns = table.Count == 0 ? 0 : table[0].Select((_, b) => Pairs(table.Sum(row => (long)row[b]))).Sum();
        // Also where nothing can differ: one group, or one member a group, on both sides.
        if (together == rows && together == columns)
            return 1;
        var byChance = rows * columns / Pairs(table.Sum(row => row.Sum(cell => (long)cell)));
        return (together - byChance) / ((rows + columns) / 2 - byChance);
    }

    private static double Pairs(int members) => Pairs((long)members);

    // In doubles: the squares of ten million members do not fit into an integer's product with another
    private static double Pairs(long members) => members * (members - 1.0) / 2;

    private static int Groups(ReadOnlySpan<byte> labels)
    {
        var groups = 0;
        foreach (var label in labels)
            groups = Math.Max(groups, label + 1);
        return groups;
    }
}
