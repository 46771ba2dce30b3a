using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Storage;

/// <summary>A row of an extract that was not imported: a row of table <c>quarantined_row</c>.</summary>
public sealed class StoredQuarantinedRow
{
    /// <summary>The extract.</summary>
    public int ExtractId { get; init; }

    /// <summary>Position in the quarantine, 0-based.</summary>
    public int Ordinal { get; init; }

    /// <summary>The line of the file where the row starts.</summary>
    public long Line { get; init; }

    /// <summary>The standard name of the column at fault; null when the row as a whole is.</summary>
    public string? ColumnName { get; init; }

    /// <summary>Why.</summary>
    public QuarantineReason Reason { get; init; }

    /// <summary>What was found.</summary>
    public required string Found { get; init; }

    /// <summary>The row as the file has it, cut at a stated length.</summary>
    public required string Raw { get; init; }
}
