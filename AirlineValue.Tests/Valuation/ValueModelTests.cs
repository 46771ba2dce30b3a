using AirlineValue.Domain;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Valuation;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Valuation;

public sealed class ValueModelTests
{
    private static readonly Scaler Scaler = new(
    [
        new IndicatorScale(Indicator.R, 6, 2, 0, 24),
        new IndicatorScale(Indicator.F, 10, 5, 2, 200),
        new IndicatorScale(new Indicator("Fares", ColumnUnit.Currency), 1000, 500, 0, 9000, UpperCap: 3000),
    ]);

    [Fact]
    public void Scores_EqualWeights_AreTheMeanOfTheStandardisedWithRecencyCountedDown()
    {
        var model = ValueModel.Create(Weighting.Equal, Scaler)!;
        // R 2 is 2 below, F 20 is 2 above, fares of 5000 count as 3000: 4 above
        AssertScores([(2 + 2 + 4) / 3.0, double.NaN], model.Scores([[2, double.NaN], [20, double.NaN], [5000, double.NaN]]));
        Assert.Empty(model.Missing);
    }

    [Fact]
    public void Create_WeightsThatTheAnalysisLacks_AreMadeUpByTheOthersAndTold()
    {
        var model = ValueModel.Create(new Weighting([new("R", 0.3), new("F", 0.3), new("C", 0.4)]), Scaler)!;
        Assert.Equal([0.5, 0.5, 0], model.Terms.Select(t => t.Weight));
        Assert.Equal(new IndicatorWeight("C", 0.4), Assert.Single(model.Missing));
        AssertScores([-0.5 * 3 + 0.5 * 1], model.Scores([[12], [15], [1]]));
    }

    [Fact]
    public void Create_WeightsOfNothingThatIsThere_IsNoModel() =>
        Assert.Null(ValueModel.Create(new Weighting([new("L", 1), new("F", 0)]), Scaler));

    [Fact]
    public void ScoreOf_ACentre_IsThatOfAMemberThere()
    {
        var model = ValueModel.Create(new Weighting([new("R", 1), new("F", 3)]), Scaler)!;
        Assert.Equal(model.Scores([[8], [20], [0]])[0], model.ScoreOf([1, 2, -2]), 12);
    }

    [Fact]
    public void Scores_WhereMedianAndQuartilesScaleForClustering_AreStandardDeviationsAllTheSame()
    {
        var robust = new Scaler([Scaler.Scales[0] with { Robust = new LocationAndSpread(5, 8) }, Scaler.Scales[1]]);
        var model = ValueModel.Create(Weighting.Equal, robust)!;
        AssertScores([0.5 * 2 + 0.5 * 2], model.Scores([[2], [20]]));
        Assert.Equal(model.Scores([[2], [20]])[0], model.ScoreOf(robust.StandardScores([robust.Scales[0].Standardise(2), 2])), 12);
    }

    [Fact]
    public void Contributions_OfAMember_AddUpToItsScore()
    {
        var model = ValueModel.Create(Weighting.Equal, Scaler)!;
        double[] member = [3, 7, 800];
        Assert.Equal(model.Scores([[3], [7], [800]])[0], model.Terms.Zip(member, (t, v) => t.Contribution(v)).Sum(), 12);
    }

    [Fact]
    public void Normalised_Weights_AddUpToOneAndThoseOf0GoAway()
    {
        Assert.Equal([new("F", 0.25), new("M", 0.75)], new Weighting([new("F", 10), new("M", 30), new("C", 0)]).Normalised()!.Weights);
        Assert.Null(new Weighting([new("F", 1), new("M", -1)]).Normalised());
        Assert.Null(new Weighting([new("F", 0)]).Normalised());
        Assert.Null(new Weighting([new("F", double.NaN)]).Normalised());
    }

    // scipy: rankdata(-x, 'min'), percentileofscore(x, v, 'mean') / 100
    [Fact]
    public void Standing_TiesAndMembersWithout_SharesTheBetterRankAndTheMiddlePercentile()
    {
        var values = new MemberValueColumns([0.5, double.NaN, -1, 0.5, 2, double.NaN, -1, -1]);
        Assert.Equal([2, double.NaN, 4, 2, 1, double.NaN, 4, 4], values.Ranks);
        double[] percentiles = [4 / 6.0, double.NaN, 1.5 / 6, 4 / 6.0, 5.5 / 6, double.NaN, 1.5 / 6, 1.5 / 6];
        Assert.All(percentiles.Zip(values.Percentiles), p => Assert.Equal(p.First, p.Second, 12));
        Assert.Equal(new MemberValueStanding(0.5, 2, 4 / 6.0, 6), values.Of(3));
        Assert.Null(values.Of(1));
    }

    // numpy and scipy on the members that pandas keeps: Z @ (w * [1, -1, 1, 1, 1]), members 0, 1, 100, 30000 and the last
    [Theory]
    [InlineData(true, new[] { 8.896284624952157, 5.456872352388906, 2.818643563829648, -0.41298623952245644, -0.9907403075911763 },
        new[] { 1, 2, 181, 46891, 60432 }, new[] { 0.9999919410731267, 0.9999758232193802, 0.9970907273987396, 0.2442257788952823, 0.02597392131263801 })]
    [InlineData(false, new[] { 12.756800881754103, 7.807321990260195, 4.040643634114033, -0.1236910291165667, -1.4049645056699889 },
        new[] { 1, 2, 132, 31221, 61926 }, new[] { 0.9999919410731267, 0.9999758232193802, 0.9978805022323227, 0.49679254710442755, 0.0018938478152249246 })]
    public void Scores_OnTheReferenceExtract_AreThoseOfNumpyAndScipy(bool isEqual, double[] scores, int[] ranks, double[] percentiles)
    {
        var result = AnalysisRun.Analyse(ReferenceMembers.Members, AnalysisOptions.Default, TimeProvider.System, cancellationToken: TestContext.Current.CancellationToken);
        var model = ValueModel.Create(isEqual ? Weighting.Equal : Weighting.Scorecard, result.Scaler)!;
        var values = new MemberValueColumns(model.Scores(result.Table.Values));
        int[] members = [0, 1, 100, 30_000, 62_042];
        for (var i = 0; i < members.Length; i++)
        {
            Assert.Equal(scores[i], values.Scores[members[i]], 9);
            Assert.Equal(ranks[i], values.Ranks[members[i]]);
            Assert.Equal(percentiles[i], values.Percentiles[members[i]], 12);
        }
    }

    private static void AssertScores(double[] expected, double[] actual) =>
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 12));
}
