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
}
