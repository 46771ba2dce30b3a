using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Indicators;

/// <summary>The five indicators of airline member value.</summary>
public static class Lrfmc
{
    /// <summary>A month of the indicators L and R, in days.</summary>
    public const double DaysPerMonth = 30;

    /// <summary>Computes L, R, F, M and C of the members that cleaning kept.</summary>
    /// <param name="members">All members.</param>
    /// <param name="kept">The indices of the members that are kept; row i of the result is member kept[i].</param>
    public static IndicatorTable Compute(MemberColumns members, int[] kept) => IndicatorSet.Lrfmc.Compute(members, kept);
}
