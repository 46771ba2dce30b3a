namespace AirlineValue.Domain.Extracts;

/// <summary>A kind of flyer of the demonstration extract; shares and means are near those of the published case study.</summary>
/// <param name="Share">Share of the members.</param>
/// <param name="Months">Mean length of relationship, months.</param>
/// <param name="MonthsSpread">Its standard deviation.</param>
/// <param name="LastToEnd">Mean of LAST_TO_END, days.</param>
/// <param name="IsLongGone">Whether the last flight lies around that mean, rather than ever rarer before the window's end.</param>
/// <param name="Flights">Mean number of flights.</param>
/// <param name="FlightsSpread">Spread of the number of flights, as the standard deviation of its logarithm.</param>
/// <param name="Discount">Mean discount coefficient.</param>
/// <param name="LeastShareYr2">Least share of flights in year 2 of those who flew in both; the most is a half more.</param>
internal sealed record DemonstrationFlyer(
    double Share,
    double Months,
    double MonthsSpread,
    double LastToEnd,
    bool IsLongGone,
    double Flights,
    double FlightsSpread,
    double Discount,
    double LeastShareYr2)
{
    private static readonly DemonstrationFlyer[] Kinds =
    [
        new(0.40, 29, 9, 97, false, 9.5, 0.6, 0.68, 0.35),
        new(0.25, 82, 15, 100, false, 10.5, 0.6, 0.69, 0.15),
        new(0.20, 40, 20, 480, true, 3.9, 0.5, 0.69, 0.05),
        new(0.085, 63, 27, 28, false, 46, 0.4, 0.78, 0.3),
        new(0.065, 51, 27, 165, false, 8.8, 0.6, 1.14, 0.25),
    ];

    public static DemonstrationFlyer Draw(Random random)
    {
        var at = random.NextDouble();
        foreach (var kind in Kinds)
        {
            at -= kind.Share;
            if (at < 0)
                return kind;
        }
        return Kinds[^1];
    }

    public double DrawMonths(Random random) => Math.Clamp(Months + (MonthsSpread * random.NextNormal()), 12.2, 114);

    public int DrawLastToEnd(Random random) => (int)Math.Clamp(
        IsLongGone ? LastToEnd + (120 * random.NextNormal()) : LastToEnd * random.NextExponential(), 1, 730);

    public int DrawFlights(Random random) =>
        (int)Math.Clamp(Math.Round(Flights * random.NextLogNormal(FlightsSpread)), 2, 213);

    public double DrawDiscount(Random random) => Math.Clamp(Discount + (0.12 * random.NextNormal()), 0.14, 1.5);
}
