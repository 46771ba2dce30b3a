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

    [Fact]
    public void Tiers_OfTheUsualCoding_HaveNames()
    {
        using var texts = new ViewTexts("en-US");
        Assert.Equal([new TierChoice("4", "4 – member"), new TierChoice("6", "6 – gold")], texts.Get<MemberTableViews>().TiersOf([4, 6]));
    }

    [Fact]
    public void Tiers_OfAnotherCoding_AreTheirCodes()
    {
        using var texts = new ViewTexts("en-US");
        Assert.Equal([new TierChoice("1", "1"), new TierChoice("6", "6")], texts.Get<MemberTableViews>().TiersOf([1, 6]));
    }
}
