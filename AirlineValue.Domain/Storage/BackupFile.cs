namespace AirlineValue.Domain.Storage;

/// <summary>Why a backup was made.</summary>
public enum BackupKind
{
    /// <summary>Somebody asked for it.</summary>
    Asked,

    /// <summary>The setting asks for one a day.</summary>
    Daily,

    /// <summary>A restoration was about to replace what there was.</summary>
    BeforeRestore,

    /// <summary>The program was about to change the database's schema.</summary>
    BeforeMigration,

    /// <summary>It was put into the folder by somebody.</summary>
    Foreign,
}

/// <summary>What is in a backup.</summary>
/// <param name="Schema">The schema step that it is at.</param>
/// <param name="Extracts">How many extracts.</param>
/// <param name="Analyses">How many analyses.</param>
/// <param name="Accounts">How many accounts; 0 before there were any.</param>
/// <param name="AuditEntries">How many entries the audit has; 0 before there was one.</param>
public sealed record BackupContents(int Schema, int Extracts, int Analyses, int Accounts, long AuditEntries);

/// <summary>That a backup was looked through, and found whole.</summary>
/// <param name="At">When.</param>
/// <param name="Sha256">The SHA-256 of the file, in hexadecimal.</param>
/// <param name="Contents">What is in it.</param>
public sealed record BackupCheck(DateTimeOffset At, string Sha256, BackupContents Contents);

/// <summary>A backup in the data folder.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Path">The file.</param>
/// <param name="Kind">Why it was made.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="At">When it was made.</param>
/// <param name="Check">The look through it; null when nobody has looked since it came here.</param>
public sealed record BackupFile(string Name, string Path, BackupKind Kind, long Bytes, DateTimeOffset At, BackupCheck? Check);

/// <summary>Why a file can't be restored, or a backup can't be made.</summary>
public enum BackupRefusal
{
    /// <summary>There is no such file, or it may not be read.</summary>
    NotThere,

    /// <summary>It is no database.</summary>
    NotADatabase,

    /// <summary>It is a database of another program.</summary>
    NotOurs,

    /// <summary>It was made by a newer version of this program.</summary>
    Newer,

    /// <summary>SQLite finds faults in it.</summary>
    Damaged,

    /// <summary>There is a file of that name already.</summary>
    AlreadyThere,

    /// <summary>The server, or a command, works on the data folder.</summary>
    InUse,

    /// <summary>There is no space left.</summary>
    DiskFull,

    /// <summary>The place can't be written to.</summary>
    NotWritable,
}

/// <summary>A file can't be restored, or a backup can't be made.</summary>
/// <param name="refusal">Why.</param>
/// <param name="path">The file.</param>
/// <param name="found">What was found in it, such as the fault that SQLite names; may be empty.</param>
/// <param name="inner">The cause.</param>
public sealed class BackupRefusedException(BackupRefusal refusal, string path, string found = "", Exception? inner = null)
    : Exception($"{refusal}: {System.IO.Path.GetFileName(path)} {found}", inner)
{
    /// <summary>Why.</summary>
    public BackupRefusal Refusal { get; } = refusal;

    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>What was found.</summary>
    public string Found { get; } = found;
}
