using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>
/// Takes files of responses back that were the wrong ones. A member whom several files name has one row, in which what each of
/// them said is not kept apart: files that may share such a row go together, so that what stays is exactly what the others said.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="clock">Tells when a file was taken back.</param>
public sealed class ResponseTakeBack(Database database, TimeProvider clock)
{
    /// <summary>The files that go when one is taken back, the oldest first: it alone, or together with others. None when it is
    /// not there.</summary>
    public IReadOnlyList<ResponseUpload> GoingWith(int exportId, int uploadId)
    {
        using var connection = database.Open();
        return GoingWith(connection, exportId, uploadId);
    }

    /// <summary>Takes a file back with those that go with it, and counts the responses of the export anew; all or nothing.</summary>
    /// <param name="exportId">The export.</param>
    /// <param name="uploadId">The file.</param>
    /// <param name="seen">The files that whoever takes it back saw would go.</param>
    /// <param name="by">Who takes it back.</param>
    /// <returns>False when others would go by now, so that nothing was changed.</returns>
    public bool TakeBack(int exportId, int uploadId, IReadOnlyList<ResponseUpload> seen, string by)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        var going = GoingWith(connection, exportId, uploadId);
        if (going.Count == 0 || !going.Select(file => file.Id).SequenceEqual(seen.Select(file => file.Id)))
            return false;
        foreach (var file in going)
            Delete(connection, exportId, file, by);
        ResponseStore.Recount(connection, ContactExportStore.Find(connection, exportId)!);
        transaction.Commit();
        return true;
    }

    private void Delete(SqliteConnection connection, int exportId, ResponseUpload file, string by)
    {
        connection.Execute("DELETE FROM contact_response WHERE export_id = $export AND upload_id = $id", ("$export", exportId), ("$id", file.Id));
        connection.Execute("DELETE FROM rejected_contact_row WHERE upload_id = $id", ("$id", file.Id));
        var sha256 = connection.Query("DELETE FROM response_upload WHERE id = $id RETURNING sha256", row => row.GetString(0), ("$id", file.Id)).Single();
        AuditLog.Append(connection, clock.GetUtcNow(), new AuditFact(
            by, AuditAct.ResponsesTakenBack, AuditText.Export(exportId), ("sha256", sha256), ("accepted", AuditText.Of(file.Accepted)),
            ("rejected", AuditText.Of(file.Rejected))));
    }

    private static IReadOnlyList<ResponseUpload> GoingWith(SqliteConnection connection, int exportId, int uploadId)
    {
        var files = ResponseStore.List(connection, exportId).Reverse().ToList();
        var at = files.FindIndex(file => file.Id == uploadId);
        if (at < 0)
            return [];
        // the first one found nobody named before it
        var members = MembersByFile(connection, exportId);
        var lastShared = files.FindLastIndex(file => file != files[0] && members.GetValueOrDefault(file.Id) < file.Accepted);
        return lastShared < at ? [files[at]] : files[..(lastShared + 1)];
    }

    // a row belongs to the file that named its member first: one with fewer members than rows repeats some, its own or another's
    private static Dictionary<int, int> MembersByFile(SqliteConnection connection, int exportId) => connection.Query(
        "SELECT upload_id, count(*) FROM contact_response WHERE export_id = $id GROUP BY upload_id",
        row => (File: row.GetInt32(0), Members: row.GetInt32(1)), ("$id", exportId)).ToDictionary(file => file.File, file => file.Members);
}
