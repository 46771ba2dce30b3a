using System.Globalization;
using AirlineValue.Domain.Storage;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Tests.Fixtures;

/// <summary>A real SQLite database in a folder of its own, removed afterwards.</summary>
public sealed class TemporaryDatabase : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("airlinevalue-").FullName;

    public TemporaryDatabase()
    {
        Folder = new DataFolder(_path);
        Folder.Create();
        Database = new Database(Folder);
        new Schema(Database, TimeProvider.System).Update();
    }

    public DataFolder Folder { get; }

    public Database Database { get; }

    /// <summary>How many rows a table, with its condition, has.</summary>
    public int Count(string from) => Convert.ToInt32(Query($"SELECT count(*) FROM {from}")[0][0], CultureInfo.InvariantCulture);

    public void Execute(string sql)
    {
        using var connection = Database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The rows of a query, as SQLite gives them.</summary>
    public IReadOnlyList<object[]> Query(string sql)
    {
        using var connection = Database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<object[]> rows = [];
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }
        return rows;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_path, recursive: true);
    }
}
