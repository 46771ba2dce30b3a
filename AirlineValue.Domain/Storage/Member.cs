namespace AirlineValue.Domain.Storage;

/// <summary>A row of table <c>member</c>: one line of an extract, under the column names of the extract. Empty cells are null.</summary>
public sealed class Member
{
    /// <summary>Extract and row in one number: <see cref="MemberKey"/>.</summary>
    public long Id { get; init; }

    /// <summary>The extract that the row belongs to; computed from <see cref="Id"/>.</summary>
    public int ExtractId { get; init; }

    /// <summary>Membership number, unique in an extract.</summary>
    public string MemberNo { get; init; } = "";

    /// <summary>Date of joining.</summary>
    public DateOnly? FfpDate { get; init; }

    /// <summary>First flight ever.</summary>
    public DateOnly? FirstFlightDate { get; init; }

    /// <summary>男 or 女; M, F, Male and Female are read as such.</summary>
    public string? Gender { get; init; }

    /// <summary>Code of the card tier.</summary>
    public long? FfpTier { get; init; }

    /// <summary>City of work.</summary>
    public string? WorkCity { get; init; }

    /// <summary>Province of work.</summary>
    public string? WorkProvince { get; init; }

    /// <summary>Country of work.</summary>
    public string? WorkCountry { get; init; }

    /// <summary>Age.</summary>
    public long? Age { get; init; }

    /// <summary>End of the observation window, the same in all rows.</summary>
    public DateOnly? LoadTime { get; init; }

    /// <summary>Flights in the window.</summary>
    public long? FlightCount { get; init; }

    /// <summary>Base points in the window.</summary>
    public double? BpSum { get; init; }

    /// <summary>Elite-qualifying points of year 1.</summary>
    public double? EpSumYr1 { get; init; }

    /// <summary>Elite-qualifying points of year 2.</summary>
    public double? EpSumYr2 { get; init; }

    /// <summary>Fares paid in year 1.</summary>
    public double? SumYr1 { get; init; }

    /// <summary>Fares paid in year 2.</summary>
    public double? SumYr2 { get; init; }

    /// <summary>Distance flown in the window.</summary>
    public double? SegKmSum { get; init; }

    /// <summary>Σ cabin discount × segment distance.</summary>
    public double? WeightedSegKm { get; init; }

    /// <summary>Last flight.</summary>
    public DateOnly? LastFlightDate { get; init; }

    /// <summary>Flights a quarter: FLIGHT_COUNT / 8.</summary>
    public double? AvgFlightCount { get; init; }

    /// <summary>Base points a quarter: BP_SUM / 8.</summary>
    public double? AvgBpSum { get; init; }

    /// <summary>Days from the later of the window's start and joining to the first flight in the window.</summary>
    public long? BeginToFirst { get; init; }

    /// <summary>Days from the last flight to the window's end; a flight on the last day is 1.</summary>
    public long? LastToEnd { get; init; }

    /// <summary>Mean gap between flights.</summary>
    public double? AvgInterval { get; init; }

    /// <summary>Longest gap between flights.</summary>
    public long? MaxInterval { get; init; }

    /// <summary>Other points (partners, promotions, transfers) of year 1.</summary>
    public double? AddPointsSumYr1 { get; init; }

    /// <summary>Other points of year 2.</summary>
    public double? AddPointsSumYr2 { get; init; }

    /// <summary>Redemptions.</summary>
    public long? ExchangeCount { get; init; }

    /// <summary>Mean cabin discount coefficient, 0–1.5.</summary>
    public double? AvgDiscount { get; init; }

    /// <summary>Flights in year 1.</summary>
    public long? P1YFlightCount { get; init; }

    /// <summary>Flights in year 2.</summary>
    public long? L1YFlightCount { get; init; }

    /// <summary>Base points of year 1.</summary>
    public double? P1YBpSum { get; init; }

    /// <summary>Base points of year 2.</summary>
    public double? L1YBpSum { get; init; }

    /// <summary>EP_SUM_YR_1 + EP_SUM_YR_2.</summary>
    public double? EpSum { get; init; }

    /// <summary>ADD_POINTS_SUM_YR_1 + ADD_POINTS_SUM_YR_2.</summary>
    public double? AddPointSum { get; init; }

    /// <summary>Points not earned by flying: EP_SUM + ADD_Point_SUM.</summary>
    public double? EliAddPointSum { get; init; }

    /// <summary>EP_SUM_YR_2 + ADD_POINTS_SUM_YR_2.</summary>
    public double? L1YELiAddPoints { get; init; }

    /// <summary>BP_SUM + Eli_Add_Point_Sum.</summary>
    public double? PointsSum { get; init; }

    /// <summary>L1Y_BP_SUM + L1Y_ELi_Add_Points.</summary>
    public double? L1YPointsSum { get; init; }

    /// <summary>Share of flights in year 2.</summary>
    public double? RationL1YFlightCount { get; init; }

    /// <summary>Share of flights in year 1.</summary>
    public double? RationP1YFlightCount { get; init; }

    /// <summary>Base points of year 1 over (BP_SUM + 1).</summary>
    public double? RationP1YBps { get; init; }

    /// <summary>Base points of year 2 over (BP_SUM + 1).</summary>
    public double? RationL1YBps { get; init; }

    /// <summary>Point movements other than flights.</summary>
    public long? PointNotFlight { get; init; }

    /// <summary>Balance of points; added by some airlines.</summary>
    public double? PointsBalance { get; init; }

    /// <summary>When POINTS_EXPIRING expire; added by some airlines.</summary>
    public DateOnly? PointsExpiryDate { get; init; }

    /// <summary>Points about to expire; added by some airlines.</summary>
    public double? PointsExpiring { get; init; }

    /// <summary>End of the tier; added by some airlines.</summary>
    public DateOnly? TierExpiryDate { get; init; }

    /// <summary>Distance flown in year 2; added by some airlines.</summary>
    public double? Yr2Km { get; init; }

    /// <summary>Whether the member must not be contacted; added by some airlines.</summary>
    public string? OptOut { get; init; }
}
