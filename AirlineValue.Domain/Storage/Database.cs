using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace AirlineValue.Domain.Storage;

/// <summary>Opens the product's SQLite database.</summary>
/// <param name="folder">Where it lies.</param>
/// <param name="columnCacheBytes">Most memory for columns that were loaded; null for an eighth of what there is, 512 MiB to 4 GiB.
/// 512 MiB are some sixty columns of a million members.</param>
public sealed class Database(DataFolder folder, long? columnCacheBytes = null) : IDbContextFactory<AirlineValueDb>
{
    private const long LeastColumnCache = 512L << 20;
    private const long LargestColumnCache = 4L << 30;

    // FULL: what was confirmed survives a power cut. In WAL mode one commit at FULL makes all earlier ones durable too,
    // so bulk writers stage at NORMAL and confirm with one small transaction. They also move pages from the log into the
    // database (16 MB at a time) before it is long enough for anybody else's small transaction to have to.
    private const string Pragmas = "PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-65536; PRAGMA wal_autocheckpoint=8000;";
    private const string BulkPragmas = "PRAGMA synchronous=NORMAL; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-131072; PRAGMA wal_autocheckpoint=4000;";

    // A connection is used by one thread at a time, as ADO.NET asks for, so SQLite does not have to lock it in each call;
    // nor does it have to count its memory. It takes this only before the first connection of the process.
    static Database()
    {
        Batteries_V2.Init();
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    private readonly DbContextOptions<AirlineValueDb> _options =
        ((DbContextOptionsBuilder<AirlineValueDb>)Configure(new DbContextOptionsBuilder<AirlineValueDb>(), folder))
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        .Options;

    /// <summary>Where the database lies.</summary>
    public DataFolder Folder { get; } = folder;

    /// <summary>Columns that were read from it.</summary>
    internal ColumnCache LoadedColumns { get; } = new(columnCacheBytes ?? Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 8, LeastColumnCache, LargestColumnCache));

    /// <summary>An open connection for small transactions and reading.</summary>
    public SqliteConnection Open() => Open(Pragmas);

    /// <summary>An open connection for staging many rows: its commits become durable with the next one of another
    /// connection.</summary>
    public SqliteConnection OpenForBulk() => Open(BulkPragmas);

    /// <summary>A new context: one for each operation.</summary>
    public AirlineValueDb CreateDbContext() => new(_options);

    /// <summary>Lets a context of another part of the program use the same database in the same way.</summary>
    public void Configure(DbContextOptionsBuilder options) => Configure(options, Folder);

    private static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options, DataFolder folder) =>
        options.UseSqlite(ConnectionStringTo(folder)).AddInterceptors(PragmaInterceptor.Instance);

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
            Prepare(connection, pragmas);
            return connection;
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw new DataFolderUnavailableException(Folder.DatabaseFile, e.Message, e);
        }
    }

    private static void Prepare(DbConnection connection, string pragmas)
    {
        WriterTurn.WaitFor((SqliteConnection)connection);
        using var command = connection.CreateCommand();
        command.CommandText = pragmas;
        command.ExecuteNonQuery();
    }

    private sealed class PragmaInterceptor : DbConnectionInterceptor
    {
        public static readonly PragmaInterceptor Instance = new();

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
            Prepare(connection, Pragmas);

        public override async Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            WriterTurn.WaitFor((SqliteConnection)connection);
            await using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
