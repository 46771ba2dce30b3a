namespace AirlineValue.Domain.Extracts;

/// <summary>
/// Cells of one column, in the order of the extract's rows: all of them, or a run of at most <see cref="RunLength"/>.
/// Integers, numbers and dates are numbers, so that the stages need one form only; texts are indices into the distinct
/// ones.
/// </summary>
public sealed class ColumnCells
{
    /// <summary>Most rows of a run: what stages that must not hold a whole column look at at once.</summary>
    public const int RunLength = 65_536;

    /// <summary>The index of an empty text.</summary>
    public const int NoText = -1;

    private readonly double[]? _numbers;
    private readonly int[]? _texts;

    private ColumnCells(ExtractColumn column, double[]? numbers, int[]? texts, IReadOnlyList<string> distinctTexts)
    {
        Column = column;
        _numbers = numbers;
        _texts = texts;
        DistinctTexts = distinctTexts;
    }

    /// <summary>The column.</summary>
    public ExtractColumn Column { get; }

    /// <summary>How many rows there are.</summary>
    public int Count => _numbers?.Length ?? _texts!.Length;

    /// <summary>The cells of an integer, number or date column; dates are day numbers (days since 0001-01-01). Empty
    /// cells are NaN.</summary>
    /// <exception cref="InvalidOperationException">The column holds text.</exception>
    public double[] Numbers => _numbers ?? throw new InvalidOperationException($"{Column.Name} holds text.");

    /// <summary>The cells of a text column as indices into <see cref="DistinctTexts"/>; empty cells are
    /// <see cref="NoText"/>.</summary>
    /// <exception cref="InvalidOperationException">The column holds no text.</exception>
    public int[] Texts => _texts ?? throw new InvalidOperationException($"{Column.Name} holds no text.");

    /// <summary>The distinct texts; none in a column that holds no text.</summary>
    public IReadOnlyList<string> DistinctTexts { get; }

    /// <summary>Cells of an integer, number or date column.</summary>
    public static ColumnCells Of(ExtractColumn column, double[] numbers) => column.Kind == ColumnKind.Text
        ? throw new ArgumentException($"{column.Name} holds text.", nameof(column))
        : new ColumnCells(column, numbers, null, []);

    /// <summary>Cells of a text column.</summary>
    public static ColumnCells Of(ExtractColumn column, int[] texts, IReadOnlyList<string> distinctTexts) => column.Kind == ColumnKind.Text
        ? new ColumnCells(column, null, texts, distinctTexts)
        : throw new ArgumentException($"{column.Name} holds no text.", nameof(column));
}
