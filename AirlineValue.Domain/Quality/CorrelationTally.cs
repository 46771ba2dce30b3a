using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Quality;

/// <summary>Correlates all numeric columns of an extract, run by run. Pearson's r is exact; Spearman's ρ is exact up to
/// <see cref="SampleSize"/> rows, and beyond it that of a random sample of so many rows: ranks need them all at
/// once.</summary>
public sealed class CorrelationTally
{
    /// <summary>Most rows that ranks are counted among.</summary>
    public const int SampleSize = 100_000;

    private readonly ExtractColumn[] _columns;
    private readonly PairMoments _moments;
    private readonly RowSample _sample;
    private readonly double[] _origins;
    private readonly double[] _first;
    private readonly bool[] _varies;

    /// <summary>Starts with no rows.</summary>
    /// <param name="columns">The columns that the extract has.</param>
    /// <param name="seed">Seed of the sample.</param>
    /// <param name="sampleSize">Most rows that ranks are counted among, at least 4.</param>
    public CorrelationTally(IReadOnlyCollection<ExtractColumn> columns, int seed, int sampleSize = SampleSize)
    {
        _columns = [.. columns.Where(column => column.Kind is ColumnKind.Integer or ColumnKind.Number).OrderBy(column => column.Ordinal)];
        _moments = new PairMoments(_columns.Length);
        _sample = new RowSample(_columns.Length, sampleSize, seed);
        _origins = new double[_columns.Length];
        _first = [.. _columns.Select(_ => double.NaN)];
        _varies = new bool[_columns.Length];
    }

    /// <summary>Adds the rows of a run.</summary>
    /// <param name="run">The next rows.</param>
    public void Add(RowRun run)
    {
        var cells = new double[_columns.Length][];
        for (var c = 0; c < cells.Length; c++)
        {
            cells[c] = run.Numbers(_columns[c]) ?? throw new ArgumentException($"{_columns[c].Name} is missing.", nameof(run));
            LookAt(c, cells[c]);
        }
        _moments.Add(cells, _origins);
        _sample.Add(cells);
    }

    /// <summary>The correlations of the rows so far.</summary>
    public Correlation Result()
    {
        var varying = Enumerable.Range(0, _columns.Length).Where(c => _varies[c]).ToArray();
        var pearson = new double[varying.Length * (varying.Length - 1) / 2];
        for (int i = 0, pair = 0; i < varying.Length; i++)
        {
            for (var j = i + 1; j < varying.Length; j++, pair++)
                pearson[pair] = _moments.Correlation(CorrelationMatrix.PairOf(varying[i], varying[j], _columns.Length));
        }
        var spearman = RankCorrelation.Of(varying.Length, i => _sample.Cells(varying[i]));
        string[] names = [.. varying.Select(c => _columns[c].Name)];
        return new Correlation(
            [.. _columns.Where((_, c) => !_varies[c]).Select(column => column.Name)],
            Ordered(new CorrelationMatrix(names, pearson)),
            Ordered(new CorrelationMatrix(names, spearman)),
            _sample.Rows,
            _sample.Count);
    }

    private static CorrelationMatrix Ordered(CorrelationMatrix matrix)
    {
        var n = matrix.Columns.Count;
        var distances = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                distances[i, j] = 1 - Math.Abs(matrix[i, j]);
        }
        var order = LeafOrder.Of(distances);
        var coefficients = new double[matrix.Coefficients.Count];
        for (int i = 0, pair = 0; i < n; i++)
        {
            for (var j = i + 1; j < n; j++, pair++)
                coefficients[pair] = matrix[order[i], order[j]];
        }
        return new CorrelationMatrix([.. order.Select(c => matrix.Columns[c])], coefficients);
    }

    /// <summary>Finds out whether the column varies, and in its first run the value that sums are taken about.</summary>
    private void LookAt(int column, double[] cells)
    {
        var sum = 0.0;
        var present = 0;
        foreach (var cell in cells)
        {
            if (double.IsNaN(cell))
                continue;
            if (double.IsNaN(_first[column]))
                _first[column] = cell;
            _varies[column] |= cell != _first[column];
            sum += cell;
            present++;
        }
        if (_sample.Rows == 0 && present > 0)
            _origins[column] = sum / present;
    }
}
