using System.Text;

namespace AirlineValue.Tests.Fixtures;

/// <summary>The rows of an extract as text, to make others of: no cell holds a separator or a quote.</summary>
internal sealed class ExtractLines
{
    private readonly string[] _names;
    private readonly List<string[]> _rows;

    private ExtractLines(string[] names, List<string[]> rows)
    {
        _names = names;
        _rows = rows;
    }

    /// <summary>How many rows there are.</summary>
    public int Count => _rows.Count;

    /// <summary>The file as UTF-8.</summary>
    public byte[] File => Encoding.UTF8.GetBytes(string.Concat(_rows.Prepend(_names).Select(cells => string.Join(',', cells) + "\n")));

    /// <summary>The rows of a file.</summary>
    public static ExtractLines Of(byte[] file)
    {
        var lines = Encoding.UTF8.GetString(file).TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r').Split(',')).ToList();
        return new ExtractLines(lines[0], lines[1..]);
    }

    /// <summary>A cell.</summary>
    public string this[int row, string column] => _rows[row][Array.IndexOf(_names, column)];

    /// <summary>Some of the rows, in their order.</summary>
    public ExtractLines Rows(Range range) => new(_names, [.. _rows[range].Select(cells => cells.ToArray())]);

    /// <summary>These rows with others behind them, which have the same columns.</summary>
    public ExtractLines And(ExtractLines others) => new(_names, [.. _rows, .. others._rows]);

    /// <summary>The same with other cells in a column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="cellOf">Gives the new cell of a row and the one that it had.</param>
    public ExtractLines With(string column, Func<int, string, string> cellOf)
    {
        var at = Array.IndexOf(_names, column);
        return new ExtractLines(_names, [.. _rows.Select((cells, row) => cells.Select((cell, i) => i == at ? cellOf(row, cell) : cell).ToArray())]);
    }

    /// <summary>The same without a column.</summary>
    public ExtractLines Without(string column)
    {
        var at = Array.IndexOf(_names, column);
        string[] Cut(string[] cells) => [.. cells.Where((_, i) => i != at)];
        return new ExtractLines(Cut(_names), [.. _rows.Select(Cut)]);
    }
}
