using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>
/// Erases a member everywhere in the data folder. All that the database holds is one transaction, with its entry in the audit: a
/// process that is killed leaves all of it or nothing. What was freed is then overwritten by writing the database anew.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="clock">Tells when.</param>
public sealed class MemberErasure(Database database, TimeProvider clock)
{
    private const string BackupFiles = "*.db*";
    private const int CheckpointAttempts = 40;
    private const int SqliteBusy = 5;

    /// <summary>What would be erased of a member.</summary>
    public ErasurePlan Look(string number)
    {
        using var connection = database.Open();
        // of the looks at the plan nothing stays: this hash is of nobody
        var erased = new ErasedNumber(number, AuditChain.Start);
        var texts = ErasedTexts.Count(connection, erased);
        long InTables(params string[] tables) => texts.Where(text => tables.Contains(text.Table, StringComparer.Ordinal)).Sum(text => text.Count);
        string[] named = ["quarantined_row", "contact_export_member", "contact_response", "suppressed_member", "suppression_number", "named_list"];
        var found = new (ErasurePlace Place, long Count)[]
        {
            (ErasurePlace.Extracts, ErasedRows.Find(connection, number).Count), (ErasurePlace.Previews, ErasedPreviews.Find(connection, number).Count),
            (ErasurePlace.Quarantine, InTables("quarantined_row")), (ErasurePlace.Exports, ErasedExports.Find(connection, number).Count),
            (ErasurePlace.Contacts, InTables("contact_export_member", "contact_response")),
            (ErasurePlace.Suppression, InTables("suppressed_member", "suppression_number")), (ErasurePlace.NamedLists, InTables("named_list")),
            (ErasurePlace.Texts, texts.Where(text => !named.Contains(text.Table, StringComparer.Ordinal)).Sum(text => text.Count)),
            (ErasurePlace.Backups, Backups().Count), (ErasurePlace.WaitingFiles, WaitingFiles(connection)),
        };
        return new ErasurePlan(number, [.. found.Where(place => place.Count > 0).Select(place => new ErasureFinding(place.Place, place.Count))]);
    }

    /// <summary>Whether this is what took the place of a number that was erased.</summary>
    public static bool IsErased(string number) => number.StartsWith(ErasedNumber.PseudonymPrefix, StringComparison.Ordinal);

    /// <summary>Uploaded files that wait for their import or for a person, and may hold the member.</summary>
    public long WaitingFiles()
    {
        using var connection = database.Open();
        return WaitingFiles(connection);
    }

    /// <summary>Erases a member from all that the database holds; gives the extracts that it was in. It can be called again.</summary>
    /// <param name="number">The number.</param>
    /// <param name="by">Who asked for it.</param>
    public IReadOnlyList<int> Erase(string number, string by)
    {
        using var connection = database.Open();
        connection.Execute("PRAGMA secure_delete=ON");
        using var transaction = connection.BeginTransaction(deferred: false);
        var digest = AuditMembers.DigestOf(connection, number);
        var erased = new ErasedNumber(number, digest);
        var exports = ErasedExports.Find(connection, number);
        foreach (var export in exports)
            ErasedExports.Erase(connection, export, erased);
        var previews = ErasedPreviews.Find(connection, number);
        foreach (var preview in previews)
            ErasedPreviews.Erase(connection, preview, erased);
        var extracts = ErasedRows.Find(connection, number).Select(row => ErasedRows.Erase(connection, row, erased)).Distinct().ToList();
        connection.Execute(
            "UPDATE job SET request = json_set(request, '$.erases', $pseudonym) WHERE json_extract(request, '$.erases') = $number",
            ("$pseudonym", erased.Pseudonym), ("$number", number));
        ErasedTexts.Erase(connection, erased);
        AuditLog.Append(connection, clock.GetUtcNow(), new AuditFact(
            by, AuditAct.MemberErased, digest, ("extracts", AuditText.Of(extracts.Count)), ("exports", AuditText.Of(exports.Count))));
        connection.Execute("DELETE FROM audit_member WHERE member_number = $number", ("$number", number));
        transaction.Commit();
        foreach (var extract in extracts)
            Forget(connection, extract);
        return extracts;
    }

    /// <summary>Deletes copies of the database, writes it anew without what was freed, and empties its log.</summary>
    /// <exception cref="SqliteException">Somebody reads all the time, or the disk is full. It can be called again.</exception>
    public void Clean(CancellationToken cancellation = default)
    {
        foreach (var backup in Backups())
            File.Delete(backup);
        using var connection = database.Open();
        // the whole database in memory would be too much for some
        connection.Execute("PRAGMA temp_store=FILE; VACUUM;");
        for (var attempt = 1; ; attempt++)
        {
            cancellation.ThrowIfCancellationRequested();
            // busy is the first column: whoever reads keeps the log from being emptied until they are done
            if (connection.Query("PRAGMA wal_checkpoint(TRUNCATE)", row => row.GetInt32(0)).Single() == 0)
                return;
            if (attempt == CheckpointAttempts)
                throw new SqliteException("The log could not be emptied, since somebody reads all the time.", SqliteBusy);
        }
    }

    private IReadOnlyList<string> Backups() =>
        Directory.Exists(database.Folder.Backups) ? [.. Directory.EnumerateFiles(database.Folder.Backups, BackupFiles)] : [];

    // files that lie elsewhere are not the program's own
    private long WaitingFiles(SqliteConnection connection) => connection.Query(
        "SELECT source_path FROM extract WHERE status <> $imported AND source_path IS NOT NULL", row => row.GetString(0),
        ("$imported", nameof(ExtractStatus.Imported)))
        .Count(path => string.Equals(Path.GetDirectoryName(path), database.Folder.Uploads, StringComparison.Ordinal) && File.Exists(path));

    private void Forget(SqliteConnection connection, int extract)
    {
        database.LoadedColumns.Drop(ColumnTable.OfMembers, extract);
        foreach (var scoring in connection.Query("SELECT id FROM scoring WHERE extract_id = $id", row => row.GetInt32(0), ("$id", extract)))
            database.LoadedColumns.Drop(ColumnTable.OfScores, scoring);
    }
}
