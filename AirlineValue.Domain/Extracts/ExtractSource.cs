using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;

namespace AirlineValue.Domain.Extracts;

/// <summary>An extract's file, opened: what is inside its packing, under guard.</summary>
internal sealed class ExtractSource : IDisposable
{
    private readonly Stream _file;
    private readonly ZipArchive? _archive;

    private ExtractSource(Stream file, ExtractPacking packing, Stream content, ZipArchive? archive)
    {
        _file = file;
        _archive = archive;
        Packing = packing;
        Content = content;
    }

    /// <summary>How the file is packed.</summary>
    public ExtractPacking Packing { get; }

    /// <summary>The unpacked bytes.</summary>
    public Stream Content { get; }

    /// <summary>How many bytes of the file as it came have been read.</summary>
    public long BytesRead => _file.Position;

    /// <summary>Opens a file from its start; the stream stays open when this is disposed of.</summary>
    /// <param name="file">The file as it came; it can be sought.</param>
    /// <param name="limits">The limits.</param>
    /// <exception cref="ExtractRefusedException">The file is empty, too large, a workbook, or an archive without exactly one CSV.</exception>
    public static ExtractSource Open(Stream file, ExtractLimits limits)
    {
        if (file.Length == 0)
            throw new ExtractRefusedException(new ExtractRefusal(ExtractRefusalReason.EmptyFile));
        if (file.Length > limits.MaxFileBytes)
            throw new ExtractRefusedException(new ExtractRefusal(ExtractRefusalReason.TooLarge, [Bytes(file.Length)], ["≤ " + Bytes(limits.MaxFileBytes)]));
        file.Position = 0;
        Span<byte> head = stackalloc byte[8];
        head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        file.Position = 0;
        if (FileSignature.IsGZip(head))
            return new ExtractSource(file, ExtractPacking.GZip, Unpack(file, limits), null);
        return FileSignature.IsZip(head)
            ? OpenZip(file, limits)
            : new ExtractSource(file, ExtractPacking.None, file, null);
    }

    public void Dispose()
    {
        if (Packing != ExtractPacking.None)
            Content.Dispose();
        _archive?.Dispose();
    }

    /// <summary>
    /// A gzip file ends with the length of what it holds, modulo 2³². Files that were made by putting several together
    /// are refused with the cut ones, since they can't be told apart.
    /// </summary>
    private static UnpackingGuard Unpack(Stream file, ExtractLimits limits)
    {
        Span<byte> end = stackalloc byte[sizeof(uint)];
        file.Position = Math.Max(0, file.Length - end.Length);
        if (file.ReadAtLeast(end, end.Length, throwOnEndOfStream: false) < end.Length)
            throw new ExtractRefusedException(new ExtractRefusal(ExtractRefusalReason.DamagedArchive, [Bytes(file.Length)], []));
        file.Position = 0;
        var expected = BinaryPrimitives.ReadUInt32LittleEndian(end);
        var gzip = new GZipStream(file, CompressionMode.Decompress, leaveOpen: true);
        return new UnpackingGuard(gzip, () => file.Position, length => (uint)length == expected, limits);
    }

    private static ExtractSource OpenZip(Stream file, ExtractLimits limits)
    {
        ZipArchive? archive = null;
        try
        {
            archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            var entry = ExtractArchive.FindExtract(archive, limits);
            return new ExtractSource(file, ExtractPacking.Zip, ExtractArchive.OpenEntry(entry, limits), archive);
        }
        catch (InvalidDataException e)
        {
            archive?.Dispose();
            throw new ExtractRefusedException(new ExtractRefusal(ExtractRefusalReason.DamagedArchive, [e.Message], []));
        }
        catch (ExtractRefusedException)
        {
            archive?.Dispose();
            throw;
        }
    }

    private static string Bytes(long bytes) => bytes.ToString(CultureInfo.InvariantCulture) + " B";
}
