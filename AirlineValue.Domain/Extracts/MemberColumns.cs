namespace AirlineValue.Domain.Extracts;

/// <summary>
/// The columns of an extract that the analysis needs, as one array a column: element i of every array belongs to the
/// same member. An empty number is <see cref="double.NaN"/>.
/// </summary>
public sealed class MemberColumns
{
    private double[]? _fares;

    /// <summary>End of the observation window (LOAD_TIME).</summary>
    public required DateOnly WindowEnd { get; init; }

    /// <summary>The end of the window that each member's cells describe, as a day number; NaN for <see cref="WindowEnd"/>. Null
    /// when it is that for all: only increments take members over as of an earlier day.</summary>
    public double[]? AsOf { get; init; }

    /// <summary>Days from joining to the end of the window that the member's cells describe (LOAD_TIME − FFP_DATE); negative when the
    /// member joined later.</summary>
    public required double[] DaysSinceJoining { get; init; }

    /// <summary>LAST_TO_END: days from the last flight to the window's end, a flight on the last day being 1.</summary>
    public required double[] LastToEnd { get; init; }

    /// <summary>FLIGHT_COUNT: flights in the window.</summary>
    public required double[] FlightCount { get; init; }

    /// <summary>SEG_KM_SUM: kilometres flown in the window.</summary>
    public required double[] SegKmSum { get; init; }

    /// <summary>avg_discount: mean cabin discount coefficient.</summary>
    public required double[] AvgDiscount { get; init; }

    /// <summary>SUM_YR_1: fares paid in year 1, in the configured currency.</summary>
    public required double[] SumYr1 { get; init; }

    /// <summary>SUM_YR_2: fares paid in year 2, in the configured currency.</summary>
    public required double[] SumYr2 { get; init; }

    /// <summary>AGE: years.</summary>
    public required double[] Age { get; init; }

    /// <summary>Points_Sum: all points of the window; what is not in the extract is empty.</summary>
    public required double[] PointsSum { get; init; }

    /// <summary>P1Y_Flight_Count: flights in year 1.</summary>
    public required double[] FlightsYr1 { get; init; }

    /// <summary>L1Y_Flight_Count: flights in year 2; a member is active when it is above 0.</summary>
    public required double[] FlightsYr2 { get; init; }

    /// <summary>FIRST_FLIGHT_DATE as a day number (days since 0001-01-01); null when the extract lacks the column, or no rule
    /// asks for it.</summary>
    public double[]? FirstFlightDate { get; init; }

    /// <summary>Fares paid in both years; one empty year counts as 0, two make an empty sum.</summary>
    public double[] Fares => _fares ??= [.. SumYr1.Zip(SumYr2, SumOf)];

    /// <summary>Whether these are customers of a plain table of another business, which has recency, frequency and spend
    /// alone.</summary>
    public bool IsPlainTable { get; init; }

    /// <summary>The columns that the usual indicators are computed from: L, R, F, M and C, or R, F and S of a plain table.</summary>
    public IReadOnlyList<double[]> IndicatorSources => IsPlainTable
        ? [LastToEnd, FlightCount, Fares]
        : [DaysSinceJoining, LastToEnd, FlightCount, SegKmSum, AvgDiscount];

    /// <summary>How many members the arrays hold.</summary>
    public int Count => DaysSinceJoining.Length;

    /// <summary>The end of the window that a member's cells describe, as a day number.</summary>
    public double WindowEndOf(int i) => AsOf is { } own && !double.IsNaN(own[i]) ? own[i] : WindowEnd.DayNumber;

    private static double SumOf(double year1, double year2) =>
        double.IsNaN(year1) ? year2 : double.IsNaN(year2) ? year1 : year1 + year2;
}
