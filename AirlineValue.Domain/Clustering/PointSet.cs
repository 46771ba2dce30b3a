namespace AirlineValue.Domain.Clustering;

/// <summary>
/// Members as points: one column a coordinate, all in one array. Every column is padded to whole chunks' vectors, so that
/// a vector can be loaded at the last member too.
/// </summary>
internal sealed class PointSet
{
    /// <summary>Members that one thread takes at a time. Sums are formed within a chunk first and over the chunks in
    /// order then, so that they do not depend on who computed them.</summary>
    public const int ChunkLength = 4096;

    // Reading past a column's last member has to stay inside the array for vectors of up to 512 bits, two at a time.
    private const int Padding = 16;

    private PointSet(int count, int dimensions)
    {
        Count = count;
        Dimensions = dimensions;
        Stride = (count + 2 * Padding - 1) / Padding * Padding;
        Values = new double[Stride * dimensions];
    }

    public int Count { get; }

    public int Dimensions { get; }

    /// <summary>Coordinate j of member i is Values[j × Stride + i].</summary>
    public int Stride { get; }

    public double[] Values { get; }

    public int Chunks => (Count + ChunkLength - 1) / ChunkLength;

    public Span<double> Column(int j) => Values.AsSpan(j * Stride, Count);

    public static PointSet Of(double[][] columns)
    {
        var points = new PointSet(columns[0].Length, columns.Length);
        for (var j = 0; j < columns.Length; j++)
            columns[j].CopyTo(points.Column(j));
        return points;
    }

    /// <summary>The members with the given indices.</summary>
    public PointSet Subset(ReadOnlySpan<int> members)
    {
        var subset = new PointSet(members.Length, Dimensions);
        for (var j = 0; j < Dimensions; j++)
        {
            var from = Column(j);
            var to = subset.Column(j);
            for (var i = 0; i < members.Length; i++)
                to[i] = from[members[i]];
        }
        return subset;
    }

    /// <summary>Squared Euclidean distance of a member to row <paramref name="c"/> of row-major centres.</summary>
    public double SquaredDistance(int member, double[] centres, int c)
    {
        var sum = 0.0;
        for (var j = 0; j < Dimensions; j++)
        {
            var difference = Values[j * Stride + member] - centres[c * Dimensions + j];
            sum = Math.FusedMultiplyAdd(difference, difference, sum);
        }
        return sum;
    }

    /// <summary>Whether at least <paramref name="wanted"/> members differ from each other; and how many were found.</summary>
    public bool HasDistinct(int wanted, out int found)
    {
        var distinct = new List<int>(wanted);
        for (var i = 0; i < Count && distinct.Count < wanted; i++)
            if (!distinct.Exists(other => AreEqual(i, other)))
                distinct.Add(i);
        found = distinct.Count;
        return found >= wanted;
    }

    private bool AreEqual(int a, int b)
    {
        for (var j = 0; j < Dimensions; j++)
            if (Values[j * Stride + a] != Values[j * Stride + b])
                return false;
        return true;
    }
}
