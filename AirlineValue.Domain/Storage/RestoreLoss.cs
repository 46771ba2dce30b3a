using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>What a restoration would take away: what is in the database and not in the backup.</summary>
/// <param name="Extracts">The names of extracts.</param>
/// <param name="Analyses">How many analyses.</param>
/// <param name="Exports">How many kept exports.</param>
/// <param name="Accounts">The names of accounts.</param>
/// <param name="AuditEntries">How many entries of the audit; they stay in the backup that is made before.</param>
/// <param name="Erasures">How many members were erased since: they come back, and have to be erased again.</param>
public sealed record RestoreLoss(
    IReadOnlyList<string> Extracts, int Analyses, int Exports, IReadOnlyList<string> Accounts, long AuditEntries, int Erasures)
{
    /// <summary>Compares the database with a backup.</summary>
    /// <exception cref="BackupRefusedException">The file is no backup that this program can restore.</exception>
    public static RestoreLoss Of(Database database, string path)
    {
        _ = BackupInspection.ContentsOf(path);
        using var now = database.Open();
        return BackupInspection.Read(path, then => Of(now, then));
    }

    private static RestoreLoss Of(SqliteConnection now, SqliteConnection then)
    {
        var lastThen = Ids(then, "SELECT max(id) FROM audit_entry", "audit_entry").FirstOrDefault();
        return new RestoreLoss(
            Missing(now, then, "extract", "file_name"),
            Missing(now, then, "analysis", "id").Count,
            Missing(now, then, "contact_export", "id").Count,
            Missing(now, then, "account", "user_name"),
            Ids(now, "SELECT count(*) FROM audit_entry WHERE id > $last", "audit_entry", lastThen).FirstOrDefault(),
            (int)Ids(now, "SELECT count(*) FROM audit_entry WHERE id > $last AND act = 'MemberErased'", "audit_entry", lastThen).FirstOrDefault());
    }

    private static List<string> Missing(SqliteConnection now, SqliteConnection then, string table, string name)
    {
        var known = Ids(then, $"SELECT id FROM {table}", table).ToHashSet();
        return HasTable(now, table)
            ? [.. now.Query($"SELECT id, CAST({name} AS TEXT) FROM {table} ORDER BY id", row => (Id: row.GetInt64(0), Name: row.GetString(1))).Where(row => !known.Contains(row.Id)).Select(row => row.Name)]
            : [];
    }

    private static List<long> Ids(SqliteConnection connection, string sql, string table, long last = 0) =>
        HasTable(connection, table) ? connection.Query(sql, row => row.IsDBNull(0) ? 0 : row.GetInt64(0), ("$last", last)) : [];

    private static bool HasTable(SqliteConnection connection, string table) =>
        connection.Query("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = $table", row => row.GetInt64(0), ("$table", table)).Count > 0;
}
