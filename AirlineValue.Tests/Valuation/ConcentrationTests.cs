using AirlineValue.Domain.Valuation;
using AirlineValue.Tests.Fixtures;
using FsCheck;
using FsCheck.Fluent;

namespace AirlineValue.Tests.Valuation;

public sealed class ConcentrationTests
{
    [Fact]
    public void Of_AllTheSame_IsTheDiagonal()
    {
        var found = Concentration.Of(Enumerable.Repeat(7.0, 400))!;
        Assert.Equal(0, found.Gini, 12);
        Assert.All(found.Curve, p => Assert.Equal(p.Members, p.Total, 12));
        // everybody has the figure of the last of them
        Assert.All(found.Top, top => Assert.Equal((400, 1), (top.Members, Math.Round(top.ShareOfTotal, 12))));
    }

    [Fact]
    public void Of_OneHasAll_IsNearOne()
    {
        var found = Concentration.Of([.. Enumerable.Repeat(0.0, 99), 50])!;
        Assert.Equal(0.99, found.Gini, 12);
        Assert.Equal((1, 50, 1), (found.Top[0].Members, found.Top[0].Threshold, found.Top[0].ShareOfTotal));
        Assert.Equal(0, found.Curve[^3].Total);
    }

    [Fact]
    public void Of_ByHand_IsTheFormula()
    {
        // 2 (1·1 + 2·2 + 3·3 + 4·4) / (4·10) − 5 / 4
        var found = Concentration.Of([4, 1, double.NaN, 3, 2])!;
        var without = Concentration.Of([4, 1, 3, 2])!;
        Assert.Equal(0.25, without.Gini, 12);
        Assert.Equal(Concentration.Of([4, 1, 0, 3, 2])!.Gini, found.Gini, 12);
        Assert.Equal([0.1, 0.3, 0.6], new[] { 50, 100, 150 }.Select(i => Math.Round(without.Curve[i].Total, 12)));
    }

    [Fact]
    public void Top_TiesAtTheEnd_AreAllInIt()
    {
        var top = TopMembers.Of([1, 2, 2, 2, 5, 5, 5, 5, 5, 9], 0.2, 41);
        Assert.Equal((6, 5), (top.Members, top.Threshold));
        Assert.Equal(34 / 41.0, top.ShareOfTotal, 12);
    }

    [Theory]
    [InlineData(100, 0.01, 1)]
    [InlineData(101, 0.01, 2)]
    [InlineData(20, 0.05, 1)]
    [InlineData(3, 0.01, 1)]
    public void Top_WithoutTies_IsTheShareRoundedUp(int members, double share, int expected) =>
        Assert.Equal(expected, TopMembers.Of([.. Enumerable.Range(0, members).Select(i => (double)i)], share, 1).Members);

    [Fact]
    public void Of_NothingOrNoSum_IsNone()
    {
        Assert.Null(Concentration.Of([]));
        Assert.Null(Concentration.Of([0, 0, double.NaN]));
    }

    [Fact]
    public void Of_AnyFigures_HasARisingConvexCurveAndAGiniBetween0And1() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(
            Gen.ArrayOf(Gen.Choose(0, 1000)).Where(a => a.Sum() > 0).ToArbitrary(),
            figures =>
            {
                var found = Concentration.Of(figures.Select(f => (double)f))!;
                Assert.InRange(found.Gini, -1e-12, 1);
                Assert.Equal(1, found.Curve[^1].Total, 12);
                Assert.All(found.Curve, p => Assert.InRange(p.Total, 0, p.Members + 1e-12));
            }));

    // numpy: c = np.r_[0, np.cumsum(np.sort(x))] / x.sum(); 1 - 2 * np.trapz(c, np.arange(n + 1) / n); x[x >= threshold].sum() / x.sum()
    [Theory]
    [InlineData("fares", 0.5667849700737176, 0.12960719788898567, new[] { 621.0, 3103, 6205, 12409 }, new[] { 74279.0, 37962, 25824, 15848 },
        new[] { 0.10060728243992732, 0.2837233999761284, 0.42346384289912525, 0.604056836922332 })]
    [InlineData("kilometres", 0.526551133549679, 0.14918578879010896, new[] { 621.0, 3103, 6205, 12410 }, new[] { 101385.0, 56385, 40062, 25562 },
        new[] { 0.07981725848305297, 0.24659983474942634, 0.3828400368655707, 0.5663239695237251 })]
    [InlineData("points", 0.5691042539202981, 0.12745972047386783, new[] { 621.0, 3103, 6205, 12409 }, new[] { 86009.0, 44360, 29844, 18171 },
        new[] { 0.09749295917857131, 0.28119621591655103, 0.4239441854028725, 0.604832965272427 })]
    public void Of_TheReferenceExtract_IsThatOfNumpy(string measure, double gini, double atHalf, double[] members, double[] thresholds, double[] shares)
    {
        var all = ReferenceMembers.Members;
        var kept = Domain.Cleaning.Cleaner.Clean(all, new()).Kept;
        var found = Concentration.Of(kept.Select(i => measure switch
        {
            "fares" => all.SumYr1[i] + all.SumYr2[i],
            "kilometres" => all.SegKmSum[i],
            _ => all.PointsSum[i],
        }))!;
        Assert.Equal(gini, found.Gini, 12);
        Assert.Equal(atHalf, found.Curve[100].Total, 12);
        Assert.Equal(members, found.Top.Select(t => (double)t.Members));
        Assert.Equal(thresholds, found.Top.Select(t => t.Threshold));
        Assert.All(shares.Zip(found.Top), pair => Assert.Equal(pair.First, pair.Second.ShareOfTotal, 12));
    }
}
