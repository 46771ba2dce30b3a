namespace AirlineValue.Web.Pages.Backup;

/// <summary>Addresses of the page of backups.</summary>
public static class BackupAddress
{
    /// <summary>The page.</summary>
    public const string Page = "backup";

    /// <summary>The question whether a backup is to be restored.</summary>
    public static string Restore(string name) => $"{Page}?restore={Uri.EscapeDataString(name)}";
}
