using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Pages.Members;
using static AirlineValue.Tests.Charts.FigureReading;

namespace AirlineValue.Tests.Pages.Members;

public sealed class MemberPathViewTests
{
    // 0 is dropped, −1 not in the extract
    [Theory]
    [InlineData("en-US", new[] { 4, 4, 1, 1 }, "In “Important — keep” since 31 May 2014, before that in “General”.")]
    [InlineData("zh-CN", new[] { 4, 4, 1, 1 }, "自 2014年5月31日 起属于“重要保持客户”，此前属于“一般客户”。")]
    [InlineData("en-US", new[] { 1, 1, 1 }, "In “Important — keep” in all periods since 31 Mar 2014: 3.")]
    [InlineData("en-US", new[] { -1, 5, 0 }, "Dropped by cleaning since 31 May 2014, before that in “Low value”.")]
    [InlineData("en-US", new[] { 0, -1 }, "No longer in the extracts since 30 Apr 2014, before that dropped by cleaning.")]
    [InlineData("zh-CN", new[] { -1, 3 }, "自 2014年4月30日 起属于“重要挽留客户”，此前不在数据文件中。")]
    public void Meaning_OfAWay_SaysWhereSinceWhenAndWhatBefore(string culture, int[] states, string expected)
    {
        using var texts = new ViewTexts(culture);
        Assert.Equal(expected, PathOf(texts, states)!.Meaning);
    }

    [Fact]
    public void Figure_OfAWay_HasTheGroupsInTheirOrderAndBelowThemWhatIsNoGroup()
    {
        using var texts = new ViewTexts("en-US");
        var figure = PathOf(texts, [4, 0, -1, 1])!.Figure!;
        var (line, markers) = (DataOf(figure)[0], DataOf(figure)[1]);
        Assert.Equal([3d, 5, 6, 0], Doubles(markers, "y"));
        Assert.Equal(["2014-03-31", "2014-04-30", "2014-05-31", "2014-06-30"], Strings(markers, "x"));
        Assert.Equal(["#b34fa8", "#8a93a3", "#8a93a3", "#3f6fe0"], Strings(markers.GetProperty("marker"), "color"));
        Assert.Equal("hv", line.GetProperty("line").GetProperty("shape").GetString());
        Assert.Equal([3.0, null, null, 0.0], line.GetProperty("y").EnumerateArray().Select(y => y.ValueKind == System.Text.Json.JsonValueKind.Null ? (double?)null : y.GetDouble()));
        Assert.Equal(7, LayoutOf(figure).GetProperty("yaxis").GetProperty("ticktext").GetArrayLength());
        Assert.Equal(["extracts/1/members/M%2F1", "extracts/2/members/M%2F1", null, "extracts/4/members/M%2F1"], figure.Table.Rows.Select(row => row.Numbers[0].Href));
        Assert.Equal(["General", "dropped by cleaning: Fares present", "not in the extract", "Important — keep"], figure.Table.Rows.Select(row => row.Numbers[0].Text));
        Assert.Contains("value score +1.25", Strings(markers, "text")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Path_OfOnePeriodOrWithoutAnAnalysis_HasNoFigure()
    {
        using var texts = new ViewTexts("en-US");
        Assert.Null(PathOf(texts, [2])!.Figure);
        Assert.Null(texts.Get<MemberPathViews>().Of(new MemberBasis(StoredExample.View().Extract, null), "1", new MemberOverTime([], [])));
    }

    private static MemberPathView? PathOf(ViewTexts texts, int[] states)
    {
        var view = StoredExample.View();
        DateOnly End(int i) => new DateOnly(2014, 4, 1).AddMonths(i).AddDays(-1);
        return texts.Get<MemberPathViews>().Of(new MemberBasis(view.Extract, view), "M/1", new MemberOverTime(
            [.. states.Index().Where(s => s.Item >= 0).Select(s => new MemberInExtract(
                s.Index + 1, "a.csv", End(s.Index), [], new MemberPeriodScore(s.Item, s.Item == 0 ? CleaningRule.FaresPresent : null, s.Item == 0 ? null : 1.25)))],
            [.. states.Select((_, i) => new ScoredPeriod(i + 1, view.Analysis.Id, i + 1, "a.csv", End(i), i == 0, 50, default))]));
    }
}
