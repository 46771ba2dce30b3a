namespace AirlineValue.Domain.Valuation;

/// <summary>What experts judge of indicators two by two: element (i, j) says how many times as important indicator i is as
/// indicator j. The matrix is reciprocal: (j, i) is 1 / (i, j), the diagonal is 1.</summary>
public sealed record JudgementMatrix
{
    /// <summary>The greatest number of the scale: extremely more important.</summary>
    public const int ScaleEnd = 9;

    /// <summary>A matrix of the judgements above its diagonal.</summary>
    /// <param name="indicators">The indicators' names.</param>
    /// <param name="judgements">The judgements above the diagonal, row by row, each above 0.</param>
    /// <exception cref="ArgumentException">There are too few or too many of them, or one is not above 0.</exception>
    public JudgementMatrix(IReadOnlyList<string> indicators, IReadOnlyList<double> judgements)
    {
        if (judgements.Count != indicators.Count * (indicators.Count - 1) / 2 || judgements.Any(j => !double.IsFinite(j) || j <= 0))
            throw new ArgumentException($"{indicators.Count} indicators need {indicators.Count * (indicators.Count - 1) / 2} judgements above 0.", nameof(judgements));
        (Indicators, Judgements) = (indicators, judgements);
    }

    /// <summary>The indicators' names.</summary>
    public IReadOnlyList<string> Indicators { get; }

    /// <summary>The judgements above the diagonal, row by row.</summary>
    public IReadOnlyList<double> Judgements { get; }

    /// <summary>The pairs that are judged, in the order of <see cref="Judgements"/>.</summary>
    /// <param name="count">How many indicators there are.</param>
    public static IEnumerable<(int First, int Second)> Pairs(int count) =>
        from first in Enumerable.Range(0, count)
        from second in Enumerable.Range(first + 1, count - first - 1)
        select (first, second);

    /// <summary>The matrix, a row an indicator.</summary>
    public double[][] Rows()
    {
        var rows = Indicators.Select((_, i) => Indicators.Select((_, j) => i == j ? 1.0 : 0).ToArray()).ToArray();
        foreach (var ((first, second), judgement) in Pairs(Indicators.Count).Zip(Judgements))
            (rows[first][second], rows[second][first]) = (judgement, 1 / judgement);
        return rows;
    }

    /// <summary>The matrix with one judgement in place of another.</summary>
    /// <param name="pair">Which judgement, in the order of <see cref="Judgements"/>.</param>
    /// <param name="judgement">The judgement, above 0.</param>
    public JudgementMatrix With(int pair, double judgement) =>
        new(Indicators, [.. Judgements.Select((j, i) => i == pair ? judgement : j)]);

    /// <summary>The number of the scale 1/9 … 1/2, 1, 2 … 9 that is nearest to a ratio, as the scale is read: a whole
    /// number, or one over a whole number.</summary>
    public static double OnScale(double ratio) => ratio >= 1
        ? Math.Min(Math.Round(ratio, MidpointRounding.AwayFromZero), ScaleEnd)
        : 1 / Math.Min(Math.Round(1 / ratio, MidpointRounding.AwayFromZero), ScaleEnd);
}
