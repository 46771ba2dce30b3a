using System.IO.Compression;

namespace AirlineValue.Domain.Extracts;

/// <summary>Finds the one extract in a zip archive, by what the entries hold and not by their names.</summary>
internal static class ExtractArchive
{
    private const int HeadBytes = 16 << 10;

    /// <summary>The entry that holds the extract.</summary>
    /// <exception cref="ExtractRefusedException">The archive is a workbook, is encrypted, or does not hold exactly one CSV.</exception>
    public static ZipArchiveEntry FindExtract(ZipArchive archive, ExtractLimits limits)
    {
        if (IsWorkbook(archive))
            throw new ExtractRefusedException(new ExtractRefusal(ExtractRefusalReason.Workbook));
        var files = archive.Entries.Take(limits.MaxArchiveEntries + 1).Where(IsFile).ToList();
        if (files.Find(f => f.IsEncrypted) is { } encrypted)
            throw new ExtractRefusedException(new ExtractRefusal(ExtractRefusalReason.DamagedArchive, [encrypted.FullName], []));
        if (files.Count == 1)
            return files[0];
        var extracts = files.Count > limits.MaxArchiveEntries ? [] : files.Where(f => HoldsExtract(f, limits)).ToList();
        return extracts.Count == 1
            ? extracts[0]
            : throw new ExtractRefusedException(new ExtractRefusal(
                ExtractRefusalReason.ArchiveContent, [.. files.Take(10).Select(f => f.FullName)], ["1 CSV"]));
    }

    /// <summary>The unpacked bytes of an entry, under guard.</summary>
    public static Stream OpenEntry(ZipArchiveEntry entry, ExtractLimits limits)
    {
        if (entry.Length > limits.MaxUnpackedBytes)
        {
            throw new ExtractRefusedException(new ExtractRefusal(
                ExtractRefusalReason.UnpacksTooLarge,
                [FormattableString.Invariant($"{entry.Length} B")],
                [FormattableString.Invariant($"≤ {limits.MaxUnpackedBytes} B")]));
        }
        return new UnpackingGuard(entry.Open(), () => entry.CompressedLength, length => length == entry.Length, limits, entry.Crc32);
    }

    private static bool IsWorkbook(ZipArchive archive) => archive.Entries.Any(e =>
        e.FullName.Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase)
        || e.FullName.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)
        || e.FullName.Equals("META-INF/manifest.xml", StringComparison.OrdinalIgnoreCase));

    private static bool IsFile(ZipArchiveEntry entry) =>
        !entry.FullName.EndsWith('/')
        && !entry.FullName.EndsWith('\\')
        && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)
        && !entry.Name.StartsWith('.');

    private static bool HoldsExtract(ZipArchiveEntry entry, ExtractLimits limits)
    {
        using var content = OpenEntry(entry, limits);
        var head = new byte[HeadBytes];
        var length = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return ExtractHeader.IsIn(head.AsMemory(0, length), limits);
    }
}
