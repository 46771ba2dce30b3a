using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Indicators;

/// <summary>Which of a member's cells an indicator comes from.</summary>
internal static class IndicatorSource
{
    /// <summary>The column, and what its cells are divided by to be in the indicator's unit.</summary>
    public static (double[] Column, double Divisor) Of(MemberColumns members, Indicator indicator) => indicator.Name switch
    {
        "L" => (members.DaysSinceJoining, Lrfmc.DaysPerMonth),
        "R" => (members.LastToEnd, Lrfmc.DaysPerMonth),
        "F" => (members.FlightCount, 1),
        "M" => (members.SegKmSum, 1),
        "C" => (members.AvgDiscount, 1),
        "S" => (members.Fares, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(indicator), indicator, "Not an indicator."),
    };
}
