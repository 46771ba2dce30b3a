using AirlineValue.Domain.Monitoring;

namespace AirlineValue.Tests.Monitoring;

public sealed class GroupPathTests
{
    [Fact]
    public void Spells_OfAWay_BeginWhereTheStateChanges()
    {
        int?[] states = [4, 4, 0, null, null, 1, 4];
        Assert.Equal(
            [new GroupSpell(4, 0, 1), new(0, 2, 2), new(null, 3, 4), new(1, 5, 5), new(4, 6, 6)], GroupPath.SpellsOf(states));
    }

    [Fact]
    public void Spells_OfOneStateOrNoPeriods_AreOneOrNone()
    {
        Assert.Equal(3, Assert.Single(GroupPath.SpellsOf([2, 2, 2])).Periods);
        Assert.Empty(GroupPath.SpellsOf([]));
    }
}
