using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Valuation;
using AirlineValue.Web.Pages.Valuation;
using FsCheck;
using FsCheck.Fluent;

namespace AirlineValue.Tests.Pages.Valuation;

public sealed class WeightsDraftTests
{
    private static readonly string[] Names = ["L", "R", "F", "M", "C"];

    [Fact]
    public void Read_WhatWasWritten_IsTheSameDraft() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(
            Gen.ArrayOf(Gen.Choose(-8, 8), 10).SelectMany(p => Gen.ArrayOf(Gen.Choose(0, 10_000), 5).Select(w => (p, w))).ToArbitrary(),
            drawn =>
            {
                var draft = WeightsDraft.Of(Names, null);
                drawn.p.CopyTo(draft.Positions, 0);
                for (var i = 0; i < 5; i++)
                    draft.Percents[i] = drawn.w[i] / 100.0;
                draft.IsPairwise = drawn.p[0] > 0;
                var (way, judgements, weights) = draft.Written();
                var read = WeightsDraft.Of(Names, null);
                read.Read(way, judgements, weights);
                Assert.Equal(draft.Positions, read.Positions);
                Assert.Equal(draft.Percents, read.Percents);
                Assert.Equal(draft.IsPairwise, read.IsPairwise);
            }));

    [Theory]
    [InlineData("1.2.3", "20,20")]
    [InlineData("1.1.1.1.1.1.1.1.1.10", "a,b,c,d,e")]
    [InlineData("0.1.1.1.1.1.1.1.1.1", "-1,1,1,1,1")]
    [InlineData("", "")]
    public void Read_WhatIsNoDraft_IsLeftOut(string judgements, string weights)
    {
        var draft = WeightsDraft.Of(Names, null);
        draft.Read("neither", judgements, weights);
        Assert.All(draft.Positions, p => Assert.Equal(0, p));
        Assert.All(draft.Percents, p => Assert.Equal(20, p));
        Assert.True(draft.IsPairwise);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-4, 5)]
    [InlineData(-8, 9)]
    [InlineData(2, 1 / 3.0)]
    [InlineData(8, 1 / 9.0)]
    public void RatioOf_APosition_IsTheNumberOfTheScaleAndBack(int position, double ratio)
    {
        Assert.Equal(ratio, WeightsDraft.RatioOf(position));
        Assert.Equal(position, WeightsDraft.PositionOf(ratio));
    }

    [Fact]
    public void Of_AStoredComparison_StartsWithItsJudgements()
    {
        var matrix = new JudgementMatrix(Names, [3, 4, 5, 7, 2, 2, 4, 1 / 2.0, 3, 1 / 3.0]);
        var draft = WeightsDraft.Of(Names, new NamedWeighting(3, "Experts", new Weighting([new("L", 1)]), matrix));
        Assert.True(draft.IsPairwise);
        Assert.Equal(matrix.Judgements, draft.Matrix.Judgements);
        // of other indicators, only the weights can be taken over
        var fewer = WeightsDraft.Of(["R", "F"], new NamedWeighting(3, "Experts", new Weighting([new("L", 0.5), new("F", 0.5)]), matrix));
        Assert.False(fewer.IsPairwise);
        Assert.Equal([0.0, 50], fewer.Percents.Select(p => p!.Value));
    }

    [Fact]
    public void Given_WeightsThatDoNotAddUpTo100_AreMadeUpToIt()
    {
        var draft = WeightsDraft.Of(Names, null);
        double?[] percents = [null, 0, 10, 10, 20];
        percents.CopyTo(draft.Percents, 0);
        Assert.Equal([new("F", 0.25), new("M", 0.25), new("C", 0.5)], draft.Given!.Weights);
        Array.Clear(draft.Percents);
        Assert.Null(draft.Given);
    }
}
