using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AirlineValue.Domain.Storage;

/// <summary>Copies a whole database into another one through SQLite's backup interface: what is copied is one moment's state,
/// however much is written meanwhile, and the target has all of it or is unchanged.</summary>
internal static class DatabaseCopy
{
    private const int PagesAtATime = 1024;
    private const string Main = "main";

    /// <summary>Copies.</summary>
    /// <param name="from">The database that is copied; outside of a transaction.</param>
    /// <param name="to">The one that is overwritten; outside of a transaction.</param>
    /// <param name="progress">Told the share that is copied, 0 to 1.</param>
    /// <param name="cancellation">Ends it between some pages; the target is unchanged then.</param>
    /// <exception cref="SqliteException">One of them can't be read or written, for example because the disk is full.</exception>
    public static void Run(SqliteConnection from, SqliteConnection to, Action<double>? progress, CancellationToken cancellation)
    {
        // without a transaction of its own each part would be read at another moment, and start over when somebody wrote
        from.Execute("BEGIN");
        try
        {
            _ = from.Query("SELECT count(*) FROM sqlite_master", row => row.GetInt64(0));
            Copy(from, to, progress, cancellation);
        }
        finally
        {
            from.Execute("ROLLBACK");
        }
    }

    private static void Copy(SqliteConnection from, SqliteConnection to, Action<double>? progress, CancellationToken cancellation)
    {
        using var backup = raw.sqlite3_backup_init(to.Handle, Main, from.Handle, Main);
        if (backup.IsInvalid)
            SqliteException.ThrowExceptionForRC(raw.sqlite3_errcode(to.Handle), to.Handle);
        for (; ; )
        {
            cancellation.ThrowIfCancellationRequested();
            var result = raw.sqlite3_backup_step(backup, PagesAtATime);
            var pages = raw.sqlite3_backup_pagecount(backup);
            progress?.Invoke(pages == 0 ? 0 : 1 - (double)raw.sqlite3_backup_remaining(backup) / pages);
            if (result == raw.SQLITE_DONE)
                return;
            SqliteException.ThrowExceptionForRC(result, to.Handle);
        }
    }
}
