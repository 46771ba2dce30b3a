using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AirlineValue.Domain.Storage;

/// <summary>
/// A prepared statement over SQLite's own interface: ADO.NET's parameters take half of the time of a bulk write, and a
/// reader's boxed or copied values likewise.
/// </summary>
internal sealed class RawStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public RawStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
    }

    public void Bind(int index, long value) => raw.sqlite3_bind_int64(_statement, index, value);

    public void Bind(int index, double value) => raw.sqlite3_bind_double(_statement, index, value);

    public void Bind(int index, ReadOnlySpan<byte> utf8) => raw.sqlite3_bind_text(_statement, index, utf8);

    public void Bind(int index, string? text)
    {
        if (text is null)
            BindNull(index);
        else
            raw.sqlite3_bind_text(_statement, index, text);
    }

    public void BindNull(int index) => raw.sqlite3_bind_null(_statement, index);

    /// <summary>Runs a statement that returns no rows, and makes it ready to run again; its bindings stay.</summary>
    public void Run()
    {
        var result = raw.sqlite3_step(_statement);
        var reset = raw.sqlite3_reset(_statement);
        Check(result == raw.SQLITE_DONE ? reset : result);
    }

    /// <summary>Goes to the next row; false at the end.</summary>
    public bool Step()
    {
        var result = raw.sqlite3_step(_statement);
        if (result == raw.SQLITE_ROW)
            return true;
        Check(result == raw.SQLITE_DONE ? raw.SQLITE_OK : result);
        return false;
    }

    public void Reset() => Check(raw.sqlite3_reset(_statement));

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public long Integer(int column) => raw.sqlite3_column_int64(_statement, column);

    public double Number(int column) => IsNull(column) ? double.NaN : raw.sqlite3_column_double(_statement, column);

    /// <summary>The bytes of a text, valid until the next step; empty for null.</summary>
    public ReadOnlySpan<byte> Text(int column) => raw.sqlite3_column_blob(_statement, column);

    public void Dispose() => _statement.Dispose();

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}
