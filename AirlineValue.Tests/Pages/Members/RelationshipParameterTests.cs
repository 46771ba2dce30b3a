using AirlineValue.Domain.Members;
using AirlineValue.Domain.Strategies;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Resources;

namespace AirlineValue.Tests.Pages.Members;

public sealed class RelationshipParameterTests
{
    public static TheoryData<string, MemberCondition> Addresses() => new()
    {
        { "change=any", new HasBehaviourChange(null) }, { "change=fare-per-flight", new HasBehaviourChange(BehaviourChange.FarePerFlight) },
        { "partner=began", new HasPartnerCourse(PartnerCourse.Began) }, { "new-in=upgrade%403", new ConcernChanged(Strategy.Upgrade, 3, ConcernChange.New) },
        { "no-longer-in=win-back%403%407", new ConcernChanged(Strategy.WinBack, 3, ConcernChange.NoLonger, 7) },
        { "stayed-in=keep%403", new ConcernChanged(Strategy.Keep, 3, ConcernChange.Stayed) }, { "never-in=keep%403", new ConcernChanged(Strategy.Keep, 3, ConcernChange.None) },
        { "leavingLikelihood=0.5..%3C0.9", new MeasureRange(MemberMeasure.LeavingLikelihood, ValueRange.Bin(0.5, 0.9)) },
        { "behaviourChanges=1..", new MeasureRange(MemberMeasure.BehaviourChanges, new ValueRange(1, null)) },
    };

    [Theory]
    [MemberData(nameof(Addresses))]
    public void Condition_AsAnAddress_IsReadBackAndHasWords(string query, MemberCondition condition)
    {
        Assert.Equal($"?{query}", new MembersAddress { Conditions = [condition] }.ToQuery());
        var read = MembersAddress.Read($"?{query}");
        Assert.Empty(read.Unreadable);
        Assert.Equal([condition], read.Conditions);
        foreach (var culture in new[] { "en-US", "zh-CN" })
        {
            using var texts = new ViewTexts(culture);
            Assert.DoesNotContain("Relation.", texts.Get<ConditionText>().Of(condition, []), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("change=mood")]
    [InlineData("partner=sometimes")]
    [InlineData("new-in=upgrade")]
    [InlineData("new-in=nothing%403")]
    [InlineData("new-in=upgrade%400")]
    [InlineData("new-in=upgrade%403%40x")]
    public void Address_ThatSaysNothingKnown_IsNamedAsUnreadable(string query) => Assert.Single(MembersAddress.Read($"?{query}").Unreadable);

    [Fact]
    public void Changes_OfACode_AreNamedInBothLanguages()
    {
        using (var english = new ViewTexts("en-US"))
            Assert.Equal("fewer flights, silent for long", english.Get<StrategyText>().Changes(0b010001));
        using var chinese = new ViewTexts("zh-CN");
        Assert.Equal("航班减少、长期沉默", chinese.Get<StrategyText>().Changes(0b010001));
        Assert.Equal("无变化", chinese.Get<StrategyText>().Changes(0));
    }
}
