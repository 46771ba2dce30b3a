namespace AirlineValue.Domain.Extracts;

/// <summary>The columns of an extract: 44 of the standard form, and those that airlines can add.</summary>
public static class ExtractColumns
{
    /// <summary>How many columns the standard form has; they stand first in <see cref="All"/>.</summary>
    public const int StandardCount = 44;

    private static readonly List<ExtractColumn> Declared = [];

    /// <summary>Membership number, unique in an extract.</summary>
    public static readonly ExtractColumn MemberNo = Declare("MEMBER_NO", ColumnKind.Text, ColumnUnit.None, true);

    /// <summary>Date of joining.</summary>
    public static readonly ExtractColumn FfpDate = Declare("FFP_DATE", ColumnKind.Date, ColumnUnit.None, true);

    /// <summary>First flight ever.</summary>
    public static readonly ExtractColumn FirstFlightDate = Declare("FIRST_FLIGHT_DATE", ColumnKind.Date, ColumnUnit.None, false);

    /// <summary>男 or 女; M, F, Male and Female are read as such.</summary>
    public static readonly ExtractColumn Gender = Declare("GENDER", ColumnKind.Text, ColumnUnit.None, false);

    /// <summary>Code of the card tier.</summary>
    public static readonly ExtractColumn FfpTier = Declare("FFP_TIER", ColumnKind.Integer, ColumnUnit.None, false);

    /// <summary>City of work.</summary>
    public static readonly ExtractColumn WorkCity = Declare("WORK_CITY", ColumnKind.Text, ColumnUnit.None, false);

    /// <summary>Province of work.</summary>
    public static readonly ExtractColumn WorkProvince = Declare("WORK_PROVINCE", ColumnKind.Text, ColumnUnit.None, false);

    /// <summary>Country of work.</summary>
    public static readonly ExtractColumn WorkCountry = Declare("WORK_COUNTRY", ColumnKind.Text, ColumnUnit.None, false);

    /// <summary>Age.</summary>
    public static readonly ExtractColumn Age = Declare("AGE", ColumnKind.Integer, ColumnUnit.Years, false);

    /// <summary>End of the observation window, the same in all rows.</summary>
    public static readonly ExtractColumn LoadTime = Declare("LOAD_TIME", ColumnKind.Date, ColumnUnit.None, true);

    /// <summary>Flights in the window.</summary>
    public static readonly ExtractColumn FlightCount = Declare("FLIGHT_COUNT", ColumnKind.Integer, ColumnUnit.Flights, true);

    /// <summary>Base points in the window.</summary>
    public static readonly ExtractColumn BpSum = Declare("BP_SUM", ColumnKind.Number, ColumnUnit.Points, false);

    /// <summary>Elite-qualifying points of year 1.</summary>
    public static readonly ExtractColumn EpSumYr1 = Declare("EP_SUM_YR_1", ColumnKind.Number, ColumnUnit.Points, false);

    /// <summary>Elite-qualifying points of year 2.</summary>
    public static readonly ExtractColumn EpSumYr2 = Declare("EP_SUM_YR_2", ColumnKind.Number, ColumnUnit.Points, false);

    /// <summary>Fares paid in year 1.</summary>
    public static readonly ExtractColumn SumYr1 = Declare("SUM_YR_1", ColumnKind.Number, ColumnUnit.Currency, true);

    /// <summary>Fares paid in year 2.</summary>
    public static readonly ExtractColumn SumYr2 = Declare("SUM_YR_2", ColumnKind.Number, ColumnUnit.Currency, true);

    /// <summary>Distance flown in the window.</summary>
    public static readonly ExtractColumn SegKmSum = Declare("SEG_KM_SUM", ColumnKind.Number, ColumnUnit.Kilometres, true);

    /// <summary>Σ cabin discount × segment distance.</summary>
    public static readonly ExtractColumn WeightedSegKm = Declare("WEIGHTED_SEG_KM", ColumnKind.Number, ColumnUnit.Kilometres, false);

