using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;

namespace AirlineValue.Domain.Strategies;

/// <summary>A measure of all members: element i belongs to row i, NaN where it is not known.</summary>
/// <param name="Values">The values; null when the extract lacks what they are made of.</param>
/// <param name="IsEstimated">Whether they are apportioned, not given.</param>
/// <param name="Lacking">What the extract would need for them; none when they are there.</param>
public sealed record MeasureColumn(double[]? Values, bool IsEstimated, IReadOnlyList<ExtractColumn> Lacking)
{
    internal static MeasureColumn Of(MemberSource source, ExtractColumn column) =>
        source.Column(column) is { } cells ? new MeasureColumn(cells.Numbers, false, []) : new MeasureColumn(null, false, [column]);
}

/// <summary>The measures of an extract's members, each made once and when it is first asked for.</summary>
/// <param name="source">The members.</param>
public sealed class MeasureColumns(MemberSource source)
{
    private readonly Dictionary<(ProgrammeMeasure, MeasurePeriod), MeasureColumn> _measures = [];
    private MeasureColumn? _balance;

    /// <summary>The members.</summary>
    public MemberSource Source { get; } = source;

    /// <summary>The day on which the extract's window ends, as a day number; NaN where it is not known. It is what today is to the
    /// programme's rules, also for members that an increment took over with an earlier LOAD_TIME.</summary>
    public double WindowEnd => Source.Column(ExtractColumns.LoadTime) is { Numbers: [var day, ..] } ? Source.WindowEnd ?? day : double.NaN;

    /// <summary>A measure. Kilometres of year 2 are YR_2_KM, or else those of the window by the share of base points that
    /// fell into year 2, by that of flights where there are no base points; then they are an estimate.</summary>
    public MeasureColumn Of(ProgrammeMeasure measure, MeasurePeriod period)
    {
        if (!_measures.TryGetValue((measure, period), out var column))
            _measures.Add((measure, period), column = Make(measure, period));
        return column;
    }

    /// <summary>The balance of points: POINTS_BALANCE, or else Points_Sum of the window; then it is an estimate.</summary>
    public MeasureColumn Balance => _balance ??= Source.Column(ExtractColumns.PointsBalance) is { } given
        ? new MeasureColumn(given.Numbers, false, [])
        : MeasureColumn.Of(Source, ExtractColumns.PointsSum) with { IsEstimated = true };

    /// <summary>The partner points of the window: ADD_Point_SUM, or else the sum of both years.</summary>
    internal MeasureColumn PartnerPoints => Source.Column(ExtractColumns.AddPointSum) is { } given
        ? new MeasureColumn(given.Numbers, false, [])
        : Sum(ExtractColumns.AddPointsSumYr1, ExtractColumns.AddPointsSumYr2, [ExtractColumns.AddPointSum]);

    private MeasureColumn Make(ProgrammeMeasure measure, MeasurePeriod period) => (measure, period) switch
    {
        (ProgrammeMeasure.Flights, MeasurePeriod.Year2) => MeasureColumn.Of(Source, ExtractColumns.L1YFlightCount),
        (ProgrammeMeasure.Flights, _) => MeasureColumn.Of(Source, ExtractColumns.FlightCount),
        (ProgrammeMeasure.Kilometres, MeasurePeriod.Year2) => Source.Column(ExtractColumns.Yr2Km) is { } given
            ? new MeasureColumn(given.Numbers, false, [])
            : ApportionedKilometres(),
        (ProgrammeMeasure.Kilometres, _) => MeasureColumn.Of(Source, ExtractColumns.SegKmSum),
        (ProgrammeMeasure.ElitePoints, MeasurePeriod.Year2) => MeasureColumn.Of(Source, ExtractColumns.EpSumYr2),
        (ProgrammeMeasure.ElitePoints, _) => Source.Column(ExtractColumns.EpSum) is { } given
            ? new MeasureColumn(given.Numbers, false, [])
            : Sum(ExtractColumns.EpSumYr1, ExtractColumns.EpSumYr2, [ExtractColumns.EpSum]),
        (ProgrammeMeasure.BasePoints, MeasurePeriod.Year2) => MeasureColumn.Of(Source, ExtractColumns.L1YBpSum),
        (ProgrammeMeasure.BasePoints, _) => MeasureColumn.Of(Source, ExtractColumns.BpSum),
        (ProgrammeMeasure.Fares, MeasurePeriod.Year2) => MeasureColumn.Of(Source, ExtractColumns.SumYr2),
        (ProgrammeMeasure.Fares, _) => Sum(ExtractColumns.SumYr1, ExtractColumns.SumYr2, [ExtractColumns.SumYr1, ExtractColumns.SumYr2]),
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "Not a measure."),
    };

    private MeasureColumn Sum(ExtractColumn first, ExtractColumn second, IReadOnlyList<ExtractColumn> lacking)
    {
        if (Source.Column(first)?.Numbers is not { } year1 || Source.Column(second)?.Numbers is not { } year2)
            return new MeasureColumn(null, false, lacking);
        var sums = new double[year1.Length];
        for (var row = 0; row < sums.Length; row++)
            sums[row] = year1[row] + year2[row];
        return new MeasureColumn(sums, false, []);
    }

    private MeasureColumn ApportionedKilometres()
    {
        var base1 = Source.Column(ExtractColumns.BpSum)?.Numbers;
        var base2 = Source.Column(ExtractColumns.L1YBpSum)?.Numbers;
        var flights = Source.Column(ExtractColumns.FlightCount)?.Numbers;
        var flights2 = Source.Column(ExtractColumns.L1YFlightCount)?.Numbers;
        var hasPoints = base1 is not null && base2 is not null;
        var hasFlights = flights is not null && flights2 is not null;
        if (Source.Column(ExtractColumns.SegKmSum)?.Numbers is not { } window || !(hasPoints || hasFlights))
            return new MeasureColumn(null, true, [ExtractColumns.Yr2Km]);
        var kilometres = new double[window.Length];
        for (var row = 0; row < kilometres.Length; row++)
        {
            if (hasPoints && base1![row] > 0)
                kilometres[row] = window[row] * base2![row] / base1[row];
            else
                kilometres[row] = hasFlights ? Share(window[row], flights2![row], flights![row]) : double.NaN;
        }
        return new MeasureColumn(kilometres, true, []);
    }

    private static double Share(double whole, double part, double of) => part == 0 ? 0 : whole * part / of;
}
