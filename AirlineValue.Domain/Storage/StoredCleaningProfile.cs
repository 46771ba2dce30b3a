using AirlineValue.Domain.Cleaning;

namespace AirlineValue.Domain.Storage;

/// <summary>A cleaning profile that somebody saved.</summary>
public sealed class StoredCleaningProfile
{
    /// <summary>The key.</summary>
    public int Id { get; init; }

    /// <summary>The name, unique whatever the case.</summary>
    public required string Name { get; set; }

    /// <summary>The settings.</summary>
    public required CleaningOptions Options { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who made it.</summary>
    public required string CreatedBy { get; init; }
}
