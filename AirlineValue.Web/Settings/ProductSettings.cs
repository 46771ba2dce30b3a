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

    /// <summary>The names that the server is reached by, separated by semicolons; requests for others are refused. Default: any.</summary>
    public string AllowedHosts { get; set; } = "*";

    /// <summary>The reverse proxy that stands before the server.</summary>
    public ProxySettings Proxy { get; set; } = new();

    /// <summary>How much of the server one account, one address, or everybody may take.</summary>
    public LimitSettings Limits { get; set; } = new();

    /// <summary>What uploads may be.</summary>
    public UploadSettings Upload { get; set; } = new();

    /// <summary>How accounts are kept.</summary>
    public AccountSettings Accounts { get; set; } = new();

    /// <summary>How the database is backed up by itself.</summary>
    public BackupSettings Backup { get; set; } = new();

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
        if (AllowedHosts.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Length == 0)
            yield return "AllowedHosts: is empty; expected * for any, or the names that the server is reached by, such as value.example.com";
        foreach (var error in Upload.Errors().Concat(Limits.Errors()).Concat(Proxy.Errors()))
            yield return error;
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
        foreach (var error in Backup.Errors())
            yield return error;
        if (Retention.ExtractMonths is not 0 and (< 1 or > RetentionSettings.LongestMonths))
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"Retention:ExtractMonths: found {Retention.ExtractMonths}; expected 1 to {RetentionSettings.LongestMonths}, or 0 to keep extracts");
        }
        foreach (var error in Watch.Errors())
            yield return error;
    }
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
