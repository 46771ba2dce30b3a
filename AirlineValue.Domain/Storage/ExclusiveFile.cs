namespace AirlineValue.Domain.Storage;

/// <summary>
/// A file that one process at a time can hold. The operating system lets go of it when the process ends, however it
/// ends, so that nothing has to time out after a crash.
/// </summary>
public sealed class ExclusiveFile : IDisposable
{
    private readonly FileStream _stream;

    private ExclusiveFile(FileStream stream) => _stream = stream;

    /// <summary>Takes the file, or gives null when another holder has it.</summary>
    /// <param name="path">The file; created when missing, and left behind empty.</param>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened.</exception>
    public static ExclusiveFile? TryHold(string path)
    {
        try
        {
            return new ExclusiveFile(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or PathTooLongException))
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();
}
