using AirlineValue.Domain.Quality;
using AirlineValue.Domain.Strategies;
using static AirlineValue.Domain.Strategies.StrategyStanding;

namespace AirlineValue.Tests.Strategies;

public sealed class StrategyMovementTests
{
    // now: stayed, reached, came near, joined near, far as before, stayed and moved to group 2; then: the same without the joined one, and two who are gone
    private static readonly StrategySide Now = Side([(Near, 1), (Reached, 1), (Near, 2), (Near, 0), (Far, 2), (Near, 2)]);
    private static readonly StrategySide Then = Side([(Far, 2), (Near, 1), (Near, 2), (Near, 1), (Far, 1), (Near, 2), (Near, 1)]);
    private static readonly MemberMatch Match = new([1, 2, 0, MemberMatch.NoRow, 4, 6], 7);

    [Fact]
    public void Between_TwoExtracts_CountsWhoCameWentAndStayed()
    {
        var movement = StrategyMovement.Between(Strategy.Upgrade, Now, Then, Match, 2);
        Assert.Equal([1, 1, 2], movement.Now);
        Assert.Equal([0, 3, 2], movement.Then);
        Assert.Equal([1, 0, 1], movement.New);
        Assert.Equal([0, 1, 0], movement.NoLonger);
        Assert.Equal([0, 1, 1], movement.Gone);
        Assert.Equal(1, movement.NoLongerBy[(int)Reached]);
        Assert.Equal(1, movement.NoLongerBy.Sum());
    }

    [Fact]
    public void Between_AnyMembers_AddsUp()
    {
        var random = new Random(7);
        for (var trial = 0; trial < 200; trial++)
        {
            var now = Side([.. Enumerable.Range(0, random.Next(0, 40)).Select(_ => ((StrategyStanding)random.Next(0, 12), random.Next(0, 4)))]);
            var then = Side([.. Enumerable.Range(0, random.Next(0, 40)).Select(_ => ((StrategyStanding)random.Next(0, 12), random.Next(0, 4)))]);
            var others = Enumerable.Range(0, then.Standings.Length).OrderBy(_ => random.Next()).ToList();
            var match = new MemberMatch([.. now.Standings.Select((_, i) => i < others.Count && random.Next(0, 3) > 0 ? others[i] : MemberMatch.NoRow)], then.Standings.Length);
            foreach (var strategy in StrategyKey.All)
            {
                var m = StrategyMovement.Between(strategy, now, then, match, 3);
                Assert.Equal(m.Now.Sum(), m.Then.Sum() + m.New.Sum() - m.NoLonger.Sum() - m.Gone.Sum());
                Assert.Equal(m.NoLonger.Sum(), m.NoLongerBy.Sum());
                Assert.Equal(now.Standings.Count(s => strategy.Concerned().Contains((StrategyStanding)s)), m.Now.Sum());
            }
        }
    }

    [Fact]
    public void CodesOf_EachRow_IsItsChange() => Assert.Equal(
        [ConcernChange.Stayed, ConcernChange.NoLonger, ConcernChange.New, ConcernChange.New, ConcernChange.None, ConcernChange.Stayed],
        StrategyMovement.CodesOf(Strategy.Upgrade, Now.Standings, Then.Standings, Match).Select(code => (ConcernChange)code));

    private static StrategySide Side((StrategyStanding Standing, int Group)[] members) =>
        new([.. members.Select(m => (byte)m.Standing)], [.. members.Select(m => m.Group)]);
}
