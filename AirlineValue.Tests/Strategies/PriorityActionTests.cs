using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Strategies;

namespace AirlineValue.Tests.Strategies;

public sealed class PriorityActionTests
{
    // silver asks for 20 flights and gold for 40; all have groups 0 (none), 1 (keep) or 4 (general)
    private static readonly Domain.Members.MemberSource Members = ProgrammeMember.Source(
        [0, 1, 1, 4, 4],
        (ExtractColumns.FfpTier, [4, 5, 5, 4, 4]),
        (ExtractColumns.L1YFlightCount, [18, 39, 5, 1, 19]),
        (ExtractColumns.P1YFlightCount, [18, 39, 50, 1, 19]),
        (ExtractColumns.ExchangeCount, [1, 1, 1, 1, 0]),
        (ExtractColumns.PointsSum, [0, 0, 0, 0, 9_900]),
        (ExtractColumns.AddPointSum, [0, 0, 0, 0, 0]));

    private static readonly Programme Rules = ProgrammePresets.Default with
    {
        Tiers =
        [
            ProgrammePresets.Default.Tiers[0],
            ProgrammePresets.Default.Tiers[1] with { Upgrade = Flights(20), Renewal = null },
            ProgrammePresets.Default.Tiers[2] with { Upgrade = Flights(40), Renewal = null },
        ],
    };

    [Fact]
    public void Of_UsualOrder_GivesTheFirstStrategyThatConcerns() =>
        Assert.Equal([Strategy.Upgrade, Strategy.Upgrade, Strategy.Renewal, null, Strategy.Upgrade], Actions(Rules));

    [Fact]
    public void Of_AnotherOrder_GivesItsFirst()
    {
        var rules = Rules with { Contact = new ContactRules { Order = [Strategy.Keep, Strategy.FirstRedemption, Strategy.WinBack, Strategy.Renewal, Strategy.CrossSell, Strategy.Upgrade] } };
        Assert.Equal([Strategy.Upgrade, Strategy.Keep, Strategy.Keep, null, Strategy.FirstRedemption], Actions(rules));
    }

    [Fact]
    public void Of_BandOfTheList_CountsForItsStrategyAlone() =>
        Assert.Equal(
            [null, Strategy.Upgrade, Strategy.Renewal, null, Strategy.Upgrade],
            Actions(Rules, strategy => strategy == Strategy.Upgrade ? 0.94 : null));

    [Fact]
    public void Of_EveryOrder_IsTheFirstOfThoseWhomTheListsName()
    {
        foreach (var order in Permutations([.. StrategyKey.All]))
        {
            var rules = Rules with { Contact = new ContactRules { Order = order } };
            var actions = Actions(rules);
            for (var row = 0; row < Members.Count; row++)
            {
                var concerned = MemberProgress.Of(Members, row, rules).Concerned.ToHashSet();
                Assert.Equal(order.Cast<Strategy?>().FirstOrDefault(s => concerned.Contains(s!.Value)), actions[row]);
            }
        }
    }

    private static Strategy?[] Actions(Programme rules, Func<Strategy, double?>? band = null) =>
        [.. PriorityAction.Of(new MeasureColumns(Members), rules, band).Select(code => PriorityAction.StrategyOf(code))];

    private static TierCondition Flights(double flights) => TierCondition.AnyOf(new MeasureThreshold(ProgrammeMeasure.Flights, flights));

    private static IEnumerable<Strategy[]> Permutations(Strategy[] strategies) => strategies.Length == 1
        ? [strategies]
        : strategies.SelectMany(first => Permutations([.. strategies.Where(s => s != first)]).Select(rest => rest.Prepend(first).ToArray()));
}
