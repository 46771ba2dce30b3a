using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>Reads a column run by run. Nothing is held between two runs, so that who takes long does not keep the database
/// from tidying up.</summary>
internal sealed class ColumnRunReader : IDisposable
{
    private readonly RawStatement _select;
    private int _run = -1;

    public ColumnRunReader(SqliteConnection connection, ColumnTable table, long id, string column)
    {
        _select = new RawStatement(
            connection, $"SELECT rows, cells FROM {table.Name} WHERE {table.Key} = ? AND column_name = ? AND run = ?");
        _select.Bind(1, id);
        _select.Bind(2, column);
    }

    /// <summary>How many rows the run has.</summary>
    public int Rows => (int)_select.Integer(0);

    /// <summary>Its cells, valid until the next one is read.</summary>
    public ReadOnlySpan<byte> Cells => _select.Bytes(1);

    /// <summary>Goes to the next run; false at the end.</summary>
    public bool Read()
    {
        _select.Reset();
        _select.Bind(3, (long)++_run);
        return _select.Step();
    }

    /// <summary>Lets go of the run that was read.</summary>
    public void Release() => _select.Reset();

    public void Dispose() => _select.Dispose();
}
