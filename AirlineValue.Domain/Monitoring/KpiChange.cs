namespace AirlineValue.Domain.Monitoring;

/// <summary>What a change means for the airline.</summary>
public enum KpiGrade
{
    /// <summary>It can't be told: one of the values is not known.</summary>
    Unknown,

    /// <summary>As it was, as far as one decimal of a percentage shows.</summary>
    Same,

    /// <summary>Good for the airline.</summary>
    Better,

    /// <summary>Bad for the airline.</summary>
    Worse,

    /// <summary>It has changed, and that is neither good nor bad.</summary>
    Changed,
}

/// <summary>How a KPI has changed since another period.</summary>
/// <param name="Difference">Value now less value then, in the KPI's unit; of shares in shares, so that 0.01 is a percentage
/// point. NaN where one is not known.</param>
/// <param name="Relative">The difference as a share of the value then; NaN where that is 0 or not known.</param>
/// <param name="Grade">What it means.</param>
public sealed record KpiChange(double Difference, double Relative, KpiGrade Grade)
{
    private const double Shown = 0.0005;

    /// <summary>The change between two values.</summary>
    /// <param name="unit">What the values count.</param>
    /// <param name="direction">Which way is good.</param>
    /// <param name="then">The value then.</param>
    /// <param name="now">The value now.</param>
    public static KpiChange Of(KpiUnit unit, GoodDirection direction, double then, double now)
    {
        var difference = now - then;
        var relative = then == 0 ? double.NaN : difference / Math.Abs(then);
        return new KpiChange(difference, relative, GradeOf(unit, direction, difference, relative));
    }

    private static KpiGrade GradeOf(KpiUnit unit, GoodDirection direction, double difference, double relative)
    {
        if (!double.IsFinite(difference))
            return KpiGrade.Unknown;
        // counts are exact, so that one member more is a change; other figures change where it shows
        var isSame = unit switch
        {
            KpiUnit.Members => difference == 0,
            KpiUnit.Share => Math.Abs(difference) < Shown,
            _ => difference == 0 || Math.Abs(relative) < Shown,
        };
        return (isSame, direction) switch
        {
            (true, _) => KpiGrade.Same,
            (_, GoodDirection.Neither) => KpiGrade.Changed,
            _ => difference > 0 == (direction == GoodDirection.Higher) ? KpiGrade.Better : KpiGrade.Worse,
        };
    }
}
