using AirlineValue.Domain.Valuation;
using FsCheck;
using FsCheck.Fluent;

namespace AirlineValue.Tests.Valuation;

public sealed class PairwiseComparisonTests
{
    private static readonly string[] Names = ["L", "R", "F", "M", "C"];

    [Fact]
    public void Evaluate_ThreeIndicators_HasThePublishedWeightsAndConsistency()
    {
        var result = PairwiseComparison.Evaluate(Matrix(3, 3, 5, 2));
        AssertClose([0.64833, 0.22965, 0.12202], result.Weights);
        Assert.Equal(3.00369, result.LargestEigenvalue, 5);
        Assert.Equal(0.00318, result.ConsistencyRatio, 5);
        Assert.True(result.IsAccepted);
    }

    // numpy: v, V = np.linalg.eig(A); w = abs(V[:, v.real.argmax()]); w / w.sum()
    [Fact]
    public void Evaluate_FiveIndicators_HasThePublishedWeightsAndConsistency()
    {
        var result = PairwiseComparison.Evaluate(Matrix(5, 3, 4, 5, 7, 2, 2, 4, 2, 3, 3));
        AssertClose([0.49833026, 0.20746117, 0.1416644, 0.10284642, 0.04969775], result.Weights);
        Assert.Equal(5.11606, result.LargestEigenvalue, 5);
        Assert.Equal(0.02591, result.ConsistencyRatio, 5);
    }

    // numpy: the entry with the greatest |log(a_ij w_j / w_i)|, set to w_i / w_j on the scale, and the ratio with it
    [Theory]
    [InlineData(new[] { 3.0, 4, 5, 7, 2, 2, 4, 2, 3, 3 }, 7, 2.0, 1.0, 0.025906349179701565, 0.01566827116498276)]
    [InlineData(new[] { 0.5, 3, 5, 7, 3, 5, 7, 3, 0.2, 3 }, 8, 0.2, 1.0, 0.3379618903886748, 0.09103494236119022)]
    public void Evaluate_Judgements_NamesTheOneThatSpoilsConsistencyMost(
        double[] judgements, int pair, double judged, double consistent, double ratio, double better)
    {
        var result = PairwiseComparison.Evaluate(Matrix(5, judgements));
        Assert.Equal(ratio, result.ConsistencyRatio, 12);
        Assert.Equal((pair, judged, consistent), (result.Advice!.Pair, result.Advice.Judged, result.Advice.Consistent));
        Assert.Equal(better, result.Advice.ConsistencyRatio, 12);
        Assert.Equal(ratio < 0.1, result.IsAccepted);
    }

    [Fact]
    public void Evaluate_ConsistentJudgements_GivesTheirWeightsAndNoAdvice()
    {
        var result = PairwiseComparison.Evaluate(Matrix(4, 2, 4, 8, 2, 4, 2));
        AssertClose([8 / 15.0, 4 / 15.0, 2 / 15.0, 1 / 15.0], result.Weights);
        Assert.Equal(0, result.ConsistencyRatio, 12);
        Assert.Equal(4, result.LargestEigenvalue, 12);
        Assert.Null(result.Advice);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Evaluate_TooFewToDisagree_HasNoInconsistency(int count)
    {
        var result = PairwiseComparison.Evaluate(Matrix(count, [.. Enumerable.Repeat(3.0, count - 1)]));
        Assert.Equal(0, result.ConsistencyRatio);
        Assert.Equal(count == 1 ? [1.0] : [0.75, 0.25], result.Weights.Select(w => Math.Round(w, 12)));
    }

    [Fact]
    public void Evaluate_AnyJudgementsOnTheScale_WeightsAreAnEigenvectorAndAdviceHelps()
    {
        var any = Gen.Choose(2, 10).SelectMany(n => Gen.ArrayOf(Gen.Choose(-8, 8), n * (n - 1) / 2).Select(positions => (n, positions)));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(any.ToArbitrary(), drawn =>
        {
            var matrix = new JudgementMatrix(
                [.. Enumerable.Range(0, drawn.n).Select(i => $"{i}")], [.. drawn.positions.Select(p => p <= 0 ? 1 - p : 1.0 / (1 + p))]);
            var result = PairwiseComparison.Evaluate(matrix);
            var rows = matrix.Rows();
            for (var i = 0; i < drawn.n; i++)
            {
                var product = rows[i].Zip(result.Weights, (a, w) => a * w).Sum();
                Assert.Equal(result.LargestEigenvalue * result.Weights[i], product, 9);
                Assert.True(result.Weights[i] > 0);
            }
            Assert.Equal(1, result.Weights.Sum(), 12);
            Assert.True(result.LargestEigenvalue > drawn.n - 1e-9);
            Assert.True(result.Advice is null || result.Advice.ConsistencyRatio < result.ConsistencyRatio);
        }));
    }

    [Theory]
    [InlineData(1.4, 1)]
    [InlineData(1.5, 2)]
    [InlineData(12, 9)]
    [InlineData(0.6, 0.5)]
    [InlineData(0.05, 1 / 9.0)]
    public void OnScale_AnyRatio_IsTheNearestNumberOfTheScale(double ratio, double expected) => Assert.Equal(expected, JudgementMatrix.OnScale(ratio));

    [Fact]
    public void Matrix_TooFewJudgementsOrOneOf0_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => Matrix(3, 1, 2));
        Assert.Throws<ArgumentException>(() => Matrix(3, 1, 2, 0));
    }

    private static JudgementMatrix Matrix(int count, params double[] judgements) => new(Names[..count], judgements);

    private static void AssertClose(double[] expected, IReadOnlyList<double> actual) =>
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 5));
}
