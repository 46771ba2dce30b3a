using System.Globalization;

namespace AirlineValue.Web.Settings;

/// <summary>The product's settings, as appsettings.json, the environment or the command line give them.</summary>
public sealed class ProductSettings
{
    /// <summary>The folder that everything is written to, relative to the appsettings.json that the program started
    /// with. Default: App_Data.</summary>
    public string DataFolder { get; set; } = "App_Data";

    /// <summary>The currency of fares, as ISO 4217 code. Default: CNY.</summary>
    public string Currency { get; set; } = "CNY";

    /// <summary>What uploads may be.</summary>
    public UploadSettings Upload { get; set; } = new();

    /// <summary>How accounts are kept.</summary>
    public AccountSettings Accounts { get; set; } = new();

    /// <summary>How long extracts are kept.</summary>
    public RetentionSettings Retention { get; set; } = new();

    /// <summary>The folder in which files are imported and scored by themselves.</summary>
    public WatchSettings Watch { get; set; } = new();

    /// <summary>All that is wrong with the settings, one sentence each that starts with the setting's key.</summary>
    public IEnumerable<string> Errors()
    {
        if (string.IsNullOrWhiteSpace(DataFolder))
            yield return "DataFolder: is empty; expected a folder, such as App_Data";
        if (Currency is not { Length: 3 } || !Currency.All(char.IsAsciiLetterUpper))
            yield return $"Currency: found \"{Currency}\"; expected three capital letters of ISO 4217, such as CNY";
        if (Upload.MaximumBytes is < UploadSettings.SmallestMaximum or > UploadSettings.LargestMaximum)
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"Upload:MaximumBytes: found {Upload.MaximumBytes}; expected {UploadSettings.SmallestMaximum} to {UploadSettings.LargestMaximum}");
        }
        if (!(Accounts.SessionHours is >= AccountSettings.ShortestSession and <= AccountSettings.LongestSession))
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"Accounts:SessionHours: found {Accounts.SessionHours}; expected {AccountSettings.ShortestSession} to {AccountSettings.LongestSession}");
        }
        if (Accounts.CheckSeconds is < AccountSettings.ShortestCheck or > AccountSettings.LongestCheck)
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"Accounts:CheckSeconds: found {Accounts.CheckSeconds}; expected {AccountSettings.ShortestCheck} to {AccountSettings.LongestCheck}");
        }
        if (Retention.ExtractMonths is not 0 and (< 1 or > RetentionSettings.LongestMonths))
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"Retention:ExtractMonths: found {Retention.ExtractMonths}; expected 1 to {RetentionSettings.LongestMonths}, or 0 to keep extracts");
        }
        foreach (var error in Watch.Errors())
            yield return error;
    }
}

/// <summary>What uploads may be.</summary>
public sealed class UploadSettings
{
    /// <summary>The smallest limit that makes sense: a file with a header and a few rows.</summary>
    public const long SmallestMaximum = 1024;

    /// <summary>The largest limit: 1 TiB.</summary>
    public const long LargestMaximum = 1L << 40;

    /// <summary>The largest file that is taken, in bytes. Default: 4 GiB; range 1 KiB to 1 TiB.</summary>
    public long MaximumBytes { get; set; } = 4L << 30;
}

/// <summary>How accounts are kept.</summary>
public sealed class AccountSettings
{
    /// <summary>The shortest session that makes sense: six minutes.</summary>
    public const double ShortestSession = 0.1;

    /// <summary>The longest session: a month.</summary>
    public const double LongestSession = 744;

    /// <summary>Hours after which somebody who has not asked for anything is signed out. Default 8; range 0.1 to 744.</summary>
    public double SessionHours { get; set; } = 8;

    /// <summary>The shortest time between two looks.</summary>
    public const int ShortestCheck = 1;

    /// <summary>The longest: a changed role or a disabled account takes effect within a minute.</summary>
    public const int LongestCheck = 60;

    /// <summary>Seconds between two looks whether the account of a session and of its open pages is still what it was.
    /// Default 30; range 1 to 60.</summary>
    public int CheckSeconds { get; set; } = 30;
}
