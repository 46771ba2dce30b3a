using System.Text.Json.Serialization;

namespace AirlineValue.Domain.Cleaning;

/// <summary>The rules that decide which members are clustered, in the order in which they are applied.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CleaningRule>))]
public enum CleaningRule
{
    /// <summary>Drops a member whose L, R, F, M or C can't be computed or is not finite.</summary>
    [JsonStringEnumMemberName("indicatorsComputable")]
    IndicatorsComputable,

    /// <summary>Drops a member with an empty SUM_YR_1 or SUM_YR_2.</summary>
    [JsonStringEnumMemberName("faresPresent")]
    FaresPresent,

    /// <summary>Keeps (SUM_YR_1 ≠ 0 or SUM_YR_2 ≠ 0), and SEG_KM_SUM &gt; 0, and avg_discount ≠ 0.</summary>
    [JsonStringEnumMemberName("paidAndFlown")]
    PaidAndFlown,

    /// <summary>Drops AGE above <see cref="CleaningOptions.MaximumAge"/>; an empty age stays.</summary>
    [JsonStringEnumMemberName("plausibleAge")]
    PlausibleAge,
}
