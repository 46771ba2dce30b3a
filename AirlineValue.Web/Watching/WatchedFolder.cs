namespace AirlineValue.Web.Watching;

/// <summary>Something that stands against working in the watched folder.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Path">Where.</param>
/// <param name="Reason">What the operating system said; empty where it said nothing.</param>
public sealed record WatchProblem(WatchProblemKind Kind, string Path, string Reason);

/// <summary>What can stand against working in the watched folder.</summary>
public enum WatchProblemKind
{
    /// <summary>The folder is not there, or can't be read.</summary>
    NotReadable,

    /// <summary>The folders for files that are done or failed can't be made.</summary>
    NotWritable,

    /// <summary>One of these folders is a link: links are not followed.</summary>
    IsLink,

    /// <summary>A file can't be read.</summary>
    FileNotReadable,

    /// <summary>A report can't be written, or a file can't be moved.</summary>
    NotMoved,

    /// <summary>Something that nobody foresaw; the log has it.</summary>
    Unexpected,
}

/// <summary>The watched folder on disk: what lies in it, and where files go that are done or failed. Only files right inside of
/// it are looked at; links and sub-folders are not followed.</summary>
/// <param name="path">The folder, absolute.</param>
public sealed class WatchedFolder(string path)
{
    /// <summary>The folder.</summary>
    public string Path { get; } = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));

    /// <summary>Where files go that were imported, and those that were here already.</summary>
    public string Done => System.IO.Path.Combine(Path, "done");

    /// <summary>Where files go that were refused, or failed.</summary>
    public string Failed => System.IO.Path.Combine(Path, "failed");

    /// <summary>Makes the sub-folders; null when all is well.</summary>
    public WatchProblem? Prepare()
    {
        try
        {
            // Not created: a folder that is not there is a mount that is missing, or a mistake in the setting
            if (!Directory.Exists(Path))
                return new WatchProblem(WatchProblemKind.NotReadable, Path, "");
            foreach (var folder in new[] { Done, Failed })
            {
                Directory.CreateDirectory(folder);
                if (IsLink(new DirectoryInfo(folder)))
                    return new WatchProblem(WatchProblemKind.IsLink, folder, "");
            }
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new WatchProblem(WatchProblemKind.NotWritable, Path, e.Message);
        }
    }

    /// <summary>The files, by name.</summary>
    /// <exception cref="IOException">The folder can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public IReadOnlyList<FileInfo> Files() =>
        [.. new DirectoryInfo(Path).EnumerateFiles().Where(file => !IsLink(file)).OrderBy(file => file.Name, StringComparer.Ordinal)];

    /// <summary>Where a file of this name lies.</summary>
    public string In(string fileName) => System.IO.Path.Combine(Path, System.IO.Path.GetFileName(fileName));

    /// <summary>A name like the file's that nothing has yet among the files that are done or failed.</summary>
    /// <param name="folder">Where it will lie.</param>
    /// <param name="fileName">The file's name.</param>
    public static string FreeName(string folder, string fileName)
    {
        var (name, extension) = (System.IO.Path.GetFileNameWithoutExtension(fileName), System.IO.Path.GetExtension(fileName));
        var free = fileName;
        for (var i = 2; File.Exists(System.IO.Path.Combine(folder, free)) || File.Exists(System.IO.Path.Combine(folder, DeliveryReport.TextName(free))); i++)
            free = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name} ({i}){extension}");
        return free;
    }

    private static bool IsLink(FileSystemInfo entry) => entry.LinkTarget is not null || entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
}
