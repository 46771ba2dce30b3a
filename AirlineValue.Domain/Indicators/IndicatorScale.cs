using System.Text.Json.Serialization;

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
    /// <summary>What is done to capped values before they are scaled.</summary>
    public IndicatorTransformation Transformation { get; init; }

    /// <summary>Mean and population standard deviation of the transformed values; null when they are not transformed.</summary>
    public LocationAndSpread? Transformed { get; init; }

    /// <summary>Median and interquartile range of the capped and transformed values; null when mean and standard deviation
    /// scale them.</summary>
    public LocationAndSpread? Robust { get; init; }

    /// <summary>Whether the indicator is capped.</summary>
    [JsonIgnore]
    public bool IsCapped => LowerCap is not null || UpperCap is not null;

    /// <summary>Whether a centre in the indicator's unit is the mean of its members' values; where values are capped or
    /// transformed it is not.</summary>
    [JsonIgnore]
    public bool IsCentreMean => !IsCapped && Transformation == IndicatorTransformation.None;

    // no objects: these are asked for once a value
    private (double Location, double Spread) Standard => Transformed is null ? (Mean, StandardDeviation) : Of(Transformed);

    private (double Location, double Spread) Basis => Robust is null ? Standard : Of(Robust);

    /// <summary>The value within the caps.</summary>
    public double Cap(double value) => value < LowerCap ? LowerCap.Value : value > UpperCap ? UpperCap.Value : value;

    /// <summary>The coordinate that members are clustered by: (value − location) / spread of the capped and transformed
    /// values; location and spread are mean and standard deviation, or median and interquartile range.</summary>
    public double Standardise(double value)
    {
        var basis = Basis;
        return (Transformation.Apply(Cap(value)) - basis.Location) / basis.Spread;
    }

    /// <summary>The value in the indicator's unit that has the coordinate. For a centre of logarithms this is what the mean of
    /// the logarithms stands for, like a geometric mean, and lies below the members' arithmetic mean.</summary>
    public double Restore(double coordinate)
    {
        var basis = Basis;
        return Transformation.Invert(basis.Location + coordinate * basis.Spread);
    }

    /// <summary>A coordinate in standard deviations from the mean of the capped and transformed values; it is the coordinate
    /// itself unless median and interquartile range scale the indicator.</summary>
    public double StandardScore(double coordinate) => Robust is null
        ? coordinate
        : (Robust.Location + coordinate * Robust.Spread - Standard.Location) / Standard.Spread;

    /// <summary>How far one value lies from another, in standard deviations of the transformed values.</summary>
    public double StandardDistance(double from, double to) =>
        (Transformation.Apply(to) - Transformation.Apply(from)) / Standard.Spread;

    private static (double Location, double Spread) Of(LocationAndSpread basis) => (basis.Location, basis.Spread);
}
