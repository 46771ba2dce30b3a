using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Pages.Segments;

namespace AirlineValue.Tests.Pages.Segments;

public sealed class SegmentViewTests
{
    [Fact]
    public void Profile_Keep_IsDifferentFromAllInUnitsAndStandardDeviations()
    {
        using var texts = new ViewTexts("en-US");
        var frequency = texts.Get<SegmentViews>().Of(StoredExample.View(), "important-keep")!.Indicators[2];
        Assert.Equal("Frequency (F)", frequency.Name);
        Assert.Equal(("47.0 flights", "12.0 flights", "+35.0 flights", "+2.48"),
            (frequency.Mean, frequency.AllMean, frequency.Difference, frequency.StandardScore));
    }

    [Theory]
    [InlineData("en-US", "important-win-back", "flights rose by 34.9%, from 72,079 to 97,217")]
    [InlineData("zh-CN", "important-win-back", "飞行次数增长 34.9%（72,079 → 97,217）")]
    [InlineData("en-US", "low-value", "flights fell by 82.0%, from 39,794 to 7,160")]
    public void Trend_ReferenceExtract_IsSaidInWords(string culture, string key, string expected)
    {
        using var texts = new ViewTexts(culture);
        Assert.Contains(expected, texts.Get<SegmentViews>().Of(StoredExample.View(), key)!.Trend, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("important-win-back", true)]
    [InlineData("important-keep", false)]
    [InlineData("low-value", false)]
    [InlineData("general", false)]
    public void Disagreement_OnlyWhereNameAndTrendPointApart_IsSaid(string key, bool said)
    {
        using var texts = new ViewTexts("en-US");
        Assert.Equal(said, texts.Get<SegmentViews>().Of(StoredExample.View(), key)!.Disagreement is not null);
    }

    [Fact]
    public void Why_Keep_NamesReasonsStrongestFirst()
    {
        using var texts = new ViewTexts("en-US");
        var why = texts.Get<SegmentViews>().Of(StoredExample.View(), "important-keep")!.Why;
        Assert.StartsWith("These indicators speak for the name, strongest first: Frequency, 2.48 standard deviations above the mean (+2.48); Mileage", why, StringComparison.Ordinal);
        Assert.DoesNotContain("Against it", why, StringComparison.Ordinal);
    }

    [Fact]
    public void Why_WinBack_NamesWhatSpeaksAgainst()
    {
        using var texts = new ViewTexts("en-US");
        var why = texts.Get<SegmentViews>().Of(StoredExample.View(), "important-win-back")!.Why;
        Assert.Contains("Against it: Recency, 0.377 standard deviations below the mean (-0.10)", why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2.0, 0.5, "1.50 behind")]
    [InlineData(0.5, 2.0, "By itself “General” would fit better")]
    public void RunnerUp_AheadOrBehind_IsSaid(double fit, double runnerUpFit, string expected)
    {
        using var texts = new ViewTexts("en-US");
        var name = new SegmentName(0, CustomerGroup.ImportantKeep, 1, fit, [fit, 0, 0, 0, 0], CustomerGroup.General, runnerUpFit);
        Assert.Contains(expected, texts.Get<SegmentReasons>().RunnerUp(name), StringComparison.Ordinal);
    }

    [Fact]
    public void Segment_RepeatedName_HasItsNumberAndItsOwnPage()
    {
        var source = Repeated();
        using var texts = new ViewTexts("zh-CN");
        var view = texts.Get<SegmentViews>().Of(source, "important-develop-2");
        Assert.Equal("重要发展客户 2", view!.Name);
        Assert.Equal("segments/important-develop-2", texts.Get<SegmentsViews>().Of(source).Rows[2].Href);
    }

    [Fact]
    public void Segment_UnknownKey_IsNull()
    {
        using var texts = new ViewTexts("en-US");
        Assert.Null(texts.Get<SegmentViews>().Of(StoredExample.View(), "important-keep-9"));
    }

    [Fact]
    public void Comparison_ReferenceExtract_StandsInTheFixedOrderWithAllMembersBelow()
    {
        using var texts = new ViewTexts("en-US");
        var view = texts.Get<SegmentsViews>().Of(StoredExample.View());
        Assert.Equal(Enum.GetValues<CustomerGroup>(), view.Rows.Select(r => r.Group));
        Assert.Equal(["5,334", "8.6%", "CNY 246 million", "35.8%", "CNY 46,163", "365 million km", "33.9%"], view.Rows[0].Value);
        Assert.Equal(["250,803", "99.9%", "+34.6%", "+32.7%", "62.8", "0.914", "47.0", "68,374", "0.779"], view.Rows[0].Behaviour);
        Assert.Equal("62,043", view.Total.Members);
        Assert.All(view.Rows, row => Assert.Equal(view.ValueHeads.Count, row.Value.Count));
        Assert.All(view.Rows, row => Assert.Equal(view.BehaviourHeads.Count, row.Behaviour.Count));
    }

    private static AnalysisView Repeated()
    {
        var source = StoredExample.View();
        var third = source.Analysis.Segments[2];
        var name = third.Name with { Group = CustomerGroup.ImportantDevelop, Repetition = 2 };
        source.Analysis.Segments[2] = new StoredSegment
        {
            AnalysisId = third.AnalysisId,
            Rank = 3,
            Key = name.Key,
            Name = name,
            CentreStandardised = third.CentreStandardised,
            Centre = third.Centre,
        };
        return source;
    }
}
