namespace AirlineValue.Domain.Extracts;

/// <summary>What the first bytes of a file say about it.</summary>
internal static class FileSignature
{
    private static readonly (byte[] Bytes, string Kind)[] Binaries =
    [
        ("%PDF-"u8.ToArray(), "PDF"),
        ([0x89, 0x50, 0x4E, 0x47], "PNG"),
        ([0xFF, 0xD8, 0xFF], "JPEG"),
        ("GIF8"u8.ToArray(), "GIF"),
        ("Rar!"u8.ToArray(), "RAR"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "7z"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz"),
        ([0x28, 0xB5, 0x2F, 0xFD], "zstd"),
        ("BZh"u8.ToArray(), "bzip2"),
        ("SQLite format 3\0"u8.ToArray(), "SQLite"),
        ("PAR1"u8.ToArray(), "Parquet"),
        ([0x7F, 0x45, 0x4C, 0x46], "ELF"),
        ("MZ"u8.ToArray(), "EXE"),
    ];

    public static bool IsGZip(ReadOnlySpan<byte> head) => head.StartsWith([(byte)0x1F, (byte)0x8B]);

    public static bool IsZip(ReadOnlySpan<byte> head) =>
        head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8) || head.StartsWith("PK\u0007\u0008"u8);

    /// <summary>The container of old Excel workbooks, and of encrypted new ones.</summary>
    public static bool IsCompoundFile(ReadOnlySpan<byte> head) =>
        head.StartsWith([(byte)0xD0, (byte)0xCF, (byte)0x11, (byte)0xE0, (byte)0xA1, (byte)0xB1, (byte)0x1A, (byte)0xE1]);

    /// <summary>Refuses what is not text; <paramref name="head"/> is the start of the unpacked content.</summary>
    /// <exception cref="ExtractRefusedException">A workbook, an archive within an archive, or another binary file.</exception>
    public static void RefuseBinary(ReadOnlySpan<byte> head)
    {
        if (IsCompoundFile(head))
            throw new ExtractRefusedException(new ExtractRefusal(ExtractRefusalReason.Workbook));
        if (IsZip(head) || IsGZip(head))
            throw new ExtractRefusedException(new ExtractRefusal(ExtractRefusalReason.ArchiveContent, [IsZip(head) ? "zip" : "gzip"], ["1 CSV"]));
        foreach (var (bytes, kind) in Binaries)
        {
            // Two letters are not enough to tell a program from a text: it also has to hold bytes that text has not
            if (head.StartsWith(bytes) && (bytes.Length > 3 || HoldsControls(head)))
                throw new ExtractRefusedException(new ExtractRefusal(ExtractRefusalReason.BinaryFile, [kind], []));
        }
    }

    /// <summary>Whether the bytes hold control characters that no text has.</summary>
    public static bool HoldsControls(ReadOnlySpan<byte> text)
    {
        foreach (var b in text)
        {
            // Tab, line feed, vertical tab, form feed, carriage return, substitute (an old end-of-file mark) and escape occur in text
            if (b < 0x20 && b is not (0x09 or 0x0A or 0x0B or 0x0C or 0x0D or 0x1A or 0x1B))
                return true;
        }
        return false;
    }
}
