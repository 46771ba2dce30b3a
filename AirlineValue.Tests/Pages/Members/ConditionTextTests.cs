using AirlineValue.Domain.Members;
using AirlineValue.Domain.Quality;
using AirlineValue.Domain.Strategies;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Resources;

namespace AirlineValue.Tests.Pages.Members;

public sealed class ConditionTextTests
{
    [Theory]
    [InlineData("en-US", "fails the rule “The flights of both years are all flights”")]
    [InlineData("zh-CN", "不符合规则“")]
    public void Rule_InEachLanguage_HasItsName(string culture, string start)
    {
        using var texts = new ViewTexts(culture);
        Assert.StartsWith(start, texts.Get<ConditionText>().Of(new FailsRule("flightCount"), []), StringComparison.Ordinal);
        Assert.All(Enum.GetValues<ConsistencyRule>(), rule => Assert.NotEqual($"Rule.{rule.Key()}", texts.Get<ConditionText>().RuleName(rule.Key())));
    }

    [Theory]
    [InlineData("en-US", "Upgrade: near the next tier (from 75.0%), rules version 3")]
    [InlineData("zh-CN", "升级提醒：接近上一级别（接近度 75.0% 起），规则版本 3")]
    public void Strategy_InEachLanguage_SaysWhoBandAndVersion(string culture, string expected)
    {
        using var texts = new ViewTexts(culture);
        Assert.Equal(expected, texts.Get<ConditionText>().Of(new InStrategy(Strategy.Upgrade, null, 0.75, 3), []));
        Assert.All(StrategyKey.All.SelectMany(strategy => strategy.Standings().Append(StrategyStanding.None), (strategy, standing) => (strategy, standing)), pair =>
            Assert.DoesNotContain("Standing.", texts.Get<StrategyText>().Standing(pair.strategy, pair.standing), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en-US", "6", "Tier: Gold (6)")]
    [InlineData("zh-CN", "6", "会员卡级别：金卡（6）")]
    [InlineData("en-US", "7", "Tier: 7")]
    [InlineData("en-US", "5..", "Tier: at least Silver (5)")]
    [InlineData("en-US", "4..7", "Tier: Member (4) to 7")]
    public void Tier_InEachLanguage_IsCalledAsInTheProgramme(string culture, string range, string expected)
    {
        using var texts = new ViewTexts(culture);
        var condition = MembersAddress.Read($"?FFP_TIER={range}").Conditions.Single();
        Assert.Equal(expected, texts.Get<ConditionText>().Of(condition, [], TierNames.Of(ProgrammePresets.Default)));
    }

    [Fact]
    public void Tier_WithoutNames_IsItsCode()
    {
        using var texts = new ViewTexts("en-US");
        Assert.Equal("Tier: 6", texts.Get<ConditionText>().Of(MembersAddress.Read("?FFP_TIER=6").Conditions, []));
    }
}
