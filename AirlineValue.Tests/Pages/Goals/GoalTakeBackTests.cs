using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Pages.Goals;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Tests.Pages.Goals;

public sealed class GoalTakeBackTests : IDisposable
{
    private static readonly Goal Members = new(new GoalSubject("members", null, new DateOnly(2014, 4, 1)), GoalSide.AtLeast, 62_000);

    private readonly TemporaryDatabase _temporary = new();
    private readonly GoalStore _store;

    public GoalTakeBackTests()
    {
        _store = new GoalStore(_temporary.Database, TimeProvider.System);
        Assert.True(_store.Set(Members, null, "ann").IsStored);
    }

    public void Dispose() => _temporary.Dispose();

    [Theory]
    [InlineData("en-US", "The goal “Members, All members, April 2014: at least 62,000 members” was taken back.", "The goal “Members, All members, April 2014: at least 62,000 members” holds again, as it was.")]
    [InlineData("zh-CN", "已撤销目标“会员数，全部会员，2014年4月：不低于 62,000 名会员”。", "目标“会员数，全部会员，2014年4月：不低于 62,000 名会员”已按原样恢复。")]
    public void PutBack_AGoalThatWasTakenBack_SetsItAsItWas(string culture, string taken, string put)
    {
        using var texts = new ViewTexts(culture);
        var acts = Acts(texts);
        acts.TakeBack(Holding(), "bob");
        Assert.StartsWith(taken, acts.Outcome!.Text, StringComparison.Ordinal);
        Assert.NotNull(acts.Outcome.PutBack);
        Assert.Empty(_store.InForce());
        acts.PutBack("cy");
        Assert.StartsWith(put, acts.Outcome.Text, StringComparison.Ordinal);
        Assert.Null(acts.Outcome.PutBack);
        Assert.Equal((Members, "cy"), (Holding().Goal, Holding().CreatedBy));
        Assert.Equal(["cy", "bob", "ann"], Log().Select(entry => entry.Actor));
        Assert.Equal("62000", Log()[0].Details()["target"]);
    }

    [Fact]
    public void PutBack_WhenSomebodyElseSetAnotherOne_LeavesTheirs()
    {
        using var texts = new ViewTexts("en-US");
        var acts = Acts(texts);
        acts.TakeBack(Holding(), "bob");
        _store.Set(Members with { Target = 70_000 }, null, "dee");
        acts.PutBack("bob");
        Assert.Equal((true, "Nothing was put back: meanwhile dee stored “Members, All members, April 2014: at least 70,000 members”."), (acts.Outcome!.IsRefused, acts.Outcome.Text));
        Assert.Equal(70_000, Holding().Goal!.Target);
    }

    [Fact]
    public void TakeBack_WhatSomebodyElseChanged_IsRefusedAndCanNotBePutBack()
    {
        using var texts = new ViewTexts("en-US");
        var (acts, seen) = (Acts(texts), Holding());
        _store.Set(Members with { Target = 70_000 }, seen.Id, "dee");
        acts.TakeBack(seen, "bob");
        Assert.True(acts.Outcome!.IsRefused);
        acts.PutBack("bob");
        Assert.Equal((70_000, 2), (Holding().Goal!.Target, Log().Count));
    }

    [Fact]
    public void TakeBack_WithASecondClick_KeepsTheWayBack()
    {
        using var texts = new ViewTexts("en-US");
        var (acts, seen) = (Acts(texts), Holding());
        acts.TakeBack(seen, "bob");
        acts.TakeBack(seen, "bob");
        acts.PutBack("bob");
        acts.PutBack("bob");
        Assert.Equal((Members, 3), (Holding().Goal, Log().Count));
    }

    private GoalTakeBack Acts(ViewTexts texts) => new(_store, texts.Get<GoalViews>(), texts.Get<IStringLocalizer<GoalsTexts>>());

    private GoalEntry Holding() => Assert.Single(_store.InForce());

    private IReadOnlyList<AuditEntry> Log() => new AuditLog(_temporary.Database, TimeProvider.System).Read(new AuditFilter(Act: AuditAct.GoalChanged), 0, 10);
}
