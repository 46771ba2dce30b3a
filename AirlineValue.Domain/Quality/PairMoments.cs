using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AirlineValue.Domain.Quality;

/// <summary>Sums of squares and products of all pairs of columns, over the rows in which both are present, taken about a
/// value near each column's mean, so that hardly any digit cancels.</summary>
internal sealed class PairMoments
{
    // Thirty-five columns of a block stay in the second-level cache
    private const int BlockLength = 1024;

    private readonly int _columns;
    private readonly Sums[] _pairs;
    private readonly double[][] _cells;
    private readonly double[][] _squares;
    private readonly double[][] _present;
    private readonly bool[] _isComplete;
    private readonly int[] _missing;
    private readonly double[] _sum;
    private readonly double[] _sumOfSquares;

    public PairMoments(int columns)
    {
        _columns = columns;
        _pairs = new Sums[columns * (columns - 1) / 2];
        _cells = Blocks();
        _squares = Blocks();
        _present = Blocks();
        _isComplete = new bool[columns];
        _missing = new int[columns];
        _sum = new double[columns];
        _sumOfSquares = new double[columns];
    }

    /// <summary>Adds rows.</summary>
    /// <param name="cells">The cells of each column; NaN where empty.</param>
    /// <param name="origins">What is taken from each column's cells.</param>
    public void Add(double[][] cells, double[] origins)
    {
        var rows = _columns == 0 ? 0 : cells[0].Length;
        for (var from = 0; from < rows; from += BlockLength)
        {
            var count = Math.Min(BlockLength, rows - from);
            for (var c = 0; c < _columns; c++)
                Fill(c, cells[c].AsSpan(from, count), origins[c]);
            for (int i = 0, pair = 0; i < _columns; i++)
            {
                for (var j = i + 1; j < _columns; j++, pair++)
                    AddPair(ref _pairs[pair], i, j, count);
            }
        }
    }

    /// <summary>Pearson's r of a pair; NaN where one of both does not vary.</summary>
    public double Correlation(int pair)
    {
        var s = _pairs[pair];
        var xx = s.Xx - (s.X * s.X / s.Count);
        var yy = s.Yy - (s.Y * s.Y / s.Count);
        var xy = s.Xy - (s.X * s.Y / s.Count);
        return Varies(xx, s.Xx) && Varies(yy, s.Yy) ? Math.Clamp(xy / Math.Sqrt(xx) / Math.Sqrt(yy), -1, 1) : double.NaN;
    }

    // What rounding leaves of a column that has one value only is no variance
    private static bool Varies(double centred, double raw) => centred > 1e-13 * raw;

    private void Fill(int column, ReadOnlySpan<double> source, double origin)
    {
        var (cells, squares, present) = (_cells[column], _squares[column], _present[column]);
        var missing = 0;
        var sum = 0.0;
        var sumOfSquares = 0.0;
        for (var r = 0; r < source.Length; r++)
        {
            var isMissing = double.IsNaN(source[r]);
            var cell = isMissing ? 0 : source[r] - origin;
            missing += isMissing ? 1 : 0;
            cells[r] = cell;
            squares[r] = cell * cell;
            present[r] = isMissing ? 0 : 1;
            sum += cell;
            sumOfSquares += cell * cell;
        }
        _isComplete[column] = missing == 0;
        _missing[column] = missing;
        _sum[column] = sum;
        _sumOfSquares[column] = sumOfSquares;
    }

    private void AddPair(ref Sums sums, int i, int j, int count)
    {
        sums.Xy += Product(_cells[i], _cells[j], count);
        AddOwn(ref sums.Count, ref sums.X, ref sums.Xx, i, j, count);
        var both = 0.0;
        AddOwn(ref both, ref sums.Y, ref sums.Yy, j, i, count);
    }

    /// <summary>Adds the sums of one column over the rows in which the other is present, too.</summary>
    private void AddOwn(ref double rows, ref double sum, ref double sumOfSquares, int column, int other, int count)
    {
        if (_isComplete[other])
        {
            rows += count - _missing[column];
            sum += _sum[column];
            sumOfSquares += _sumOfSquares[column];
            return;
        }
        rows += _isComplete[column] ? count - _missing[other] : Product(_present[column], _present[other], count);
        sum += Product(_cells[column], _present[other], count);
        sumOfSquares += Product(_squares[column], _present[other], count);
    }

    // Compiled at once for the processor at hand: code for vectors is not compiled ahead of time
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Product(double[] a, double[] b, int count)
    {
        var x = MemoryMarshal.Cast<double, Vector<double>>(a.AsSpan(0, count));
        var y = MemoryMarshal.Cast<double, Vector<double>>(b.AsSpan(0, count));
        var (even, odd) = (Vector<double>.Zero, Vector<double>.Zero);
        var v = 0;
        for (; v + 1 < x.Length; v += 2)
        {
            even += x[v] * y[v];
            odd += x[v + 1] * y[v + 1];
        }
        if (v < x.Length)
            even += x[v] * y[v];
        var sum = Vector.Sum(even + odd);
        for (var r = x.Length * Vector<double>.Count; r < count; r++)
            sum += a[r] * b[r];
        return sum;
    }

    private double[][] Blocks() => [.. Enumerable.Range(0, _columns).Select(_ => new double[BlockLength])];

    [StructLayout(LayoutKind.Auto)]
    private struct Sums
    {
        public double Count;
        public double X;
        public double Y;
        public double Xx;
        public double Yy;
        public double Xy;
    }
}
