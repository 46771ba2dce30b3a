using AirlineValue.Web.Settings;

namespace AirlineValue.Tests.Settings;

public sealed class WatchSettingsTests
{
    [Fact]
    public void Errors_SeveralWrongSettings_AreNamedAllAtOnce()
    {
        var settings = new ProductSettings { Currency = "yuan", Watch = new() { PollSeconds = 0, SettleSeconds = double.NaN, Language = "fr-FR" } };
        var keys = settings.Errors().Select(error => error.Split(": ")[0]);
        Assert.Equal(["Currency", "Watch:PollSeconds", "Watch:SettleSeconds", "Watch:Language"], keys);
    }

    [Fact]
    public void Errors_OfTheDefaults_AreNone() => Assert.Empty(new ProductSettings().Errors());

    [Theory]
    [InlineData(null, "/data", 0)]
    [InlineData("/watched", "/data", 0)]
    [InlineData("/data-of-others", "/data", 0)]
    [InlineData("/data", "/data", 1)]
    [InlineData("/data/uploads", "/data", 1)]
    [InlineData("/", "/data", 1)]
    public void PlaceErrors_FoldersWithinEachOther_AreRefused(string? watched, string data, int errors) =>
        Assert.Equal(errors, WatchSettings.PlaceErrors(watched, data).Count());
}
