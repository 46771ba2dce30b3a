using AirlineValue.Domain.Strategies;
using AirlineValue.Web.Resources;

namespace AirlineValue.Tests.Resources;

public sealed class TierTextTests
{
    [Theory]
    [InlineData("en-US", 6, "Gold", "Gold tier", "Gold (6)")]
    [InlineData("zh-CN", 6, "金卡", "金卡", "金卡（6）")]
    [InlineData("en-US", 7, "Tier 7", "Tier 7", "7")]
    [InlineData("zh-CN", 7, "等级 7", "等级 7", "7")]
    [InlineData("en-US", 1234, "Tier 1234", "Tier 1234", "1234")]
    public void Tier_WithAndWithoutAName_IsSaidInEachPlace(string culture, double code, string alone, string inSentence, string withCode)
    {
        using var texts = new Texts(culture);
        var tiers = texts.Get<TierText>();
        var name = TierNames.Of(ProgrammePresets.Default).Of(code);
        Assert.Equal((alone, inSentence, withCode), (tiers.Name(name, code), tiers.InSentence(name, code), tiers.WithCode(name, code)));
    }
}
