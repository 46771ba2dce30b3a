using System.Numerics;
using System.Text;
using CsvHelper;

namespace AirlineValue.Domain.Extracts;

/// <summary>Why a row can't be imported.</summary>
internal readonly record struct RowFault(QuarantineReason Reason, string? Column, string Found);

/// <summary>Reads the cells of a row into the columns of a batch.</summary>
internal sealed class RowParser
{
    private const int MaxFoundBytes = 200;
    private readonly Cell[] _cells;
    private readonly int _namedCells;
    private readonly ExtractLimits _limits;
    private readonly bool _hasLastToEnd;
    private readonly bool _hasLastFlight;
    private ulong _empty;
    private ulong _unreadable;

    private sealed record Cell(ExtractColumn Column, string Name, int Index, ColumnKind Kind, DateOrder Order, char Sign)
    {
        public ulong Bit { get; } = 1UL << Column.Ordinal;
    }

    /// <param name="layout">How the file is read.</param>
    /// <param name="namedCells">How many cells a row must have: up to the last column of the header that has a name.</param>
    /// <param name="limits">The limits.</param>
    public RowParser(ExtractLayout layout, int namedCells, ExtractLimits limits)
    {
        // The member number is looked at first: a row without one is named as such, whatever else is wrong with it
        _cells = [.. layout.Columns
            .Select(l => (Layout: l, Column: ColumnNames.Named(l.Name)!))
            .OrderBy(c => c.Column != ExtractColumns.MemberNo)
            .Select(c => new Cell(c.Column, layout.PlainTable is null ? c.Column.Name : c.Layout.Header, c.Layout.Index, c.Column.Kind, c.Layout.DateOrder ?? DateOrder.YearMonthDay, c.Layout.DecimalSign ?? '.'))];
        _namedCells = namedCells;
        _limits = limits;
        _hasLastToEnd = _cells.Any(c => c.Column == ExtractColumns.LastToEnd);
        _hasLastFlight = _cells.Any(c => c.Column == ExtractColumns.LastFlightDate);
    }

    /// <summary>The columns whose cell in the row just read could not be read: bit i is the column with ordinal i.</summary>
    public long Unreadable => (long)_unreadable;

    /// <summary>Whether the row just read, sound or not, has a member number that could be read.</summary>
    public bool HasMemberNumber { get; private set; }

    /// <summary>Reads the cells of the current record into row <paramref name="row"/>; null when they can be imported.</summary>
    public RowFault? Parse(CsvReader record, MemberBatch batch, int row)
    {
        _empty = 0;
        _unreadable = 0;
        HasMemberNumber = false;
        if (CellCountFault(record) is { } countFault)
            return countFault;
        foreach (var cell in _cells)
        {
            var text = CellText.Trim(record.GetSpan(cell.Index));
            if (text.Length > _limits.MaxCellBytes)
                return new RowFault(QuarantineReason.TooLong, cell.Name, FormattableString.Invariant($"{text.Length} B"));
            if (text.IsEmpty)
                _empty |= cell.Bit;
            if (Store(cell, text, batch, row))
            {
                HasMemberNumber |= cell.Column == ExtractColumns.MemberNo && !text.IsEmpty;
                continue;
            }
            if (cell.Column.IsRequired)
                return new RowFault(QuarantineReason.UnreadableCell, cell.Name, Found(text));
            _unreadable |= cell.Bit;
        }
        if (IsSet(_empty, ExtractColumns.MemberNo))
            return new RowFault(QuarantineReason.NoMemberNumber, NameOf(ExtractColumns.MemberNo), "");
        return RecencyFault(record);
    }

    /// <summary>Counts the empty and unreadable cells of the row just read, once it is imported.</summary>
    public void Tally(CsvReader record, ImportTally tally)
    {
        for (var bits = _empty; bits != 0; bits &= bits - 1)
            tally.AddEmpty(BitOperations.TrailingZeroCount(bits));
        for (var bits = _unreadable; bits != 0; bits &= bits - 1)
        {
            var ordinal = BitOperations.TrailingZeroCount(bits);
            if (tally.WantsExamples(ordinal))
                tally.AddUnreadable(ordinal, Found(record, ordinal));
            else
                tally.AddUnreadable(ordinal);
        }
    }

    /// <summary>
    /// A row has as many cells as the header; cells beyond its last name have to be empty, as spreadsheets write
    /// delimiters behind the last column.
    /// </summary>
    private RowFault? CellCountFault(CsvReader record)
    {
        var count = record.FieldCount;
        var fits = count >= _namedCells;
        for (var i = _namedCells; fits && i < count; i++)
            fits = CellText.Trim(record.GetSpan(i)).IsEmpty;
        return fits ? null : new RowFault(QuarantineReason.CellCount, null, FormattableString.Invariant($"{count} ≠ {_namedCells}"));
    }

    /// <summary>One of the two recency columns is required: the row falls when none gives a value and one can't be read.</summary>
    private RowFault? RecencyFault(CsvReader record)
    {
        var isGiven = (_hasLastToEnd && !IsSet(_empty | _unreadable, ExtractColumns.LastToEnd))
            || (_hasLastFlight && !IsSet(_empty | _unreadable, ExtractColumns.LastFlightDate));
        if (isGiven)
            return null;
        foreach (var column in ExtractColumns.RecencyAlternatives)
        {
            if (IsSet(_unreadable, column))
                return new RowFault(QuarantineReason.UnreadableCell, NameOf(column), Found(record, column.Ordinal));
        }
        return null;
    }

    /// <summary>Puts a cell into its column; false when it can't be read, and then its place is empty.</summary>
    private static bool Store(Cell cell, ReadOnlySpan<byte> text, MemberBatch batch, int row)
    {
        switch (cell.Kind)
        {
            case ColumnKind.Number:
                var isNumber = NumberCell.TryRead(text, cell.Sign, out var number);
                batch.Numbers(cell.Column)[row] = isNumber ? number : double.NaN;
                return isNumber || text.IsEmpty;
            case ColumnKind.Integer:
                var isInteger = NumberCell.TryReadInteger(text, cell.Sign, out var integer);
                batch.Integers(cell.Column)[row] = isInteger ? integer : MemberBatch.NoInteger;
                return isInteger || text.IsEmpty;
            case ColumnKind.Date:
                var isDate = DateCell.TryRead(text, cell.Order, out var day);
                batch.Dates(cell.Column)[row] = isDate ? day : MemberBatch.NoDate;
                return isDate || text.IsEmpty;
            default:
                var isSound = !CellText.IsDamaged(text);
                var stored = cell.Column == ExtractColumns.Gender ? GenderText.Standard(text) : text;
                batch.Texts(cell.Column)[row] = isSound ? batch.Append(stored) : default;
                return isSound;
        }
    }

    private string NameOf(ExtractColumn column) => Array.Find(_cells, cell => cell.Column == column)!.Name;

    private static bool IsSet(ulong bits, ExtractColumn column) => (bits >> column.Ordinal & 1) != 0;

    private string Found(CsvReader record, int ordinal) =>
        Found(CellText.Trim(record.GetSpan(_cells.First(c => c.Column.Ordinal == ordinal).Index)));

    private static string Found(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(CellText.Cut(text, MaxFoundBytes));
}
