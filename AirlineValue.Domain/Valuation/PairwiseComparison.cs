using MathNet.Numerics.LinearAlgebra;

namespace AirlineValue.Domain.Valuation;

/// <summary>The judgement that spoils consistency most: the one that lies furthest, in ratio, from what the weights say.</summary>
/// <param name="Pair">Which judgement, in the order of <see cref="JudgementMatrix.Judgements"/>.</param>
/// <param name="Judged">What was judged.</param>
/// <param name="Consistent">The number of the scale that is nearest to the ratio of the weights.</param>
/// <param name="ConsistencyRatio">The consistency ratio with that number in its place.</param>
public sealed record JudgementAdvice(int Pair, double Judged, double Consistent, double ConsistencyRatio);

/// <summary>What judgements come to.</summary>
/// <param name="Weights">The weights, in the order of the indicators; their sum is 1.</param>
/// <param name="LargestEigenvalue">λmax: the number of indicators when the judgements agree with each other, more the less
/// they do.</param>
/// <param name="ConsistencyIndex">CI = (λmax − n) / (n − 1); 0 for one indicator.</param>
/// <param name="ConsistencyRatio">CR = CI / RI; 0 for one or two indicators, which can't disagree.</param>
/// <param name="Advice">What to look at again; null when no single number of the scale makes the judgements agree
/// better.</param>
public sealed record PairwiseResult(
    IReadOnlyList<double> Weights, double LargestEigenvalue, double ConsistencyIndex, double ConsistencyRatio, JudgementAdvice? Advice)
{
    /// <summary>Judgements are accepted below this consistency ratio.</summary>
    public const double AcceptedBelow = 0.1;

    /// <summary>Whether the judgements agree well enough with each other.</summary>
    public bool IsAccepted => ConsistencyRatio < AcceptedBelow;
}

/// <summary>The analytic hierarchy process on one level (Saaty 1980): weights are the principal eigenvector of the matrix of
/// judgements.</summary>
public static class PairwiseComparison
{
    // mean consistency index of random reciprocal matrices of 1 … 10 rows
    private static readonly double[] RandomIndices = [0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49];

    /// <summary>The most indicators that can be compared.</summary>
    public static int MostIndicators => RandomIndices.Length;

    /// <summary>Computes weights, consistency and advice.</summary>
    /// <param name="matrix">The judgements on 1 to <see cref="MostIndicators"/> indicators.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are more or none.</exception>
    public static PairwiseResult Evaluate(JudgementMatrix matrix)
    {
        if (matrix.Indicators.Count < 1 || matrix.Indicators.Count > MostIndicators)
            throw new ArgumentOutOfRangeException(nameof(matrix), matrix.Indicators.Count, "Not a number of indicators that can be compared.");
        var result = Measure(matrix);
        return result with { Advice = Advise(matrix, result) };
    }

    private static PairwiseResult Measure(JudgementMatrix matrix)
    {
        var n = matrix.Indicators.Count;
        var decomposition = Matrix<double>.Build.DenseOfRowArrays(matrix.Rows()).Evd();
        var principal = decomposition.EigenValues.Select(value => value.Real).ToList();
        var index = principal.IndexOf(principal.Max());
        var vector = decomposition.EigenVectors.Column(index).PointwiseAbs();
        var (weights, largest) = ((vector / vector.Sum()).ToArray(), principal[index]);
        // rounding can leave it a little below the number of indicators, which it never is
        var consistency = n == 1 ? 0 : Math.Max(0, (largest - n) / (n - 1));
        return new PairwiseResult(weights, largest, consistency, n <= 2 ? 0 : consistency / RandomIndices[n - 1], null);
    }

    private static JudgementAdvice? Advise(JudgementMatrix matrix, PairwiseResult result)
    {
        var pairs = JudgementMatrix.Pairs(matrix.Indicators.Count).ToList();
        var byDeviation = Enumerable.Range(0, pairs.Count)
            .Select(pair => (Pair: pair, Ratio: result.Weights[pairs[pair].First] / result.Weights[pairs[pair].Second]))
            .OrderByDescending(p => Math.Abs(Math.Log(matrix.Judgements[p.Pair] / p.Ratio)));
        foreach (var (pair, ratio) in byDeviation)
        {
            var (judged, consistent) = (matrix.Judgements[pair], JudgementMatrix.OnScale(ratio));
            // the scale has no better number for some, and another one for these would not help
            if (consistent != judged && Measure(matrix.With(pair, consistent)).ConsistencyRatio is var better && better < result.ConsistencyRatio)
                return new JudgementAdvice(pair, judged, consistent, better);
        }
        return null;
    }
}
