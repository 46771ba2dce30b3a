using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Strategies;

/// <summary>Why points are lost.</summary>
public enum PointsLoss
{
    /// <summary>Nothing says that points are lost.</summary>
    NotKnown,

    /// <summary>They expire: the extract has POINTS_EXPIRING.</summary>
    Expiry,

    /// <summary>The programme takes a share of the balance on a day of every year.</summary>
    Halving,
}

/// <summary>
/// Points that members are about to lose. They are POINTS_EXPIRING where the extract has the column, unless POINTS_EXPIRY_DATE
/// lies before the window's end; else the share that the programme's halving takes of the balance. Where there is neither,
/// nothing can be said: the extract does not tell when points were earned, so that a rule of so many months can't be applied.
/// </summary>
/// <param name="Loss">Why.</param>
/// <param name="Points">Of each row; NaN where it is not known, null when nothing can be said.</param>
/// <param name="Day">When, where it is the same day for all; null otherwise, where POINTS_EXPIRY_DATE may tell.</param>
/// <param name="IsEstimated">Whether the balance is that of the window.</param>
public sealed record PointsAtRisk(PointsLoss Loss, double[]? Points, DateOnly? Day, bool IsEstimated)
{
    private static readonly PointsAtRisk NotKnown = new(PointsLoss.NotKnown, null, null, false);

    /// <summary>The points of an extract's members.</summary>
    public static PointsAtRisk Of(MeasureColumns measures, PointsRule rule)
    {
        if (measures.Source.Column(ExtractColumns.PointsExpiring)?.Numbers is { } expiring)
            return new PointsAtRisk(PointsLoss.Expiry, Expiring(expiring, measures), null, false);
        if (rule.Halving is not { } halving || measures.Balance.Values is not { } balance || double.IsNaN(measures.WindowEnd))
            return NotKnown;
        var points = new double[balance.Length];
        for (var row = 0; row < points.Length; row++)
            points[row] = Math.Max(0, balance[row]) * halving.Share;
        return new PointsAtRisk(
            PointsLoss.Halving, points, halving.Day.OnOrAfter(DateOnly.FromDayNumber((int)measures.WindowEnd)), measures.Balance.IsEstimated);
    }

    private static double[] Expiring(double[] expiring, MeasureColumns measures)
    {
        if (measures.Source.Column(ExtractColumns.PointsExpiryDate)?.Numbers is not { } dates)
            return expiring;
        var points = new double[expiring.Length];
        for (var row = 0; row < points.Length; row++)
            points[row] = dates[row] < measures.WindowEnd ? double.NaN : expiring[row];
        return points;
    }
}
