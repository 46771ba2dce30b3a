using AirlineValue.Domain.Quality;

namespace AirlineValue.Domain.Storage;

/// <summary>A row of table extract_profile; a query asks only for the part that its page shows.</summary>
public sealed class StoredProfile
{
    /// <summary>The extract.</summary>
    public int ExtractId { get; init; }

    /// <summary>Every column's profile.</summary>
    public required IReadOnlyList<ColumnProfile> Columns { get; init; }

    /// <summary>Members, flights and points.</summary>
    public required ExtractDistributions Distributions { get; init; }

    /// <summary>Which columns go together.</summary>
    public required Correlation Correlation { get; init; }

    /// <summary>Whether the cells of a row agree.</summary>
    public required ConsistencyReport Consistency { get; init; }

    /// <summary>How long making it took.</summary>
    public double Seconds { get; init; }

    /// <summary>The version of the program that made it.</summary>
    public required string ProgramVersion { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset MadeAt { get; init; }
}
