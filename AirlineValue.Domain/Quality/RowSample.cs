namespace AirlineValue.Domain.Quality;

/// <summary>All rows up to a size; of more rows a random sample of that size, in which each row is as likely as any
/// (Vitter 1985, algorithm R), so that memory is bounded however many come.</summary>
/// <param name="columns">How many columns a row has.</param>
/// <param name="size">Most rows that are kept.</param>
/// <param name="seed">Seed of the choice.</param>
public sealed class RowSample(int columns, int size, int seed)
{
    private readonly double[][] _cells = [.. Enumerable.Range(0, columns).Select(_ => Array.Empty<double>())];
    private readonly Random _random = new(seed);

    /// <summary>Rows that came.</summary>
    public long Rows { get; private set; }

    /// <summary>Rows that are kept.</summary>
    public int Count => (int)Math.Min(Rows, size);

    /// <summary>The cells of a column, of the kept rows.</summary>
    public double[] Cells(int column) => _cells[column].Length == Count ? _cells[column] : _cells[column][..Count];

    /// <summary>Adds rows.</summary>
    /// <param name="cells">The cells of each column.</param>
    public void Add(double[][] cells)
    {
        if (cells.Length == 0)
            return;
        var rows = cells[0].Length;
        var filling = Math.Min(rows, size - Count);
        if (filling > 0)
            Fill(cells, filling);
        for (var r = filling; r < rows; r++)
        {
            var place = _random.NextInt64(Rows + 1);
            Rows++;
            if (place >= size)
                continue;
            for (var c = 0; c < _cells.Length; c++)
                _cells[c][place] = cells[c][r];
        }
    }

    private void Fill(double[][] cells, int count)
    {
        for (var c = 0; c < _cells.Length; c++)
        {
            // Most extracts are one or two runs long: room for what comes, not for the largest sample
            if (_cells[c].Length < Count + count)
                Array.Resize(ref _cells[c], Math.Min(size, Count + count));
            cells[c].AsSpan(0, count).CopyTo(_cells[c].AsSpan(Count));
        }
        Rows += count;
    }
}
