using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace AirlineValue.Tests.Resources;

public sealed partial class ResxTests
{
    public static TheoryData<string> Areas() =>
        [.. Directory.GetFiles(Folder(), "*.resx").Select(path => Path.GetFileName(path).Split('.')[0]).Distinct()];

    [Theory]
    [MemberData(nameof(Areas))]
    public void Texts_of_both_languages_have_the_same_keys(string area)
    {
        var english = Read($"{area}.resx");
        var chinese = Read($"{area}.zh-CN.resx");
        Assert.NotEmpty(english);
        Assert.Equal(english.Keys.Order(), chinese.Keys.Order());
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void Texts_of_both_languages_have_the_same_placeholders(string area)
    {
        var chinese = Read($"{area}.zh-CN.resx");
        foreach (var (key, text) in Read($"{area}.resx"))
            Assert.True(Placeholders(text).SetEquals(Placeholders(chinese[key])), $"{area}: {key}");
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void Text_is_never_empty(string area)
    {
        Assert.DoesNotContain(Read($"{area}.resx"), text => string.IsNullOrWhiteSpace(text.Value));
        Assert.DoesNotContain(Read($"{area}.zh-CN.resx"), text => string.IsNullOrWhiteSpace(text.Value));
    }

    [Fact]
    public void Texts_that_pages_and_views_ask_for_by_name_are_there()
    {
        var web = Directory.GetParent(Folder())!.FullName;
        var asked = Directory.GetFiles(web, "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || (file.EndsWith(".cs", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal)))
            .SelectMany(file => AskedIn(File.ReadAllText(file)).Select(text => (File: Path.GetFileName(file), text.Area, text.Key)))
            .ToList();
        var texts = Areas().Select(area => area.Data).ToDictionary(area => area, area => Read($"{area}.resx"));
        Assert.True(asked.Count > 1000, $"Only {asked.Count} texts were found in the sources.");
        Assert.DoesNotContain(asked, text => !texts[text.Area].ContainsKey(text.Key));
    }

    private static IEnumerable<(string Area, string Key)> AskedIn(string source)
    {
        foreach (Match localizer in Localizer().Matches(source))
        {
            foreach (Match key in Regex.Matches(source, $@"(?<![\w.]){localizer.Groups["name"].Value}\[""(?<key>[^""{{]+)""[,\]]", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
                yield return (localizer.Groups["area"].Value, key.Groups["key"].Value);
        }
    }

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Groups["number"].Value)];

    private static Dictionary<string, string> Read(string file) => XDocument.Load(Path.Combine(Folder(), file)).Root!
        .Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AirlineValue.sln")))
            folder = folder.Parent;
        return Path.Combine(folder!.FullName, "AirlineValue.Web", "Resources");
    }

    [GeneratedRegex(@"\{(?<number>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"IStringLocalizer<(?<area>\w+)> (?<name>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Localizer();
}
