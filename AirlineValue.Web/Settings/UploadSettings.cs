using System.Globalization;
using AirlineValue.Domain.Extracts;

namespace AirlineValue.Web.Settings;

/// <summary>What uploads may be.</summary>
public sealed class UploadSettings
{
    /// <summary>The smallest limit that makes sense: a file with a header and a few rows.</summary>
    public const long SmallestMaximum = 1024;

    /// <summary>The largest limit: 1 TiB.</summary>
    public const long LargestMaximum = 1L << 40;

    private const int FewestColumns = 9;
    private const int MostColumns = 100_000;
    private const long MostRows = 2_000_000_000;
    private const int SmallestCell = 64;
    private const int LargestRow = 16 << 20;

    /// <summary>The largest file that is taken, in bytes. Default: 4 GiB; range 1 KiB to 1 TiB.</summary>
    public long MaximumBytes { get; set; } = 4L << 30;

    /// <summary>The most that a packed file may unpack to, in bytes. Default: 16 GiB; range 1 KiB to 1 TiB.</summary>
    public long MaximumUnpackedBytes { get; set; } = 16L << 30;

    /// <summary>The most rows of a file. Default: 100 million; range 1 to 2 billion.</summary>
    public long MaximumRows { get; set; } = 100_000_000;

    /// <summary>The most columns of a file. Default: 1000; range 9 to 100,000.</summary>
    public int MaximumColumns { get; set; } = 1000;

    /// <summary>The longest cell in bytes; rows with a longer one are put into quarantine. Default: 8192; range 64 to
    /// <see cref="MaximumRowBytes"/>.</summary>
    public int MaximumCellBytes { get; set; } = 8192;

    /// <summary>The longest row in bytes; longer ones are put into quarantine. Default: 65536; range 64 to 16 MiB.</summary>
    public int MaximumRowBytes { get; set; } = 65536;

    /// <summary>The same, as the readers of files take it.</summary>
    public ExtractLimits ToLimits() => ExtractLimits.Default with
    {
        MaxFileBytes = MaximumBytes,
        MaxUnpackedBytes = MaximumUnpackedBytes,
        MaxRows = MaximumRows,
        MaxColumns = MaximumColumns,
        MaxCellBytes = MaximumCellBytes,
        MaxRecordBytes = MaximumRowBytes,
    };

    /// <summary>All that is wrong, one sentence each that starts with the setting's key.</summary>
    public IEnumerable<string> Errors() =>
    [
        .. Range(nameof(MaximumBytes), MaximumBytes, SmallestMaximum, LargestMaximum),
        .. Range(nameof(MaximumUnpackedBytes), MaximumUnpackedBytes, SmallestMaximum, LargestMaximum),
        .. Range(nameof(MaximumRows), MaximumRows, 1, MostRows),
        .. Range(nameof(MaximumColumns), MaximumColumns, FewestColumns, MostColumns),
        .. Range(nameof(MaximumCellBytes), MaximumCellBytes, SmallestCell, Math.Min(MaximumRowBytes, LargestRow)),
        .. Range(nameof(MaximumRowBytes), MaximumRowBytes, SmallestCell, LargestRow),
    ];

    private static string[] Range(string name, long found, long least, long most) => found >= least && found <= most
        ? []
        : [string.Create(CultureInfo.InvariantCulture, $"Upload:{name}: found {found}; expected {least} to {most}")];
}
