using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Quality;
using FsCheck;
using FsCheck.Fluent;

namespace AirlineValue.Tests.Monitoring;

public sealed class MovementTallyTests
{
    private const int None = MemberMatch.NoRow;

    private static readonly IndicatorScale[] Scales =
        [new(Indicator.R, 5, 2, 0, 24), new(Indicator.F, 10, 4, 2, 200, UpperCap: 20)];

    // then: a, b and c in group 1, d in group 2, e dropped; now: d, a, b, e, f and g
    private static readonly MovementSide Then = new(2, [1, 1, 1, 2, 0], [100, 200, 300, 400, 500], [[1, 2, 3, 4, double.NaN], [10, 12, 14, 30, double.NaN]]);
    private static readonly MovementSide Now = new(3, [1, 3, 3, 1, 2, 0], [410, 90, 150, 510, 60, 70], [[4, 3, 6, 1, 1, double.NaN], [50, 8, 6, 2, 2, double.NaN]]);
    private static readonly MemberMatch Match = new([3, 0, 1, 4, None, None], 5);

    [Fact]
    public void Between_SevenMembers_AreWhereTheyWentByHand()
    {
        var movement = MovementTally.Between(Then, Now, Match, Scales);
        Assert.Equal(
            [
                (GroupMovement.Absent, GroupMovement.Dropped, 1, 0, 70), (GroupMovement.Absent, 2, 1, 0, 60),
                (GroupMovement.Dropped, 1, 1, 500, 510), (1, GroupMovement.Absent, 1, 300, 0), (1, 3, 2, 300, 240), (2, 1, 1, 400, 410),
            ],
            movement.Cells.Select(c => (c.Then, c.Now, c.Members, c.FaresThen, c.FaresNow)));
        Assert.Equal([3, 1, 1, 2], movement.ThenStates().Select(movement.Then));
        Assert.Equal([2, 1, 2, 1, 1], movement.NowStates().Select(movement.Now));
        Assert.Equal((2, 3), (movement.Joined(1), movement.Left(1)));
        Assert.Equal(0, movement.Between(2, 2).Members);
    }

    [Fact]
    public void Indicators_OfAMove_AreMeanDifferencesInUnitsAndInDeviationsOfTheScaler()
    {
        var movement = MovementTally.Between(Then, Now, Match, Scales);
        // recency 1 → 3 and 2 → 6 months, σ = 2; flights 10 → 8 and 12 → 6, σ = 4
        Assert.Equal([new IndicatorMovement("R", 3, 1.5), new IndicatorMovement("F", -4, -1)], movement.Between(1, 3).Indicators);
        // flights 30 → 50: above the cap of 20 the model sees no difference
        Assert.Equal([new IndicatorMovement("R", 0, 0), new IndicatorMovement("F", 20, 0)], movement.Between(2, 1).Indicators);
        Assert.Empty(movement.Between(GroupMovement.Dropped, 1).Indicators);
        Assert.Empty(movement.Between(GroupMovement.Absent, 2).Indicators);
        Assert.All(MovementTally.Between(Then, Now, Match, []).Cells, cell => Assert.Empty(cell.Indicators));
    }

    [Fact]
    public void Indicators_OfALogarithmicScale_AreDifferencesOfLogarithms()
    {
        // ln(1 + 3) → ln(1 + 15): ln 4, over 0.5
        IndicatorScale scale = new(Indicator.F, 8, 4, 0, 20) { Transformation = IndicatorTransformation.Log1P, Transformed = new(2, 0.5) };
        var movement = MovementTally.Between(new(1, [1], [0], [[3]]), new(1, [1], [0], [[15]]), new([0], 1), [scale]);
        var moved = Assert.Single(movement.Between(1, 1).Indicators);
        Assert.Equal((12, 2.772588722239781), (moved.Mean, Math.Round(moved.StandardMean, 15)));
    }

