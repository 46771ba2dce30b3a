using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Quality;

/// <summary>Counts the cells of a column in bars, run by run.</summary>
internal sealed class NumberTally
{
    // Ages, days and most counts are smaller: their quartiles cost nothing and are exact
    private const int WholeNumbers = 4096;

    private readonly ExtractColumn _column;
    private readonly double[] _edges;
    private readonly long[] _members;
    private readonly double[] _sums;
    private readonly long[]? _wholeNumbers;
    private bool _isWhole = true;
    private long _empty;
    private double _minimum = double.PositiveInfinity;
    private double _maximum = double.NegativeInfinity;

    public NumberTally(ExtractColumn column, IReadOnlyList<double> edges)
    {
        _column = column;
        _edges = [.. edges];
        _members = new long[_edges.Length + 1];
        _sums = new double[_edges.Length + 1];
        _wholeNumbers = column.Kind == ColumnKind.Integer ? new long[WholeNumbers] : null;
    }

    public ExtractColumn Column => _column;

    public void Add(double[] cells)
    {
        foreach (var cell in cells)
        {
            if (double.IsNaN(cell))
            {
                _empty++;
                continue;
            }
            var bar = BarOf(_edges, cell);
            _members[bar]++;
            _sums[bar] += cell;
            _minimum = Math.Min(_minimum, cell);
            _maximum = Math.Max(_maximum, cell);
            if (_wholeNumbers is null)
                continue;
            if (cell is >= 0 and < WholeNumbers)
                _wholeNumbers[(int)cell]++;
            else
                _isWhole = false;
        }
    }

    public NumberDistribution Result()
    {
        var first = Array.FindIndex(_members, count => count > 0);
        var last = Array.FindLastIndex(_members, count => count > 0);
        return new NumberDistribution(
            _column.Name,
            first < 0 ? [] : [.. Enumerable.Range(first, last - first + 1).Select(BarAt)],
            _empty,
            first < 0 ? null : _minimum,
            first < 0 ? null : _maximum,
            first < 0 || _wholeNumbers is null || !_isWhole ? null : new ExactQuartiles(Quantile(0.25), Quantile(0.5), Quantile(0.75)));
    }

    /// <summary>The number of edges that are not above the cell: the bar that it belongs to, 0 for the one below all.</summary>
    public static int BarOf(double[] edges, double cell)
    {
        var low = 0;
        var high = edges.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (edges[middle] <= cell)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private Bar BarAt(int i) => new(i == 0 ? null : _edges[i - 1], i == _edges.Length ? null : _edges[i], _members[i], _sums[i]);

    private double Quantile(double share)
    {
        var position = share * (_members.Sum() - 1);
        var below = NumberAt((long)Math.Floor(position));
        return below + ((position - Math.Floor(position)) * (NumberAt((long)Math.Ceiling(position)) - below));
    }

    private int NumberAt(long position)
    {
        var passed = 0L;
        for (var number = 0; number < WholeNumbers; number++)
        {
            passed += _wholeNumbers![number];
            if (passed > position)
                return number;
        }
        throw new InvalidOperationException($"{_column.Name} has no member {position}.");
    }
}
