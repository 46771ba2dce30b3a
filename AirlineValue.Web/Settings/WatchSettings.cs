using System.Globalization;
using AirlineValue.Domain.Extracts;
using AirlineValue.Web.Layout;

namespace AirlineValue.Web.Settings;

/// <summary>The folder in which files are imported and scored by themselves.</summary>
public sealed class WatchSettings
{
    /// <summary>The longest time between two looks, and the longest that a file has to stand still, in seconds.</summary>
    public const double LongestSeconds = 3600;

    /// <summary>The folder, relative to the appsettings.json that the program started with. Default: none is watched.</summary>
    public string Folder { get; set; } = "";

    /// <summary>Seconds between two looks. Default: 10; range 1 to 3600.</summary>
    public double PollSeconds { get; set; } = 10;

    /// <summary>Seconds for which a file's size and time must not change before it counts as complete. Default: 10; range 0 to
    /// 3600.</summary>
    public double SettleSeconds { get; set; } = 10;

    /// <summary>What the files are: snapshots of all members, or increments of new and changed ones. Default: none, so that a file
    /// that looks like an increment is a question to a person.</summary>
    public ExtractKind? Kind { get; set; }

    /// <summary>The language of the reports. Default: en-US.</summary>
    public string Language { get; set; } = SupportedCultures.Default;

    /// <summary>All that is wrong, one sentence each that starts with the setting's key.</summary>
    public IEnumerable<string> Errors()
    {
        if (!(PollSeconds >= 1 && PollSeconds <= LongestSeconds))
            yield return string.Create(CultureInfo.InvariantCulture, $"Watch:PollSeconds: found {PollSeconds}; expected 1 to {LongestSeconds}");
        if (!(SettleSeconds >= 0 && SettleSeconds <= LongestSeconds))
            yield return string.Create(CultureInfo.InvariantCulture, $"Watch:SettleSeconds: found {SettleSeconds}; expected 0 to {LongestSeconds}");
        if (!SupportedCultures.Contains(Language))
            yield return $"Watch:Language: found \"{Language}\"; expected {string.Join(" or ", SupportedCultures.All.Select(culture => culture.Name))}";
    }

    /// <summary>What is wrong with the place of the folder.</summary>
    /// <param name="watched">The folder, absolute; null when none is watched.</param>
    /// <param name="data">The data folder, absolute.</param>
    public static IEnumerable<string> PlaceErrors(string? watched, string data)
    {
        if (watched is not null && (IsWithin(watched, data) || IsWithin(data, watched)))
            yield return $"Watch:Folder: {watched} and the data folder {data} must not lie within each other; name another folder";
    }

    private static bool IsWithin(string inner, string outer) =>
        WithSeparator(inner).StartsWith(WithSeparator(outer), StringComparison.OrdinalIgnoreCase);

    private static string WithSeparator(string folder) => Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;
}
