using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>Brings the database's schema to the program's version: numbered SQL steps, each in a transaction,
/// with a conversion of what is stored behind those that need one.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">Names the backup.</param>
public sealed class Schema(Database database, TimeProvider clock)
{
    private static readonly Dictionary<int, Action<SqliteConnection>> Conversions = new() { [2] = ColumnConversion.Run };

    private const string ResourcePrefix = "AirlineValue.Domain.Storage.Migrations.";

    /// <summary>The version that this program works with.</summary>
    public static int Version { get; } = Steps().Count;

    /// <summary>Creates the database, or applies the steps that it lacks, after a backup.</summary>
    /// <exception cref="DataFolderUnavailableException">The database can't be opened, or is of a newer program.</exception>
    public void Update()
    {
        using var connection = database.Open();
        try
        {
            Update(connection);
        }
        catch (SqliteException e)
        {
            throw new DataFolderUnavailableException(database.Folder.DatabaseFile, e.Message, e);
        }
    }

    /// <summary>The version of the database as it is.</summary>
    public int Found()
    {
        using var connection = database.Open();
        return FoundVersion(connection);
    }

    private void Update(SqliteConnection connection)
    {
        Execute(connection, "PRAGMA journal_mode=WAL;");
        var found = FoundVersion(connection);
        if (found > Version)
            throw new DataFolderUnavailableException(
                database.Folder.DatabaseFile, $"schema {found} is of a newer program; this one works with schema {Version}", null);
        if (found == Version)
            return;
        if (found > 0)
            BackUp(connection, found);
        foreach (var step in Steps().Skip(found))
            Apply(connection, step);
    }

    // Two processes may start at once: the version is read again inside the transaction that changes it.
    private static void Apply(SqliteConnection connection, Step step)
    {
        Execute(connection, "BEGIN IMMEDIATE;");
        try
        {
            if (FoundVersion(connection) < step.Number)
            {
                Execute(connection, step.Sql);
                Conversions.GetValueOrDefault(step.Number)?.Invoke(connection);
                Execute(connection, $"PRAGMA user_version={step.Number};");
            }
            Execute(connection, "COMMIT;");
        }
        catch
        {
            Execute(connection, "ROLLBACK;");
            throw;
        }
    }

    private void BackUp(SqliteConnection connection, int version)
    {
        var name = string.Create(
            CultureInfo.InvariantCulture, $"schema-{version}-{clock.GetUtcNow().UtcDateTime:yyyyMMdd'T'HHmmss}.db");
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(database.Folder.Backups, name),
            Pooling = false,
        }.ToString());
        copy.Open();
        connection.BackupDatabase(copy);
    }

    private static int FoundVersion(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version;";
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static List<Step> Steps()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(ResourcePrefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select((name, i) => new Step(i + 1, Read(assembly, name)))];
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private sealed record Step(int Number, string Sql);
}
