using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Strategies;

namespace AirlineValue.Tests.Strategies;

public sealed class PartnerLikelihoodTests
{
    private static readonly int[] Groups = [1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 4, 0];
    private static readonly double[] Points = [5000, 2000, 0, 10, 1001, 1000, 0, 0, 0, 0, 9000, 9000];

    // (2 + 50 x) / 54 and (1 + 50 x) / 56 from 0.3 on, three times
    [Fact]
    public void Likelihoods_TwoCells_LeanOnTheLargerOnesLevelByLevel()
    {
        var model = PartnerLikelihood.Learn(Input())!;
        Assert.Equal((10, 3), (model.Members, model.Much));
        double[] expected = [.. Enumerable.Repeat(0.3412335517959661, 4), .. Enumerable.Repeat(0.2615706997084548, 6), double.NaN, double.NaN];
        Assert.Equal(expected.Select(e => Math.Round(e, 12)), model.Likelihoods().Select(l => Math.Round(l, 12)));
        Assert.True(double.IsNaN(model.Discrimination));
    }

    [Fact]
    public void Learn_NobodyWithMuchOrNoGroups_IsNoModel()
    {
        Assert.Null(PartnerLikelihood.Learn(Input(points: [.. Points.Select(_ => 0.0)])));
        Assert.Null(PartnerLikelihood.Learn(new StrategyInput(new MeasureColumns(ProgrammeMember.Source((ExtractColumns.AddPointSum, Points))), ProgrammePresets.Default)));
    }

    [Fact]
    public void Potential_MembersWithoutMuch_SumsTheirLikelihoods()
    {
        var input = Input();
        var potential = PartnerPotential.Of(input, PartnerLikelihood.Learn(input)!.Likelihoods())!;
        Assert.Equal((7, 2000.0), (potential.Members, potential.MedianPoints));
        Assert.Equal(2 * 0.3412335517959661 + 5 * 0.2615706997084548, potential.Expected, 12);
        Assert.Equal(2000 * potential.Expected, potential.Points, 9);
    }

    [Fact]
    public void Lift_FewMembers_CountsThemAndTestsNothing()
    {
        var lift = PartnerLift.Of(Input(), new TraitContrastOptions())!;
        Assert.Equal((10, 3), (lift.Members, lift.Much));
        var groups = lift.Values.Where(v => v.Contrast.Trait.Column == PartnerLift.GroupTraitName).ToList();
        Assert.Equal([(4, 2), (6, 1)], groups.Select(g => (g.Members, g.Much)));
        Assert.Equal(0.5 / 0.3, groups[0].Contrast.Lift, 12);
        Assert.All(lift.Values, v => Assert.Equal(TraitVerdict.TooFew, v.Contrast.Verdict));
    }

    // scipy.stats.binomtest(a, n).proportion_ci(0.95, method='wilson')
    [Theory]
    [InlineData(420, 1505, 0.2569929279091932, 0.3022715686272674)]
    [InlineData(5, 48, 0.04532172194638102, 0.22167421694386324)]
    [InlineData(0, 10, 0, 0.27753279986288926)]
    [InlineData(10, 10, 0.7224672001371109, 1)]
    public void Wilson_Shares_AreThoseOfScipy(int with, int of, double lower, double upper)
    {
        var interval = PartnerLift.Wilson(with, of);
        Assert.Equal(lower, interval.Lower, 7);
        Assert.Equal(upper, interval.Upper, 7);
    }

    private static StrategyInput Input(double[]? points = null) => new(
        new MeasureColumns(ProgrammeMember.Source(
            Groups, (ExtractColumns.AddPointSum, points ?? Points), (ExtractColumns.FfpTier, [.. Groups.Select(_ => 4.0)]),
            (ExtractColumns.FlightCount, [.. Groups.Select(_ => 9.0)]), (ExtractColumns.Age, [.. Groups.Select(_ => 35.0)]))),
        ProgrammePresets.Default);
}
