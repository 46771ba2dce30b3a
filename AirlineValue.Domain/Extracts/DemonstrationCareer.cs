using System.Runtime.InteropServices;

namespace AirlineValue.Domain.Extracts;

/// <summary>How a member of the series flies from joining to the last flight: paces that follow each other, with pauses, and
/// with changes that lead to another group. Days count from joining.</summary>
internal sealed class DemonstrationCareer
{
    /// <summary>A member is in extracts a year after joining, as in the published one.</summary>
    public const int FirstDayInExtracts = 366;

    /// <summary>The longest that a place can be held.</summary>
    public const double LongestStay = (LongestMonths * DaysPerMonth) + ConsistentWindow - FirstDayInExtracts;

    private const double DaysPerMonth = 30;
    private const double LongestMonths = 114;
    private const double ConsistentWindow = 731;

    private readonly List<Pace> _paces = [];

    /// <summary>Day of the last flight at the latest.</summary>
    public int LastDay { get; private set; }

    /// <summary>Mean discount coefficient of the member's flights.</summary>
    public double Discount { get; private set; }

    /// <summary>Mean length of the member's flights, km.</summary>
    public double KilometresPerFlight { get; private set; }

    /// <summary>For how many days the member can be in extracts: until the last flight has left the window.</summary>
    public int Stay => LastDay + (int)ConsistentWindow - FirstDayInExtracts;

    /// <summary>Draws the career of whoever has a place in the programme.</summary>
    /// <param name="random">The sequence of that member.</param>
    /// <param name="place">Says what kind of flyer it is: in 200 places 170 ordinary, 17 frequent, 13 in high cabins.</param>
    public void Draw(DemonstrationRandom random, int place)
    {
        _paces.Clear();
        switch (place % 200)
        {
            case < 17:
                DrawFrequent(random);
                break;
            case < 30:
                DrawInHighCabins(random);
                break;
            default:
                DrawOrdinary(random);
                break;
        }
        KilometresPerFlight = 1_430 * random.NextLogNormal(0.25);
    }

    /// <summary>The day on which so much flying is done, counted in trips at the member's paces; null when the career ends
    /// before.</summary>
    /// <param name="from">The day from which it counts.</param>
    /// <param name="trips">How many trips, usually drawn with mean 1.</param>
    public double? DayAfter(double from, double trips)
    {
        foreach (var pace in CollectionsMarshal.AsSpan(_paces))
        {
            if (pace.Until <= from)
                continue;
            var flown = (pace.Until - from) * pace.TripsPerDay;
            if (flown > trips)
                return from + (trips / pace.TripsPerDay);
            trips -= flown;
            from = pace.Until;
        }
        return null;
    }

    // Joins and flies now and then; half of them stop after some years, the others fly on, more and more seldom
    private void DrawOrdinary(DemonstrationRandom random)
    {
        var trips = 5.6 * random.NextLogNormal(0.5);
        var general = random.NextDouble(26, 50);
        var end = random.NextDouble() < 0.5 ? general : random.NextDouble(general + 12, LongestMonths);
        Discount = random.NextNormal() * 0.1 + 0.68;
        Add(general, trips);
        Add((general + end) / 2, trips * 1.2);
        Add(end, trips * 0.75);
        var change = random.NextDouble();
        if (change < 0.2)
            Interrupt(random, 0);
        else if (change < 0.27)
            Change(random, random.NextDouble(2.5, 5));
    }

    private void DrawFrequent(DemonstrationRandom random)
    {
        var end = random.NextDouble(40, LongestMonths);
        Discount = random.NextNormal() * 0.1 + 0.78;
        Add(end, 28 * random.NextLogNormal(0.35));
        if (random.NextDouble() < 0.25)
            Change(random, random.NextDouble(0.15, 0.4));
    }

    private void DrawInHighCabins(DemonstrationRandom random)
    {
        var end = random.NextDouble(36, 90);
        Discount = random.NextNormal() * 0.12 + 1.14;
        Add(end, 5.2 * random.NextLogNormal(0.5));
        if (random.NextDouble() < 0.15)
            Interrupt(random, 0.1);
    }

    private void Add(double untilMonth, double tripsPerWindow)
    {
        LastDay = (int)(untilMonth * DaysPerMonth);
        _paces.Add(new Pace(LastDay, tripsPerWindow / ConsistentWindow));
    }

    // A pause, or little flying, for half a year to a year and a half; then back at the old pace
    private void Interrupt(DemonstrationRandom random, double factor)
    {
        var from = (int)(LastDay * random.NextDouble(0.25, 0.8));
        var until = Math.Min(LastDay - 1, from + (int)(DaysPerMonth * random.NextDouble(6, 18)));
        Multiply(from, until, factor);
    }

    private void Change(DemonstrationRandom random, double factor) =>
        Multiply((int)(LastDay * random.NextDouble(0.2, 0.9)), LastDay, factor);

    private void Multiply(int from, int until, double factor)
    {
        Split(from);
        Split(until);
        for (var i = 0; i < _paces.Count; i++)
        {
            if (_paces[i].Until > from && _paces[i].Until <= until)
                _paces[i] = _paces[i] with { TripsPerDay = _paces[i].TripsPerDay * factor };
        }
    }

    private void Split(int day)
    {
        var at = _paces.FindIndex(pace => pace.Until >= day);
        if (_paces[at].Until > day)
            _paces.Insert(at, _paces[at] with { Until = day });
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Pace(int Until, double TripsPerDay);
}
