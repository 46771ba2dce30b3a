using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>What became of a restoration.</summary>
/// <param name="File">The name of the file that was restored.</param>
/// <param name="Contents">What is in it.</param>
/// <param name="Before">The backup of what there was; null when there was nothing that could be copied.</param>
public sealed record RestoreOutcome(string File, BackupContents Contents, string? Before);

/// <summary>
/// Puts a backup in the place of the database. It is made ready in a folder of its own first: brought to the program's schema,
/// everybody signed out, the restoration noted in its audit. Then it replaces all pages of the database in one transaction, so that
/// whatever happens there is the old state or the new one.
/// </summary>
/// <param name="database">The database that is replaced. Nobody else works with it: the caller holds the locks.</param>
/// <param name="backups">Keeps what there was.</param>
/// <param name="clock">Tells when.</param>
public sealed class Restoration(Database database, BackupStore backups, TimeProvider clock)
{
    private const int Corrupt = 11;
    private const int NoDatabase = 26;

    private string Workplace => Path.Combine(database.Folder.Path, "restoring");

    /// <summary>Restores a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="by">Who asked for it.</param>
    /// <exception cref="BackupRefusedException">The file is no backup that this program can restore, or there is no space. Nothing has
    /// been changed.</exception>
    public RestoreOutcome Run(string path, string by)
    {
        try
        {
            var check = BackupInspection.Inspect(path, clock.GetUtcNow());
            var before = KeepPresent();
            DeleteWorkplace();
            var folder = new DataFolder(Workplace);
            folder.Create();
            File.Copy(path, folder.DatabaseFile);
            var ready = new Database(folder);
            new Schema(ready, clock).Update();
            Prepare(ready, new RestoreOutcome(Path.GetFileName(path), check.Contents, before), check.Sha256, by);
            Replace(ready);
            return new RestoreOutcome(Path.GetFileName(path), check.Contents, before);
        }
        catch (Exception e) when (StorageFaults.IsDiskFull(e))
        {
            throw new BackupRefusedException(BackupRefusal.DiskFull, path, "", e);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            DeleteWorkplace();
        }
    }

    /// <summary>Deletes what a killed restoration left; the database itself has all of it or nothing.</summary>
    public void DeleteWorkplace()
    {
        if (Directory.Exists(Workplace))
            Directory.Delete(Workplace, recursive: true);
    }

    // a database that can't be read any more is put aside as it is: it may be the last trace of what was in it
    private string? KeepPresent()
    {
        if (!File.Exists(database.Folder.DatabaseFile))
            return null;
        try
        {
            return backups.Make(BackupKind.BeforeRestore, null).Name;
        }
        catch (BackupRefusedException e) when (e.Refusal is BackupRefusal.Damaged or BackupRefusal.NotADatabase or BackupRefusal.NotOurs)
        {
            return PutAside();
        }
        catch (BackupRefusedException e) when (e.InnerException is DataFolderUnavailableException { InnerException: SqliteException { SqliteErrorCode: Corrupt or NoDatabase } })
        {
            return PutAside();
        }
    }

    private string PutAside()
    {
        SqliteConnection.ClearAllPools();
        var name = string.Create(CultureInfo.InvariantCulture, $"damaged-{clock.GetUtcNow().UtcDateTime:yyyyMMdd'T'HHmmssfff}.damaged");
        foreach (var suffix in new[] { "", "-wal", "-shm" })
        {
            if (File.Exists(database.Folder.DatabaseFile + suffix))
                File.Move(database.Folder.DatabaseFile + suffix, Path.Combine(database.Folder.Backups, name + suffix));
        }
        return name;
    }

    // sessions and one-time links of then would open doors that were closed since
    private void Prepare(Database ready, RestoreOutcome outcome, string sha256, string by)
    {
        using (var connection = ready.Open())
        {
            foreach (var id in connection.Query("SELECT id FROM account", row => row.GetInt64(0)))
            {
                connection.Execute(
                    "UPDATE account SET security_stamp = $stamp WHERE id = $id",
                    ("$stamp", Convert.ToHexString(RandomNumberGenerator.GetBytes(20))), ("$id", id));
            }
        }
        new AuditLog(ready, clock).Add(new AuditFact(
            by, AuditAct.BackedUp, $"backup {outcome.File}",
            ("change", "restored"), ("sha256", sha256), ("schema", outcome.Contents.Schema.ToString(CultureInfo.InvariantCulture)), ("before", outcome.Before)));
    }

    private void Replace(Database ready)
    {
        using var from = ready.Open();
        using var to = database.Open();
        to.Query("PRAGMA journal_mode=WAL", row => row.GetString(0));
        DatabaseCopy.Run(from, to, null, CancellationToken.None);
        to.Query("PRAGMA wal_checkpoint(TRUNCATE)", row => row.GetInt64(0));
    }
}
