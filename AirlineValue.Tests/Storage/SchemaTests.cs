using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AirlineValue.Tests.Storage;

public sealed class SchemaTests : IDisposable
{
    private readonly TemporaryDatabase _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void Model_EveryEntity_HasItsTableAndColumns()
    {
        using var context = _temporary.Database.CreateDbContext();
        foreach (var entity in context.Model.GetEntityTypes())
        {
            var expected = entity.GetProperties().Select(p => p.GetColumnName()).Order(StringComparer.Ordinal);
            var found = Columns(entity.GetTableName()!).Order(StringComparer.Ordinal);
            Assert.Equal(expected, found);
        }
    }

    [Fact]
    public void Update_SecondTime_KeepsRows()
    {
        using (var context = _temporary.Database.CreateDbContext())
        {
            context.Extracts.Add(new Extract { FileName = "a.csv", UploadedBy = "test" });
            context.SaveChanges();
        }
        new Schema(_temporary.Database, TimeProvider.System).Update();
        using var again = _temporary.Database.CreateDbContext();
        Assert.Equal("a.csv", again.Extracts.Single().FileName);
    }

    [Fact]
    public void Update_DatabaseOfANewerProgram_IsRefused()
    {
        using (var connection = _temporary.Database.Open())
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA user_version={Schema.Version + 1};";
            command.ExecuteNonQuery();
        }
        var refused = Assert.Throws<DataFolderUnavailableException>(() => new Schema(_temporary.Database, TimeProvider.System).Update());
        Assert.Contains("newer", refused.Message);
    }

    [Fact]
    public void Update_FileThatIsNoDatabase_IsRefused()
    {
        SqliteConnection.ClearAllPools();
        File.WriteAllText(_temporary.Folder.DatabaseFile, "This is not a database, it is a letter of more than a hundred bytes, which is what SQLite reads first.");
        var refused = Assert.Throws<DataFolderUnavailableException>(() => new Schema(_temporary.Database, TimeProvider.System).Update());
        Assert.Contains(_temporary.Folder.DatabaseFile, refused.Message);
    }

    private List<string> Columns(string table)
    {
        using var connection = _temporary.Database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM pragma_table_xinfo($table)";
        command.Parameters.AddWithValue("$table", table);
        using var reader = command.ExecuteReader();
        List<string> names = [];
        while (reader.Read())
            names.Add(reader.GetString(0));
        return names;
    }
}
