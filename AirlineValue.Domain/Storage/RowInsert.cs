using System.Globalization;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>Inserts single rows beside bulk writes, over the same interface.</summary>
internal static class RowInsert
{
    /// <summary>Runs an insertion; gives the number that it returns, or 0 where it returns none.</summary>
    public static long Run(SqliteConnection connection, string sql, params object?[] values)
    {
        using var statement = new RawStatement(connection, sql);
        for (var i = 0; i < values.Length; i++)
        {
            switch (values[i])
            {
                case null: statement.BindNull(i + 1); break;
                case string text: statement.Bind(i + 1, text); break;
                case double number: statement.Bind(i + 1, number); break;
                default: statement.Bind(i + 1, Convert.ToInt64(values[i], CultureInfo.InvariantCulture)); break;
            }
        }
        if (!statement.Step())
            return 0;
        var id = statement.Integer(0);
        // A statement that returns rows has done its work only when it has been stepped to its end.
        statement.Step();
        return id;
    }
}
