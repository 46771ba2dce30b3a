namespace AirlineValue.Web.Settings;

/// <summary>Who asks. There are no accounts yet: on the command line it is the operating system's user, in the browser
/// whoever can reach the server.</summary>
public static class CurrentUser
{
    /// <summary>The name that is stored with what somebody in the browser does.</summary>
    public const string Browser = "browser";

    /// <summary>The name that is stored with what the watched folder brings.</summary>
    public const string WatchedFolder = "watched folder";

    /// <summary>The name that is stored with what a command does.</summary>
    public static string CommandLine { get; } = Environment.UserName;
}
