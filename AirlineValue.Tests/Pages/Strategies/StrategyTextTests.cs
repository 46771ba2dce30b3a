using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Strategies;
using AirlineValue.Tests.Strategies;
using AirlineValue.Web.Pages.Strategies;
using AirlineValue.Web.Resources;

namespace AirlineValue.Tests.Pages.Strategies;

public sealed class StrategyTextTests
{
    [Theory]
    [InlineData("en-US", "Silver: 2 flights or ≈ 10,000 km", "≈ 1,000 points", "Member → Silver: 40,000 km in year 2 or 25 flights in year 2")]
    [InlineData("zh-CN", "银卡：2 次航班或≈ 10,000 公里", "≈ 1,000 积分", "普通会员 → 银卡：40,000 公里（第二年）或25 次航班（第二年）")]
    public void Towards_NearTheThreshold_SaysTheEasiestWayFirst(string culture, string tier, string award, string rule)
    {
        using var texts = new ViewTexts(culture);
        var source = ProgrammeMember.Source(
            (ExtractColumns.FfpTier, [4]), (ExtractColumns.L1YFlightCount, [23]), (ExtractColumns.FlightCount, [46]), (ExtractColumns.SegKmSum, [60_000]),
            (ExtractColumns.PointsSum, [9000]), (ExtractColumns.ExchangeCount, [0]));
        var progress = MemberProgress.Of(source, 0, ProgrammePresets.Default);
        Assert.Equal(tier, texts.Get<StrategyText>().Towards(MemberField.ToNextTier, progress));
        Assert.Equal("", texts.Get<StrategyText>().Towards(MemberField.ToKeepTier, progress));
        Assert.Equal(award, texts.Get<StrategyText>().Towards(MemberField.ToFirstAward, progress));
        Assert.Equal(rule, texts.Get<StrategyRuleText>().Lines(Strategy.Upgrade, ProgrammePresets.Default, 0.8)[0]);
    }

    [Fact]
    public void Condition_AlternativesThatMustAllBeMet_ReadsAsTheAirlinePublishesIt()
    {
        using var texts = new ViewTexts("en-US");
        Assert.Equal(
            "13 flights in year 2 or 15,000 elite points in year 2 and CNY 20,000 of fares in year 2",
            texts.Get<StrategyRuleText>().Condition(ProgrammePresets.ChinaEastern.Tiers[1].Upgrade!).Replace('\u00a0', ' '));
    }

    [Fact]
    public void Meaning_ExtractThatLacksColumns_NamesThem()
    {
        using var texts = new ViewTexts("en-US");
        var source = ProgrammeMember.Source((ExtractColumns.FlightCount, [5]));
        var result = StrategyEvaluation.Of(Strategy.Upgrade, new StrategyInput(new MeasureColumns(source), ProgrammePresets.Default));
        Assert.Contains("FFP_TIER", texts.Get<StrategyRuleText>().Meaning(StrategyCounts.Count(result, null), 0.8), StringComparison.Ordinal);
    }
}
