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

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_path, recursive: true);
    }
}
