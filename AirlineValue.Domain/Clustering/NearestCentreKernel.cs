using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AirlineValue.Domain.Clustering;

/// <summary>
/// The inner loop of k-means. A lane holds a member, and every lane is computed by itself, with fused multiply-add where
/// one is written: the bits do not depend on the width of the machine's vectors.
/// </summary>
internal static class NearestCentreKernel
{
    /// <summary>Each coordinate of each centre in all lanes of a vector.</summary>
    public static Vector<double>[] Broadcast(double[] centres) => Array.ConvertAll(centres, x => new Vector<double>(x));

    /// <summary>
    /// Finds for the members from <paramref name="start"/> on the nearest centre, and whether the second nearest is
    /// farther by less than <paramref name="budget"/>.
    /// </summary>
    /// <param name="points">The members.</param>
    /// <param name="centres">Row-major, as <see cref="Broadcast"/> gives them.</param>
    /// <param name="start">The first member.</param>
    /// <param name="nearest">Gets the index of the nearest centre; the lower on a tie. Its length is a multiple of the
    /// vectors' length.</param>
    /// <param name="isClose">Gets 0 where the second nearest is farther by the budget or more, other bits elsewhere.</param>
    /// <param name="budget">In the unit of the coordinates.</param>
    public static void Assign(
        PointSet points, Vector<double>[] centres, int start, Span<double> nearest, Span<double> isClose, double budget)
    {
        if (points.Dimensions == 5)
            AssignFiveDimensions(points, centres, start, nearest, isClose, budget);
        else
            AssignAnyDimensions(points, centres, start, nearest, isClose, budget);
    }

    // The loops are compiled once and fully, since they are hot from the first call and the process may be short.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AssignAnyDimensions(
        PointSet points, Vector<double>[] centres, int start, Span<double> nearest, Span<double> isClose, double budget)
    {
        var dimensions = points.Dimensions;
        var stride = (nuint)points.Stride;
        ref var first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(points.Values), start);
        for (nuint i = 0; i < (nuint)nearest.Length; i += (nuint)Vector<double>.Count)
        {
            var best = new Vector<double>(double.PositiveInfinity);
            var (second, label, index) = (best, Vector<double>.Zero, Vector<double>.Zero);
            for (var c = 0; c < centres.Length; c += dimensions)
            {
                var distance = Vector<double>.Zero;
                var offset = i;
                for (var j = 0; j < dimensions; j++, offset += stride)
                {
                    var difference = Vector.LoadUnsafe(ref first, offset) - centres[c + j];
                    distance = Vector.FusedMultiplyAdd(difference, difference, distance);
                }
                Take(distance, index, ref best, ref second, ref label);
                index += Vector<double>.One;
            }
            Store(i, best, second, label, nearest, isClose, budget);
        }
    }

    // LRFMC has five, and with the loop over them unrolled a member takes a quarter of the time.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AssignFiveDimensions(
        PointSet points, Vector<double>[] centres, int start, Span<double> nearest, Span<double> isClose, double budget)
    {
        var stride = (nuint)points.Stride;
        ref var first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(points.Values), start);
        for (nuint i = 0; i < (nuint)nearest.Length; i += (nuint)Vector<double>.Count)
        {
            var x0 = Vector.LoadUnsafe(ref first, i);
            var x1 = Vector.LoadUnsafe(ref first, i + stride);
            var x2 = Vector.LoadUnsafe(ref first, i + 2 * stride);
            var x3 = Vector.LoadUnsafe(ref first, i + 3 * stride);
            var x4 = Vector.LoadUnsafe(ref first, i + 4 * stride);
            var best = new Vector<double>(double.PositiveInfinity);
            var (second, label, index) = (best, Vector<double>.Zero, Vector<double>.Zero);
            ref var centre = ref MemoryMarshal.GetArrayDataReference(centres);
            for (var c = 0; c < centres.Length; c += 5)
            {
                var d0 = x0 - centre;
                var d1 = x1 - Unsafe.Add(ref centre, 1);
                var d2 = x2 - Unsafe.Add(ref centre, 2);
                var d3 = x3 - Unsafe.Add(ref centre, 3);
                var d4 = x4 - Unsafe.Add(ref centre, 4);
                var distance = Vector.FusedMultiplyAdd(d1, d1, d0 * d0);
                distance = Vector.FusedMultiplyAdd(d2, d2, distance);
                distance = Vector.FusedMultiplyAdd(d3, d3, distance);
                distance = Vector.FusedMultiplyAdd(d4, d4, distance);
                Take(distance, index, ref best, ref second, ref label);
                index += Vector<double>.One;
                centre = ref Unsafe.Add(ref centre, 5);
            }
            Store(i, best, second, label, nearest, isClose, budget);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Take(
        Vector<double> distance,
        Vector<double> index,
        ref Vector<double> best,
        ref Vector<double> second,
        ref Vector<double> label)
    {
        var isNearer = Vector.LessThan(distance, best);
        second = Vector.MinNative(second, Vector.ConditionalSelect(isNearer, best, distance));
        best = Vector.ConditionalSelect(isNearer, distance, best);
        label = Vector.ConditionalSelect(isNearer, index, label);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(
        nuint i,
        Vector<double> best,
        Vector<double> second,
        Vector<double> label,
        Span<double> nearest,
        Span<double> isClose,
        double budget)
    {
        label.StoreUnsafe(ref MemoryMarshal.GetReference(nearest), i);
        if (budget > 0)
        {
            var reach = Vector.SquareRoot(best) + new Vector<double>(budget);
            Vector.AsVectorDouble(Vector.LessThan(second, reach * reach)).StoreUnsafe(ref MemoryMarshal.GetReference(isClose), i);
        }
    }

    /// <summary>Replaces each distance by the squared distance to <paramref name="point"/> where that is smaller; the
    /// sum of the result.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double ShortenDistances(PointSet points, double[] point, ReadOnlySpan<double> from, Span<double> to)
    {
        var stride = (nuint)points.Stride;
        ref var first = ref MemoryMarshal.GetArrayDataReference(points.Values);
        ref var source = ref MemoryMarshal.GetReference(from);
        ref var target = ref MemoryMarshal.GetReference(to);
        var centre = Broadcast(point);
        for (nuint i = 0; i < (nuint)points.Count; i += (nuint)Vector<double>.Count)
        {
            var distance = Vector<double>.Zero;
            var offset = i;
            for (var j = 0; j < centre.Length; j++, offset += stride)
            {
                var difference = Vector.LoadUnsafe(ref first, offset) - centre[j];
                distance = Vector.FusedMultiplyAdd(difference, difference, distance);
            }
            Vector.MinNative(distance, Vector.LoadUnsafe(ref source, i)).StoreUnsafe(ref target, i);
        }
        var sum = 0.0;
        for (var i = 0; i < points.Count; i++)
            sum += to[i];
        return sum;
    }
}
