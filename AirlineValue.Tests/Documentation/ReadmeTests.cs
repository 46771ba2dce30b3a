using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AirlineValue.Web.CommandLine;
using AirlineValue.Web.Settings;

namespace AirlineValue.Tests.Documentation;

/// <summary>What README.md names exists.</summary>
public sealed class ReadmeTests
{
    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(5);
    private static readonly string Root = FindRoot();
    private static readonly string Readme = File.ReadAllText(Path.Combine(Root, "README.md"));

    [Fact]
    public void Settings_AreThoseOfTheProgramWithTheirDefaults()
    {
        var settings = new ProductSettings();
        var expected = new Dictionary<string, string>
        {
            ["Urls"] = "http://127.0.0.1:5080",
            ["DataFolder"] = settings.DataFolder,
            ["Currency"] = settings.Currency,
            ["AllowedHosts"] = settings.AllowedHosts,
            ["Proxy:Addresses"] = settings.Proxy.Addresses.Length == 0 ? "none" : settings.Proxy.Addresses,
            ["Upload:MaximumBytes"] = Number(settings.Upload.MaximumBytes),
            ["Upload:MaximumUnpackedBytes"] = Number(settings.Upload.MaximumUnpackedBytes),
            ["Upload:MaximumRows"] = Number(settings.Upload.MaximumRows),
            ["Upload:MaximumColumns"] = Number(settings.Upload.MaximumColumns),
            ["Upload:MaximumCellBytes"] = Number(settings.Upload.MaximumCellBytes),
            ["Upload:MaximumRowBytes"] = Number(settings.Upload.MaximumRowBytes),
            ["Limits:Uploads"] = Number(settings.Limits.Uploads),
            ["Limits:UploadsPerAccount"] = Number(settings.Limits.UploadsPerAccount),
            ["Limits:FreeDiskBytes"] = Number(settings.Limits.FreeDiskBytes),
            ["Limits:RequestsPerMinute"] = Number(settings.Limits.RequestsPerMinute),
            ["Limits:AnonymousRequestsPerMinute"] = Number(settings.Limits.AnonymousRequestsPerMinute),
            ["Limits:SignInsPerMinute"] = Number(settings.Limits.SignInsPerMinute),
            ["Limits:OpenPages"] = Number(settings.Limits.OpenPages),
            ["Limits:OpenPagesPerAccount"] = Number(settings.Limits.OpenPagesPerAccount),
            ["Limits:RequestBytes"] = Number(settings.Limits.RequestBytes),
            ["Limits:MessageBytes"] = Number(settings.Limits.MessageBytes),
            ["Accounts:SessionHours"] = settings.Accounts.SessionHours.ToString(CultureInfo.InvariantCulture),
            ["Accounts:CheckSeconds"] = settings.Accounts.CheckSeconds.ToString(CultureInfo.InvariantCulture),
            ["Backup:DailyAt"] = settings.Backup.DailyAt.Length == 0 ? "none" : settings.Backup.DailyAt,
            ["Backup:Keep"] = settings.Backup.Keep.ToString(CultureInfo.InvariantCulture),
            ["Retention:ExtractMonths"] = settings.Retention.ExtractMonths.ToString(CultureInfo.InvariantCulture),
            ["Watch:Folder"] = settings.Watch.Folder.Length == 0 ? "none" : settings.Watch.Folder,
            ["Watch:PollSeconds"] = settings.Watch.PollSeconds.ToString(CultureInfo.InvariantCulture),
            ["Watch:SettleSeconds"] = settings.Watch.SettleSeconds.ToString(CultureInfo.InvariantCulture),
            ["Watch:Kind"] = settings.Watch.Kind?.ToString() ?? "none",
            ["Watch:Language"] = settings.Watch.Language,
        };
        Assert.Equal(
            [.. typeof(ProductSettings).GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal)],
            expected.Keys.Where(key => key != "Urls").Select(key => key.Split(':')[0]).Distinct().Order(StringComparer.Ordinal));
        var rows = Rows("Settings");
        Assert.Equal(expected.Keys, rows.Select(row => Code(row[0])));
        Assert.All(rows, row => Assert.StartsWith(expected[Code(row[0])], row[2].Replace("`", "")));
        using var defaults = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, "appsettings.json")));
        Assert.Equal(expected["Urls"], defaults.RootElement.GetProperty("Urls").GetString());
    }

    [Fact]
    public async Task Commands_HaveTheOptionsThatAreNamed()
    {
        foreach (Match match in Regex.Matches(Readme, "AirlineValue.Web -- (?<command>[a-z-]+)(?<rest>.*)", RegexOptions.ExplicitCapture, LongestMatch))
        {
            var help = await HelpAsync(match.Groups["command"].Value);
            Assert.All(Regex.Matches(match.Groups["rest"].Value, "--[a-z-]+", RegexOptions.None, LongestMatch), option => Assert.Contains(option.Value, help));
        }
        var analyse = await HelpAsync("analyse");
        Assert.All(Rows("Command line").Where(row => row[0].StartsWith("`--")), row => Assert.Contains(Code(row[0]), analyse));
        var demonstration = await HelpAsync("demo-extract");
        Assert.All(Rows("Demonstration data"), row => Assert.Contains(Code(row[0]), demonstration));
    }

    [Fact]
    public void Links_LeadToFilesOfTheRepository()
    {
        var links = Regex.Matches(Readme, @"\]\((?<target>[^)]+)\)", RegexOptions.ExplicitCapture, LongestMatch)
            .Select(match => match.Groups["target"].Value).Where(target => !target.StartsWith("http"));
        var folders = Rows("Layout of the code").SelectMany(row => row[0].Split(", ")).Select(Code);
        Assert.All([.. links, .. folders], path => Assert.True(Path.Exists(Path.Combine(Root, path)), path));
    }

    // The rows of all tables under a heading, without their heads.
    private static List<string[]> Rows(string heading)
    {
        var section = Readme.Split($"## {heading}\n")[1].Split("\n## ")[0];
        return [.. section.Split('\n')
            .Where(line => line.StartsWith("| ") && !line.StartsWith("| ---"))
            .Select(line => line.Trim('|', ' ').Split(" | "))
            .Where(cells => cells[0].StartsWith('`'))];
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Code(string cell) => cell.Split('`')[1];

    private static async Task<string> HelpAsync(string command)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        Assert.Equal(0, await ProductCommand.RunAsync([command, "--help"], output, error));
        return output.ToString();
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AirlineValue.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("AirlineValue.sln");
        return folder.FullName;
    }
}
