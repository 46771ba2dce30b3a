using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Members;

/// <summary>A condition on the cell of a column.</summary>
/// <param name="Column">The column, MEMBER_NO excepted: see <see cref="NumberStartsWith"/>.</param>
public abstract record ColumnCondition(ExtractColumn Column) : MemberCondition
{
    /// <inheritdoc />
    public override string Subject => Column.Name;
}

/// <summary>The cell of an integer, number or date column lies in a range; an empty one never does.</summary>
/// <param name="Column">The column.</param>
/// <param name="Range">The range; dates are day numbers.</param>
public sealed record ColumnRange(ExtractColumn Column, ValueRange Range) : ColumnCondition(Column)
{
    /// <summary>Both bounds within.</summary>
    public ColumnRange(ExtractColumn column, double? from, double? to)
        : this(column, new ValueRange(from, to))
    {
    }

    /// <summary>Days, both bounds within.</summary>
    public ColumnRange(ExtractColumn column, DateOnly? from, DateOnly? to)
        : this(column, ValueRange.Of(from, to))
    {
    }
}

/// <summary>The cell of a text column holds exactly this text.</summary>
/// <param name="Column">The column.</param>
/// <param name="Text">The text, not empty.</param>
public sealed record ColumnIs(ExtractColumn Column, string Text) : ColumnCondition(Column);

/// <summary>The cell of a text column holds something else than this text; an empty one does not meet it. Several of
/// them must all be met.</summary>
/// <param name="Column">The column.</param>
/// <param name="Text">The text, not empty.</param>
public sealed record ColumnIsNot(ExtractColumn Column, string Text) : ColumnCondition(Column)
{
    /// <inheritdoc />
    public override string Subject => $"{Column.Name} not {Text}";
}

/// <summary>The cell is empty: in the file, or because it could not be read.</summary>
/// <param name="Column">The column.</param>
public sealed record ColumnEmpty(ExtractColumn Column) : ColumnCondition(Column);

/// <summary>The cell holds something.</summary>
/// <param name="Column">The column.</param>
public sealed record ColumnPresent(ExtractColumn Column) : ColumnCondition(Column);

/// <summary>The cell held something that could not be read, and became empty.</summary>
/// <param name="Column">The column.</param>
public sealed record ColumnUnreadable(ExtractColumn Column) : ColumnCondition(Column)
{
    /// <inheritdoc />
    public override string Subject => $"{Column.Name} unreadable";
}
