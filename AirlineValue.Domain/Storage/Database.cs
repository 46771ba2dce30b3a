using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AirlineValue.Domain.Storage;

/// <summary>Opens the product's SQLite database.</summary>
/// <param name="folder">Where it lies.</param>
public sealed class Database(DataFolder folder)
{
    // FULL: what was confirmed survives a power cut. In WAL mode one commit at FULL makes all earlier ones durable too,
    // so bulk writers stage at NORMAL and confirm with one small transaction.
    private const string Pragmas = "PRAGMA busy_timeout=10000; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-65536;";
    private const string BulkPragmas = "PRAGMA busy_timeout=10000; PRAGMA synchronous=NORMAL; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-131072;";

    /// <summary>Where the database lies.</summary>
    public DataFolder Folder { get; } = folder;

    /// <summary>The connection string for everyone.</summary>
    public string ConnectionString { get; } = new SqliteConnectionStringBuilder
    {
        DataSource = folder.DatabaseFile,
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ToString();

    /// <summary>An open connection for small transactions and reading.</summary>
    public SqliteConnection Open() => Open(Pragmas);

    /// <summary>An open connection for staging many rows: its commits become durable with the next one of another
    /// connection.</summary>
    public SqliteConnection OpenForBulk() => Open(BulkPragmas);

    /// <summary>Options for a context on this database.</summary>
    public void Configure(DbContextOptionsBuilder options) => options
        .UseSqlite(ConnectionString)
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        .AddInterceptors(PragmaInterceptor.Instance);

    /// <summary>A new context.</summary>
    public AirlineValueDb CreateContext()
    {
        var options = new DbContextOptionsBuilder<AirlineValueDb>();
        Configure(options);
        return new AirlineValueDb(options.Options);
    }

    private SqliteConnection Open(string pragmas)
    {
        var connection = new SqliteConnection(ConnectionString);
        try
        {
            connection.Open();
            Run(connection, pragmas);
            return connection;
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw new DataFolderUnavailableException(Folder.DatabaseFile, e.Message, e);
        }
    }

    private static void Run(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private sealed class PragmaInterceptor : DbConnectionInterceptor
    {
        public static readonly PragmaInterceptor Instance = new();

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
            Run(connection, Pragmas);

        public override async Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
