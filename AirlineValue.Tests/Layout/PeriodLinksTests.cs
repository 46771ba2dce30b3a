using AirlineValue.Domain.Storage;
using AirlineValue.Web.Layout;
using AirlineValue.Web.Pages.Segments;

namespace AirlineValue.Tests.Layout;

public sealed class PeriodLinksTests
{
    [Theory]
    [InlineData("http://a/segments", "")]
    [InlineData("http://a/?analysis=3", "")]
    [InlineData("http://a/?extract=2", "?extract=2")]
    [InlineData("http://a/segments/general?extract=2&analysis=3&AGE=30..40&page=2", "?extract=2&analysis=3")]
    [InlineData("http://a/members?extract=2", "")]
    [InlineData("http://a/members?extract=2&analysis=3&group=general", "?extract=2&analysis=3")]
    public void Kept_OfAnAddress_IsThePeriodAlone(string address, string expected) => Assert.Equal(expected, PeriodLinks.Kept(address));

    [Theory]
    [InlineData("", "", true)]
    [InlineData("?extract=2", "", true)]
    [InlineData("segments", "", false)]
    [InlineData("segments/general?extract=2#members", "segments", true)]
    [InlineData("segments-of", "segments", false)]
    public void IsAtOrBelow_Pages_AreThoseOfTheLink(string page, string path, bool expected) =>
        Assert.Equal(expected, PeriodLinks.IsAtOrBelow(page, path));

    [Theory]
    [InlineData("http://a/members?analysis=1&extract=9&AGE=30..40&AGE=50..&page=3", false, "http://a/members?extract=2&analysis=1&AGE=30..40&AGE=50..")]
    [InlineData("http://a/segments/general?extract=9", true, "http://a/segments/general")]
    [InlineData("http://a/", false, "http://a/?extract=2")]
    public void Of_TheSamePageForAnotherPeriod_KeepsAllOtherChoices(string address, bool isLatest, string expected)
    {
        var period = new ScoredPeriod(7, 1, 2, "a.csv", new DateOnly(2014, 4, 30), false, 10, DateTimeOffset.UnixEpoch) { IsLatest = isLatest };
        Assert.Equal(expected, PeriodAddress.Of(address, period));
    }
}
