using AirlineValue.Domain.Segments;

namespace AirlineValue.Domain.Monitoring;

/// <summary>A KPI in another period, and what has changed since.</summary>
/// <param name="Period">The other period.</param>
/// <param name="Value">The value there; NaN where it is not known.</param>
/// <param name="Change">The change from there.</param>
public sealed record KpiReading(PeriodFigures Period, double Value, KpiChange Change);

/// <summary>A KPI in a period beside earlier ones.</summary>
/// <param name="Kpi">The KPI.</param>
/// <param name="Direction">Which way is good.</param>
/// <param name="Value">The value; NaN where it is not known.</param>
/// <param name="Previous">The period before; null where there is none.</param>
/// <param name="LastYear">The same month of last year; null where no period ends in it.</param>
public sealed record KpiComparison(Kpi Kpi, GoodDirection Direction, double Value, KpiReading? Previous, KpiReading? LastYear);

/// <summary>KPIs of the airline or of one group over the periods of one model.</summary>
/// <param name="Periods">The periods, the earliest window's end first.</param>
/// <param name="Rank">The rank of the group; null for the airline.</param>
/// <param name="Group">The name of the group; null likewise.</param>
public sealed record KpiSeries(IReadOnlyList<PeriodFigures> Periods, int? Rank, CustomerGroup? Group)
{
    /// <summary>The value of a KPI in each period; NaN where it is not known.</summary>
    public IReadOnlyList<double> ValuesOf(Kpi kpi) => [.. Periods.Select(period => kpi.ValueIn(period, Rank))];

    /// <summary>KPIs in a period beside the period before and the same month of last year.</summary>
    /// <param name="kpis">The KPIs.</param>
    /// <param name="period">One of the periods.</param>
    public IReadOnlyList<KpiComparison> Compare(IEnumerable<Kpi> kpis, PeriodFigures period)
    {
        var previous = PeriodNeighbours.Previous(Periods, period);
        var lastYear = PeriodNeighbours.SameMonthOfLastYear(Periods, period);
        return [.. kpis.Select(kpi =>
        {
            var (value, direction) = (kpi.ValueIn(period, Rank), KpiDirection.Of(kpi, Group));
            return new KpiComparison(kpi, direction, value, Reading(kpi, direction, previous, value), Reading(kpi, direction, lastYear, value));
        })];
    }

    private KpiReading? Reading(Kpi kpi, GoodDirection direction, PeriodFigures? other, double now)
    {
        if (other is null)
            return null;
        var then = kpi.ValueIn(other, Rank);
        return new KpiReading(other, then, KpiChange.Of(kpi.Unit, direction, then, now));
    }
}
