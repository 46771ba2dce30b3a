using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>Looks through a backup before it is believed.</summary>
public static class BackupInspection
{
    private const int Corrupt = 11;
    private const int NoDatabase = 26;

    /// <summary>Looks through all of it: that it is whole, of this program, and of no newer one.</summary>
    /// <exception cref="BackupRefusedException">It is not.</exception>
    public static BackupCheck Inspect(string path, DateTimeOffset at)
    {
        var contents = Read(path, connection =>
        {
            var found = ContentsOf(connection, path);
            var faults = connection.Query("PRAGMA integrity_check(1)", row => row.GetString(0));
            if (faults is not ["ok"])
                throw new BackupRefusedException(BackupRefusal.Damaged, path, faults.FirstOrDefault() ?? "");
            if (connection.Query("PRAGMA foreign_key_check", row => row.GetString(0)).FirstOrDefault() is { } table)
                throw new BackupRefusedException(BackupRefusal.Damaged, path, $"foreign_key_check: {table}");
            return found;
        });
        return new BackupCheck(at, Sha256Of(path), contents);
    }

    /// <summary>What is in it, without a look through all of it.</summary>
    /// <exception cref="BackupRefusedException">It is no backup of this program.</exception>
    public static BackupContents ContentsOf(string path) => Read(path, connection => ContentsOf(connection, path));

    /// <summary>Reads a backup, which nobody else writes to.</summary>
    internal static T Read<T>(string path, Func<SqliteConnection, T> read)
    {
        if (!File.Exists(path))
            throw new BackupRefusedException(BackupRefusal.NotThere, path);
        try
        {
            using var connection = OpenForReading(path);
            return read(connection);
        }
        catch (SqliteException e)
        {
            throw new BackupRefusedException(
                e.SqliteErrorCode switch { NoDatabase => BackupRefusal.NotADatabase, Corrupt => BackupRefusal.Damaged, _ => BackupRefusal.NotThere }, path, e.Message, e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new BackupRefusedException(BackupRefusal.NotThere, path, e.Message, e);
        }
    }

    /// <summary>Opens a backup for reading: a file that lies alone is opened as one that never changes, so that nothing is written
    /// beside it, wherever it lies.</summary>
    internal static SqliteConnection OpenForReading(string path)
    {
        var alone = !File.Exists($"{path}-wal");
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = alone ? $"{new Uri(Path.GetFullPath(path)).AbsoluteUri}?immutable=1" : path,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString());
        connection.Open();
        return connection;
    }

    private static BackupContents ContentsOf(SqliteConnection connection, string path)
    {
        var schema = connection.Query("PRAGMA user_version", row => row.GetInt32(0)).Single();
        var tables = connection.Query("SELECT name FROM sqlite_master WHERE type = 'table'", row => row.GetString(0)).ToHashSet(StringComparer.Ordinal);
        if (schema == 0 || !tables.IsSupersetOf(["extract", "analysis", "job"]))
            throw new BackupRefusedException(BackupRefusal.NotOurs, path);
        if (schema > Schema.Version)
            throw new BackupRefusedException(BackupRefusal.Newer, path, FormattableString.Invariant($"{schema} > {Schema.Version}"));
        return new BackupContents(schema, (int)Count("extract"), (int)Count("analysis"), (int)Count("account"), Count("audit_entry"));

        long Count(string table) => tables.Contains(table) ? connection.Query($"SELECT count(*) FROM {table}", row => row.GetInt64(0)).Single() : 0;
    }

    private static string Sha256Of(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
