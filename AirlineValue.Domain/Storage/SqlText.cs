using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AirlineValue.Domain.Storage;

/// <summary>
/// Small statements in SQL. EF builds its model and compiles every query at its first use, a second or two in a new
/// process: what a command needs between its start and its end is written in SQL, and EF serves the pages.
/// </summary>
internal static class SqlText
{
    /// <summary>Runs a statement, and gives the number of rows that it changed.</summary>
    public static int Execute(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(connection, sql, parameters);
        return command.ExecuteNonQuery();
    }

    /// <summary>The rows of a query.</summary>
    public static List<T> Query<T>(
        this SqliteConnection connection, string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(connection, sql, parameters);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>Rolls back the transaction that is open; SQLite itself rolls back what fails because the disk is full, or for another
    /// reason that lies in the file.</summary>
    public static void RollBackIfOpen(this SqliteConnection connection)
    {
        if (raw.sqlite3_get_autocommit(connection.Handle) == 0)
            connection.Execute("ROLLBACK");
    }

    /// <summary>A record of a stage as it is stored.</summary>
    public static string Json<T>(T value) => JsonSerializer.Serialize(value, JsonColumn.Options);

    /// <summary>A day as it is stored.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A text that may be empty.</summary>
    public static string? Text(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>A number that may be empty.</summary>
    public static int? Integer(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

    /// <summary>A record of a stage that may be empty.</summary>
    public static T? Json<T>(this SqliteDataReader row, int column) where T : class =>
        row.Text(column) is { } text ? JsonSerializer.Deserialize<T>(text, JsonColumn.Options) : null;

    /// <summary>A point in time that may be empty.</summary>
    public static DateTimeOffset? Time(this SqliteDataReader row, int column) =>
        row.Text(column) is { } text ? UtcText.TimeOf(text) : null;

    /// <summary>A value of an enumeration, stored by its name.</summary>
    public static T Named<T>(this SqliteDataReader row, int column) where T : struct, Enum => Enum.Parse<T>(row.GetString(column));

    private static SqliteCommand Command(SqliteConnection connection, string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }
}
