using System.Runtime.InteropServices;

namespace AirlineValue.Domain.Extracts;

/// <summary>The flights of a member of the series, out and back, in their order.</summary>
internal sealed class DemonstrationFlights
{
    private const int ShortestFlight = 184;

    private readonly List<DemonstrationFlight> _flights = [];

    /// <summary>The flights.</summary>
    public ReadOnlySpan<DemonstrationFlight> All => CollectionsMarshal.AsSpan(_flights);

    /// <summary>Draws the flights from a day on; they are the same whatever the last day is.</summary>
    /// <param name="random">The sequence of that member's flights.</param>
    /// <param name="career">How the member flies.</param>
    /// <param name="joined">The day of joining.</param>
    /// <param name="from">The first day that is looked at.</param>
    /// <param name="to">The last day that is looked at.</param>
    public void Draw(DemonstrationRandom random, DemonstrationCareer career, int joined, int from, int to)
    {
        _flights.Clear();
        double day = Math.Max(from, joined);
        while (career.DayAfter(day - joined, random.NextExponential()) is { } after && joined + after < to + 1)
        {
            var there = (int)(joined + after);
            var back = there + 1 + (int)(3 * random.NextExponential());
            var kilometres = Math.Max(ShortestFlight, (int)(career.KilometresPerFlight * random.NextDouble(0.6, 1.4)));
            _flights.Add(new DemonstrationFlight(there, kilometres, Cabin(random, career)));
            var returning = new DemonstrationFlight(back, kilometres, Cabin(random, career));
            if (back <= to)
                _flights.Add(returning);
            day = back + 1;
        }
    }

    /// <summary>Turns the flights into those that a drift would leave.</summary>
    /// <param name="drift">The drift.</param>
    /// <param name="random">The sequence of that member's drift.</param>
    /// <param name="windowEnd">The window's end.</param>
    public void Change(DemonstrationDrift drift, DemonstrationRandom random, int windowEnd)
    {
        switch (drift.Indicator)
        {
            case DemonstrationIndicator.R when _flights.Count > 0:
                var earlier = (int)Math.Round(drift.Shift * (windowEnd - _flights[^1].Day + 1));
                Replace(flight => flight with { Day = flight.Day - earlier });
                break;
            case DemonstrationIndicator.F:
                Repeat(drift.Shift, random);
                break;
            case DemonstrationIndicator.M:
                Replace(flight => flight with { Kilometres = (int)(flight.Kilometres * (1 + drift.Shift)) });
                break;
            case DemonstrationIndicator.C:
                Replace(flight => flight with { Discount = Math.Clamp(flight.Discount * (1 + drift.Shift), 0, 1.5) });
                break;
        }
    }

    private static double Cabin(DemonstrationRandom random, DemonstrationCareer career) =>
        Math.Clamp(career.Discount + random.NextDouble(-0.15, 0.15), 0.1, 1.5);

    private void Replace(Func<DemonstrationFlight, DemonstrationFlight> change)
    {
        for (var i = 0; i < _flights.Count; i++)
            _flights[i] = change(_flights[i]);
    }

    // A flight more on the same day, or none
    private void Repeat(double shift, DemonstrationRandom random)
    {
        for (var i = _flights.Count - 1; i >= 0; i--)
        {
            if (random.NextDouble() >= Math.Abs(shift))
                continue;
            if (shift > 0)
                _flights.Insert(i, _flights[i]);
            else
                _flights.RemoveAt(i);
        }
    }
}

/// <summary>A flight of a member of the series.</summary>
/// <param name="Day">The day.</param>
/// <param name="Kilometres">Its length.</param>
/// <param name="Discount">Its cabin discount coefficient.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DemonstrationFlight(int Day, int Kilometres, double Discount);
