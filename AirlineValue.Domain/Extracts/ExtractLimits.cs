namespace AirlineValue.Domain.Extracts;

/// <summary>How much of a file is taken; what is beyond is refused or quarantined, never read without end.</summary>
public sealed record ExtractLimits
{
    /// <summary>The limits that the product starts with.</summary>
    public static ExtractLimits Default { get; } = new();

    /// <summary>Largest file as it came, in bytes. Default 4 GiB; 1 byte to 1 TiB.</summary>
    public long MaxFileBytes { get; init; } = 4L << 30;

    /// <summary>Largest text that an archive may unpack to, in bytes. Default 16 GiB; 1 byte to 1 TiB.</summary>
    public long MaxUnpackedBytes { get; init; } = 16L << 30;

    /// <summary>
    /// Largest plausible unpacked size over packed size. Default 200, from 2 up: extracts reach about 10, deflate's own
    /// bound is 1,032. It is looked at once <see cref="RatioCheckedFromBytes"/> are unpacked.
    /// </summary>
    public double MaxCompressionRatio { get; init; } = 200;

    /// <summary>From how many unpacked bytes on the ratio is looked at. Default 16 MiB.</summary>
    public long RatioCheckedFromBytes { get; init; } = 16L << 20;

    /// <summary>Most entries of an archive that are looked at. Default 1,000.</summary>
    public int MaxArchiveEntries { get; init; } = 1_000;

    /// <summary>Most columns of a header. Default 1,000; 9 to 100,000.</summary>
    public int MaxColumns { get; init; } = 1_000;

    /// <summary>Most rows, imported and quarantined ones. Default 100 million; 1 to 2 billion.</summary>
    public long MaxRows { get; init; } = 100_000_000;

    /// <summary>Longest cell in bytes of UTF-8; a row with a longer one is quarantined. Default 8 KiB.</summary>
    public int MaxCellBytes { get; init; } = 8 << 10;

    /// <summary>
    /// Longest row in bytes of UTF-8; a longer one is quarantined. It is also as far as an open quote is followed.
    /// Default 64 KiB; up to 16 MiB.
    /// </summary>
    public int MaxRecordBytes { get; init; } = 64 << 10;

    /// <summary>How much of the text detection looks at, in bytes. Default 1 MiB.</summary>
    public int HeadBytes { get; init; } = 1 << 20;

    /// <summary>How much of a quarantined row is kept, in bytes of UTF-8. Default 4,000.</summary>
    public int MaxRawBytes { get; init; } = 4_000;

}
