using System.Globalization;

namespace AirlineValue.Web.Settings;

/// <summary>How the database is backed up by itself.</summary>
public sealed class BackupSettings
{
    /// <summary>The most daily backups that can be kept: three years.</summary>
    public const int MostKept = 1096;

    private const string Format = "HH':'mm";

    /// <summary>The time of day, in the zone of the machine, at which a backup is made: HH:mm. Default: none is made by itself.</summary>
    public string DailyAt { get; set; } = "";

    /// <summary>How many daily backups are kept; older ones are deleted. Default 7; range 1 to 1096.</summary>
    public int Keep { get; set; } = 7;

    /// <summary>The time of day as a value; null when no backup is made by itself.</summary>
    public TimeOnly? Time => TimeOnly.TryParseExact(DailyAt, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>All that is wrong, one sentence each that starts with the setting's key.</summary>
    public IEnumerable<string> Errors()
    {
        if (DailyAt.Length > 0 && Time is null)
            yield return $"Backup:DailyAt: found \"{DailyAt}\"; expected a time of day such as 02:30, or nothing";
        if (Keep is < 1 or > MostKept)
            yield return string.Create(CultureInfo.InvariantCulture, $"Backup:Keep: found {Keep}; expected 1 to {MostKept}");
    }
}
