using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Segments;

namespace AirlineValue.Domain.Storage;

/// <summary>Where an extract stands between upload and use.</summary>
public enum ExtractStatus
{
    /// <summary>The file is here; a person has to look at how it is read, or to answer what nothing in it decides.</summary>
    Uploaded,

    /// <summary>Its import waits in the queue.</summary>
    Waiting,

    /// <summary>Its rows are being staged; nobody sees them yet.</summary>
    Importing,

    /// <summary>Its members can be used.</summary>
    Imported,

    /// <summary>The file is not an extract: <see cref="Extract.Refusal"/>.</summary>
    Refused,

    /// <summary>A person stopped the import.</summary>
    Cancelled,

    /// <summary>The program ended during the import.</summary>
    Interrupted,

    /// <summary>The import failed for a reason outside the file, such as a full disk.</summary>
    Failed,

    /// <summary>It is being deleted; nobody sees it any more.</summary>
    Deleting,
}

/// <summary>How an extract came.</summary>
public enum ExtractOrigin
{
    /// <summary>Uploaded in the browser.</summary>
    Upload,

    /// <summary>Named on the command line.</summary>
    CommandLine,

    /// <summary>Made by the demonstration generator.</summary>
    Demonstration,

    /// <summary>Put into the watched folder.</summary>
    WatchedFolder,
}

/// <summary>An airline's extract: the file, how it is read, and what its import did.</summary>
public sealed class Extract
{
    /// <summary>The key.</summary>
    public int Id { get; init; }

    /// <summary>Where it stands.</summary>
    public ExtractStatus Status { get; set; }

    /// <summary>How it came.</summary>
    public ExtractOrigin Origin { get; init; }

    /// <summary>The name that the file had at its sender; shown, never used as a path.</summary>
    public required string FileName { get; init; }

    /// <summary>Size of the file as it came, in bytes.</summary>
    public long FileBytes { get; set; }

    /// <summary>SHA-256 of the file as it came, lower-case hexadecimal.</summary>
    public string? Sha256 { get; set; }

    /// <summary>Where the file lies until it is imported: in the data folder for an upload.</summary>
    public string? SourcePath { get; set; }

    /// <summary>What a person chose about reading it.</summary>
    public ReadingOptions ReadingOptions { get; set; } = new();

    /// <summary>How it is read.</summary>
    public ExtractLayout? Layout { get; set; }

    /// <summary>Whether it is a plain table of another business: customers with recency, frequency and spend.</summary>
    public bool IsPlainTable => Layout?.PlainTable is not null;

    /// <summary>Why it was refused.</summary>
    public ExtractRefusal? Refusal { get; set; }

    /// <summary>What the import did.</summary>
    public ImportReport? Report { get; set; }

    /// <summary>Sums over all imported members.</summary>
    public SegmentFigures? Totals { get; set; }

    /// <summary>LOAD_TIME.</summary>
    public DateOnly? WindowEnd { get; set; }

    /// <summary>How long the import took.</summary>
    public double ImportSeconds { get; set; }

    /// <summary>When it came.</summary>
    public DateTimeOffset UploadedAt { get; init; }

    /// <summary>Who brought it.</summary>
    public required string UploadedBy { get; init; }

    /// <summary>When its members became visible.</summary>
    public DateTimeOffset? ImportedAt { get; set; }
}
