using System.Text.Json;
using AirlineValue.Domain.Cleaning;

namespace AirlineValue.Tests.Cleaning;

public sealed class CleaningOptionsTests
{
    [Theory]
    [InlineData("""{"rules":["indicatorsComputable","faresPresent"],"maximumAge":90}""")]
    [InlineData("""{"rules":["indicatorsComputable","faresPresent"],"maximumAge":90,"notYetKnown":{"a":1}}""")]
    public void Json_OfOtherVersions_IsReadWithDefaultsForTheRest(string json)
    {
        var options = JsonSerializer.Deserialize<CleaningOptions>(json, JsonSerializerOptions.Web)!;
        Assert.Equal([CleaningRule.IndicatorsComputable, CleaningRule.FaresPresent], options.Rules);
        Assert.Equal((90, 1, 20_000, 50), (options.MaximumAge, options.MinimumFlights, options.MaximumKilometresPerFlight, options.MinimumKilometresPerFlight));
        Assert.Empty(options.Winsorising.Indicators);
    }

    [Fact]
    public void Json_WrittenAndRead_IsTheSame()
    {
        var options = new CleaningOptions
        {
            Rules = [.. Enum.GetValues<CleaningRule>()],
            MinimumFlights = 6,
            Winsorising = new WinsorisingOptions { Indicators = ["F", "M"], UpperQuantile = 0.99 },
        };
        var read = JsonSerializer.Deserialize<CleaningOptions>(JsonSerializer.Serialize(options, JsonSerializerOptions.Web), JsonSerializerOptions.Web)!;
        Assert.True(options.IsSameAs(read));
        Assert.False(read.IsSameAs(new CleaningOptions()));
    }

    [Fact]
    public void IsSameAs_ThresholdOfARuleThatIsOff_MakesNoDifference()
    {
        Assert.True(new CleaningOptions().IsSameAs(new CleaningOptions { MinimumFlights = 9 }));
        Assert.False(new CleaningOptions().IsSameAs(new CleaningOptions { MaximumAge = 99 }));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(0, false)]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public void Errors_FewestFlights_AreFrom1To1000(int flights, bool isRight) =>
        Assert.Equal(isRight ? [] : ["MinimumFlights"], new CleaningOptions { MinimumFlights = flights }.Errors.Select(e => e.Option));

    [Fact]
    public void Errors_SeveralOptionsOutOfRange_AreAllNamedWithTheirRange()
    {
        var options = new CleaningOptions
        {
            MaximumAge = 151,
            MaximumKilometresPerFlight = 999,
            MinimumKilometresPerFlight = -1,
            Winsorising = new WinsorisingOptions { LowerQuantile = 0.26, UpperQuantile = 0.74 },
        };
        Assert.Equal(
            ["MaximumAge 1–150", "MaximumKilometresPerFlight 1000–50000", "MinimumKilometresPerFlight 0–999", "LowerQuantile 0–0.25", "UpperQuantile 0.75–1"],
            options.Errors.Select(e => $"{e.Option} {e.Range}"));
    }

    [Theory]
    [InlineData("  ", ProfileNameError.Missing)]
    [InlineData(null, ProfileNameError.Missing)]
    [InlineData("默认", ProfileNameError.Reserved)]
    [InlineData("DEFAULT", ProfileNameError.Reserved)]
    [InlineData(" strict ", ProfileNameError.Taken)]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890", ProfileNameError.TooLong)]
    [InlineData("Strict 2", null)]
    public void NameError_Names_AreUniqueShortAndNotTheBuiltInOnes(string? name, ProfileNameError? expected) =>
        Assert.Equal(expected, CleaningProfile.NameError(name, ["Strict"]));
}
