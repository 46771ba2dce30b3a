using System.Globalization;
using AirlineValue.Domain.Extracts;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>Loads what an analysis needs of an extract's members.</summary>
/// <param name="database">Where from.</param>
public sealed class MemberColumnsQuery(Database database)
{
    private static readonly ExtractColumn[] Numbers =
    [
        ExtractColumns.LastToEnd,
        ExtractColumns.FlightCount,
        ExtractColumns.SegKmSum,
        ExtractColumns.AvgDiscount,
        ExtractColumns.SumYr1,
        ExtractColumns.SumYr2,
        ExtractColumns.Age,
        ExtractColumns.PointsSum,
        ExtractColumns.P1YFlightCount,
        ExtractColumns.L1YFlightCount,
    ];

    /// <summary>The columns of an imported extract; element i belongs to the member with key <see cref="MemberKey.Of"/>(extract, i).</summary>
    /// <exception cref="AnalysisRefusedException">The extract is not there, or not imported.</exception>
    public MemberColumns Load(int extractId, CancellationToken cancellation = default)
    {
        using var connection = database.Open();
        var windowEnd = WindowEndOf(connection, extractId) ?? throw new AnalysisRefusedException(
            AnalysisRefusalReason.ExtractNotAvailable, "extract", extractId.ToString(CultureInfo.InvariantCulture), nameof(ExtractStatus.Imported));
        var count = CountOf(connection, extractId);
        var joined = new double[count];
        var numbers = Numbers.Select(_ => new double[count]).ToArray();
        Read(connection, extractId, windowEnd.DayNumber, joined, numbers, cancellation);
        return new MemberColumns
        {
            WindowEnd = windowEnd,
            DaysSinceJoining = joined,
            LastToEnd = numbers[0],
            FlightCount = numbers[1],
            SegKmSum = numbers[2],
            AvgDiscount = numbers[3],
            SumYr1 = numbers[4],
            SumYr2 = numbers[5],
            Age = numbers[6],
            PointsSum = numbers[7],
            FlightsYr1 = numbers[8],
            FlightsYr2 = numbers[9],
        };
    }

    private static void Read(
        SqliteConnection connection, int extractId, int windowEnd, double[] joined, double[][] numbers, CancellationToken cancellation)
    {
        var columns = string.Join(", ", Numbers.Select(c => $"\"{c.Name}\""));
        using var select = new RawStatement(
            connection, $"SELECT id, \"{ExtractColumns.FfpDate.Name}\", {columns} FROM member WHERE id BETWEEN ? AND ? ORDER BY id");
        select.Bind(1, MemberKey.First(extractId));
        select.Bind(2, MemberKey.Last(extractId));
        var row = 0;
        for (; select.Step(); row++)
        {
            if (select.Integer(0) != MemberKey.Of(extractId, row))
                throw new InvalidDataException($"Row {row} of extract {extractId} is missing: found key {select.Integer(0)}.");
            if (row % 65_536 == 0)
                cancellation.ThrowIfCancellationRequested();
            joined[row] = DateText.DayNumber(select.Text(1)) is { } day ? windowEnd - day : double.NaN;
            for (var i = 0; i < numbers.Length; i++)
                numbers[i][row] = select.Number(i + 2);
        }
        if (row != joined.Length)
            throw new InvalidDataException($"Extract {extractId} has {row} rows, not {joined.Length}.");
    }

    private static DateOnly? WindowEndOf(SqliteConnection connection, int extractId)
    {
        using var select = new RawStatement(connection, "SELECT window_end FROM extract WHERE id = ? AND status = ?");
        select.Bind(1, extractId);
        select.Bind(2, nameof(ExtractStatus.Imported));
        return select.Step() && DateText.DayNumber(select.Text(0)) is { } day ? DateOnly.FromDayNumber(day) : null;
    }

    private static int CountOf(SqliteConnection connection, int extractId)
    {
        using var select = new RawStatement(connection, "SELECT max(id) FROM member WHERE id BETWEEN ? AND ?");
        select.Bind(1, MemberKey.First(extractId));
        select.Bind(2, MemberKey.Last(extractId));
        return select.Step() && !select.IsNull(0) ? MemberKey.RowOf(select.Integer(0)) + 1 : 0;
    }
}
