using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Web.Pages.Members;

namespace AirlineValue.Tests.Pages.Members;

public sealed class MemberSearchFieldsTests
{
    [Fact]
    public void Fields_OfAList_GiveItsConditionsBack()
    {
        var address = MembersAddress.Read("?number=62&place=广州&FFP_TIER=6&LAST_TO_END=180..&group=general");
        var inForm = MemberSearchFields.ConditionsOf(address, hasGroups: true);
        Assert.Equal(address.Conditions, inForm);
        var fields = MemberSearchFields.Of(inForm);
        Assert.Equal(("62", "广州", "6", "6", "general"), (fields.Number, fields.Place, fields.Tier, fields.SilentMonths, fields.Group));
        Assert.Equal(address.Conditions, fields.Conditions());
    }

    [Theory]
    [InlineData("?LAST_TO_END=181..")]
    [InlineData("?LAST_TO_END=180..360")]
    [InlineData("?LAST_TO_END=180<..")]
    [InlineData("?LAST_TO_END=..180")]
    [InlineData("?FFP_TIER=5..6")]
    [InlineData("?FFP_TIER=5&FFP_TIER=6")]
    [InlineData("?group=any")]
    public void Conditions_ThatNoFieldCanHold_StayOutside(string query) =>
        Assert.Empty(MemberSearchFields.ConditionsOf(MembersAddress.Read(query), hasGroups: true));

    [Fact]
    public void Fields_GoldInGuangzhouSilentForSixMonths_AreThreeConditions()
    {
        var fields = new MemberSearchFields { Place = " 广州 ", Tier = "6", SilentMonths = "6" };
        Assert.Equal(
            [new PlaceContains("广州"), new ColumnRange(ExtractColumns.FfpTier, ValueRange.Of(6)), new ColumnRange(ExtractColumns.LastToEnd, 180, null)],
            fields.Conditions());
    }
}
