using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Pages.Members;

namespace AirlineValue.Tests.Pages.Members;

public sealed class MemberTableViewTests
{
    private static readonly TierNames Names = TierNames.Of(ProgrammePresets.Default);

    [Theory]
    [InlineData("en-US", "Member (4)", "Gold (6)")]
    [InlineData("zh-CN", "普通会员（4）", "金卡（6）")]
    public void Choices_OfTiers_HaveNamesWhereTheProgrammeHasThem(string culture, string member, string gold)
    {
        using var texts = new ViewTexts(culture);
        Assert.Equal(
            [new TierChoice("1", "1"), new TierChoice("4", member), new TierChoice("6", gold)],
            texts.Get<MemberTableViews>().ChoicesOf(new ExtractTiers([1, 4, 6], Names)));
    }

    [Fact]
    public void Table_ColumnOfTiers_IsReadByNamesAndStandsAtTheLeft()
    {
        using var texts = new ViewTexts("en-US");
        var tier = MemberField.Of(ExtractColumns.FfpTier);
        var age = MemberField.Of(ExtractColumns.Age);
        MemberRow[] rows = [Row(6), Row(7), Row(double.NaN)];
        var basis = new MemberBasis(StoredExample.View().Extract, StoredExample.View());
        var view = texts.Get<MemberTableViews>().Of(new MemberListPage(3, 1, rows), [tier, age], basis, new MembersAddress());
        Assert.Equal([("Gold (6)", "6"), ("7", "7"), ("—", null)], view.Rows.Select(row => (row.Cells[0].Text, row.Cells[0].Title)));
        Assert.Equal([false, false, true], view.Columns.Select(column => column.IsNumber));

        // tier, age, the reason of cleaning, what stands against contacting
        static MemberRow Row(double code) =>
            new(0, "1", [new MemberCell(null, code) { Name = Names.Of(code) }, new MemberCell(null, 40), MemberCell.Empty, MemberCell.Empty]);
    }
}
