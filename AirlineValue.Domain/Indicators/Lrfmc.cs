using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Indicators;

/// <summary>The five indicators of airline member value.</summary>
public static class Lrfmc
{
    /// <summary>The name of the set, stored with an analysis.</summary>
    public const string SetName = "LRFMC";

    /// <summary>A month of the indicators L and R, in days.</summary>
    public const double DaysPerMonth = 30;

    /// <summary>Computes L, R, F, M and C of the members that cleaning kept.</summary>
    /// <param name="members">All members.</param>
    /// <param name="kept">The indices of the members that are kept; row i of the result is member kept[i].</param>
    public static IndicatorTable Compute(MemberColumns members, int[] kept) => new(
        Indicator.Lrfmc,
        [
            Pick(members.DaysSinceJoining, kept, DaysPerMonth),
            Pick(members.LastToEnd, kept, DaysPerMonth),
            Pick(members.FlightCount, kept, 1),
            Pick(members.SegKmSum, kept, 1),
            Pick(members.AvgDiscount, kept, 1),
        ]);

    private static double[] Pick(double[] column, int[] kept, double divisor)
    {
        var picked = new double[kept.Length];
        for (var i = 0; i < kept.Length; i++)
            picked[i] = column[kept[i]] / divisor;
        return picked;
    }
}
