using System.Diagnostics;

namespace AirlineValue.Tests.Fixtures;

/// <summary>A file system of a few megabytes, on which space really runs out: a tmpfs, for which the test has to run as root on
/// Linux.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("airlinevalue-disk-").FullName;

    private SmallDisk()
    {
    }

    public string Path => _path;

    private string Ballast => System.IO.Path.Combine(_path, "ballast");

    /// <summary>The disk, or null where none can be made.</summary>
    public static SmallDisk? TryMake(int mebibytes)
    {
        var disk = new SmallDisk();
        if (OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", $"size={mebibytes}m", "none", disk._path))
            return disk;
        Directory.Delete(disk._path);
        return null;
    }

    /// <summary>Leaves so many bytes free.</summary>
    public void LeaveFree(long bytes)
    {
        File.Delete(Ballast);
        var block = new byte[1 << 16];
        using var ballast = File.Create(Ballast);
        for (var left = new DriveInfo(_path).AvailableFreeSpace - bytes; left > 0; left -= block.Length)
            ballast.Write(block, 0, (int)Math.Min(block.Length, left));
    }

    /// <summary>Gives the space back.</summary>
    public void Free() => File.Delete(Ballast);

    public void Dispose()
    {
        Run("umount", "-l", _path);
        Directory.Delete(_path);
    }

    private static bool Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
