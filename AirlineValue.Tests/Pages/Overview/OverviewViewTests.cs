using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Pages.Overview;

namespace AirlineValue.Tests.Pages.Overview;

public sealed class OverviewViewTests
{
    [Theory]
    [InlineData("en-US", "8.6% of the members bring 35.8% of the fares: Important — keep.")]
    [InlineData("zh-CN", "重要保持客户：8.6% 的会员贡献了 35.8% 的票价收入。")]
    [InlineData("de-DE", "8,6 % of the members bring 35,8 % of the fares: Important — keep.")]
    public void Shares_ReferenceExtract_SayWhereValueIsConcentrated(string culture, string start)
    {
        using var texts = new ViewTexts(culture);
        var view = texts.Get<OverviewViews>().Of(StoredExample.View());
        Assert.StartsWith(start, view.SharesMeaning.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_CoverAllImportedMembers()
    {
        using var texts = new ViewTexts("en-US");
        var figures = texts.Get<OverviewViews>().Of(StoredExample.View()).Figures;
        Assert.Equal(["62,988", "52,160", "CNY 688 million", "1.08 billion km", "790 million"], figures.Select(f => f.Value));
        Assert.Equal("62,043 of them in a group", figures[0].Note);
        Assert.Equal("82.8% of all: flew in year 2", figures[1].Note);
        Assert.Equal("CNY 688,037,914", figures[2].Title);
        Assert.All(figures, figure => Assert.NotNull(figure.Href));
    }

    [Theory]
    [InlineData("en-US", "62,988 members paid CNY 688 million in the two years of the window. From year 1 to year 2, flights rose by 22.1% and fares rose by 19.9%.")]
    [InlineData("zh-CN", "在两年观测窗口内，62,988 名会员支付票价 ¥6.88亿。与第一年相比，第二年飞行次数增长 22.1%，票价收入增长 19.9%。")]
    public void Lead_ReferenceExtract_SaysHowMuchAndWhatChanged(string culture, string expected)
    {
        using var texts = new ViewTexts(culture);
        Assert.Equal(expected, texts.Get<OverviewViews>().Of(StoredExample.View()).Lead);
    }

    [Fact]
    public void Radar_NamesTheThreeCentresFarthestOut()
    {
        using var texts = new ViewTexts("en-US");
        var view = texts.Get<OverviewViews>().Of(StoredExample.View());
        Assert.Contains(
            "Important — keep, Frequency +2.48; Important — develop, Discount coefficient +2.20; Low value, Recency +1.69",
            view.RadarMeaning, StringComparison.Ordinal);
    }

    [Fact]
    public void Funnel_StartsWithTheImportedAndEndsWithTheClustered()
    {
        using var texts = new ViewTexts("en-US");
        var view = texts.Get<OverviewViews>().Of(StoredExample.View());
        Assert.Equal(["62,988", "62,988", "62,299", "62,044", "62,043"], view.Funnel.Select(step => step.Kept));
        Assert.Contains("945", view.FunnelMeaning, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_ExtractWithoutYearsAndPoints_AreNotKnownInsteadOfZero()
    {
        var source = StoredExample.View();
        source.Extract.Totals = source.Extract.Totals! with { FlightsYr1 = 0, FlightsYr2 = 0, ActiveMembers = 0, Points = 0 };
        using var texts = new ViewTexts("en-US");
        var figures = texts.Get<OverviewViews>().Of(source).Figures;
        Assert.Equal("not known", figures[1].Value);
        Assert.Equal("not known", figures[4].Value);
    }

    [Fact]
    public void Links_OfADraft_NameTheAnalysisAndThoseOfTheCurrentOneDoNot()
    {
        using var texts = new ViewTexts("en-US");
        var views = texts.Get<OverviewViews>();
        Assert.Equal("segments/important-keep?analysis=3", views.Of(StoredExample.View(isCurrent: false)).Groups[0].Href);
        Assert.Equal("segments/important-keep", views.Of(StoredExample.View()).Groups[0].Href);
    }
}
