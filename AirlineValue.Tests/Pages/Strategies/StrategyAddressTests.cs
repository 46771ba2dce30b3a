using AirlineValue.Domain.Members;
using AirlineValue.Domain.Strategies;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Pages.Strategies;

namespace AirlineValue.Tests.Pages.Strategies;

public sealed class StrategyAddressTests
{
    [Fact]
    public void Shown_AddressThatSaysNothing_IsTheUsualList()
    {
        var shown = StrategyAddress.Shown(new MembersAddress(), Strategy.Upgrade);
        Assert.Equal([new InStrategy(Strategy.Upgrade)], shown.Conditions);
        Assert.Equal(new MemberOrder(MemberField.Of(MemberMeasure.UpgradeNudge), true), shown.Order);
        Assert.Contains(MemberField.ToNextTier, shown.Fields);
        Assert.Equal(shown.ToQuery(), StrategyAddress.Shown(MembersAddress.Read(shown.ToQuery()), Strategy.Upgrade).ToQuery());
    }

    [Fact]
    public void WithBand_ListOfTwoStrategies_ChangesItsOwnAndKeepsTheRest()
    {
        var asked = MembersAddress.Read("?strategy=upgrade.near@2&strategy=keep&group=general&columns=M&sort=M&page=4");
        var changed = StrategyAddress.WithBand(StrategyAddress.Shown(asked, Strategy.Upgrade), Strategy.Upgrade, 0.7);
        Assert.Equal("?strategy=upgrade.near~0.7%402&strategy=keep&group=general&sort=M&columns=M", changed.ToQuery());
    }

    [Fact]
    public void FieldsOfEveryStrategy_AsAnAddress_AreRead() => Assert.All(StrategyKey.All, strategy =>
    {
        var shown = StrategyAddress.Shown(new MembersAddress(), strategy);
        var read = MembersAddress.Read(shown.ToQuery());
        Assert.Empty(read.Unreadable);
        Assert.Equal(shown.Fields, read.Fields);
        Assert.Equal(shown.Order, read.Order);
    });
}
