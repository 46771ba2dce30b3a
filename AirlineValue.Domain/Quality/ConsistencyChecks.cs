using AirlineValue.Domain.Extracts;
using static AirlineValue.Domain.Extracts.ExtractColumns;

namespace AirlineValue.Domain.Quality;

/// <summary>All rules of consistency with their formulas, columns and tolerances, in the order in which they are shown:
/// what analyses rest on first.</summary>
public static class ConsistencyChecks
{
    /// <summary>Days of the observation window, its first and its last one included.</summary>
    public const int WindowDays = 731;

    /// <summary>The largest mean cabin discount: business and first class exceed 1.</summary>
    public const double LargestDiscount = 1.5;

    // Points, flights and days are whole numbers, so less than a half is rounding
    private const double HalfOfOne = 0.5;

    // Files round ratios to six decimals or more, eighths to three or more
    private const double RatioRounding = 1e-6;
    private const double EighthRounding = 1e-3;

    /// <summary>The rules.</summary>
    public static IReadOnlyList<ConsistencyCheck> All { get; } = [.. Dates(), .. Counts(), .. Gaps(), .. Points(), .. Shares()];

    /// <summary>The rule's check.</summary>
    public static ConsistencyCheck Of(ConsistencyRule rule) => All.First(check => check.Rule == rule);

    private static IEnumerable<ConsistencyCheck> Dates()
    {
        yield return Order(ConsistencyRule.JoiningByLastFlight, FfpDate, LastFlightDate, ConsistencySeverity.Serious);
        yield return Order(ConsistencyRule.JoiningByFirstFlight, FfpDate, FirstFlightDate, ConsistencySeverity.Doubtful);
        yield return Order(ConsistencyRule.FirstByLastFlight, FirstFlightDate, LastFlightDate, ConsistencySeverity.Doubtful);
        yield return Order(ConsistencyRule.JoiningByWindowEnd, FfpDate, LoadTime, ConsistencySeverity.Serious);
        yield return Order(ConsistencyRule.FirstFlightByWindowEnd, FirstFlightDate, LoadTime, ConsistencySeverity.Doubtful);
        yield return new(ConsistencyRule.LastFlightInWindow, $"LOAD_TIME − {WindowDays - 1} ≤ LAST_FLIGHT_DATE ≤ LOAD_TIME",
            [LastFlightDate, LoadTime], ConsistencySeverity.Serious, ColumnUnit.Days,
            c => Largest(c[0] - c[1], c[1] - (WindowDays - 1) - c[0]));
        yield return new(ConsistencyRule.LastToEnd, "LAST_TO_END = LOAD_TIME − LAST_FLIGHT_DATE + 1",
            [LastToEnd, LoadTime, LastFlightDate], ConsistencySeverity.Serious, ColumnUnit.Days, c => Math.Abs(c[0] - (c[1] - c[2] + 1)))
        { Tolerance = HalfOfOne };
    }

    private static IEnumerable<ConsistencyCheck> Counts()
    {
        yield return Sum(ConsistencyRule.FlightCount, FlightCount, P1YFlightCount, L1YFlightCount, ConsistencySeverity.Serious);
        yield return new(ConsistencyRule.CabinDiscount, $"0 ≤ avg_discount ≤ {FormattableString.Invariant($"{LargestDiscount}")}",
            [AvgDiscount], ConsistencySeverity.Serious, ColumnUnit.Ratio, c => Largest(-c[0], c[0] - LargestDiscount))
        { Tolerance = RatioRounding };
        yield return new(ConsistencyRule.WeightedSegKm, "WEIGHTED_SEG_KM = SEG_KM_SUM × avg_discount",
            [WeightedSegKm, SegKmSum, AvgDiscount], ConsistencySeverity.Serious, ColumnUnit.Kilometres, c => Math.Abs(c[0] - (c[1] * c[2])))
        { Tolerance = 1, RelativeTolerance = 1e-3, ComputedFrom = [SegKmSum, AvgDiscount] };
        yield return NotNegative(ConsistencyRule.AmountsNotNegative, [SegKmSum, WeightedSegKm, SumYr1, SumYr2], ColumnUnit.None);
        yield return NotNegative(ConsistencyRule.CountsNotNegative,
            [FlightCount, P1YFlightCount, L1YFlightCount, ExchangeCount, PointNotFlight, BeginToFirst, AvgInterval, MaxInterval], ColumnUnit.None);
    }

    private static IEnumerable<ConsistencyCheck> Gaps()
    {
        yield return new(ConsistencyRule.BeginToFirst, $"max(LOAD_TIME − {WindowDays - 1}, FFP_DATE) + BEGIN_TO_FIRST ≤ LOAD_TIME",
            [BeginToFirst, FfpDate, LoadTime], ConsistencySeverity.Doubtful, ColumnUnit.Days,
            c => Largest(FirstInWindow(c[0], c[1], c[2]) - c[2], -c[0]))
        { Tolerance = HalfOfOne };
        yield return new(ConsistencyRule.BeginToFirstByLastFlight, $"max(LOAD_TIME − {WindowDays - 1}, FFP_DATE) + BEGIN_TO_FIRST ≤ LAST_FLIGHT_DATE",
            [BeginToFirst, FfpDate, LoadTime, LastFlightDate], ConsistencySeverity.Doubtful, ColumnUnit.Days,
            c => FirstInWindow(c[0], c[1], c[2]) - c[3])
        { Tolerance = HalfOfOne };
        yield return new(ConsistencyRule.MeanGap, "AVG_INTERVAL ≤ MAX_INTERVAL",
            [AvgInterval, MaxInterval], ConsistencySeverity.Doubtful, ColumnUnit.Days, c => c[0] - c[1])
        { Tolerance = EighthRounding };
        yield return new(ConsistencyRule.LongestGap, $"MAX_INTERVAL ≤ {WindowDays - 1}",
            [MaxInterval], ConsistencySeverity.Doubtful, ColumnUnit.Days, c => c[0] - (WindowDays - 1));
    }

