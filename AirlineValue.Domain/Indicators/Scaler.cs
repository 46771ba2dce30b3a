using System.Text.Json.Serialization;
using AirlineValue.Domain.Cleaning;

namespace AirlineValue.Domain.Indicators;

/// <summary>What makes indicators comparable: fitted once, stored with the model, and used unchanged for scoring.</summary>
/// <param name="Scales">One scale an indicator, in the order of the table it was fitted on.</param>
public sealed record Scaler(IReadOnlyList<IndicatorScale> Scales)
{
    /// <summary>The indicators, in the order of the centres' coordinates.</summary>
    [JsonIgnore]
    public IReadOnlyList<Indicator> Indicators => [.. Scales.Select(scale => scale.Indicator)];

    /// <summary>Fits caps, transformation, location, spread and range of each indicator.</summary>
    /// <param name="table">The indicators of the members that the model is trained on.</param>
    /// <param name="winsorising">Which indicators are capped; none without it.</param>
    /// <param name="set">How each indicator is transformed and scaled; by mean and standard deviation without it.</param>
    /// <exception cref="AnalysisRefusedException">An indicator is the same for all members, can't be transformed or has no
    /// interquartile range, or there is no member.</exception>
    public static Scaler Fit(IndicatorTable table, WinsorisingOptions? winsorising = null, IndicatorSet? set = null) => new(
        [.. table.Indicators.Select((indicator, j) => ScaleFit.Of(
            indicator, table.Values[j], winsorising?.Caps(indicator.Name) == true ? winsorising : null, set?.Of(indicator)))]);

    /// <summary>The coordinates of a table with the same indicators: Values[j][i] of the result is
    /// <see cref="IndicatorScale.Standardise"/> of the value.</summary>
    public double[][] Transform(IndicatorTable table)
    {
        var standardised = new double[Scales.Count][];
        for (var j = 0; j < standardised.Length; j++)
            standardised[j] = Array.ConvertAll(table.Values[j], Scales[j].Standardise);
        return standardised;
    }

    /// <summary>The same in standard deviations from the means, whatever scales the indicators: over the members that the
    /// scaler was fitted on, each has mean 0 and variance 1.</summary>
    public double[][] StandardScores(IndicatorTable table) => [.. Transform(table).Zip(
        Scales, (column, scale) => scale.Robust is null ? column : Array.ConvertAll(column, scale.StandardScore))];

    /// <summary>A centre in standard deviations from the means, for reading and naming.</summary>
    /// <param name="coordinates">The coordinates that members are clustered by.</param>
    public double[] StandardScores(IReadOnlyList<double> coordinates) =>
        [.. coordinates.Select((coordinate, j) => Scales[j].StandardScore(coordinate))];
}
