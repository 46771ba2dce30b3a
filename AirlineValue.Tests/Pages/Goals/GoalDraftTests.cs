using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Pages.Goals;

namespace AirlineValue.Tests.Pages.Goals;

public sealed class GoalDraftTests
{
    [Theory]
    [InlineData("en-US", "", "members", "2014-03", "62,000", null, null)]
    [InlineData("en-US", "general", "share", "2014-03", "40%", null, null)]
    [InlineData("en-US", "", "members", "", "62,000", "month", "Choose the month.")]
    [InlineData("en-US", "", "members", "March", "62,000", "month", "“March” can’t be read as a month. Write it like 2014-03.")]
    [InlineData("en-US", "", "members", "2014-13", "62,000", "month", "“2014-13” can’t be read as a month. Write it like 2014-03.")]
    [InlineData("en-US", "", "members", "2014-03", "", "target", "Enter the target.")]
    [InlineData("en-US", "", "members", "2014-03", "6O", "target", "“6O” can’t be read as a number. Write it like 62,000 or 25.5.")]
    [InlineData("en-US", "", "members", "2014-03", "1.5", "target", "Members are counted in whole numbers. Found: 1.5.")]
    [InlineData("en-US", "general", "share", "2014-03", "101", "target", "A share can’t be above 100%. Found: 101.")]
    [InlineData("zh-CN", "", "fares", "2014-03", "-1", "target", "目标值不能小于 0。当前输入：-1。")]
    public void Read_WhatWasTyped_SaysAtTheFieldWhatIsWrong(
        string culture, string segment, string kpi, string month, string target, string? field, string? text)
    {
        using var texts = new ViewTexts(culture);
        var problems = new GoalDraft { Segment = segment, Kpi = kpi, Month = month, Target = target }.Read().Problems;
        Assert.Equal(field, problems.SingleOrDefault()?.Field);
        Assert.Equal(text, problems.Count == 0 ? null : texts.Get<GoalViews>().Problem(problems[0]));
    }

    [Theory]
    [InlineData("members", null, 62_000, "62,000")]
    [InlineData("share", "general", 0.255, "25.5")]
    [InlineData("mean-R", "general", 3.25, "3.25")]
    public void Of_AGoal_GivesTheSameGoalAgain(string kpi, string? segment, double target, string typed)
    {
        var goal = new Goal(new GoalSubject(kpi, segment, new DateOnly(2014, 3, 1)), GoalSide.AtMost, target);
        var draft = GoalDraft.Of(goal);
        Assert.Equal(typed, draft.Target);
        Assert.Equal(goal, draft.Read().Goal);
    }

    [Fact]
    public void Row_OfAGoal_HasWhatWasFoundAndALinkToIt()
    {
        using var texts = new ViewTexts("en-US");
        var view = StoredExample.View();
        var period = new PeriodFigures(
            3, 3, new DateOnly(2014, 3, 31), true, view.Extract.Totals!, 62_043, [],
            [.. view.Scoring.SegmentFigures.Select(f => new Domain.Segments.GroupFigures(f.Rank, f.Figures, f.Spreads))]);
        var goal = new Goal(new GoalSubject("share", "important-win-back", new DateOnly(2014, 3, 1)), GoalSide.AtMost, 0.2);
        var row = texts.Get<GoalViews>().Row(Entry(goal), view.Analysis, [period]);
        Assert.Equal(("25.4%", "segments/important-win-back?extract=3&kpi=share", "missed"), (row.Found, row.FoundHref, row.Word));
        Assert.Equal("5.40 percentage points above the goal of 20%", row.Outcome);
        var next = texts.Get<GoalViews>().Row(Entry(goal with { Subject = goal.Subject with { Month = new DateOnly(2014, 4, 1) } }), view.Analysis, [period]);
        Assert.Equal(("", null, "no period yet", "April 2014"), (next.Found, next.FoundHref, next.Outcome, next.Month));
        Assert.Equal("Share of members, Important — win back, March 2014: at most 20%", texts.Get<GoalViews>().Event(Entry(goal)).What);
        Assert.Equal("Share of members, Important — win back, March 2014: taken back", texts.Get<GoalViews>().Event(Entry(goal) with { Goal = null }).What);
    }

    private static GoalEntry Entry(Goal goal) => new(1, goal.Subject, goal, DateTimeOffset.UnixEpoch, "ann");
}
