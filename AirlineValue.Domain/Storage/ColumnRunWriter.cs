using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>Writes runs of columns.</summary>
internal sealed unsafe class ColumnRunWriter : IDisposable
{
    private readonly RawStatement _insert;

    /// <param name="connection">The connection.</param>
    /// <param name="table">Where to.</param>
    /// <param name="id">Whose columns they are.</param>
    public ColumnRunWriter(SqliteConnection connection, ColumnTable table, long id)
    {
        _insert = new RawStatement(
            connection, $"INSERT OR REPLACE INTO {table.Name} ({table.Key}, column_name, run, rows, cells) VALUES (?, ?, ?, ?, ?)");
        _insert.Bind(1, id);
    }

    /// <summary>Writes a run, in place of one that is there.</summary>
    public void Write(ColumnRun run)
    {
        _insert.Bind(2, run.Column);
        _insert.Bind(3, (long)run.Run);
        _insert.Bind(4, (long)run.Rows);
        fixed (byte* cells = run.Cells)
        {
            _insert.BindPinnedBytes(5, cells, run.Cells.Length);
            _insert.Run();
        }
    }

    public void Dispose() => _insert.Dispose();
}
