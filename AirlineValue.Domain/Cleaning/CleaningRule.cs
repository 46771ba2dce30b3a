using System.Text.Json.Serialization;

namespace AirlineValue.Domain.Cleaning;

/// <summary>The rules that decide which members are clustered, in the order in which they are applied. Their numbers are
/// stored with what is said of members: new ones go to the end.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CleaningRule>))]
public enum CleaningRule
{
    /// <summary>Drops a member whose indicators (L, R, F, M and C unless an analysis uses others) can't be computed or are
    /// not finite.</summary>
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

    /// <summary>Drops FIRST_FLIGHT_DATE after LOAD_TIME; an empty date stays. Off by default, and where the extract lacks
    /// the column.</summary>
    [JsonStringEnumMemberName("firstFlightByWindowEnd")]
    FirstFlightByWindowEnd,

    /// <summary>Drops FFP_DATE after LOAD_TIME. Off by default.</summary>
    [JsonStringEnumMemberName("joinedByWindowEnd")]
    JoinedByWindowEnd,

    /// <summary>Drops FLIGHT_COUNT below <see cref="CleaningOptions.MinimumFlights"/>. Off by default.</summary>
    [JsonStringEnumMemberName("enoughFlights")]
    EnoughFlights,

    /// <summary>Drops SEG_KM_SUM / FLIGHT_COUNT above <see cref="CleaningOptions.MaximumKilometresPerFlight"/> or below
    /// <see cref="CleaningOptions.MinimumKilometresPerFlight"/>; where neither was flown there is nothing to judge. Off by
    /// default.</summary>
    [JsonStringEnumMemberName("plausibleDistance")]
    PlausibleDistance,

    /// <summary>Drops a last flight before the day of joining, by LAST_TO_END: LAST_TO_END − 1 &gt; LOAD_TIME − FFP_DATE. Off
    /// by default.</summary>
    [JsonStringEnumMemberName("lastFlightAfterJoining")]
    LastFlightAfterJoining,
}
