namespace AirlineValue.Domain.Valuation;

/// <summary>How much an indicator counts in the value of a member.</summary>
/// <param name="Indicator">The indicator's name: L, R, F, M, C.</param>
/// <param name="Weight">The weight, 0 or above. Only the proportions count.</param>
public sealed record IndicatorWeight(string Indicator, double Weight);

/// <summary>Weights of the indicators; what they do not name weighs nothing.</summary>
/// <param name="Weights">The weights; none for equal weights of whatever indicators an analysis has.</param>
public sealed record Weighting(IReadOnlyList<IndicatorWeight> Weights)
{
    /// <summary>Every indicator of the analysis weighs the same.</summary>
    public static readonly Weighting Equal = new([]);

    /// <summary>The scorecard for individuals: flights 30 %, mileage 30 %, cabin 40 %.</summary>
    public static readonly Weighting Scorecard = new([new("F", 0.3), new("M", 0.3), new("C", 0.4)]);

    /// <summary>Whether all indicators weigh the same, whichever they are.</summary>
    public bool IsEqual => Weights.Count == 0;

    /// <summary>The weights with a sum of 1, those of 0 left out; null when a weight is negative or no number, or none is
    /// above 0.</summary>
    public Weighting? Normalised()
    {
        if (IsEqual)
            return this;
        var sum = Weights.Sum(w => w.Weight);
        return sum > 0 && Weights.All(w => double.IsFinite(w.Weight) && w.Weight >= 0)
            ? new Weighting([.. Weights.Where(w => w.Weight > 0).Select(w => w with { Weight = w.Weight / sum })])
            : null;
    }
}
