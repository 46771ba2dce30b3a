using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Jobs;

/// <summary>The files that wait for their import. Only those in the data folder are the program's own, to delete.</summary>
public sealed class UploadedFiles(ExtractStore extracts, DataFolder folder, ILogger<UploadedFiles> log)
{
    private const int BufferBytes = 1 << 17;

    /// <summary>Opens a file for reading.</summary>
    /// <exception cref="ExtractRefusedException">It is not there, or may not be read.</exception>
    public FileStream Open(string? path)
    {
        try
        {
            return new FileStream(path ?? "", FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new ExtractRefusedException(new ExtractRefusal(ExtractRefusalReason.CannotOpen, [path ?? ""], [e.Message]));
        }
    }

    /// <summary>Deletes a file that was uploaded; a file that lies elsewhere stays.</summary>
    public void Delete(string? path)
    {
        if (path is null || !string.Equals(Path.GetDirectoryName(path), folder.Uploads, StringComparison.Ordinal))
            return;
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.LogWarning(e, "An uploaded file could not be deleted; the next start tries again");
        }
    }

    /// <summary>Deletes uploaded files that nothing needs any more, such as those of an upload that a crash cut off.
    /// Call it before uploads are served.</summary>
    public void DeleteOrphans()
    {
        var needed = extracts.NeededFiles().ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder.Uploads).Where(f => !needed.Contains(f)))
            Delete(file);
    }
}
