using System.Globalization;
using AirlineValue.Domain.Segments;
using AirlineValue.Web.Charts;
using Xunit;

namespace AirlineValue.Tests.Charts;

public sealed class GroupColoursTests
{
    public static TheoryData<string> Colours() =>
        [.. Enum.GetValues<CustomerGroup>().Select(GroupColours.Of), GroupColours.AllMembers];

    [Theory]
    [MemberData(nameof(Colours))]
    public void Colour_stands_out_from_every_background(string colour)
    {
        foreach (var background in GroupColours.LightBackgrounds.Concat(GroupColours.DarkBackgrounds))
            Assert.True(Contrast(colour, background) >= 3, $"{colour} on {background}: {Contrast(colour, background):F2}");
    }

    [Fact]
    public void Colours_of_the_groups_differ()
    {
        var colours = Enum.GetValues<CustomerGroup>().Select(GroupColours.Of).ToList();
        Assert.Equal(colours.Count, colours.Distinct().Count());
    }

    [Theory]
    [InlineData("light", "--ink", "--paper", 7)]
    [InlineData("light", "--ink-soft", "--paper", 4.5)]
    [InlineData("light", "--ink-soft", "--raised", 4.5)]
    [InlineData("light", "--accent", "--paper", 4.5)]
    [InlineData("light", "--accent-ink", "--accent", 4.5)]
    [InlineData("light", "--ink", "--accent-wash", 4.5)]
    [InlineData("light", "--accent", "--accent-wash", 4.5)]
    [InlineData("light", "--bad", "--paper", 4.5)]
    [InlineData("light", "--good", "--paper", 4.5)]
    [InlineData("light", "--warn", "--paper", 4.5)]
    [InlineData("light", "--rule-strong", "--paper", 3)]
    [InlineData("dark", "--ink", "--paper", 7)]
    [InlineData("dark", "--ink-soft", "--paper", 4.5)]
    [InlineData("dark", "--ink-soft", "--raised", 4.5)]
    [InlineData("dark", "--accent", "--paper", 4.5)]
    [InlineData("dark", "--accent-ink", "--accent", 4.5)]
    [InlineData("dark", "--ink", "--accent-wash", 4.5)]
    [InlineData("dark", "--accent", "--accent-wash", 4.5)]
    [InlineData("dark", "--bad", "--paper", 4.5)]
    [InlineData("dark", "--good", "--paper", 4.5)]
    [InlineData("dark", "--warn", "--paper", 4.5)]
    [InlineData("dark", "--rule-strong", "--paper", 3)]
    public void Theme_has_enough_contrast(string theme, string foreground, string background, double atLeast)
    {
        var contrast = Contrast(StyleSheet.Variable(theme, foreground), StyleSheet.Variable(theme, background));
        Assert.True(contrast >= atLeast, $"{theme}: {foreground} on {background}: {contrast:F2}");
    }

    [Fact]
    public void Backgrounds_are_those_of_the_style_sheet()
    {
        Assert.Equal([StyleSheet.Variable("light", "--paper"), StyleSheet.Variable("light", "--raised")], GroupColours.LightBackgrounds);
        Assert.Equal([StyleSheet.Variable("dark", "--paper"), StyleSheet.Variable("dark", "--raised")], GroupColours.DarkBackgrounds);
    }

    [Fact]
    public void Style_element_gives_every_group_its_variable() =>
        Assert.All(Enum.GetValues<CustomerGroup>(), group =>
            Assert.Contains($"--group-{group.Key()}:{GroupColours.Of(group)};", GroupColours.StyleRule, StringComparison.Ordinal));

    // WCAG 2.2, contrast ratio and relative luminance
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour) =>
        0.2126 * Channel(colour, 1) + 0.7152 * Channel(colour, 3) + 0.0722 * Channel(colour, 5);

    private static double Channel(string colour, int at)
    {
        var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
