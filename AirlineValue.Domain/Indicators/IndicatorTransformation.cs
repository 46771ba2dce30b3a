using System.Text.Json.Serialization;

namespace AirlineValue.Domain.Indicators;

/// <summary>What is done to an indicator's values before they are scaled.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<IndicatorTransformation>))]
public enum IndicatorTransformation
{
    /// <summary>Nothing.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>ln(1 + x): a doubling counts the same for few and for many. Values must lie above −1.</summary>
    [JsonStringEnumMemberName("log1p")]
    Log1P,
}

/// <summary>What an indicator's values are measured from, and in which unit.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<IndicatorScaling>))]
public enum IndicatorScaling
{
    /// <summary>From the arithmetic mean, in population standard deviations.</summary>
    [JsonStringEnumMemberName("standard")]
    MeanAndDeviation,

    /// <summary>From the median, in interquartile ranges: a few extreme members move neither.</summary>
    [JsonStringEnumMemberName("robust")]
    MedianAndInterquartileRange,
}

/// <summary>Where values are measured from, and in which unit.</summary>
/// <param name="Location">Mean or median.</param>
/// <param name="Spread">Standard deviation or interquartile range; above 0.</param>
public sealed record LocationAndSpread(double Location, double Spread);

internal static class Transformations
{
    /// <summary>The transformed value; not finite where there is none.</summary>
    public static double Apply(this IndicatorTransformation transformation, double value) => transformation switch
    {
        IndicatorTransformation.Log1P => LogOfOnePlus(value),
        _ => value,
    };

    /// <summary>The value whose transformed one is given.</summary>
    public static double Invert(this IndicatorTransformation transformation, double transformed) => transformation switch
    {
        IndicatorTransformation.Log1P => Math.Exp(transformed) - 1,
        _ => transformed,
    };

    // Kahan's correction: 1 + x rounds, and the quotient takes back what rounding took from x.
    private static double LogOfOnePlus(double x)
    {
        var sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * (x / (sum - 1));
    }
}
