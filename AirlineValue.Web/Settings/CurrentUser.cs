namespace AirlineValue.Web.Settings;

/// <summary>Who asks. On the command line it is the operating system's user; in the browser it is an account, whose name comes from
/// <see cref="Accounts.Access"/>.</summary>
public static class CurrentUser
{
    /// <summary>The name that is stored with what the watched folder brings.</summary>
    public const string WatchedFolder = "watched folder";

    /// <summary>The name that is stored with what is deleted since its time is over.</summary>
    public const string Retention = "retention";

    /// <summary>The name that is stored with what a command does.</summary>
    public static string CommandLine { get; } = Environment.UserName;
}