    [Fact]
    public void Margins_AnyTwoPeriods_AreTheSizesOfTheirGroups()
    {
        var periods = from groups in Gen.Choose(1, 6)
                      from laterGroups in Gen.Choose(1, 6)
                      from then in Gen.ArrayOf(Gen.Choose(0, groups))
                      from now in Gen.ArrayOf(Gen.Choose(0, laterGroups))
                      from order in Gen.Shuffle(Enumerable.Range(0, Math.Max(then.Length, now.Length)))
                      select (Groups: groups, LaterGroups: laterGroups, Then: then, Now: now, Rows: order.Take(now.Length).Select(row => row < then.Length ? row : None).ToArray());
        Prop.ForAll(periods.ToArbitrary(), p =>
        {
            var movement = MovementTally.Between(Side(p.Groups, p.Then), Side(p.LaterGroups, p.Now), new MemberMatch(p.Rows, p.Then.Length), []);
            var common = p.Rows.Count(row => row != None);
            return Enumerable.Range(0, p.Groups + 1).All(rank => movement.Then(rank) == p.Then.Count(r => r == rank))
                && Enumerable.Range(0, p.LaterGroups + 1).All(rank => movement.Now(rank) == p.Now.Count(r => r == rank))
                && (movement.Then(GroupMovement.Absent), movement.Now(GroupMovement.Absent)) == (p.Now.Length - common, p.Then.Length - common)
                && movement.Cells.Sum(c => c.Members) == p.Then.Length + p.Now.Length - common
                && movement.Cells.Sum(c => c.FaresThen) == p.Then.Length && movement.Cells.Sum(c => c.FaresNow) == p.Now.Length
                && Enumerable.Range(1, Math.Min(p.Groups, p.LaterGroups)).All(rank => movement.Then(rank) + movement.Joined(rank) - movement.Left(rank) == movement.Now(rank));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Moves_AreComparedWithASpreadByTheSizesOfTheOtherGroups()
    {
        // sizes then 100, 60, 20, 20; of 30 who leave group 1 one expects 30 × 60/100, 30 × 20/100, 30 × 20/100
        GroupMovement movement = new(4, 4,
        [
            Cell(1, 1, 68), Cell(1, 2, 6), Cell(1, 3, 24), Cell(1, GroupMovement.Absent, 2), Cell(2, 2, 60), Cell(3, 3, 20),
            Cell(4, 4, 13), Cell(4, 1, 7), Cell(GroupMovement.Absent, 1, 50), Cell(GroupMovement.Dropped, 2, 5),
        ]);
        var moves = GroupMove.Of(movement);
        Assert.Equal([(1, 3), (4, 1), (1, 2)], moves.Select(move => (move.Cell.Then, move.Cell.Now)));
        double[] expected = [6, 7 * 100.0 / 180, 18];
        Assert.All(moves.Zip(expected), pair => Assert.Equal(pair.Second, pair.First.Expected, 1e-12));
        Assert.Equal([0.24, 0.35, 0.06], moves.Select(move => move.Share));
        Assert.Equal((18, 4), (moves[0].Excess, moves[0].Ratio));
    }

    [Fact]
    public void CarriedBy_IsWhatMovedFurthest()
    {
        IndicatorMovement[] moved = [new("L", 1, 0.04), new("R", 4.6, 0.76), new("F", -3.2, -0.9), new("M", -500, -0.2), new("C", 0, 0)];
        Assert.Equal(["F", "R"], new GroupMove(Cell(1, 2, 1) with { Indicators = moved }, 1, 1).CarriedBy().Select(i => i.Indicator));
        Assert.Equal(["M"], new GroupMove(Cell(1, 2, 1) with { Indicators = [moved[0], moved[3]] }, 1, 1).CarriedBy().Select(i => i.Indicator));
        Assert.Empty(new GroupMove(Cell(1, 2, 1) with { Indicators = [moved[4]] }, 1, 1).CarriedBy());
    }

    private static MovementCell Cell(int then, int now, int members) => new(then, now, members, 0, 0, []);

    private static MovementSide Side(int groups, int[] ranks) => new(groups, ranks, Array.ConvertAll(ranks, _ => 1.0), []);
}
