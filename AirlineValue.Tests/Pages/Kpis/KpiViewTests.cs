using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Pages.Kpis;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Resources;

namespace AirlineValue.Tests.Pages.Kpis;

public sealed class KpiViewTests
{
    private const string Address = "http://localhost/?analysis=3";

    private static readonly AnalysisView Shown = StoredExample.View();

    [Theory]
    [InlineData("en-US", "+1.2%", "better", "Members rose by 1.2% since 28 Feb 2014, which is good for the airline.", "from 62,240")]
    [InlineData("zh-CN", "+1.2%", "向好", "会员数自2014年2月28日以来上升 1.2%，对航空公司有利。", "原为 62,240")]
    public void Overview_MembersBesideFebruary_SaysHowMuchAndWhetherItIsGood(string culture, string change, string word, string sentence, string then)
    {
        using var texts = new ViewTexts(culture);
        var mark = texts.Get<KpiViews>().Of(Board(), null, Address).Rows[0].Previous!;
        Assert.Equal(("▲", change, word, "good", sentence, then), (mark.Arrow, mark.Text, mark.Word, mark.Style, mark.Sentence, mark.Then));
    }

    [Fact]
    public void Overview_WithoutAPeriodOfLastYear_SaysWhichMonthHasNone()
    {
        using var texts = new ViewTexts("en-US");
        var view = texts.Get<KpiViews>().Of(Board(), null, Address);
        Assert.Equal("Same month of last year: no period in March 2013", view.LastYear.Text);
        Assert.Null(view.LastYear.Href);
        Assert.All(view.Rows, row => Assert.Null(row.LastYear));
        Assert.Equal("Since 28 Feb 2014, the previous period", view.Previous.Text);
        Assert.Equal("http://localhost/?extract=2&analysis=3", view.Previous.Href);
        Assert.Equal(("members?extract=3&analysis=3", "members?extract=2&analysis=3"), (view.Rows[0].ValueHref, view.Rows[0].Previous!.ThenHref));
        Assert.Equal("members?extract=3&analysis=3&L1Y_Flight_Count=0%3C..", view.Rows[1].ValueHref);
        Assert.Equal("members?extract=3&analysis=3&group=any", view.Rows.Single(row => row.Kpi.Key == "grouped").ValueHref);
        Assert.Null(view.Rows[2].ValueHref);
        Assert.Equal("All 2 periods were scored by analysis 3. Periods of other analyses are not compared: their groups are other ones.", view.SameModel);
    }

    [Fact]
    public void Group_ShareOfWinBackThatGrows_IsWorseThoughItRises()
    {
        using var texts = new ViewTexts("en-US");
        var board = Board(segment: "important-win-back");
        var share = texts.Get<KpiViews>().Of(board, null, Address).Rows.Single(row => row.Kpi.Key == "share");
        Assert.Equal(("▲", "worse", "bad"), (share.Previous!.Arrow, share.Previous.Word, share.Previous.Style));
        Assert.Equal("+10.41 pp", share.Previous.Text);
        var length = texts.Get<KpiViews>().Of(board, null, Address).Rows.Single(row => row.Kpi.Key == "mean-L");
        Assert.Equal(("=", "unchanged", ""), (length.Previous!.Arrow, length.Previous.Word, length.Previous.Style));
    }

    [Theory]
    [InlineData("en-US", GoalSide.AtLeast, 62_000, "attained", "988 members above the goal of 62,000 members")]
    [InlineData("en-US", GoalSide.AtLeast, 62_989, "missed", "1 member below the goal of 62,989 members")]
    [InlineData("en-US", GoalSide.AtLeast, 62_988, "attained", "exactly the goal of 62,988 members")]
    [InlineData("en-US", GoalSide.AtMost, 60_000, "missed", "2,988 members above the goal of 60,000 members")]
    [InlineData("zh-CN", GoalSide.AtLeast, 62_000, "已达成", "比目标 62,000 名会员 高 988 名会员")]
    public void Goal_BesideItsKpi_SaysAttainedOrMissedAndTheGap(string culture, GoalSide side, double target, string word, string text)
    {
        using var texts = new ViewTexts(culture);
        var goal = new Goal(new GoalSubject("members", null, new DateOnly(2014, 3, 1)), side, target);
        var board = Board([goal with { Subject = goal.Subject with { Month = new DateOnly(2014, 2, 1) }, Target = 1 }, goal]);
        var mark = texts.Get<KpiViews>().NotesOf(board, "members")!.Goal!;
        Assert.Equal((word, text), (mark.Word, mark.Text));
        Assert.Null(texts.Get<KpiViews>().NotesOf(board, "fares")!.Goal);
        Assert.Null(texts.Get<KpiViews>().NotesOf(board, null));
    }

