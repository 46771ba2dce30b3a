using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Pages.Alerts;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Tests.Pages.Alerts;

public sealed class AlertRuleTakeBackTests : IDisposable
{
    private static readonly AlertRule Share = new("general", AlertMeasure.MemberShare, AlertSide.Above, 0.2);

    private readonly TemporaryDatabase _temporary = new();
    private readonly AlertRuleStore _store;

    public AlertRuleTakeBackTests()
    {
        _store = new AlertRuleStore(_temporary.Database, TimeProvider.System);
        Assert.Equal(AlertRuleSaved.Stored, _store.Set(Share, null, "ann"));
    }

    public void Dispose() => _temporary.Dispose();

    [Theory]
    [InlineData("en-US", "The rule “General: share of members above 20%” was taken back. What it found stays in the log.", "The rule “General: share of members above 20%” holds again,")]
    [InlineData("zh-CN", "已撤销规则“一般客户：会员占比高于 20%”。", "规则“一般客户：会员占比高于 20%”已恢复")]
    public void PutBack_ARuleThatWasTakenBack_SetsItAgainAndKeepsTheEarlierOne(string culture, string taken, string put)
    {
        using var texts = new ViewTexts(culture);
        var acts = Acts(texts);
        acts.TakeBack(Holding(), "bob");
        Assert.StartsWith(taken, acts.Outcome!.Text, StringComparison.Ordinal);
        Assert.NotNull(acts.Outcome.PutBack);
        Assert.Empty(_store.Holding());
        acts.PutBack("cy");
        Assert.StartsWith(put, acts.Outcome.Text, StringComparison.Ordinal);
        Assert.Equal([(Share, "cy", true), (Share, "ann", false)], _store.List().Select(rule => (rule.Rule, rule.CreatedBy, rule.Holds)));
        Assert.Equal([("cy", "set"), ("bob", "removed"), ("ann", "set")], Log().Select(entry => (entry.Actor, entry.Details()["change"])));
    }

    [Fact]
    public void PutBack_WhenSomebodyElseSetTheSame_LeavesOne()
    {
        using var texts = new ViewTexts("en-US");
        var acts = Acts(texts);
        acts.TakeBack(Holding(), "bob");
        _store.Set(Share, null, "dee");
        acts.PutBack("bob");
        Assert.Equal((true, "The same rule is there already."), (acts.Outcome!.IsRefused, acts.Outcome.Text));
        Assert.Equal("dee", Holding().CreatedBy);
    }

    [Fact]
    public void TakeBack_WhatSomebodyElseChanged_IsRefusedAndCanNotBePutBack()
    {
        using var texts = new ViewTexts("en-US");
        var (acts, seen) = (Acts(texts), Holding());
        _store.Set(Share with { Limit = 0.3 }, seen.Id, "dee");
        acts.TakeBack(seen, "bob");
        Assert.True(acts.Outcome!.IsRefused);
        acts.PutBack("bob");
        Assert.Equal((0.3, 2), (Holding().Rule.Limit, Log().Count));
    }

    private AlertRuleTakeBack Acts(ViewTexts texts) => new(_store, texts.Get<AlertText>(), texts.Get<IStringLocalizer<AlertsTexts>>());

    private StoredAlertRule Holding() => Assert.Single(_store.Holding());

    private IReadOnlyList<AuditEntry> Log() => new AuditLog(_temporary.Database, TimeProvider.System).Read(new AuditFilter(Act: AuditAct.AlertRuleChanged), 0, 10);
}
