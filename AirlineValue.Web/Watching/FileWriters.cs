namespace AirlineValue.Web.Watching;

/// <summary>Tells whether a program has a file open for writing.</summary>
public static class FileWriters
{
    private const string Processes = "/proc";
    private const int AccessMode = 3;

    /// <summary>Whether one has, as far as can be seen: on Windows any program, on Linux programs of the same user and, for
    /// the administrator, all; elsewhere programs that lock the file.</summary>
    public static bool Exist(string path) => IsLocked(path) || (OperatingSystem.IsLinux() && OpenByAProcess(path));

    private static bool IsLocked(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
        catch (IOException e)
        {
            return e is not (FileNotFoundException or DirectoryNotFoundException);
        }
    }

    // Linux lets several programs open a file without a word; it lists what each has open
    private static bool OpenByAProcess(string path) => Directory.Exists(Processes) && Directory.EnumerateDirectories(Processes)
        .Where(process => char.IsAsciiDigit(Path.GetFileName(process)[0]))
        .Any(process => HasOpen(process, path));

    private static bool HasOpen(string process, string path)
    {
        try
        {
            return Directory.EnumerateFileSystemEntries(Path.Combine(process, "fd"))
                .Any(open => new FileInfo(open).LinkTarget == path && IsWriting(Path.Combine(process, "fdinfo", Path.GetFileName(open))));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It has ended meanwhile, or belongs to somebody else
            return false;
        }
    }

    // The line "flags:" holds the octal flags of open(2); the access mode is 0 for reading only
    private static bool IsWriting(string info) => File.ReadLines(info)
        .Where(line => line.StartsWith("flags:", StringComparison.Ordinal))
        .Any(line => (Convert.ToInt64(line["flags:".Length..].Trim(), 8) & AccessMode) != 0);
}
