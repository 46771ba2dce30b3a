using System.Globalization;
using AirlineValue.Domain.Cleaning;

namespace AirlineValue.Domain.Indicators;

/// <summary>Fits the scale of one indicator.</summary>
internal static class ScaleFit
{
    /// <summary>Caps first, then the transformation, then location and spread.</summary>
    public static IndicatorScale Of(Indicator indicator, double[] values, WinsorisingOptions? winsorising, IndicatorDefinition? definition)
    {
        if (values.Length == 0)
            throw new AnalysisRefusedException(AnalysisRefusalReason.NoMemberLeft, "members", "0", "1");
        var scale = winsorising is null ? Plain(indicator, values) : Capped(indicator, values, winsorising);
        if (definition is null)
            return scale;
        if (definition.Transformation != IndicatorTransformation.None)
            scale = Transformed(scale with { Transformation = definition.Transformation }, values);
        return definition.Scaling == IndicatorScaling.MedianAndInterquartileRange ? Robust(scale, values) : scale;
    }

    private static IndicatorScale Plain(Indicator indicator, double[] values)
    {
        var (mean, deviation, minimum, maximum) = Moments(values);
        // Rounding can leave a deviation where there is none, and none where there is one too small to divide by.
        if (minimum == maximum || deviation == 0)
            throw new AnalysisRefusedException(
                AnalysisRefusalReason.ConstantIndicator, indicator.Name, Text(minimum), "different values");
        return new IndicatorScale(indicator, mean, deviation, minimum, maximum);
    }

    private static IndicatorScale Capped(Indicator indicator, double[] values, WinsorisingOptions options)
    {
        var sorted = Sorted(values);
        var (lower, upper) = (Quantile.OfSorted(sorted, options.LowerQuantile), Quantile.OfSorted(sorted, options.UpperQuantile));
        var capped = Plain(indicator, Array.ConvertAll(values, value => Math.Clamp(value, lower, upper)));
        return capped with { Minimum = sorted[0], Maximum = sorted[^1], LowerCap = lower, UpperCap = upper };
    }

    private static IndicatorScale Transformed(IndicatorScale scale, double[] values)
    {
        var lowest = scale.Cap(scale.Minimum);
        if (!double.IsFinite(scale.Transformation.Apply(lowest)))
            throw new AnalysisRefusedException(AnalysisRefusalReason.NotTransformable, scale.Indicator.Name, Text(lowest), "> -1");
        var (mean, deviation, minimum, maximum) = Moments(TransformedValues(scale, values));
        if (minimum == maximum || deviation == 0)
            throw new AnalysisRefusedException(
                AnalysisRefusalReason.ConstantIndicator, scale.Indicator.Name, Text(lowest), "different values");
        return scale with { Transformed = new LocationAndSpread(mean, deviation) };
    }

    private static IndicatorScale Robust(IndicatorScale scale, double[] values)
    {
        var sorted = TransformedValues(scale, values);
        Array.Sort(sorted);
        var range = Quantile.OfSorted(sorted, 0.75) - Quantile.OfSorted(sorted, 0.25);
        var median = Quantile.OfSorted(sorted, 0.5);
        return range > 0
            ? scale with { Robust = new LocationAndSpread(median, range) }
            : throw new AnalysisRefusedException(
                AnalysisRefusalReason.NoInterquartileRange, scale.Indicator.Name, Text(scale.Transformation.Invert(median)), "different quartiles");
    }

    private static double[] TransformedValues(IndicatorScale scale, double[] values) =>
        Array.ConvertAll(values, value => scale.Transformation.Apply(scale.Cap(value)));

    private static (double Mean, double Deviation, double Minimum, double Maximum) Moments(double[] values)
    {
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
        return (mean, Math.Sqrt(squares.Value / values.Length), minimum, maximum);
    }

    private static double[] Sorted(double[] values)
    {
        var sorted = (double[])values.Clone();
        Array.Sort(sorted);
        return sorted;
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
