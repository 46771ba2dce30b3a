using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>How far the making of a backup is.</summary>
/// <param name="IsChecking">Whether it is copied already, and looked through.</param>
/// <param name="Share">The share that is copied, 0 to 1.</param>
public readonly record struct BackupProgress(bool IsChecking, double Share);

/// <summary>The backups in the data folder. A backup is one file that holds the whole database: extracts, analyses, rules, kept
/// exports, accounts and the audit, as they were at one moment.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">Names them.</param>
public sealed class BackupStore(Database database, TimeProvider clock)
{
    private const string Extension = ".db";
    private const string Part = ".part";
    private const string TimeFormat = "yyyyMMdd'T'HHmmss";
    private const string FineTimeFormat = "yyyyMMdd'T'HHmmssfff";

    private static readonly (string Prefix, BackupKind Kind)[] Prefixes =
    [
        ("backup-", BackupKind.Asked), ("daily-", BackupKind.Daily), ("before-restore-", BackupKind.BeforeRestore), ("schema-", BackupKind.BeforeMigration),
    ];

    private string Folder => database.Folder.Backups;

    /// <summary>Makes a backup while the product goes on, and looks through it before it gets its name.</summary>
    /// <param name="kind">Why.</param>
    /// <param name="to">Where to; null for the data folder.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Ends the copying; nothing stays behind.</param>
    /// <exception cref="BackupRefusedException">It can't be made.</exception>
    public BackupFile Make(BackupKind kind, string? to, Action<BackupProgress>? progress = null, CancellationToken cancellation = default)
    {
        var at = clock.GetUtcNow();
        var path = to ?? Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"{PrefixOf(kind)}{at.UtcDateTime.ToString(FineTimeFormat, CultureInfo.InvariantCulture)}{Extension}"));
        if (Path.Exists(path))
            throw new BackupRefusedException(BackupRefusal.AlreadyThere, path);
        if (!File.Exists(database.Folder.DatabaseFile))
            throw new BackupRefusedException(BackupRefusal.NotThere, database.Folder.DatabaseFile);
        var part = path + Part;
        try
        {
            Copy(part, share => progress?.Invoke(new BackupProgress(false, share)), cancellation);
            progress?.Invoke(new BackupProgress(true, 1));
            var check = BackupInspection.Inspect(part, clock.GetUtcNow());
            File.Move(part, path);
            if (to is null)
                Keep(path, check);
            return new BackupFile(Path.GetFileName(path), path, kind, new FileInfo(path).Length, at, check);
        }
        catch (Exception e) when (RefusalOf(e) is { } refusal)
        {
            throw new BackupRefusedException(refusal, path, e.Message, e);
        }
        finally
        {
            DeletePart(part);
        }
    }

    /// <summary>The backups, the newest first.</summary>
    public IReadOnlyList<BackupFile> List() =>
    [
        .. new DirectoryInfo(Folder).EnumerateFiles($"*{Extension}").Select(FileOf)
            .OrderByDescending(file => file.At).ThenBy(file => file.Name, StringComparer.Ordinal),
    ];

    /// <summary>The backup of this name, or null: what is asked for is looked up in the list, never used as a path.</summary>
    public BackupFile? Find(string name) => List().FirstOrDefault(file => string.Equals(file.Name, name, StringComparison.Ordinal));

    /// <summary>Looks through a backup that nobody has looked through, and remembers that it is whole.</summary>
    /// <exception cref="BackupRefusedException">It is not.</exception>
    public BackupFile Check(BackupFile file)
    {
        var check = BackupInspection.Inspect(file.Path, clock.GetUtcNow());
        Keep(file.Path, check);
        return file with { Check = check };
    }

    /// <summary>Deletes daily backups beyond the newest <paramref name="keep"/>; all others stay.</summary>
    public void DeleteDailyBeyond(int keep)
    {
        foreach (var file in List().Where(file => file.Kind == BackupKind.Daily).Skip(keep))
        {
            File.Delete(file.Path);
            File.Delete(NoteOf(file.Path));
        }
    }

    /// <summary>Deletes what a killed process left of backups that it made. Call it before any is made.</summary>
    public void DeleteHalfMade()
    {
        foreach (var part in Directory.EnumerateFiles(Folder, $"*{Extension}{Part}*"))
            File.Delete(part);
    }

    private void Copy(string part, Action<double> progress, CancellationToken cancellation)
    {
        DeletePart(part);
        using (var from = database.Open())
        using (var to = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = part, Pooling = false }.ToString()))
        {
            to.Open();
            to.Execute("PRAGMA synchronous=OFF");
            DatabaseCopy.Run(from, to, progress, cancellation);
            // one file that can be read anywhere, without a log beside it
            to.Query("PRAGMA journal_mode=DELETE", row => row.GetString(0));
        }
        using var written = new FileStream(part, FileMode.Open, FileAccess.ReadWrite);
        written.Flush(flushToDisk: true);
    }

    private static void DeletePart(string part)
    {
        foreach (var file in new[] { part, $"{part}-journal", $"{part}-wal", $"{part}-shm" })
            File.Delete(file);
    }

    private static BackupRefusal? RefusalOf(Exception e) => e switch
    {
        _ when StorageFaults.IsDiskFull(e) => BackupRefusal.DiskFull,
        SqliteException { SqliteErrorCode: 11 or 26 } => BackupRefusal.Damaged,
        IOException or UnauthorizedAccessException or SqliteException { SqliteErrorCode: 8 or 14 } or DataFolderUnavailableException => BackupRefusal.NotWritable,
        _ => null,
    };

    private static BackupFile FileOf(FileInfo file)
    {
        var (kind, at) = NameOf(file.Name);
        return new BackupFile(file.Name, file.FullName, kind, file.Length, at ?? new DateTimeOffset(file.LastWriteTimeUtc), NoteAt(file));
    }

    private static (BackupKind Kind, DateTimeOffset? At) NameOf(string name)
    {
        var (prefix, kind) = Prefixes.FirstOrDefault(p => name.StartsWith(p.Prefix, StringComparison.Ordinal));
        var stamp = Path.GetFileNameWithoutExtension(name).Split('-')[^1];
        return prefix is not null && DateTimeOffset.TryParseExact(
            stamp, [TimeFormat, FineTimeFormat], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? (kind, at)
            : (BackupKind.Foreign, null);
    }

    private static string PrefixOf(BackupKind kind) => Prefixes.First(p => p.Kind == kind).Prefix;

    private static string NoteOf(string path) => path + ".json";

    private static void Keep(string path, BackupCheck check) =>
        File.WriteAllText(NoteOf(path), JsonSerializer.Serialize(new Note(new FileInfo(path).Length, check), JsonColumn.Options));

    // a note of another file, or one that is no note, says nothing
    private static BackupCheck? NoteAt(FileInfo file)
    {
        try
        {
            return JsonSerializer.Deserialize<Note>(File.ReadAllText(NoteOf(file.FullName)), JsonColumn.Options) is { } note && note.Bytes == file.Length
                ? note.Check
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    private sealed record Note(long Bytes, BackupCheck Check);
}
