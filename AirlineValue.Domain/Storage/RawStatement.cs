using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AirlineValue.Domain.Storage;

/// <summary>
/// A prepared statement over SQLite's own interface: ADO.NET's parameters take half of the time of a bulk write, and a
/// reader's boxed or copied values likewise. Used by one thread at a time, like its connection.
/// </summary>
internal sealed unsafe class RawStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly nint _pointer;

    public RawStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
        _pointer = _statement.DangerousGetHandle();
    }

    public void Bind(int index, long value) => Check(NativeSqlite.BindInteger(_pointer, index, value));

    public void Bind(int index, double value) => Check(NativeSqlite.BindNumber(_pointer, index, value));

    public void Bind(int index, string? text)
    {
        if (text is null)
            BindNull(index);
        else
            raw.sqlite3_bind_text(_statement, index, text);
    }

    /// <summary>Binds a text that is not copied: it has to stay where it is until the statement has run.</summary>
    public void BindPinned(int index, byte* utf8, int length) => Check(NativeSqlite.BindText(_pointer, index, utf8, length, 0));

    /// <summary>Binds bytes that are not copied: they have to stay where they are until the statement has run.</summary>
    public void BindPinnedBytes(int index, byte* bytes, int length) => Check(NativeSqlite.BindBytes(_pointer, index, bytes, length, 0));

    public void BindNull(int index) => Check(NativeSqlite.BindNull(_pointer, index));

    /// <summary>Runs a statement that returns no rows, and makes it ready to run again; its bindings stay.</summary>
    public void Run()
    {
        var result = NativeSqlite.Step(_pointer);
        var reset = NativeSqlite.Reset(_pointer);
        Check(result == raw.SQLITE_DONE ? reset : result);
    }

    /// <summary>Goes to the next row; false at the end.</summary>
    public bool Step()
    {
        var result = NativeSqlite.Step(_pointer);
        if (result == raw.SQLITE_ROW)
            return true;
        Check(result == raw.SQLITE_DONE ? raw.SQLITE_OK : result);
        return false;
    }

    public void Reset() => Check(NativeSqlite.Reset(_pointer));

    public bool IsNull(int column) => NativeSqlite.ColumnType(_pointer, column) == raw.SQLITE_NULL;

    public long Integer(int column) => NativeSqlite.ColumnInteger(_pointer, column);

    public double Number(int column) => IsNull(column) ? double.NaN : NativeSqlite.ColumnNumber(_pointer, column);

    /// <summary>The bytes of a text, valid until the next step; empty for null.</summary>
    public ReadOnlySpan<byte> Text(int column) => Bytes(column);

    /// <summary>Bytes, valid until the next step; none for null.</summary>
    public ReadOnlySpan<byte> Bytes(int column) =>
        new(NativeSqlite.ColumnBytes(_pointer, column), NativeSqlite.ColumnLength(_pointer, column));

    public void Dispose() => _statement.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(result, _database);
    }
}
