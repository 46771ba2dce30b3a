namespace AirlineValue.Web.Settings;

/// <summary>Where appsettings.json and wwwroot are looked for.</summary>
public static class ContentRoot
{
    private const string SolutionFile = "AirlineValue.sln";
    private const string BuildOnlyFile = "AirlineValue.Web.staticwebassets.runtime.json";

    /// <summary>The repository's root when the program was built and not published (its manifest of static assets is
    /// beside it then), else the program's own folder: never the working directory.</summary>
    public static string Find()
    {
        var folder = AppContext.BaseDirectory;
        if (!File.Exists(Path.Combine(folder, BuildOnlyFile)))
            return folder;
        for (var parent = new DirectoryInfo(folder); parent is not null; parent = parent.Parent)
        {
            if (File.Exists(Path.Combine(parent.FullName, SolutionFile)))
                return parent.FullName;
        }
        return folder;
    }
}
