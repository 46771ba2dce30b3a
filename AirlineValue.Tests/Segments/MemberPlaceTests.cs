using AirlineValue.Domain;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Segments;
using AirlineValue.Tests.Fixtures;
using FsCheck;
using FsCheck.Fluent;

namespace AirlineValue.Tests.Segments;

public sealed class MemberPlaceTests
{
    private static readonly Scaler Scaler = new(
    [
        new IndicatorScale(Indicator.L, 50, 30, 0, 120),
        new IndicatorScale(Indicator.R, 6, 6, 1 / 30.0, 24),
        new IndicatorScale(Indicator.F, 12, 14, 2, 200),
        new IndicatorScale(Indicator.M, 17_000, 21_000, 300, 500_000),
        new IndicatorScale(Indicator.C, 0.72, 0.18, 0.1, 1.5),
    ]);

    [Fact]
    public void Distances_ByHand_AreEuclideanWithPartsAndNearestFirst()
    {
        var place = new MemberPlace(Scaler, [[0, 0, 0, 0, 0], [1, -1, 0, 0, 0]]);
        var found = place.Distances([80, 0, 12, 17_000, 0.72]);
        Assert.Equal([2, 1], found.Select(c => c.Rank));
        Assert.Equal(0, found[0].Distance, 12);
        Assert.Equal(Math.Sqrt(2), found[1].Distance, 12);
        Assert.Equal([1.0, 1, 0, 0, 0], found[1].Parts.Select(p => Math.Round(p, 12)));
    }

    [Fact]
    public void MovesUp_HalfWayOnOneIndicator_IsTheFirstFlightBehindTheMiddle()
    {
        // centres at 12 + 14·2 = 40 and 12 flights: the middle is 26
        var place = new MemberPlace(Scaler, [[0, 0, 2, 0, 0], [0, 0, 0, 0, 0]]);
        var move = Assert.Single(place.MovesUp([50, 6, 10, 17_000, 0.72], 2));
        Assert.Equal((Indicator.F, 10.0, 27.0, 1), (move.Indicator, move.From, move.To, move.Rank));
        Assert.Empty(place.MovesUp([50, 6, 40, 17_000, 0.72], 1));
    }

    [Fact]
    public void MovesUp_RecencyAndCoefficient_StayWithinWhatIsPossible()
    {
        // both centres need the middle: recency −2 months, a coefficient of 1.8
        var place = new MemberPlace(Scaler, [[0, -8 / 3.0, 0, 0, 12], [0, 0, 0, 0, 0]]);
        Assert.Empty(place.MovesUp([50, 6, 12, 17_000, 0.72], 2));
    }

    // every step along an indicator is looked at, until a better group is nearest
    [Fact]
    public void MovesUp_AnyMemberAndCentres_AreThoseOfTrying()
    {
        var coordinates = Gen.Choose(-150, 150).Select(c => c / 100.0);
        var centres = Gen.ArrayOf(Gen.ArrayOf(coordinates, 5), 5);
        var members = Gen.Choose(0, 120).SelectMany(l => Gen.Choose(1, 731).SelectMany(r => Gen.Choose(2, 40).SelectMany(f =>
            Gen.Choose(10, 1200).Select(c => new[] { l, r / 30.0, f, 17_000, c / 1000.0 }))));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(centres.SelectMany(c => members.Select(m => (c, m))).ToArbitrary(), drawn =>
        {
            var place = new MemberPlace(Scaler, drawn.c);
            var rank = place.Distances(drawn.m)[0].Rank;
            var found = place.MovesUp(drawn.m, rank);
            Assert.DoesNotContain(found, m => m.Indicator == Indicator.L);
            Assert.Equal(TryAll(place, drawn.m, rank, 1, i => (731 - i) / 30.0, 731), ToOf(found, Indicator.R));
            Assert.Equal(TryAll(place, drawn.m, rank, 2, i => i, 400), ToOf(found, Indicator.F, 400));
            Assert.Equal(TryAll(place, drawn.m, rank, 4, i => i / 1000.0, 1501), ToOf(found, Indicator.C));
        }));
    }

    [Fact]
    public void MovesUp_OfMembersOfTheReference_BringThemToABetterGroupAndOneStepLessDoesNot()
    {
        var result = AnalysisRun.Analyse(ReferenceMembers.Members, AnalysisOptions.Default, TimeProvider.System, cancellationToken: TestContext.Current.CancellationToken);
        var place = new MemberPlace(result.Scaler, [.. result.Segments.OrderBy(s => s.Rank).Select(s => s.CentreStandardised)]);
        var ranks = result.RankOfCluster();
        var moves = 0;
        for (var row = 0; row < result.Table.Count; row += 617)
        {
            var values = result.Table.Values.Select(column => column[row]).ToArray();
            var rank = ranks[result.Memberships.Nearest[row]];
            Assert.Equal(rank, place.Distances(values)[0].Rank);
            Assert.Equal(result.Memberships.Distance[row], place.Distances(values)[0].Distance, 9);
            foreach (var move in place.MovesUp(values, rank))
            {
                moves++;
                var j = result.Scaler.Scales.ToList().FindIndex(s => s.Indicator == move.Indicator);
                Assert.Equal(move.Rank, At(move.To));
                Assert.True(At(move.To - Math.Sign(move.To - move.From) * (move.Indicator == Indicator.R ? 1 / 30.0 : move.Indicator == Indicator.C ? 0.001 : 1)) >= rank);

                int At(double to) => place.Distances([.. values.Select((v, i) => i == j ? to : v)])[0].Rank;
            }
        }
        Assert.InRange(moves, 50, 400);
    }

    private static double? TryAll(MemberPlace place, double[] member, int rank, int j, Func<int, double> value, int steps)
    {
        var isDown = j == 1;
        for (var i = 0; i < steps; i++)
        {
            var to = value(i);
            if (isDown ? to > member[j] : to < member[j])
                continue;
            var distances = place.Distances([.. member.Select((v, k) => k == j ? to : v)]);
            if (distances.Where(d => d.Rank < rank).Select(d => d.Distance).DefaultIfEmpty(double.MaxValue).Min() < distances.Where(d => d.Rank >= rank).Min(d => d.Distance))
                return Math.Round(to, 9);
        }
        return null;
    }

    private static double? ToOf(IReadOnlyList<GroupMove> moves, Indicator indicator, double below = double.PositiveInfinity) =>
        moves.FirstOrDefault(m => m.Indicator == indicator) is { } move && move.To < below ? Math.Round(move.To, 9) : null;
}
