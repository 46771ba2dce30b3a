namespace AirlineValue.Domain.Cleaning;

/// <summary>
/// Caps for outliers: values of an indicator beyond a quantile count as that quantile when indicators are standardised
/// and clustered (winsorising; Dixon 1960). No member is dropped by it.
/// </summary>
public sealed record WinsorisingOptions
{
    /// <summary>The names of the indicators that are capped: L, R, F, M, C, S; those that an analysis does not use do no
    /// harm. Default: none.</summary>
    public IReadOnlyList<string> Indicators { get; init; } = [];

    /// <summary>The share of members below the lower cap. Default 0.005; range 0–0.25; 0 caps nothing.</summary>
    public double LowerQuantile { get; init; } = 0.005;

    /// <summary>The share of members below the upper cap. Default 0.995; range 0.75–1; 1 caps nothing.</summary>
    public double UpperQuantile { get; init; } = 0.995;

    /// <summary>Whether an indicator is capped.</summary>
    public bool Caps(string indicator) => Indicators.Contains(indicator, StringComparer.Ordinal);

    /// <summary>Whether the other options cap the same indicators in the same way.</summary>
    public bool IsSameAs(WinsorisingOptions other) =>
        Indicators.Order(StringComparer.Ordinal).SequenceEqual(other.Indicators.Order(StringComparer.Ordinal), StringComparer.Ordinal)
        && (Indicators.Count == 0 || (LowerQuantile, UpperQuantile) == (other.LowerQuantile, other.UpperQuantile));
}
