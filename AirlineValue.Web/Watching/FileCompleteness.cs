using System.Runtime.InteropServices;

namespace AirlineValue.Web.Watching;

/// <summary>Why a file of the watched folder is not taken yet.</summary>
public enum WaitingReason
{
    /// <summary>Its name says that it is not complete.</summary>
    PartialName,

    /// <summary>It is empty.</summary>
    Empty,

    /// <summary>It has changed not long ago.</summary>
    Changing,

    /// <summary>A program has it open for writing.</summary>
    OpenForWriting,
}

/// <summary>A file that is not taken yet.</summary>
/// <param name="FileName">Its name.</param>
/// <param name="Reason">Why.</param>
public sealed record WaitingFile(string FileName, WaitingReason Reason);

/// <summary>Tells which files are complete: named as such, standing still for a while, and open for writing nowhere.</summary>
/// <param name="settle">For how long size and time must not have changed.</param>
/// <param name="clock">Measures that.</param>
public sealed class FileCompleteness(TimeSpan settle, TimeProvider clock)
{
    private static readonly string[] PartialEndings = [".part", ".partial", ".filepart", ".tmp", ".temp", ".crdownload", ".download", ".swp", "~"];

    private Dictionary<string, Sighting> _seen = new(StringComparer.Ordinal);

    /// <summary>Divides the files into those that are complete and those that are not. Call it at every look, with all files.</summary>
    public (IReadOnlyList<FileInfo> Complete, IReadOnlyList<WaitingFile> Waiting) Look(IReadOnlyList<FileInfo> files)
    {
        var now = clock.GetUtcNow();
        var seen = new Dictionary<string, Sighting>(StringComparer.Ordinal);
        var complete = new List<FileInfo>();
        var waiting = new List<WaitingFile>();
        foreach (var file in files)
        {
            var sighting = new Sighting(file.Length, file.LastWriteTimeUtc.Ticks, now);
            if (_seen.TryGetValue(file.Name, out var before) && before.Bytes == sighting.Bytes && before.Written == sighting.Written)
                sighting = before;
            seen[file.Name] = sighting;
            if (ReasonToWait(file, now - sighting.Since) is { } reason)
                waiting.Add(new WaitingFile(file.Name, reason));
            else
                complete.Add(file);
        }
        _seen = seen;
        return (complete, waiting);
    }

    private WaitingReason? ReasonToWait(FileInfo file, TimeSpan still)
    {
        if (file.Name.StartsWith('.') || PartialEndings.Any(ending => file.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
            return WaitingReason.PartialName;
        if (file.Length == 0)
            return WaitingReason.Empty;
        if (still < settle)
            return WaitingReason.Changing;
        return FileWriters.Exist(file.FullName) ? WaitingReason.OpenForWriting : null;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Sighting(long Bytes, long Written, DateTimeOffset Since);
}
