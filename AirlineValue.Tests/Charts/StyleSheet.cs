using System.Text.RegularExpressions;

namespace AirlineValue.Tests.Charts;

/// <summary>Reads the themes' variables from wwwroot/app.css.</summary>
internal static class StyleSheet
{
    public static string Variable(string theme, string name)
    {
        var start = theme == "dark" ? Text.Value.IndexOf(":root[data-theme=\"dark\"]", StringComparison.Ordinal) : 0;
        var match = new Regex($@"{Regex.Escape(name)}:\s*(#[0-9a-f]{{6}});", RegexOptions.None, TimeSpan.FromSeconds(1)).Match(Text.Value, start);
        return match.Groups[1].Value;
    }

    private static readonly Lazy<string> Text = new(() =>
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AirlineValue.sln")))
            folder = folder.Parent;
        return File.ReadAllText(Path.Combine(folder!.FullName, "wwwroot", "app.css"));
    });
}
