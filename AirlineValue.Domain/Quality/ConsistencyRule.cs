using System.Text.Json.Serialization;

namespace AirlineValue.Domain.Quality;

/// <summary>
/// What holds between the cells of a sound row. The numbers are bits of stored marks: they never change, new rules go to
/// the end, and 62 is the largest. <see cref="ConsistencyChecks"/> holds formulas, columns and tolerances.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<ConsistencyRule>))]
public enum ConsistencyRule
{
    /// <summary>EP_SUM is the sum of both years.</summary>
    [JsonStringEnumMemberName("epSum")]
    EpSum = 0,

    /// <summary>ADD_Point_SUM is the sum of both years.</summary>
    [JsonStringEnumMemberName("addPointSum")]
    AddPointSum = 1,

    /// <summary>Eli_Add_Point_Sum is elite-qualifying points and other points together.</summary>
    [JsonStringEnumMemberName("eliAddPointSum")]
    EliAddPointSum = 2,

    /// <summary>L1Y_ELi_Add_Points is the same of year 2.</summary>
    [JsonStringEnumMemberName("l1yEliAddPoints")]
    L1YEliAddPoints = 3,

    /// <summary>Points_Sum is base points and all others together.</summary>
    [JsonStringEnumMemberName("pointsSum")]
    PointsSum = 4,

    /// <summary>L1Y_Points_Sum is the same of year 2.</summary>
    [JsonStringEnumMemberName("l1yPointsSum")]
    L1YPointsSum = 5,

    /// <summary>FLIGHT_COUNT is the sum of both years.</summary>
    [JsonStringEnumMemberName("flightCount")]
    FlightCount = 6,

    /// <summary>BP_SUM is the sum of both years.</summary>
    [JsonStringEnumMemberName("bpSum")]
    BpSum = 7,

    /// <summary>AVG_FLIGHT_COUNT is an eighth of FLIGHT_COUNT.</summary>
    [JsonStringEnumMemberName("avgFlightCount")]
    AvgFlightCount = 8,

    /// <summary>AVG_BP_SUM is an eighth of BP_SUM.</summary>
    [JsonStringEnumMemberName("avgBpSum")]
    AvgBpSum = 9,

    /// <summary>Ration_P1Y_Flight_Count is the share of flights in year 1.</summary>
    [JsonStringEnumMemberName("rationP1yFlightCount")]
    RationP1YFlightCount = 10,

    /// <summary>Ration_L1Y_Flight_Count is the share of flights in year 2.</summary>
    [JsonStringEnumMemberName("rationL1yFlightCount")]
    RationL1YFlightCount = 11,

    /// <summary>Ration_P1Y_BPS is base points of year 1 over BP_SUM + 1.</summary>
    [JsonStringEnumMemberName("rationP1yBps")]
    RationP1YBps = 12,

    /// <summary>Ration_L1Y_BPS is base points of year 2 over BP_SUM + 1.</summary>
    [JsonStringEnumMemberName("rationL1yBps")]
    RationL1YBps = 13,

    /// <summary>WEIGHTED_SEG_KM is the distance times the mean cabin discount.</summary>
    [JsonStringEnumMemberName("weightedSegKm")]
    WeightedSegKm = 14,

    /// <summary>Nobody flies as a member before joining.</summary>
    [JsonStringEnumMemberName("joiningByFirstFlight")]
    JoiningByFirstFlight = 15,

    /// <summary>The first flight is not after the last.</summary>
    [JsonStringEnumMemberName("firstByLastFlight")]
    FirstByLastFlight = 16,

    /// <summary>The last flight is not before joining.</summary>
    [JsonStringEnumMemberName("joiningByLastFlight")]
    JoiningByLastFlight = 17,

    /// <summary>Joining is not after the window's end.</summary>
    [JsonStringEnumMemberName("joiningByWindowEnd")]
    JoiningByWindowEnd = 18,

    /// <summary>The first flight is not after the window's end.</summary>
    [JsonStringEnumMemberName("firstFlightByWindowEnd")]
    FirstFlightByWindowEnd = 19,

    /// <summary>The last flight lies inside the window.</summary>
    [JsonStringEnumMemberName("lastFlightInWindow")]
    LastFlightInWindow = 20,

    /// <summary>LAST_TO_END and LAST_FLIGHT_DATE say the same.</summary>
    [JsonStringEnumMemberName("lastToEnd")]
    LastToEnd = 21,

    /// <summary>The first flight in the window, as BEGIN_TO_FIRST gives it, lies inside the window.</summary>
    [JsonStringEnumMemberName("beginToFirst")]
    BeginToFirst = 22,

    /// <summary>The first flight in the window is not after the last.</summary>
    [JsonStringEnumMemberName("beginToFirstByLastFlight")]
    BeginToFirstByLastFlight = 23,

    /// <summary>The mean gap between flights is not longer than the longest.</summary>
    [JsonStringEnumMemberName("meanGap")]
    MeanGap = 24,

    /// <summary>The longest gap between flights fits into the window.</summary>
    [JsonStringEnumMemberName("longestGap")]
    LongestGap = 25,

    /// <summary>The mean cabin discount lies between 0 and 1.5.</summary>
    [JsonStringEnumMemberName("cabinDiscount")]
    CabinDiscount = 26,

    /// <summary>Counts of flights, redemptions and point movements, and gaps, are not negative.</summary>
    [JsonStringEnumMemberName("countsNotNegative")]
    CountsNotNegative = 27,

    /// <summary>Fares and distances are not negative.</summary>
    [JsonStringEnumMemberName("amountsNotNegative")]
    AmountsNotNegative = 28,
}
