namespace AirlineValue.Domain.Storage;

/// <summary>The one folder that the program writes to.</summary>
/// <param name="path">The folder; made absolute, and created by <see cref="Create"/>.</param>
public sealed class DataFolder(string path)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>The folder.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>The database.</summary>
    public string DatabaseFile => In("airlinevalue.db");

    /// <summary>Uploaded files that wait for their import, under names of the program's own.</summary>
    public string Uploads => In("uploads");

    /// <summary>Copies of the database made before its schema was changed.</summary>
    public string Backups => In("backups");

    /// <summary>Keys that protect cookies.</summary>
    public string Keys => In("keys");

    /// <summary>Held open by the server, so that a second one on the same folder is refused.</summary>
    public string ServerLock => In("server.lock");

    /// <summary>Held open by the process that works on the queue: the server, or a command.</summary>
    public string WorkerLock => In("worker.lock");

    /// <summary>Creates what is missing, for the owner alone; keys are never left open to others.</summary>
    /// <exception cref="DataFolderUnavailableException">The folder can't be created or written to.</exception>
    public void Create()
    {
        try
        {
            foreach (var folder in new[] { Path, Uploads, Backups, Keys })
                CreateForOwner(folder);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(Keys, OwnerOnly);
            var probe = In($"write-probe-{Guid.NewGuid():n}");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DataFolderUnavailableException(Path, e.Message, e);
        }
    }

    // on Windows a folder takes over who may read the one above
    private static void CreateForOwner(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnerOnly);
    }

    private string In(string name) => System.IO.Path.Combine(Path, name);
}

/// <summary>The data folder can't be written to, or its database can't be opened.</summary>
/// <param name="path">The folder or file.</param>
/// <param name="reason">What the operating system or SQLite said.</param>
/// <param name="inner">The cause.</param>
public sealed class DataFolderUnavailableException(string path, string reason, Exception? inner)
    : Exception($"{path}: {reason}", inner)
{
    /// <summary>The folder or file.</summary>
    public string Path { get; } = path;

    /// <summary>What the operating system or SQLite said.</summary>
    public string Reason { get; } = reason;
}
