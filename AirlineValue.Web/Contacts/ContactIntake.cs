using System.Security.Cryptography;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Contacts;

/// <summary>Keeps an uploaded file about contacts for as long as it is read. One that a crash leaves behind goes with the other
/// orphans of the folder at the next start.</summary>
public sealed class ContactIntake(DataFolder folder, ExtractLimits limits)
{
    private const int BufferBytes = 1 << 17;

    /// <summary>Keeps what a stream brings, hands it on, and deletes it.</summary>
    /// <param name="content">What comes.</param>
    /// <param name="take">Gets the file, which can be sought, and its SHA-256 in hexadecimal.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="ExtractRefusedException">The file is larger than the limit.</exception>
    public async Task<T> TakeAsync<T>(Stream content, Func<Stream, string, T> take, CancellationToken ct)
    {
        var path = Path.Combine(folder.Uploads, $"{Guid.NewGuid():n}.upload");
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferBytes, FileOptions.DeleteOnClose);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferBytes];
        for (int read; (read = await content.ReadAsync(buffer, ct)) > 0;)
        {
            if (file.Length + read > limits.MaxFileBytes)
                throw new ExtractRefusedException(new ExtractRefusal(ExtractRefusalReason.TooLarge));
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), ct);
        }
        await file.FlushAsync(ct);
        var sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
        return await Task.Run(() => take(file, sha256), ct);
    }
}
