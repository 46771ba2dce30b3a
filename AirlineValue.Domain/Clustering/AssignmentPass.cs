using System.Numerics;
using System.Runtime.CompilerServices;

namespace AirlineValue.Domain.Clustering;

/// <summary>
/// Assigns members to their nearest centres, chunk by chunk, and says what that changes in the clusters' sums.
/// </summary>
/// <param name="points">The members.</param>
/// <param name="clusters">How many clusters.</param>
/// <param name="parallel">How chunks are spread over threads; no result depends on it.</param>
internal sealed class AssignmentPass(PointSet points, int clusters, ParallelOptions parallel)
{
    // Starting threads costs more than it gains below this.
    private const int FewestChunksInParallel = 8;

    private readonly int _width = points.Dimensions + 1;
    private readonly double[] _changes = new double[points.Chunks * clusters * (points.Dimensions + 1)];
    private readonly int[] _changed = new int[points.Chunks];
    private readonly int[] _closeCounts = new int[points.Chunks];
    private int[] _close = [];

    public PointSet Points => points;

    /// <summary>The cluster of each member; <see cref="Unassigned"/> before the first pass.</summary>
    public byte[] Labels { get; } = NewLabels(points.Count);

    /// <summary>What <see cref="Labels"/> holds before the first pass.</summary>
    public const byte Unassigned = byte.MaxValue;

    /// <summary>Assigns all members; <paramref name="sums"/> (row-major, the count in the last column of a row) are
    /// changed accordingly. With a budget above 0, <see cref="CloseMembers"/> are collected.</summary>
    /// <returns>How many members changed their cluster.</returns>
    public int Run(double[] centres, double[] sums, double budget)
    {
        var broadcast = NearestCentreKernel.Broadcast(centres);
        Array.Clear(_changes);
        if (budget > 0 && _close.Length == 0)
            _close = new int[points.Count];
        ForEachChunk(chunk => AssignChunk(chunk, broadcast, budget));
        for (var i = 0; i < _changes.Length; i += sums.Length)
            for (var s = 0; s < sums.Length; s++)
                sums[s] += _changes[i + s];
        return _changed.Sum();
    }

    /// <summary>The members whose second nearest centre was within the budget of the last pass, ascending.</summary>
    public int[] CloseMembers()
    {
        var members = new int[_closeCounts.Sum()];
        var position = 0;
        for (var chunk = 0; chunk < points.Chunks; chunk++)
        {
            _close.AsSpan(chunk * PointSet.ChunkLength, _closeCounts[chunk]).CopyTo(members.AsSpan(position));
            position += _closeCounts[chunk];
        }
        return members;
    }

    /// <summary>The clusters' sums by <see cref="Labels"/>, formed anew.</summary>
    public double[] Sum()
    {
        Array.Clear(_changes);
        ForEachChunk(SumChunk);
        var sums = new double[clusters * _width];
        for (var i = 0; i < _changes.Length; i += sums.Length)
            for (var s = 0; s < sums.Length; s++)
                sums[s] += _changes[i + s];
        return sums;
    }

    private static byte[] NewLabels(int count)
    {
        var labels = new byte[count];
        Array.Fill(labels, Unassigned);
        return labels;
    }

    private void ForEachChunk(Action<int> work)
    {
        if (points.Chunks >= FewestChunksInParallel && parallel.MaxDegreeOfParallelism != 1)
        {
            Parallel.For(0, points.Chunks, parallel, work);
            return;
        }
        for (var chunk = 0; chunk < points.Chunks; chunk++)
        {
            parallel.CancellationToken.ThrowIfCancellationRequested();
            work(chunk);
        }
    }

    [SkipLocalsInit]
    private void AssignChunk(int chunk, Vector<double>[] centres, double budget)
    {
        var start = chunk * PointSet.ChunkLength;
        var length = Math.Min(PointSet.ChunkLength, points.Count - start);
        var vectors = (length + Vector<double>.Count - 1) / Vector<double>.Count;
        Span<double> nearest = stackalloc double[PointSet.ChunkLength];
        Span<double> isClose = stackalloc double[PointSet.ChunkLength];
        nearest = nearest[..(vectors * Vector<double>.Count)];
        NearestCentreKernel.Assign(points, centres, start, nearest, isClose[..nearest.Length], budget);
        _changed[chunk] = MoveMembers(chunk, start, nearest[..length]);
        if (budget > 0)
            _closeCounts[chunk] = Collect(isClose[..length], start, _close.AsSpan(start, length));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int MoveMembers(int chunk, int start, ReadOnlySpan<double> nearest)
    {
        var labels = Labels.AsSpan(start, nearest.Length);
        var changes = _changes.AsSpan(chunk * clusters * _width, clusters * _width);
        var changed = 0;
        for (var i = 0; i < nearest.Length; i++)
        {
            var label = (byte)(int)nearest[i];
            var before = labels[i];
            if (label == before)
                continue;
            changed++;
            labels[i] = label;
            Add(changes.Slice(label * _width, _width), start + i, 1);
            if (before != Unassigned)
                Add(changes.Slice(before * _width, _width), start + i, -1);
        }
        return changed;
    }

    private void SumChunk(int chunk)
    {
        var start = chunk * PointSet.ChunkLength;
        var end = Math.Min(points.Count, start + PointSet.ChunkLength);
        var changes = _changes.AsSpan(chunk * clusters * _width, clusters * _width);
        for (var i = start; i < end; i++)
            Add(changes.Slice(Labels[i] * _width, _width), i, 1);
    }

    private void Add(Span<double> row, int member, double sign)
    {
        var values = points.Values;
        for (var (j, at) = (0, member); j < row.Length - 1; j++, at += points.Stride)
            row[j] += sign * values[at];
        row[^1] += sign;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Collect(ReadOnlySpan<double> isClose, int start, Span<int> close)
    {
        var count = 0;
        for (var i = 0; i < isClose.Length; i++)
        {
            close[count] = start + i;
            // Written without a branch, which would be hard to predict; the last place is only kept when it counts.
            count += BitConverter.DoubleToInt64Bits(isClose[i]) != 0 ? 1 : 0;
        }
        return count;
    }
}