    [Fact]
    public void Line_OfTheChosenKpi_OpensPeriodsAndHasTheGoals()
    {
        using var texts = new ViewTexts("en-US");
        var goal = new Goal(new GoalSubject("grouped", null, new DateOnly(2014, 3, 1)), GoalSide.AtLeast, 60_000);
        var later = goal with { Subject = goal.Subject with { Month = new DateOnly(2014, 5, 1) } };
        var view = texts.Get<KpiViews>().Of(Board([goal, later]), "grouped", Address);
        Assert.Equal("Members with a group over all periods", view.LineHeading);
        Assert.Equal(
            "Members with a group: from 60,000 on 28 Feb 2014 to 62,043 on 31 Mar 2014. The best period is 31 Mar 2014 with 62,043. Of 1 goals that fall on a period, attained: 1.",
            view.LineMeaning);
        Assert.Equal(["28 Feb 2014", "31 Mar 2014", "May 2014"], view.Line!.Table.Rows.Select(row => row.Name));
        Assert.Equal("http://localhost/?extract=2&analysis=3", view.Line.Table.Rows[0].Numbers[0].Href);
        Assert.Equal("http://localhost/?analysis=3", view.Line.Table.Rows[1].Numbers[0].Href);
        Assert.Equal("at least 60,000 members", view.Line.Table.Rows[1].Numbers[1].Text);
        Assert.True(view.Rows.Single(row => row.IsShown).Kpi.Key == "grouped");
        Assert.EndsWith("?analysis=3&kpi=fares#kpi-line", view.Rows.Single(row => row.Kpi.Key == "fares").LineHref);
    }

    [Fact]
    public void View_OfTheFirstPeriod_SaysThatThereIsNothingToCompareWith()
    {
        using var texts = new ViewTexts("en-US");
        var board = KpiBoards.Of(Shown, null, [Figures(Shown)], [])!;
        var view = texts.Get<KpiViews>().Of(board, "members", Address);
        Assert.StartsWith("There is one period so far", view.Meaning, StringComparison.Ordinal);
        Assert.Equal("Previous period: none", view.Previous.Text);
        Assert.Null(view.Line);
        Assert.Null(KpiBoards.Of(Shown, null, [], []));
    }

    [Fact]
    public void Address_OfAPageWithAList_KeepsTheKpiWhoseLineIsShown()
    {
        var address = MembersAddress.Read("?extract=3&F=10..&kpi=mean-R");
        Assert.Empty(address.Unreadable);
        Assert.Equal(("mean-R", "?extract=3&F=10..&kpi=mean-R"), (address.Kpi, address.ToQuery()));
        Assert.False(MembersAddress.Read("?kpi=mean-R").IsFiltered);
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("zh-CN")]
    public void Names_OfAllKpis_AreWritten(string culture)
    {
        using var texts = new ViewTexts(culture);
        var words = texts.Get<KpiText>();
        Assert.All([.. Kpi.OfAirline, .. Kpi.OfGroup(Domain.Indicators.Indicator.All)], kpi =>
        {
            Assert.DoesNotContain("Name.", words.Name(kpi) + words.Name(kpi, isPlain: true), StringComparison.Ordinal);
            Assert.Equal(words.Value(kpi, double.NaN), words.Precise(kpi, double.NaN));
        });
    }

    private static KpiBoard Board(IReadOnlyList<Goal>? goals = null, string? segment = null) => KpiBoards.Of(
        Shown, Shown.Analysis.Segments.FirstOrDefault(s => s.Key == segment), [February(), Figures(Shown)],
        [.. (goals ?? []).Select((goal, i) => new GoalEntry(i + 1, goal.Subject, goal, DateTimeOffset.UnixEpoch, "ann"))])!;

    // 8,161 of 54,442 members are to be won back in February, 15,762 of 62,043 in March
    private static PeriodFigures February()
    {
        var march = Figures(Shown);
        return march with
        {
            ScoringId = 2,
            ExtractId = 2,
            WindowEnd = new DateOnly(2014, 2, 28),
            All = march.All with { Members = 62_240 },
            GroupedMembers = 60_000,
            Groups = [.. march.Groups.Select(g => g.Rank == 3 ? g with { Figures = g.Figures with { Members = 8_161 } } : g)],
        };
    }

    private static PeriodFigures Figures(AnalysisView view) => new(
        view.Scoring.Id, view.Extract.Id, view.Extract.WindowEnd, true, view.Extract.Totals!, view.Scoring.ClusteredMembers, view.Scoring.Spreads,
        [.. view.Scoring.SegmentFigures.Select(f => new Domain.Segments.GroupFigures(f.Rank, f.Figures, f.Spreads))]);
}
