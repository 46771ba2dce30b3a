using AirlineValue.Domain.Extracts;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>Reads what models say of single members: of each column only the run that holds the member's row, some tens of
/// kilobytes, and of that only the one cell. Whole columns of many periods would not fit into memory.</summary>
internal sealed class ScoreCells : IDisposable
{
    private readonly RawStatement _select;

    public ScoreCells(SqliteConnection connection) => _select = new RawStatement(
        connection, $"SELECT rows, cells FROM {ColumnTable.OfScores.Name} WHERE {ColumnTable.OfScores.Key} = ? AND column_name = ? AND run = ?");

    /// <summary>A cell; NaN where it is empty.</summary>
    /// <param name="scoringId">The scoring.</param>
    /// <param name="column">The name of the column.</param>
    /// <param name="row">The member's row in the extract, 0-based.</param>
    /// <exception cref="ColumnNotStoredException">The scoring is not there any more.</exception>
    public double Read(int scoringId, string column, int row)
    {
        _select.Bind(1, scoringId);
        _select.Bind(2, column);
        _select.Bind(3, (long)(row / ColumnCells.RunLength));
        try
        {
            return _select.Step()
                ? NumberCodec.DecodeAt(_select.Bytes(1), (int)_select.Integer(0), row % ColumnCells.RunLength)
                : throw new ColumnNotStoredException(ColumnTable.OfScores.Name, scoringId, column);
        }
        finally
        {
            _select.Reset();
        }
    }

    public void Dispose() => _select.Dispose();
}
