namespace AirlineValue.Domain.Monitoring;

/// <summary>Which earlier periods one is compared with.</summary>
public static class PeriodNeighbours
{
    /// <summary>The period before: the one with the latest window's end before that of the period; of several with one end the
    /// one that was scored last. Null where there is none.</summary>
    /// <param name="periods">Periods of one model.</param>
    /// <param name="period">One of them.</param>
    public static PeriodFigures? Previous(IEnumerable<PeriodFigures> periods, PeriodFigures period) => periods
        .Where(other => other.WindowEnd < period.WindowEnd)
        .MaxBy(other => (other.WindowEnd, other.ScoringId));

    /// <summary>The period of the same month a year earlier. Of several whose windows end in that month it is the one nearest to
    /// the same day, the last day of a month being that of the other; of two as near the later one. Null where none ends in that
    /// month.</summary>
    /// <param name="periods">Periods of one model.</param>
    /// <param name="period">One of them.</param>
    public static PeriodFigures? SameMonthOfLastYear(IEnumerable<PeriodFigures> periods, PeriodFigures period)
    {
        if (period.WindowEnd is not { } end)
            return null;
        var day = DayAYearBefore(end);
        return periods
            .Where(other => other.WindowEnd is { } at && at.Year == day.Year && at.Month == day.Month)
            .OrderBy(other => Math.Abs(other.WindowEnd!.Value.DayNumber - day.DayNumber))
            .ThenByDescending(other => other.WindowEnd)
            .ThenByDescending(other => other.ScoringId)
            .FirstOrDefault();
    }

    private static DateOnly DayAYearBefore(DateOnly day)
    {
        var (year, last) = (day.Year - 1, DateTime.DaysInMonth(day.Year - 1, day.Month));
        return day.Day == DateTime.DaysInMonth(day.Year, day.Month)
            ? new DateOnly(year, day.Month, last)
            : new DateOnly(year, day.Month, Math.Min(day.Day, last));
    }
}
