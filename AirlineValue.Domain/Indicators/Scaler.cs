namespace AirlineValue.Domain.Indicators;

/// <summary>Mean, spread and range of one indicator over the members that the model was trained on.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Mean">Arithmetic mean, in the indicator's unit.</param>
/// <param name="StandardDeviation">Population standard deviation (divided by n), in the indicator's unit.</param>
/// <param name="Minimum">Smallest value.</param>
/// <param name="Maximum">Largest value.</param>
public sealed record IndicatorScale(
    Indicator Indicator, double Mean, double StandardDeviation, double Minimum, double Maximum)
{
    /// <summary>The standard score (value − mean) / standard deviation.</summary>
    public double Standardise(double value) => (value - Mean) / StandardDeviation;

    /// <summary>The value in the indicator's unit that has the standard score.</summary>
    public double Restore(double standardised) => Mean + standardised * StandardDeviation;
}

/// <summary>What standardises indicators: fitted once, stored with the model, and used unchanged for scoring.</summary>
/// <param name="Scales">One scale an indicator, in the order of the table it was fitted on.</param>
public sealed record Scaler(IReadOnlyList<IndicatorScale> Scales);