    /// <summary>Last flight.</summary>
    public static readonly ExtractColumn LastFlightDate = Declare("LAST_FLIGHT_DATE", ColumnKind.Date, ColumnUnit.None, false);

    /// <summary>Flights a quarter: FLIGHT_COUNT / 8.</summary>
    public static readonly ExtractColumn AvgFlightCount = Declare("AVG_FLIGHT_COUNT", ColumnKind.Number, ColumnUnit.Flights, false);

    /// <summary>Base points a quarter: BP_SUM / 8.</summary>
    public static readonly ExtractColumn AvgBpSum = Declare("AVG_BP_SUM", ColumnKind.Number, ColumnUnit.Points, false);

    /// <summary>Days from the later of the window's start and joining to the first flight in the window.</summary>
    public static readonly ExtractColumn BeginToFirst = Declare("BEGIN_TO_FIRST", ColumnKind.Integer, ColumnUnit.Days, false);

    /// <summary>Days from the last flight to the window's end; a flight on the last day is 1.</summary>
    public static readonly ExtractColumn LastToEnd = Declare("LAST_TO_END", ColumnKind.Integer, ColumnUnit.Days, false);

    /// <summary>Mean gap between flights.</summary>
    public static readonly ExtractColumn AvgInterval = Declare("AVG_INTERVAL", ColumnKind.Number, ColumnUnit.Days, false);

    /// <summary>Longest gap between flights.</summary>
    public static readonly ExtractColumn MaxInterval = Declare("MAX_INTERVAL", ColumnKind.Integer, ColumnUnit.Days, false);

    /// <summary>Other points (partners, promotions, transfers) of year 1.</summary>
    public static readonly ExtractColumn AddPointsSumYr1 = Declare("ADD_POINTS_SUM_YR_1", ColumnKind.Number, ColumnUnit.Points, false);

    /// <summary>Other points of year 2.</summary>
    public static readonly ExtractColumn AddPointsSumYr2 = Declare("ADD_POINTS_SUM_YR_2", ColumnKind.Number, ColumnUnit.Points, false);

    /// <summary>Redemptions.</summary>
    public static readonly ExtractColumn ExchangeCount = Declare("EXCHANGE_COUNT", ColumnKind.Integer, ColumnUnit.Times, false);

    /// <summary>Mean cabin discount coefficient, 0–1.5.</summary>
    public static readonly ExtractColumn AvgDiscount = Declare("avg_discount", ColumnKind.Number, ColumnUnit.Ratio, true);

    /// <summary>Flights in year 1.</summary>
    public static readonly ExtractColumn P1YFlightCount = Declare("P1Y_Flight_Count", ColumnKind.Integer, ColumnUnit.Flights, false);

    /// <summary>Flights in year 2.</summary>
    public static readonly ExtractColumn L1YFlightCount = Declare("L1Y_Flight_Count", ColumnKind.Integer, ColumnUnit.Flights, false);

    /// <summary>Base points of year 1.</summary>
    public static readonly ExtractColumn P1YBpSum = Declare("P1Y_BP_SUM", ColumnKind.Number, ColumnUnit.Points, false);

    /// <summary>Base points of year 2.</summary>
    public static readonly ExtractColumn L1YBpSum = Declare("L1Y_BP_SUM", ColumnKind.Number, ColumnUnit.Points, false);

    /// <summary>EP_SUM_YR_1 + EP_SUM_YR_2.</summary>
    public static readonly ExtractColumn EpSum = Declare("EP_SUM", ColumnKind.Number, ColumnUnit.Points, false);

    /// <summary>ADD_POINTS_SUM_YR_1 + ADD_POINTS_SUM_YR_2.</summary>
    public static readonly ExtractColumn AddPointSum = Declare("ADD_Point_SUM", ColumnKind.Number, ColumnUnit.Points, false);

    /// <summary>Points not earned by flying: EP_SUM + ADD_Point_SUM.</summary>
    public static readonly ExtractColumn EliAddPointSum = Declare("Eli_Add_Point_Sum", ColumnKind.Number, ColumnUnit.Points, false);

