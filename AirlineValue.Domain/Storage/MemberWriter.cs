using AirlineValue.Domain.Extracts;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>Writes batches of members into the table, under the key range of one extract.</summary>
/// <remarks>
/// Bindings stay from row to row, so that a cell that is the same as the one above it, as about every fourth one is, does
/// not have to be bound again. Texts and dates are not copied.
/// </remarks>
internal sealed unsafe class MemberWriter : IDisposable
{
    private const int KeyParameter = 1;
    private readonly RawStatement _insert;
    private readonly Parameter[] _integers;
    private readonly Parameter[] _numbers;
    private readonly Parameter[] _dates;
    private readonly Parameter[] _texts;
    private readonly DateTexts _dateTexts = new();
    private long _nextKey;

    /// <param name="connection">The connection.</param>
    /// <param name="extractId">The extract.</param>
    /// <param name="columns">The columns that batches fill; the others are empty.</param>
    public MemberWriter(SqliteConnection connection, int extractId, IEnumerable<ExtractColumn> columns)
    {
        var parameters = columns.Select((c, i) => new Parameter(c, KeyParameter + 1 + i)).ToArray();
        _integers = Array.FindAll(parameters, p => p.Column.Kind == ColumnKind.Integer);
        _numbers = Array.FindAll(parameters, p => p.Column.Kind == ColumnKind.Number);
        _dates = Array.FindAll(parameters, p => p.Column.Kind == ColumnKind.Date);
        _texts = Array.FindAll(parameters, p => p.Column.Kind == ColumnKind.Text);
        var names = string.Join(", ", parameters.Select(p => $"\"{p.Column.Name}\""));
        var places = string.Concat(Enumerable.Repeat(", ?", parameters.Length));
        _insert = new RawStatement(connection, $"INSERT INTO member (id, {names}) VALUES (?{places})");
        _nextKey = MemberKey.First(extractId);
    }

    /// <summary>Writes some rows of a batch.</summary>
    public void Write(MemberBatch batch, int from, int to)
    {
        fixed (byte* characters = batch.Characters)
        {
            for (var row = from; row < to; row++)
            {
                _insert.Bind(KeyParameter, _nextKey++);
                BindIntegers(batch, row);
                BindNumbers(batch, row);
                BindDates(batch, row);
                BindTexts(batch, row, characters);
                _insert.Run();
            }
        }
    }

    public void Dispose() => _insert.Dispose();

    private void BindIntegers(MemberBatch batch, int row)
    {
        foreach (var parameter in _integers)
        {
            var integer = batch.Integers(parameter.Column)[row];
            if (!parameter.Changes(integer))
                continue;
            if (integer == MemberBatch.NoInteger)
                _insert.BindNull(parameter.Index);
            else
                _insert.Bind(parameter.Index, integer);
        }
    }

    private void BindNumbers(MemberBatch batch, int row)
    {
        foreach (var parameter in _numbers)
        {
            var number = batch.Numbers(parameter.Column)[row];
            if (!parameter.Changes(BitConverter.DoubleToInt64Bits(number)))
                continue;
            if (double.IsNaN(number))
                _insert.BindNull(parameter.Index);
            else
                _insert.Bind(parameter.Index, number);
        }
    }

    private void BindDates(MemberBatch batch, int row)
    {
        foreach (var parameter in _dates)
        {
            var day = batch.Dates(parameter.Column)[row];
            if (!parameter.Changes(day))
                continue;
            if (day == MemberBatch.NoDate)
                _insert.BindNull(parameter.Index);
            else
                _insert.BindPinned(parameter.Index, _dateTexts.Of(day), DateText.Length);
        }
    }

    private void BindTexts(MemberBatch batch, int row, byte* characters)
    {
        foreach (var parameter in _texts)
        {
            var text = batch.Texts(parameter.Column)[row];
            var length = text.End.Value - text.Start.Value;
            if (length == 0)
                _insert.BindNull(parameter.Index);
            else
                _insert.BindPinned(parameter.Index, characters + text.Start.Value, length);
        }
    }

    /// <summary>A parameter of the statement, and what is bound to it.</summary>
    private sealed class Parameter(ExtractColumn column, int index)
    {
        private long _bound;
        private bool _isBound;

        public ExtractColumn Column { get; } = column;

        public int Index { get; } = index;

        /// <summary>Whether a cell differs from what is bound; what is bound is then the cell.</summary>
        public bool Changes(long cell)
        {
            if (_isBound && _bound == cell)
                return false;
            _bound = cell;
            _isBound = true;
            return true;
        }
    }
}
