using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Segments;

namespace AirlineValue.Tests.Monitoring;

/// <summary>Periods of a model with two groups, whose figures fit in a head.</summary>
internal static class KpiFiguresExample
{
    /// <summary>A period of 100 members, 80 of them in a group.</summary>
    /// <param name="id">The scoring, and the extract.</param>
    /// <param name="windowEnd">Its date.</param>
    /// <param name="firstMembers">Members of the first group; the second has the rest of 80.</param>
    /// <param name="firstFares">Fares of the first group; the second pays the rest of 1,000.</param>
    public static PeriodFigures Period(int id, string? windowEnd, int firstMembers = 20, double firstFares = 600) => new(
        id, id, windowEnd is null ? null : DateOnly.Parse(windowEnd, System.Globalization.CultureInfo.InvariantCulture), id == 1,
        new SegmentFigures(100, 60, 1_200, 500, 700, 50_000, 9_000, 400, 180, 220), 80, [Spread("R", 3), Spread("F", 4)],
        [
            new GroupFigures(1, new SegmentFigures(firstMembers, 15, firstFares, 200, 400, 30_000, 6_000, 250, 100, 150), [Spread("R", 1.5), Spread("F", 12.5)]),
            new GroupFigures(2, new SegmentFigures(80 - firstMembers, 30, 1_000 - firstFares, 250, 150, 15_000, 2_000, 100, 60, 40), [Spread("R", 3.5), Spread("F", 100 / 60.0)]),
        ]);

    private static IndicatorSpread Spread(string indicator, double mean) => new(indicator, mean, 1, 0, mean, mean, mean, 2 * mean);
}
