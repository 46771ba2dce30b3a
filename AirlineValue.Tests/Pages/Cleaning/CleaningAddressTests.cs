using AirlineValue.Domain.Cleaning;
using AirlineValue.Web.Pages.Cleaning;

namespace AirlineValue.Tests.Pages.Cleaning;

public sealed class CleaningAddressTests
{
    [Fact]
    public void ToString_DefaultSettings_IsTheBareAddress() =>
        Assert.Equal("extracts/3/cleaning", CleaningAddress.Of(3).With(new CleaningOptions(), CleaningProfile.Default).ToString());

    [Fact]
    public void ReadAndWrite_AnySettings_AreTheSame()
    {
        var random = new Random(5);
        for (var round = 0; round < 100; round++)
        {
            var (options, profile) = (Any(random), new CleaningProfile("Mine & more", Any(random)));
            var address = CleaningAddress.Of(3, profile.Name).With(options, profile);
            var read = CleaningAddress.Read(3, "http://localhost/" + address);
            Assert.Equal("Mine & more", read.Profile);
            Assert.True(options.IsSameAs(read.On(profile)), address.ToString());
            Assert.True(options.IsSameAs(CleaningOptionsText.Split(CleaningOptionsText.Join(options))));
        }
    }

    [Theory]
    [InlineData("age=old", "MaximumAge")]
    [InlineData("age=151", "MaximumAge")]
    [InlineData("flights=1.5", "MinimumFlights")]
    [InlineData("maxkm=", "MaximumKilometresPerFlight")]
    [InlineData("low=26", "LowerQuantile")]
    public void Read_WhatCantBeUsed_IsAnErrorOfItsField(string query, string option)
    {
        var address = CleaningAddress.Read(3, "http://localhost/extracts/3/cleaning?" + query);
        Assert.Equal([option], address.On(CleaningProfile.Default).Errors.Select(e => e.Option));
        Assert.Equal("extracts/3/cleaning?" + query, address.ToString());
    }

    private static CleaningOptions Any(Random random) => new()
    {
        Rules = [CleaningRule.IndicatorsComputable, .. CleaningOptionsText.Choosable.Where(_ => random.Next(2) == 0)],
        MaximumAge = random.Next(1, 150),
        MinimumFlights = random.Next(1, 1000),
        MaximumKilometresPerFlight = random.Next(1000, 50_000),
        Winsorising = new WinsorisingOptions
        {
            Indicators = [.. new[] { "L", "R", "F", "M", "C" }.Where(_ => random.Next(2) == 0)],
            LowerQuantile = random.Next(0, 250) / 1000.0,
            UpperQuantile = random.Next(750, 1000) / 1000.0,
        },
    };
}
