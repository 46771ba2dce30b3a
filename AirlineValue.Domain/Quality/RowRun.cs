using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Quality;

/// <summary>The cells of some successive rows in all columns that the extract has: what stages that look at several
/// columns of a row are fed with, so that they never hold more than a run.</summary>
public sealed class RowRun
{
    private readonly ColumnCells?[] _cells = new ColumnCells?[ExtractColumns.All.Count];

    /// <summary>Puts the columns of a run together.</summary>
    /// <param name="count">How many rows there are.</param>
    /// <param name="columns">The cells of each column that the extract has, of the same rows.</param>
    /// <exception cref="ArgumentException">A column has another number of rows.</exception>
    public RowRun(int count, IEnumerable<ColumnCells> columns)
    {
        Count = count;
        foreach (var cells in columns)
        {
            if (cells.Count != count)
                throw new ArgumentException($"{cells.Column.Name} has {cells.Count} rows, not {count}.", nameof(columns));
            _cells[cells.Column.Ordinal] = cells;
        }
    }

    /// <summary>How many rows there are.</summary>
    public int Count { get; }

    /// <summary>The cells of a column; null when the extract lacks it.</summary>
    public ColumnCells? Find(ExtractColumn column) => _cells[column.Ordinal];

    /// <summary>The cells of an integer, number or date column; null when the extract lacks it.</summary>
    public double[]? Numbers(ExtractColumn column) => _cells[column.Ordinal]?.Numbers;
}
