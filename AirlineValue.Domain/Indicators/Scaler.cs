using System.Globalization;
using System.Text.Json.Serialization;
using AirlineValue.Domain.Cleaning;

namespace AirlineValue.Domain.Indicators;

/// <summary>Mean, spread and range of one indicator over the members that the model was trained on.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Mean">Arithmetic mean of the capped values, in the indicator's unit.</param>
/// <param name="StandardDeviation">Population standard deviation (divided by n) of the capped values, in the indicator's
/// unit.</param>
/// <param name="Minimum">Smallest value, not capped.</param>
/// <param name="Maximum">Largest value, not capped.</param>
/// <param name="LowerCap">Values below count as this one; null when the indicator is not capped.</param>
/// <param name="UpperCap">Values above count as this one; null when the indicator is not capped.</param>
public sealed record IndicatorScale(
    Indicator Indicator,
    double Mean,
    double StandardDeviation,
    double Minimum,
    double Maximum,
    double? LowerCap = null,
    double? UpperCap = null)
{
    /// <summary>Whether the indicator is capped.</summary>
    [JsonIgnore]
    public bool IsCapped => LowerCap is not null || UpperCap is not null;

    /// <summary>The value within the caps.</summary>
    public double Cap(double value) => value < LowerCap ? LowerCap.Value : value > UpperCap ? UpperCap.Value : value;

    /// <summary>The standard score (capped value − mean) / standard deviation.</summary>
    public double Standardise(double value) => (Cap(value) - Mean) / StandardDeviation;

    /// <summary>The value in the indicator's unit that has the standard score.</summary>
    public double Restore(double standardised) => Mean + standardised * StandardDeviation;
}

/// <summary>What standardises indicators: fitted once, stored with the model, and used unchanged for scoring.</summary>
/// <param name="Scales">One scale an indicator, in the order of the table it was fitted on.</param>
public sealed record Scaler(IReadOnlyList<IndicatorScale> Scales)
{
    /// <summary>Fits caps, mean, population standard deviation and range of each indicator.</summary>
    /// <param name="table">The indicators of the members that the model is trained on.</param>
    /// <param name="winsorising">Which indicators are capped; none without it.</param>
    /// <exception cref="AnalysisRefusedException">An indicator is the same for all members, or there is none.</exception>
    public static Scaler Fit(IndicatorTable table, WinsorisingOptions? winsorising = null)
    {
        var scales = new IndicatorScale[table.Indicators.Count];
        for (var j = 0; j < scales.Length; j++)
        {
            var (indicator, values) = (table.Indicators[j], table.Values[j]);
            scales[j] = winsorising?.Caps(indicator.Name) == true && values.Length > 0
                ? FitCapped(indicator, values, winsorising)
                : Fit(indicator, values);
        }
        return new Scaler(scales);
    }

    /// <summary>The standard scores of a table with the same indicators: Values[j][i] of the result is
    /// (capped value − mean) / standard deviation.</summary>
    public double[][] Transform(IndicatorTable table)
    {
        var standardised = new double[Scales.Count][];
        for (var j = 0; j < standardised.Length; j++)
            standardised[j] = Array.ConvertAll(table.Values[j], Scales[j].Standardise);
        return standardised;
    }

    private static IndicatorScale FitCapped(Indicator indicator, double[] values, WinsorisingOptions options)
    {
        var sorted = (double[])values.Clone();
        Array.Sort(sorted);
        var (lower, upper) = (Quantile.OfSorted(sorted, options.LowerQuantile), Quantile.OfSorted(sorted, options.UpperQuantile));
        var capped = Fit(indicator, Array.ConvertAll(values, value => Math.Clamp(value, lower, upper)));
        return capped with { Minimum = sorted[0], Maximum = sorted[^1], LowerCap = lower, UpperCap = upper };
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
