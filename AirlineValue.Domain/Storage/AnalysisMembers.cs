using System.Globalization;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Storage;

/// <summary>Loads what an analysis needs of an extract's members.</summary>
/// <param name="database">Where from.</param>
public sealed class AnalysisMembers(Database database)
{
    private readonly ColumnStore _columns = new(database);

    /// <summary>The columns of an imported extract; element i belongs to the member with key <see cref="MemberKey.Of"/>(extract, i).
    /// The arrays are shared by all who load them; nobody writes into them.</summary>
    /// <exception cref="AnalysisRefusedException">The extract is not there, or not imported.</exception>
    public MemberColumns Load(int extractId, CancellationToken cancellation = default) =>
        Load(extractId, CleaningProfile.Default.Options, cancellation);

    /// <summary>The same, with what the rules of a cleaning ask for besides.</summary>
    /// <exception cref="AnalysisRefusedException">The extract is not there, or not imported.</exception>
    public MemberColumns Load(int extractId, CleaningOptions cleaning, CancellationToken cancellation = default)
    {
        var windowEnd = WindowEndOf(extractId) ?? throw new AnalysisRefusedException(
            AnalysisRefusalReason.ExtractNotAvailable, "extract", extractId.ToString(CultureInfo.InvariantCulture), nameof(ExtractStatus.Imported));
        var stored = _columns.Columns(extractId);
        var lastToEnd = _columns.Load(extractId, ExtractColumns.LastToEnd, cancellation).Numbers;
        var asOf = _columns.LoadAsOf(extractId, cancellation);
        return new MemberColumns
        {
            WindowEnd = windowEnd,
            AsOf = asOf,
            DaysSinceJoining = DaysSince(Numbers(ExtractColumns.FfpDate), windowEnd.DayNumber, asOf),
            IsPlainTable = !stored.Contains(ExtractColumns.SegKmSum),
            LastToEnd = lastToEnd,
            FlightCount = Numbers(ExtractColumns.FlightCount),
            SegKmSum = Numbers(ExtractColumns.SegKmSum),
            AvgDiscount = Numbers(ExtractColumns.AvgDiscount),
            SumYr1 = Numbers(ExtractColumns.SumYr1),
            SumYr2 = Numbers(ExtractColumns.SumYr2),
            Age = Numbers(ExtractColumns.Age),
            PointsSum = Numbers(ExtractColumns.PointsSum),
            FlightsYr1 = Numbers(ExtractColumns.P1YFlightCount),
            FlightsYr2 = Numbers(ExtractColumns.L1YFlightCount),
            FirstFlightDate = cleaning.IsOn(CleaningRule.FirstFlightByWindowEnd) && stored.Contains(ExtractColumns.FirstFlightDate)
                ? Numbers(ExtractColumns.FirstFlightDate)
                : null,
        };

        double[] Numbers(ExtractColumn column) => stored.Contains(column)
            ? _columns.Load(extractId, column, cancellation).Numbers
            : Empty(lastToEnd.Length);
    }

    // the days of a member that was taken over count to the end of the window that its other cells describe, too
    private static double[] DaysSince(double[] joined, int windowEnd, double[]? asOf)
    {
        var days = new double[joined.Length];
        for (var row = 0; row < days.Length; row++)
            days[row] = (asOf is null || double.IsNaN(asOf[row]) ? windowEnd : asOf[row]) - joined[row];
        return days;
    }

    private DateOnly? WindowEndOf(int extractId)
    {
        using var connection = database.Open();
        return connection.Query(
            "SELECT window_end FROM extract WHERE id = $id AND status = $imported AND window_end IS NOT NULL",
            row => (DateOnly?)DateOnly.ParseExact(row.GetString(0), "yyyy-MM-dd", CultureInfo.InvariantCulture),
            ("$id", extractId), ("$imported", nameof(ExtractStatus.Imported))).SingleOrDefault();
    }

    private static double[] Empty(int count)
    {
        var cells = new double[count];
        Array.Fill(cells, double.NaN);
        return cells;
    }
}
