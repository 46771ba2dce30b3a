namespace AirlineValue.Domain.Extracts;

/// <summary>What an extract says of a member of the series: flights between a window's first and last day.</summary>
/// <param name="windowEnd">The window's last day.</param>
internal sealed class DemonstrationWindow(int windowEnd)
{
    /// <summary>Days of the window before its last.</summary>
    public const int DaysBefore = 730;

    private const int DaysOfYear2 = 365;

    /// <summary>The window's last day.</summary>
    public int End { get; } = windowEnd;

    /// <summary>The first day of the window on which somebody who joined then could fly.</summary>
    public int Begin(int joined) => Math.Max(End - DaysBefore, joined);

    /// <summary>What follows from the flights; null with fewer than two in the window, since such members are in no
    /// extract.</summary>
    /// <param name="flights">The flights, some of them perhaps outside of the window.</param>
    /// <param name="joined">The day of joining.</param>
    public DemonstrationMember? Look(ReadOnlySpan<DemonstrationFlight> flights, int joined)
    {
        var member = new DemonstrationMember { JoinedDay = joined, FareYr1 = 0, FareYr2 = 0 };
        var (begin, first, last, weighted) = (Begin(joined), 0, 0, 0.0);
        foreach (var flight in flights)
        {
            if (flight.Day < begin || flight.Day > End)
                continue;
            if (member.Flights == 0)
                first = flight.Day;
            else
                member.MaxInterval = Math.Max(member.MaxInterval, flight.Day - last);
            last = flight.Day;
            if (End - flight.Day < DaysOfYear2)
                member.FlightsYr2++;
            else
                member.FlightsYr1++;
            member.Kilometres += flight.Kilometres;
            weighted += flight.Kilometres * flight.Discount;
        }
        if (member.Flights < 2)
            return null;
        (member.LastToEnd, member.BeginToFirst, member.FlownDays) = (End - last + 1, first - begin, last - first);
        member.Discount = Math.Round(weighted / member.Kilometres, 9);
        return member;
    }
}
