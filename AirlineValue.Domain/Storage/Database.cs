using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AirlineValue.Domain.Storage;

/// <summary>Opens the product's SQLite database.</summary>
/// <param name="folder">Where it lies.</param>
public sealed class Database(DataFolder folder) : IDbContextFactory<AirlineValueDb>
{
    // FULL: what was confirmed survives a power cut. In WAL mode one commit at FULL makes all earlier ones durable too,
    // so bulk writers stage at NORMAL and confirm with one small transaction.
    private const string Pragmas = "PRAGMA busy_timeout=10000; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-65536;";
    private const string BulkPragmas = "PRAGMA busy_timeout=10000; PRAGMA synchronous=NORMAL; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-131072;";

    private readonly DbContextOptions<AirlineValueDb> _options = new DbContextOptionsBuilder<AirlineValueDb>()
        .UseSqlite(ConnectionStringTo(folder))
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        .AddInterceptors(PragmaInterceptor.Instance)
        .Options;

    /// <summary>Where the database lies.</summary>
    public DataFolder Folder { get; } = folder;

    /// <summary>An open connection for small transactions and reading.</summary>
    public SqliteConnection Open() => Open(Pragmas);

    /// <summary>An open connection for staging many rows: its commits become durable with the next one of another
    /// connection.</summary>
    public SqliteConnection OpenForBulk() => Open(BulkPragmas);

    /// <summary>A new context: one for each operation.</summary>
    public AirlineValueDb CreateDbContext() => new(_options);

    private static string ConnectionStringTo(DataFolder folder) => new SqliteConnectionStringBuilder
    {
        DataSource = folder.DatabaseFile,
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ToString();

    private SqliteConnection Open(string pragmas)
    {
        var connection = new SqliteConnection(ConnectionStringTo(Folder));
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
