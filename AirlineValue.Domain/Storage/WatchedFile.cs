namespace AirlineValue.Domain.Storage;

/// <summary>What became of a file of the watched folder.</summary>
public enum WatchedFileOutcome
{
    /// <summary>It was imported and scored.</summary>
    Scored,

    /// <summary>It was imported; there was no analysis to score it with.</summary>
    Imported,

    /// <summary>The same file was here already, so nothing was done.</summary>
    AlreadyHere,

    /// <summary>It is not an extract, or asks what only a person can answer; nothing was imported.</summary>
    Refused,

    /// <summary>Its import or scoring did not come to its end.</summary>
    Failed,
}

/// <summary>A file that was found in the watched folder.</summary>
public sealed record WatchedFile
{
    /// <summary>The key.</summary>
    public int Id { get; init; }

    /// <summary>Its name in the folder; shown, never used as a path.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of its content, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>When it was complete.</summary>
    public required DateTimeOffset FoundAt { get; init; }

    /// <summary>The extract that came from it, or from the same file before.</summary>
    public int? ExtractId { get; init; }

    /// <summary>What became of it; null while it is imported and scored.</summary>
    public WatchedFileOutcome? Outcome { get; init; }

    /// <summary>Why it was refused or failed.</summary>
    public JobFailure? Failure { get; init; }

    /// <summary>The name that it has, or will have, among the files that are done or failed.</summary>
    public string? MovedAs { get; init; }

    /// <summary>When its report was written and the file moved; null before.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Whether it belongs to the files that failed.</summary>
    public bool IsFailed => Outcome is WatchedFileOutcome.Refused or WatchedFileOutcome.Failed;
}