    private static IEnumerable<ConsistencyCheck> Points()
    {
        const ConsistencySeverity Doubtful = ConsistencySeverity.Doubtful;
        yield return Sum(ConsistencyRule.BpSum, BpSum, P1YBpSum, L1YBpSum, Doubtful);
        yield return Sum(ConsistencyRule.EpSum, EpSum, EpSumYr1, EpSumYr2, Doubtful);
        yield return Sum(ConsistencyRule.AddPointSum, AddPointSum, AddPointsSumYr1, AddPointsSumYr2, Doubtful);
        yield return Sum(ConsistencyRule.EliAddPointSum, EliAddPointSum, EpSum, AddPointSum, Doubtful);
        yield return Sum(ConsistencyRule.L1YEliAddPoints, L1YELiAddPoints, EpSumYr2, AddPointsSumYr2, Doubtful);
        yield return Sum(ConsistencyRule.PointsSum, PointsSum, BpSum, EliAddPointSum, Doubtful);
        yield return Sum(ConsistencyRule.L1YPointsSum, L1YPointsSum, L1YBpSum, L1YELiAddPoints, Doubtful);
    }

    private static IEnumerable<ConsistencyCheck> Shares()
    {
        yield return Eighth(ConsistencyRule.AvgFlightCount, AvgFlightCount, FlightCount);
        yield return Eighth(ConsistencyRule.AvgBpSum, AvgBpSum, BpSum);
        yield return Share(ConsistencyRule.RationP1YFlightCount, RationP1YFlightCount, P1YFlightCount, FlightCount, 0);
        yield return Share(ConsistencyRule.RationL1YFlightCount, RationL1YFlightCount, L1YFlightCount, FlightCount, 0);
        yield return Share(ConsistencyRule.RationP1YBps, RationP1YBps, P1YBpSum, BpSum, 1);
        yield return Share(ConsistencyRule.RationL1YBps, RationL1YBps, L1YBpSum, BpSum, 1);
    }

    private static ConsistencyCheck Order(ConsistencyRule rule, ExtractColumn earlier, ExtractColumn later, ConsistencySeverity severity) =>
        new(rule, $"{earlier.Name} ≤ {later.Name}", [earlier, later], severity, ColumnUnit.Days, c => c[0] - c[1]);

    private static ConsistencyCheck Sum(ConsistencyRule rule, ExtractColumn sum, ExtractColumn a, ExtractColumn b, ConsistencySeverity severity) =>
        new(rule, $"{sum.Name} = {a.Name} + {b.Name}", [sum, a, b], severity, sum.Unit, c => Math.Abs(c[0] - (c[1] + c[2])))
        { Tolerance = HalfOfOne, ComputedFrom = [a, b] };

    private static ConsistencyCheck Eighth(ConsistencyRule rule, ExtractColumn eighth, ExtractColumn whole) =>
        new(rule, $"{eighth.Name} = {whole.Name} ÷ 8", [eighth, whole], ConsistencySeverity.Doubtful, eighth.Unit, c => Math.Abs(c[0] - (c[1] / 8)))
        { Tolerance = EighthRounding, ComputedFrom = [whole] };

    // No share of nothing: 0 ÷ 0 is NaN, and the rule unknown
    private static ConsistencyCheck Share(ConsistencyRule rule, ExtractColumn share, ExtractColumn part, ExtractColumn whole, int added) =>
        new(rule, added == 0 ? $"{share.Name} = {part.Name} ÷ {whole.Name}" : $"{share.Name} = {part.Name} ÷ ({whole.Name} + {added})",
            [share, part, whole], ConsistencySeverity.Doubtful, ColumnUnit.Ratio,
            c => c[2] + added == 0 ? double.NaN : Math.Abs(c[0] - (c[1] / (c[2] + added))))
        { Tolerance = RatioRounding, ComputedFrom = [part, whole] };

    private static ConsistencyCheck NotNegative(ConsistencyRule rule, IReadOnlyList<ExtractColumn> columns, ColumnUnit unit) =>
        new(rule, $"{string.Join(", ", columns.Select(column => column.Name))} ≥ 0", columns, ConsistencySeverity.Serious, unit, MostNegative)
        { TakesWhatIsThere = true };

    // One negative cell fails the row, whatever else is empty
    private static double MostNegative(ReadOnlySpan<double> cells)
    {
        var least = 0.0;
        var isUnknown = false;
        foreach (var cell in cells)
        {
            isUnknown |= double.IsNaN(cell);
            least = cell < least ? cell : least;
        }
        return least < 0 ? -least : isUnknown ? double.NaN : 0;
    }

    // Math.Max hands NaN on: an empty cell stays unknown
    private static double Largest(double a, double b) => Math.Max(a, b);

    private static double FirstInWindow(double beginToFirst, double joining, double windowEnd) =>
        Math.Max(windowEnd - (WindowDays - 1), joining) + beginToFirst;
}
