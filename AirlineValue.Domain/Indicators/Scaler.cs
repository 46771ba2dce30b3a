using System.Globalization;

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
public sealed record Scaler(IReadOnlyList<IndicatorScale> Scales)
{
    /// <summary>Fits mean, population standard deviation and range of each indicator.</summary>
    /// <exception cref="AnalysisRefusedException">An indicator is the same for all members, or there is none.</exception>
    public static Scaler Fit(IndicatorTable table)
    {
        var scales = new IndicatorScale[table.Indicators.Count];
        for (var j = 0; j < scales.Length; j++)
            scales[j] = Fit(table.Indicators[j], table.Values[j]);
        return new Scaler(scales);
    }

    /// <summary>The standard scores of a table with the same indicators: Values[j][i] of the result is
    /// (value − mean) / standard deviation.</summary>
    public double[][] Transform(IndicatorTable table)
    {
        var standardised = new double[Scales.Count][];
        for (var j = 0; j < standardised.Length; j++)
            standardised[j] = Array.ConvertAll(table.Values[j], Scales[j].Standardise);
        return standardised;
    }

    private static IndicatorScale Fit(Indicator indicator, double[] values)
    {
        if (values.Length == 0)
            throw new AnalysisRefusedException(AnalysisRefusalReason.NoMemberLeft, "members", "0", "1");
        var sum = new CompensatedSum();
        var (minimum, maximum) = (values[0], values[0]);
        foreach (var value in values)
        {
            sum.Add(value);
            minimum = Math.Min(minimum, value);
            maximum = Math.Max(maximum, value);
        }
        var mean = sum.Value / values.Length;
        var squares = new CompensatedSum();
        foreach (var value in values)
            squares.Add((value - mean) * (value - mean));
        var deviation = Math.Sqrt(squares.Value / values.Length);
        // Rounding can leave a deviation where there is none, and none where there is one too small to divide by.
        if (minimum == maximum || deviation == 0)
            throw new AnalysisRefusedException(
                AnalysisRefusalReason.ConstantIndicator,
                indicator.Name,
                minimum.ToString("R", CultureInfo.InvariantCulture),
                "different values");
        return new IndicatorScale(indicator, mean, deviation, minimum, maximum);
    }
}
