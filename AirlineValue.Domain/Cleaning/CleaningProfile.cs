namespace AirlineValue.Domain.Cleaning;

/// <summary>Settings of cleaning under a name, so that several analyses can use the same.</summary>
/// <param name="Name">The name; unique whatever the case.</param>
/// <param name="Options">The settings.</param>
public sealed record CleaningProfile(string Name, CleaningOptions Options)
{
    /// <summary>The most characters that a name has.</summary>
    public const int LongestName = 60;

    /// <summary>The name under which analyses and commands know the built-in profile; pages show it in the reader's
    /// language.</summary>
    public const string DefaultName = "default";

    // What pages call the built-in profile: another one of that name could not be told from it.
    private static readonly string[] ReservedNames = [DefaultName, "默认", "默认清洗", "Default cleaning"];

    /// <summary>The built-in profile.</summary>
    public static CleaningProfile Default { get; } = new(DefaultName, new CleaningOptions());

    /// <summary>Whether a name is one of the built-in profile's.</summary>
    public static bool IsDefaultName(string name) => ReservedNames.Contains(name.Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>What is wrong with a name; null when it can be used.</summary>
    /// <param name="name">The name, spaces around it not counted.</param>
    /// <param name="others">The names that other profiles have.</param>
    public static ProfileNameError? NameError(string? name, IEnumerable<string> others) => name?.Trim() switch
    {
        null or "" => ProfileNameError.Missing,
        { Length: > LongestName } => ProfileNameError.TooLong,
        var trimmed when IsDefaultName(trimmed) => ProfileNameError.Reserved,
        var trimmed when others.Contains(trimmed, StringComparer.OrdinalIgnoreCase) => ProfileNameError.Taken,
        _ => null,
    };
}

/// <summary>What is wrong with the name of a profile.</summary>
public enum ProfileNameError
{
    /// <summary>There is none.</summary>
    Missing,

    /// <summary>It has more than <see cref="CleaningProfile.LongestName"/> characters.</summary>
    TooLong,

    /// <summary>The built-in profile has it.</summary>
    Reserved,

    /// <summary>Another profile has it.</summary>
    Taken,
}
