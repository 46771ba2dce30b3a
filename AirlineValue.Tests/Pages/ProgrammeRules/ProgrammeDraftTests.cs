using AirlineValue.Domain.Strategies;
using AirlineValue.Web.Pages.ProgrammeRules;

namespace AirlineValue.Tests.Pages.ProgrammeRules;

public sealed class ProgrammeDraftTests
{
    private static readonly DateOnly Day = new(2014, 3, 31);

    [Fact]
    public void Rules_OfAnUntouchedDraft_AreThoseShown()
    {
        var draft = ProgrammeDraft.Of(ProgrammePresets.AirChina, Day);
        Assert.Equal(ProgrammePresets.AirChina, draft.Rules(ProgrammePresets.AirChina));
        Assert.Equal(Day, draft.EffectiveFrom);
    }

    [Fact]
    public void Rules_OfAPresetWithOtherFigures_HaveBoth()
    {
        var draft = ProgrammeDraft.Of(ProgrammePresets.Default, Day);
        (draft.Preset, draft.NearBand, draft.FirstRedemption) = ("china-eastern", "70", "12000");
        var rules = draft.Rules(ProgrammePresets.Default);
        Assert.Equal(ProgrammePresets.ChinaEastern.Tiers, rules.Tiers);
        Assert.Equal((0.7, 12_000), (rules.Limits.NearBand, rules.FirstRedemption.Threshold));
    }

    [Theory]
    [InlineData("limits.nearBand", "120", "10000")]
    [InlineData("limits.nearBand", "", "10000")]
    [InlineData("firstRedemption.threshold", "80", "many")]
    [InlineData("firstRedemption.threshold", "80", "0")]
    public void Rules_OfAFigureThatIsNone_AreWrongAtItsField(string field, string band, string redemption)
    {
        var draft = ProgrammeDraft.Of(ProgrammePresets.Default, Day);
        (draft.NearBand, draft.FirstRedemption) = (band, redemption);
        Assert.Equal(field, Assert.Single(draft.Rules(ProgrammePresets.Default).Errors).Field);
    }
}
