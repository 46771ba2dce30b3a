using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AirlineValue.Domain.Clustering;

/// <summary>
/// The mean silhouette: for a member, (b − a) / max(a, b), with a the mean distance to the other members of its cluster
/// and b the least mean distance to the members of another one; 0 for a member that is alone in its cluster.
/// </summary>
public static class Silhouette
{
    /// <summary>Up to this many members all pairs are looked at.</summary>
    public const int LargestExact = 10_000;

    /// <summary>Members drawn when there are more. The standard error of the mean is about 0.004 then.</summary>
    public const int SampleSize = 5_000;

    /// <summary>The mean silhouette of all members, or of a random sample among themselves.</summary>
    /// <param name="columns">Columns[j][i] is coordinate j of member i, standardised.</param>
    /// <param name="clustering">The clusters.</param>
    /// <param name="seed">Seed of the sample.</param>
    /// <param name="cancellationToken">Looked at for every member.</param>
    /// <returns>The mean, and of how many members.</returns>
    public static (double Mean, int Members) Compute(
        double[][] columns, KMeansResult clustering, int seed, CancellationToken cancellationToken = default)
    {
        var members = Draw(columns[0].Length, seed);
        // Members of a cluster have to lie together for whole vectors to be summed.
        Array.Sort(Array.ConvertAll(members, i => (clustering.Labels[i], i)), members);
        var points = PointSet.Of(columns).Subset(members);
        var ends = ClusterEnds(members, clustering);
        var silhouettes = new double[members.Length];
        var parallel = new ParallelOptions { CancellationToken = cancellationToken };
        Parallel.For(0, members.Length, parallel, i =>
            silhouettes[i] = Of(points, ends, i, clustering.Labels[members[i]]));
        return (silhouettes.Sum() / members.Length, members.Length);
    }

    private static int[] Draw(int count, int seed)
    {
        var members = new int[count];
        for (var i = 0; i < count; i++)
            members[i] = i;
        if (count <= LargestExact)
            return members;
        var random = new SeededRandom(seed, int.MaxValue);
        for (var i = 0; i < SampleSize; i++)
        {
            var other = i + random.NextInt(count - i);
            (members[i], members[other]) = (members[other], members[i]);
        }
        return members[..SampleSize];
    }

    private static int[] ClusterEnds(int[] members, KMeansResult clustering)
    {
        var ends = new int[clustering.Sizes.Length];
        foreach (var member in members)
            ends[clustering.Labels[member]]++;
        for (var c = 1; c < ends.Length; c++)
            ends[c] += ends[c - 1];
        return ends;
    }

    private static double Of(PointSet points, int[] ends, int member, int own)
    {
        var (within, nearest) = (0.0, double.PositiveInfinity);
        var start = 0;
        for (var c = 0; c < ends.Length; c++)
        {
            var size = ends[c] - start;
            if (c == own && size == 1)
                return 0;
            if (size > 0)
            {
                var sum = SumOfDistances(points, member, start, ends[c]);
                if (c == own)
                    within = sum / (size - 1);
                else
                    nearest = Math.Min(nearest, sum / size);
            }
            start = ends[c];
        }
        var larger = Math.Max(within, nearest);
        return larger > 0 && double.IsFinite(larger) ? (nearest - within) / larger : 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double SumOfDistances(PointSet points, int member, int from, int to)
    {
        ref var values = ref MemoryMarshal.GetArrayDataReference(points.Values);
        var stride = points.Stride;
        var (sum, rest) = (Vector<double>.Zero, 0.0);
        var i = from;
        for (; i + Vector<double>.Count <= to; i += Vector<double>.Count)
        {
            var squared = Vector<double>.Zero;
            for (var (j, at) = (0, 0); j < points.Dimensions; j++, at += stride)
            {
                var difference = Vector.LoadUnsafe(ref values, (nuint)(at + i)) - new Vector<double>(Unsafe.Add(ref values, at + member));
                squared = Vector.FusedMultiplyAdd(difference, difference, squared);
            }
            sum += Vector.SquareRoot(squared);
        }
        for (; i < to; i++)
        {
            var squared = 0.0;
            for (var (j, at) = (0, 0); j < points.Dimensions; j++, at += stride)
            {
                var difference = points.Values[at + i] - points.Values[at + member];
                squared += difference * difference;
            }
            rest += Math.Sqrt(squared);
        }
        return Vector.Sum(sum) + rest;
    }
}
