using System.Text.Json.Serialization;
using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Indicators;

/// <summary>One of the figures that members are clustered by.</summary>
/// <param name="Name">The letter: L, R, F, M, C, S.</param>
/// <param name="Unit">What it counts.</param>
public sealed record Indicator(string Name, ColumnUnit Unit)
{
    /// <summary>Length of relationship: (LOAD_TIME − FFP_DATE) in days / 30.</summary>
    public static readonly Indicator L = new("L", ColumnUnit.Months);

    /// <summary>Recency: LAST_TO_END / 30; the lower, the more recent the last flight.</summary>
    public static readonly Indicator R = new("R", ColumnUnit.Months);

    /// <summary>Frequency: FLIGHT_COUNT.</summary>
    public static readonly Indicator F = new("F", ColumnUnit.Flights);

    /// <summary>Mileage: SEG_KM_SUM.</summary>
    public static readonly Indicator M = new("M", ColumnUnit.Kilometres);

    /// <summary>Mean discount coefficient: avg_discount.</summary>
    public static readonly Indicator C = new("C", ColumnUnit.Ratio);

    /// <summary>Spend: fares paid in both years, an empty year counting as 0. It is the M (monetary value) of RFM, and bears
    /// another letter, so that M is mileage everywhere.</summary>
    public static readonly Indicator S = new("S", ColumnUnit.Currency);

    /// <summary>The five indicators of LRFMC, in order.</summary>
    public static readonly IReadOnlyList<Indicator> Lrfmc = [L, R, F, M, C];

    /// <summary>All indicators that members can be clustered by, in order.</summary>
    public static readonly IReadOnlyList<Indicator> All = [L, R, F, M, C, S];

    /// <summary>The indicator of a letter; null when there is none.</summary>
    public static Indicator? Find(string name) => All.FirstOrDefault(i => string.Equals(i.Name, name, StringComparison.Ordinal));

    /// <summary>Whether a lower value is worth more: recency alone.</summary>
    [JsonIgnore]
    public bool IsLowerBetter => Name == R.Name;
}
