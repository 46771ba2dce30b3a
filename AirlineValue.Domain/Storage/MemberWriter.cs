using AirlineValue.Domain.Extracts;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>Writes batches of members into the table, under the key range of one extract.</summary>
internal sealed class MemberWriter : IDisposable
{
    private readonly RawStatement _insert;
    private readonly ExtractColumn[] _columns;
    private readonly byte[][] _isoDates = new byte[DateText.Days][];
    private long _nextKey;

    /// <param name="connection">The connection.</param>
    /// <param name="extractId">The extract.</param>
    /// <param name="columns">The columns that batches fill; the others are empty.</param>
    public MemberWriter(SqliteConnection connection, int extractId, IEnumerable<ExtractColumn> columns)
    {
        _columns = [.. columns];
        var names = string.Join(", ", _columns.Select(c => $"\"{c.Name}\""));
        var places = string.Concat(Enumerable.Repeat(", ?", _columns.Length));
        _insert = new RawStatement(connection, $"INSERT INTO member (id, {names}) VALUES (?{places})");
        _nextKey = MemberKey.First(extractId);
    }

    /// <summary>Writes some rows of a batch.</summary>
    public void Write(MemberBatch batch, int from, int to)
    {
        for (var row = from; row < to; row++)
        {
            _insert.Bind(1, _nextKey++);
            for (var i = 0; i < _columns.Length; i++)
                Bind(i + 2, _columns[i], batch, row);
            _insert.Run();
        }
    }

    public void Dispose() => _insert.Dispose();

    private void Bind(int index, ExtractColumn column, MemberBatch batch, int row)
    {
        switch (column.Kind)
        {
            case ColumnKind.Number when batch.Numbers(column)[row] is var number && !double.IsNaN(number):
                _insert.Bind(index, number);
                break;
            case ColumnKind.Integer when batch.Integers(column)[row] is var integer and not MemberBatch.NoInteger:
                _insert.Bind(index, integer);
                break;
            case ColumnKind.Date when batch.Dates(column)[row] is var day and not MemberBatch.NoDate:
                _insert.Bind(index, _isoDates[day - DateText.FirstDay] ??= DateText.Iso(day));
                break;
            case ColumnKind.Text when batch.Text(column, row) is { IsEmpty: false } text:
                _insert.Bind(index, text);
                break;
            default:
                _insert.BindNull(index);
                break;
        }
    }
}
