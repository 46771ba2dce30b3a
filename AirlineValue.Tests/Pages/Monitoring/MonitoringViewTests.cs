using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Quality;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Pages.Monitoring;
using AirlineValue.Web.Resources;

namespace AirlineValue.Tests.Pages.Monitoring;

public sealed class MonitoringViewTests
{
    private static readonly DateOnly March = new(2014, 3, 31);

    [Theory]
    [InlineData("en-US", "R", 14 / 30.0, "The last flight is 14 days longer ago than in training")]
    [InlineData("en-US", "R", -14 / 30.0, "The last flight is 14 days more recent than in training")]
    [InlineData("zh-CN", "R", 14 / 30.0, "最近一次乘机比训练时平均早 14天")]
    [InlineData("en-US", "L", 9.8, "Members have been with the programme 9.8 months longer than in training")]
    [InlineData("en-US", "F", -2, "Members fly 2.00 flights less than in training")]
    [InlineData("en-US", "M", 0, "As in training")]
    public void Words_OfAShiftedMean_SayHowFarInTheIndicatorsUnit(string culture, string indicator, double shift, string expected)
    {
        using var texts = new ViewTexts(culture);
        Assert.Equal(expected, texts.Get<DriftText>().Words(Numbers(indicator, shift)));
    }

    [Fact]
    public void View_OfADriftedPeriod_SaysWhyWhatToDoAndWho()
    {
        using var texts = new ViewTexts("en-US");
        var view = texts.Get<MonitoringViews>().Of(StoredExample.View(), Report([new DriftReason(DriftReasonKind.IndicatorMean, DriftVerdict.Retrain, "L", 0.35, 0.25)], DriftVerdict.Retrain));
        Assert.Equal(("Retrain", "bad", "monitoring#retrain"), (view.Verdict.Text, view.Verdict.Style, view.AnalyseHref));
        Assert.Equal(["The mean of Length of relationship (L) has moved by +0.35 standard deviations of the training members, limit 0.250."], view.Reasons);
        Assert.Equal(7, view.Rows.Count);
        Assert.Equal("members?extract=3&analysis=3&group=general", view.Groups[3].NowHref);
        Assert.Null(view.Groups[4].NowHref);
        Assert.Equal("0.00", view.Groups[0].Change);
        Assert.Equal("members?extract=3&analysis=3&distance=3.5%3C..", view.BeyondHref);
        Assert.Equal("12 members lie beyond it", view.Beyond);
        Assert.Empty(view.RefitRows);
    }

    [Fact]
    public void View_OfAPeriodThatFits_HasNothingToDo()
    {
        using var texts = new ViewTexts("en-US");
        var view = texts.Get<MonitoringViews>().Of(StoredExample.View(), Report([], DriftVerdict.Keep));
        Assert.Equal(("Keep", "good", (string?)null), (view.Verdict.Text, view.Verdict.Style, view.AnalyseHref));
        Assert.Equal("By the stability index, none of the 7 distributions has moved enough to matter.", view.DriftMeaning);
    }

    private static DriftReport Report(IReadOnlyList<DriftReason> reasons, DriftVerdict verdict) => new(
        March, new DateOnly(2014, 4, 30), 1, [.. new[] { "L", "R", "F", "M", "C" }.Select(name => Numbers(name, 0))], Numbers("", 0),
        new DriftedGroups([10, 10, 10, 10, 0], [10, 10, 10, 10, 0], StabilityIndex.Of([10, 10, 10, 10, 0], [10, 10, 10, 10, 0])!),
        new DriftedDistance(1.3, 1.4, 3.5, 12, 40), null, verdict, reasons);

    private static DriftedNumbers Numbers(string name, double shift)
    {
        long[] before = [500, 500], after = shift == 0 ? [500, 500] : [300, 700];
        return new DriftedNumbers(
            name, Figures(20), Figures(20 + shift), StabilityIndex.Of(before, after)!, shift / 5, false, [20], before, after);
    }

    private static ComparedFigures Figures(double mean) => new(1_000, 0, 900, mean, 5, 0, mean - 3, mean, mean + 3, 100);
}
