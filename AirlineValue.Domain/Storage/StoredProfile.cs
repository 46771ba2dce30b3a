using AirlineValue.Domain.Quality;

namespace AirlineValue.Domain.Storage;

/// <summary>A row of table extract_profile; a query asks only for the part that its page shows.</summary>
public sealed class StoredProfile
{
    /// <summary>The extract.</summary>
    public int ExtractId { get; init; }

    /// <summary>Every column's profile.</summary>
    public required IReadOnlyList<ColumnProfile> Columns { get; init; }

    /// <summary>How long making it took.</summary>
    public double Seconds { get; init; }

    /// <summary>The version of the program that made it.</summary>
    public required string ProgramVersion { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset MadeAt { get; init; }
}
