using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Quality;
using FsCheck;
using FsCheck.Fluent;

namespace AirlineValue.Tests.Monitoring;

public sealed class MovementCausesTests
{
    private const int None = MemberMatch.NoRow;

    // the earlier model knows keep (1), general (2) and general-2 (3), the later one general (1) and keep (2)
    private static readonly string[] ThenKeys = ["keep", "general", "general-2"];
    private static readonly string[] NowKeys = ["general", "keep"];

    [Theory]
    [InlineData(1, 2, 2, MovementCause.None)]
    [InlineData(0, 0, 0, MovementCause.None)]
    [InlineData(1, 2, 1, MovementCause.Member)]
    [InlineData(1, 2, 0, MovementCause.Member)]
    [InlineData(1, 1, 1, MovementCause.Model)]
    [InlineData(0, 1, 1, MovementCause.Model)]
    [InlineData(1, 1, 0, MovementCause.Both)]
    [InlineData(1, 1, 2, MovementCause.Offset)]
    [InlineData(3, 1, 1, MovementCause.Model)]
    [InlineData(3, 1, 2, MovementCause.Both)]
    public void Code_OfThreeJudgements_IsWhatChanged(int then, int between, int now, MovementCause expected) =>
        Assert.Equal([(byte)expected], new ThreeJudgements(ThenKeys, NowKeys, [then], [between], [now], new([0], 1)).Codes());

    [Fact]
    public void Of_FiveMembers_IsTheCountByHand()
    {
        // then: a keep, b keep, c general, d dropped, e general-2; now: e, a, b, f; lost are c and d
        var causes = MovementCauses.Of(new ThreeJudgements(
            ThenKeys, NowKeys, [1, 1, 2, 0, 3], [2, 1, 1, 1, 1], [1, 2, 1, 2], new([4, 0, 1, None], 5)));
        Assert.Equal([1, 2, 1, 1], causes.Then);
        Assert.Equal([0, 4, 1], causes.Between);
        Assert.Equal([1, 0, 1, 0], causes.Lost);
        Assert.Equal((1, 0, 2, 0, 0, 1), (
            causes.Of(MovementCause.None), causes.Of(MovementCause.Member), causes.Of(MovementCause.Model), causes.Of(MovementCause.Both), causes.Of(MovementCause.Offset), causes.Of(MovementCause.New)));
        Assert.Equal([0, 0, 2, 0, 0, 0], causes.Now[1]);
        Assert.Equal([1, 0, 0, 0, 0, 1], causes.Now[2]);
    }

    [Fact]
    public void Margins_AnyJudgements_AreTheSizesOfTheGroups()
    {
        var cases = from count in Gen.Choose(0, 30)
                    from then in Gen.ArrayOf(Gen.Choose(0, 3), count)
                    from between in Gen.ArrayOf(Gen.Choose(0, 2), count)
                    from now in Gen.ArrayOf(Gen.Choose(0, 2))
                    from order in Gen.Shuffle(Enumerable.Range(0, Math.Max(count, now.Length)))
                    select new ThreeJudgements(ThenKeys, NowKeys, then, between, now, new([.. order.Take(now.Length).Select(row => row < count ? row : None)], count));
        Prop.ForAll(cases.ToArbitrary(), judgements =>
        {
            var causes = MovementCauses.Of(judgements);
            // seen from the later extract: what only the earlier one has is lost
            var overlap = judgements.Match.Overlap();
            return Enumerable.Range(0, 4).All(rank => causes.Then[rank] == judgements.Then.Count(r => r == rank))
                && Enumerable.Range(0, 3).All(rank => causes.Between[rank] == judgements.Between.Count(r => r == rank) && causes.Now[rank].Sum() == judgements.Now.Count(r => r == rank))
                && causes.Lost.Sum() == overlap.New && causes.Of(MovementCause.New) == overlap.Lost
                && judgements.Codes().Length == judgements.Now.Length;
        }).QuickCheckThrowOnFailure();
    }
}
