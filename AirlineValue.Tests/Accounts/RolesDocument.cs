namespace AirlineValue.Tests.Accounts;

/// <summary>The tables of docs/roles.md.</summary>
internal static class RolesDocument
{
    /// <summary>The rows of the table under a heading, its head first.</summary>
    public static IReadOnlyList<string[]> Rows(string heading)
    {
        var section = File.ReadAllText(Path.Combine(Root(), "docs", "roles.md")).Split($"## {heading}\n")[1].Split("\n## ")[0];
        return [.. section.Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1])];
    }

    /// <summary>What stands between the first two backticks of a cell.</summary>
    public static string Code(string cell) => cell.Split('`')[1];

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AirlineValue.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("AirlineValue.sln");
        return folder.FullName;
    }
}
