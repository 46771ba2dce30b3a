namespace AirlineValue.Domain.Extracts;

/// <summary>A member of the demonstration extract, as drawn; what follows from other figures is computed when it is written.</summary>
internal sealed class DemonstrationMember
{
    /// <summary>Days of the window before its last: a flight on the first day has LAST_TO_END 731.</summary>
    private const int WindowDays = 730;
    private const double DaysPerMonth = 30;
    private const double PointsPerWeightedKm = 0.92;
    private const double FarePerWeightedKm = 0.86;

    public int JoinedDay { get; set; }

    public int FirstFlightDay { get; set; }

    public bool? IsMan { get; set; }

    public int Tier { get; set; }

    public DemonstrationPlace Place { get; set; }

    public string? City { get; set; }

    public int? Age { get; set; }

    public int FlightsYr1 { get; set; }

    public int FlightsYr2 { get; set; }

    public long BasePointsYr1 { get; set; }

    public long BasePointsYr2 { get; set; }

    public long ElitePointsYr2 { get; set; }

    public long? FareYr1 { get; set; }

    public long? FareYr2 { get; set; }

    public long Kilometres { get; set; }

    public double Discount { get; set; }

    public int LastToEnd { get; set; }

    public bool HasImpossibleLastFlight { get; set; }

    public int BeginToFirst { get; set; }

    public int FlownDays { get; set; }

    public int MaxInterval { get; set; }

    public long OtherPointsYr1 { get; set; }

    public long OtherPointsYr2 { get; set; }

    public int Redemptions { get; set; }

    public int OtherMovements { get; set; }

    public int Flights => FlightsYr1 + FlightsYr2;

    public long BasePoints => BasePointsYr1 + BasePointsYr2;

    /// <summary>Draws a member: the kind of flyer first, then when and how much it flies, then what follows.</summary>
    public static DemonstrationMember Draw(Random random, int windowEnd)
    {
        var kind = DemonstrationFlyer.Draw(random);
        var member = new DemonstrationMember();
        member.DrawTimes(kind, random, windowEnd);
        member.DrawFlights(kind, random);
        member.DrawPoints(random);
        member.DrawPerson(random);
        return member;
    }

    private void DrawTimes(DemonstrationFlyer kind, Random random, int windowEnd)
    {
        var tenure = (int)(kind.DrawMonths(random) * DaysPerMonth);
        JoinedDay = windowEnd - tenure;
        var begin = Math.Max(windowEnd - WindowDays, JoinedDay);
        var span = windowEnd - begin;
        LastToEnd = Math.Min(kind.DrawLastToEnd(random), span);
        var lastFlight = windowEnd - LastToEnd + 1;
        // Who flies often starts flying early in the window
        BeginToFirst = (int)((lastFlight - begin) * Math.Pow(random.NextDouble(), kind.Flights > 20 ? 6 : 2));
        FlownDays = lastFlight - begin - BeginToFirst;
        FirstFlightDay = JoinedDay >= begin ? begin + BeginToFirst : JoinedDay + random.Next(begin + BeginToFirst - JoinedDay);
    }

    private void DrawFlights(DemonstrationFlyer kind, Random random)
    {
        var flights = kind.DrawFlights(random);
        if (LastToEnd > WindowDays / 2)
            FlightsYr1 = flights;
        else if (FlownDays <= (WindowDays / 2) - LastToEnd)
            FlightsYr2 = flights;
        else
            FlightsYr2 = Math.Clamp((int)Math.Round(flights * random.NextDouble(kind.LeastShareYr2, kind.LeastShareYr2 + 0.5)), 1, flights - 1);
        FlightsYr1 = flights - FlightsYr2;
        Discount = Math.Round(kind.DrawDiscount(random), 9);
        Kilometres = Math.Clamp((long)(flights * 1_430 * random.NextLogNormal(0.3)), 368, 600_000);
        var meanInterval = (int)Math.Ceiling(FlownDays / (flights - 1d));
        MaxInterval = flights == 2 ? FlownDays : meanInterval + (int)((FlownDays - meanInterval) * random.NextDouble(0, 0.5));
    }

    private void DrawPoints(Random random)
    {
        var weighted = Kilometres * Discount;
        var shareYr2 = (double)FlightsYr2 / Flights;
        var points = weighted * PointsPerWeightedKm * random.NextDouble(0.9, 1.05);
        BasePointsYr2 = (long)(points * shareYr2);
        BasePointsYr1 = (long)(points * (1 - shareYr2));
        var fare = weighted * FarePerWeightedKm * random.NextLogNormal(0.2);
        FareYr2 = (long)(fare * shareYr2);
        FareYr1 = (long)(fare * (1 - shareYr2));
        ElitePointsYr2 = random.NextDouble() < 0.08 ? (long)(BasePointsYr2 * random.NextDouble(0.05, 0.4)) : 0;
        OtherPointsYr1 = random.NextDouble() < 0.06 ? (long)(1_800 * random.NextLogNormal(1.3)) : 0;
        OtherPointsYr2 = random.NextDouble() < 0.08 ? (long)(1_800 * random.NextLogNormal(1.3)) : 0;
        Redemptions = BasePoints > 10_000 && random.NextDouble() < 0.4 ? 1 + (int)(random.NextExponential() * BasePoints / 40_000) : 0;
        OtherMovements = (OtherPointsYr1 > 0 ? 1 : 0) + (OtherPointsYr2 > 0 ? 1 : 0) + (ElitePointsYr2 > 0 ? 1 : 0)
            + Redemptions + (random.NextDouble() < 0.25 ? (int)(random.NextExponential() * 6) : 0);
    }

    /// <summary>Draws who the member is; the kilometres say the tier.</summary>
    public void DrawPerson(Random random)
    {
        IsMan = random.NextDouble() < 0.76;
        Place = DemonstrationPlace.Draw(random);
        City = Place.City;
        Age = (int)Math.Clamp(42 + (9.5 * random.NextNormal()), 14, 90);
        Tier = Kilometres switch
        {
            > 120_000 => 6,
            > 60_000 => 5,
            _ => 4,
        };
    }
}