    /// <summary>EP_SUM_YR_2 + ADD_POINTS_SUM_YR_2.</summary>
    public static readonly ExtractColumn L1YELiAddPoints = Declare("L1Y_ELi_Add_Points", ColumnKind.Number, ColumnUnit.Points, false);

    /// <summary>BP_SUM + Eli_Add_Point_Sum.</summary>
    public static readonly ExtractColumn PointsSum = Declare("Points_Sum", ColumnKind.Number, ColumnUnit.Points, false);

    /// <summary>L1Y_BP_SUM + L1Y_ELi_Add_Points.</summary>
    public static readonly ExtractColumn L1YPointsSum = Declare("L1Y_Points_Sum", ColumnKind.Number, ColumnUnit.Points, false);

    /// <summary>Share of flights in year 2.</summary>
    public static readonly ExtractColumn RationL1YFlightCount = Declare("Ration_L1Y_Flight_Count", ColumnKind.Number, ColumnUnit.Ratio, false);

    /// <summary>Share of flights in year 1.</summary>
    public static readonly ExtractColumn RationP1YFlightCount = Declare("Ration_P1Y_Flight_Count", ColumnKind.Number, ColumnUnit.Ratio, false);

    /// <summary>Base points of year 1 over (BP_SUM + 1).</summary>
    public static readonly ExtractColumn RationP1YBps = Declare("Ration_P1Y_BPS", ColumnKind.Number, ColumnUnit.Ratio, false);

    /// <summary>Base points of year 2 over (BP_SUM + 1).</summary>
    public static readonly ExtractColumn RationL1YBps = Declare("Ration_L1Y_BPS", ColumnKind.Number, ColumnUnit.Ratio, false);

    /// <summary>Point movements other than flights.</summary>
    public static readonly ExtractColumn PointNotFlight = Declare("Point_NotFlight", ColumnKind.Integer, ColumnUnit.Times, false);

    /// <summary>Balance of points; added by some airlines.</summary>
    public static readonly ExtractColumn PointsBalance = Declare("POINTS_BALANCE", ColumnKind.Number, ColumnUnit.Points, false);

    /// <summary>When POINTS_EXPIRING expire; added by some airlines.</summary>
    public static readonly ExtractColumn PointsExpiryDate = Declare("POINTS_EXPIRY_DATE", ColumnKind.Date, ColumnUnit.None, false);

    /// <summary>Points about to expire; added by some airlines.</summary>
    public static readonly ExtractColumn PointsExpiring = Declare("POINTS_EXPIRING", ColumnKind.Number, ColumnUnit.Points, false);

    /// <summary>End of the tier; added by some airlines.</summary>
    public static readonly ExtractColumn TierExpiryDate = Declare("TIER_EXPIRY_DATE", ColumnKind.Date, ColumnUnit.None, false);

    /// <summary>Distance flown in year 2; added by some airlines.</summary>
    public static readonly ExtractColumn Yr2Km = Declare("YR_2_KM", ColumnKind.Number, ColumnUnit.Kilometres, false);

    /// <summary>Whether the member must not be contacted; added by some airlines.</summary>
    public static readonly ExtractColumn OptOut = Declare("OPT_OUT", ColumnKind.Text, ColumnUnit.None, false);

    /// <summary>All columns, standard ones first, in the order of the standard form.</summary>
    public static IReadOnlyList<ExtractColumn> All { get; } = Declared;

    /// <summary>The columns without which an extract is refused.</summary>
    public static IReadOnlyList<ExtractColumn> Required { get; } = [.. Declared.Where(c => c.IsRequired)];

    /// <summary>LAST_TO_END and LAST_FLIGHT_DATE: an extract needs one of them, since the one gives the other.</summary>
    public static IReadOnlyList<ExtractColumn> RecencyAlternatives { get; } = [LastToEnd, LastFlightDate];

    private static ExtractColumn Declare(string name, ColumnKind kind, ColumnUnit unit, bool isRequired)
    {
        var column = new ExtractColumn(name, kind, unit, isRequired, Declared.Count);
        Declared.Add(column);
        return column;
    }
}
