namespace AirlineValue.Domain.Extracts;

/// <summary>What a member of the series earns by flying and otherwise, and redeems: habits that stay the same for life.</summary>
internal sealed class DemonstrationPoints
{
    private const double PointsPerWeightedKm = 0.92;
    private const double FarePerWeightedKm = 0.86;
    private const int DaysOfYear2 = 365;

    private readonly List<(int Day, long Points)> _credits = [];
    private double _pointsRate;
    private double _fareRate;
    private double _eliteShare;
    private double _redeemedAt;
    private double _redeemedBefore;

    /// <summary>Draws the habits, and what is credited without a flight.</summary>
    /// <param name="random">Where the choice comes from.</param>
    /// <param name="seed">The seed of the series.</param>
    /// <param name="subject">The member.</param>
    /// <param name="from">The first day that is looked at.</param>
    /// <param name="to">The last day that is looked at.</param>
    public void Draw(DemonstrationRandom random, int seed, long subject, int from, int to)
    {
        random.Restart(seed, DemonstrationPurpose.Points, subject);
        _pointsRate = PointsPerWeightedKm * random.NextDouble(0.9, 1.05);
        _fareRate = FarePerWeightedKm * random.NextLogNormal(0.2);
        _eliteShare = random.NextDouble() < 0.08 ? random.NextDouble(0.05, 0.4) : 0;
        _redeemedAt = random.NextDouble() < 0.4 ? 22_000 * random.NextLogNormal(0.4) : double.PositiveInfinity;
        _redeemedBefore = random.NextDouble();
        var hasPartners = random.NextDouble() < 0.12;
        var yearsBetween = random.NextDouble() < 0.25 ? 0.33 / random.NextExponential() : double.PositiveInfinity;
        _credits.Clear();
        random.Restart(seed, DemonstrationPurpose.Credits, subject);
        Credit(random, hasPartners ? 1.1 : double.PositiveInfinity, from, to, drawn => (long)(1_800 * drawn.NextLogNormal(1.3)) + 1);
        random.Restart(seed, DemonstrationPurpose.Movements, subject);
        Credit(random, yearsBetween, from, to, _ => 0);
    }

    /// <summary>Fills in what the member earned and redeemed in a window.</summary>
    /// <param name="member">The member.</param>
    /// <param name="flights">All flights from the first day that is looked at.</param>
    /// <param name="begin">The window's first day.</param>
    /// <param name="windowEnd">The window's last day.</param>
    public void Fill(DemonstrationMember member, ReadOnlySpan<DemonstrationFlight> flights, int begin, int windowEnd)
    {
        var year2 = windowEnd - DaysOfYear2 + 1;
        double before = 0;
        foreach (var flight in flights)
        {
            var weighted = flight.Kilometres * flight.Discount;
            if (flight.Day > windowEnd)
                break;
            if (flight.Day < begin)
                before += weighted * _pointsRate;
            else
                Earn(member, (long)(weighted * _pointsRate), (long)(weighted * _fareRate), flight.Day >= year2);
        }
        member.ElitePointsYr2 = (long)(member.BasePointsYr2 * _eliteShare);
        member.Redemptions = Redeemed(before + member.BasePoints) - Redeemed(before);
        member.OtherMovements = member.Redemptions + (member.ElitePointsYr2 > 0 ? 1 : 0);
        foreach (var (day, points) in _credits)
        {
            if (day < begin || day > windowEnd)
                continue;
            member.OtherMovements++;
            if (day >= year2)
                member.OtherPointsYr2 += points;
            else
                member.OtherPointsYr1 += points;
        }
    }

    private static void Earn(DemonstrationMember member, long points, long fare, bool isYear2)
    {
        if (isYear2)
        {
            member.BasePointsYr2 += points;
            member.FareYr2 = (member.FareYr2 ?? 0) + fare;
        }
        else
        {
            member.BasePointsYr1 += points;
            member.FareYr1 = (member.FareYr1 ?? 0) + fare;
        }
    }

    private int Redeemed(double earned) => (int)((earned / _redeemedAt) + _redeemedBefore);

    private void Credit(DemonstrationRandom random, double years, int from, int to, Func<DemonstrationRandom, long> points)
    {
        if (double.IsPositiveInfinity(years))
            return;
        for (var day = from + (365 * years * random.NextExponential()); day < to + 1; day += 1 + (365 * years * random.NextExponential()))
            _credits.Add(((int)day, points(random)));
    }
}
