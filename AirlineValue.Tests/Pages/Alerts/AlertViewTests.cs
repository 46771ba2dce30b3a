using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Pages.Alerts;

namespace AirlineValue.Tests.Pages.Alerts;

public sealed class AlertViewTests
{
    private static readonly AlertRule Share = new("important-win-back", AlertMeasure.MemberShare, AlertSide.Above, 0.2);

    [Theory]
    [InlineData("en-US", "Important — win back: share of members at 25.4%, above the limit of 20%.", "See the members")]
    [InlineData("zh-CN", "重要挽留客户：会员占比为 25.4%，高于界限 20%。", "查看会员")]
    public void Fired_Share_HasWordsNumbersAndLinks(string culture, string sentence, string see)
    {
        using var texts = new ViewTexts(culture);
        var alert = texts.Get<AlertViews>().Fired(Entry(Share, 0.254));
        Assert.Equal((sentence, see), (alert.Sentence, alert.MembersText));
        Assert.Equal("members?extract=3&analysis=2&group=important-win-back", alert.MembersHref);
        Assert.Equal("segments/important-win-back?extract=3&analysis=2", alert.GroupHref);
    }

    [Fact]
    public void Fired_Members_LinksTheirNumber()
    {
        using var texts = new ViewTexts("en-US");
        var alert = texts.Get<AlertViews>().Fired(Entry(Share with { Measure = AlertMeasure.Members, Side = AlertSide.Below, Limit = 20_000 }, 15_762));
        Assert.Equal("Important — win back: members at 15,762, below the limit of 20,000.", alert.Sentence);
        Assert.Equal("See the 15,762 members", alert.MembersText);
    }

    [Theory]
    [InlineData(AlertMeasure.Leaving, "members?extract=1&analysis=2&group=important-win-back&notgroupin=important-win-back%403")]
    [InlineData(AlertMeasure.Joining, "members?extract=3&analysis=2&group=important-win-back&notgroupin=important-win-back%401")]
    public void Fired_Movement_LinksThoseWhoMoved(AlertMeasure measure, string expected)
    {
        using var texts = new ViewTexts("en-US");
        var alert = texts.Get<AlertViews>().Fired(Entry(Share with { Measure = measure, Limit = 10 }, 120) with { ThenExtractId = 1, ThenWindowEnd = new DateOnly(2014, 2, 28) });
        Assert.Equal(("See the 120 members", expected), (alert.MembersText, alert.MembersHref));
        Assert.Equal($"Important — win back: members {measure.ToString().ToLowerInvariant()} since 28 Feb 2014 at 120, above the limit of 10.", alert.Sentence);
    }

    [Fact]
    public void Row_ThatCanNotBeTold_SaysWhyAndHasNoNumber()
    {
        using var texts = new ViewTexts("en-US");
        var row = texts.Get<AlertViews>().Row(Entry(Share with { Measure = AlertMeasure.Leaving, Limit = 10 }, new AlertOutcome(AlertResult.Unknown, AlertObstacle.FirstPeriod, double.NaN)));
        Assert.Equal(("can’t be told", "warn", "–", "There was no period before."), (row.Result, row.Style, row.Value, row.Why));
        Assert.Equal("members leaving above 10", row.Rule);
        Assert.Null(row.ValueHref);
    }

    [Theory]
    [InlineData(AlertMeasure.Members, "important-win-back", "15,762", "members?extract=3&analysis=3&group=important-win-back")]
    [InlineData(AlertMeasure.MemberShare, "important-win-back", "25.4%", null)]
    [InlineData(AlertMeasure.Leaving, "important-win-back", null, null)]
    [InlineData(AlertMeasure.Members, "general-2", null, null)]
    public void Now_OfARule_IsWhatTheLatestPeriodHas(AlertMeasure measure, string segment, string? value, string? href)
    {
        using var texts = new ViewTexts("en-US");
        var view = StoredExample.View();
        var period = new PeriodFigures(
            3, 3, new DateOnly(2014, 3, 31), true, view.Extract.Totals!, 62_043, [],
            [.. view.Scoring.SegmentFigures.Select(f => new Domain.Segments.GroupFigures(f.Rank, f.Figures, f.Spreads))]);
        var found = texts.Get<AlertViews>().Now(new AlertRule(segment, measure, AlertSide.Above, 1), view.Analysis, period);
        Assert.Equal((value, href), (found?.Value, found?.Href));
    }

    [Fact]
    public void Row_OfAPeriodThatIsGone_LinksNowhere()
    {
        using var texts = new ViewTexts("en-US");
        var row = texts.Get<AlertViews>().Row(Entry(Share with { Measure = AlertMeasure.Members, Limit = 10 }, 15_762) with { IsThere = false });
        Assert.Equal((null, null, "15,762"), (row.PeriodHref, row.ValueHref, row.Value));
    }

    [Theory]
    [InlineData(AlertMeasure.MemberShare, "25.5", 0.255, null)]
    [InlineData(AlertMeasure.Members, "1,200", 1_200, null)]
    [InlineData(AlertMeasure.Members, "", double.NaN, "Missing")]
    [InlineData(AlertMeasure.Members, "12a", double.NaN, "Unreadable")]
    [InlineData(AlertMeasure.FareShare, "120", 1.2, "ShareAboveOne")]
    public void Draft_WhatWasTyped_IsReadOrRefused(AlertMeasure measure, string typed, double limit, string? problem)
    {
        var (rule, found) = new AlertRuleDraft { Segment = "general", Measure = measure, Limit = typed }.Read();
        Assert.Equal((limit, problem), (rule.Limit, found));
        if (problem is null)
            Assert.Equal(typed, AlertRuleDraft.Of(rule).Limit);
    }

    [Theory]
    [InlineData("fired", "general", "2014-03", 2)]
    [InlineData("unknown", null, null, null)]
    [InlineData(null, null, null, null)]
    public void Address_OfTheLog_IsReadAsItWasWritten(string? result, string? group, string? month, int? analysis)
    {
        var filter = AlertsAddress.Read(result, group, month, analysis);
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri("http://a/" + AlertsAddress.LogOf(filter, 1)).Query);
        Assert.Equal((result, group, month), (Of("result"), Of("group"), Of("month")));
        Assert.Equal(filter, AlertsAddress.Read(Of("result"), Of("group"), Of("month"), analysis));

        string? Of(string name) => query.TryGetValue(name, out var value) ? value.ToString() : null;
    }

    private static AlertLogEntry Entry(AlertRule rule, double value) => Entry(rule, new AlertOutcome(AlertResult.Fired, null, value));

    private static AlertLogEntry Entry(AlertRule rule, AlertOutcome outcome) => new(
        7, new StoredAlertRule(1, rule, null, DateTimeOffset.UnixEpoch, "ann", null, null), 2, 3, "a.csv", new DateOnly(2014, 3, 31), null, null, outcome,
        DateTimeOffset.UnixEpoch, true);
}
