using System.Globalization;
using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Segments;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>Reads what KPIs are computed from: the sums that are stored with each scoring, never members.</summary>
/// <param name="database">Where from.</param>
public sealed class KpiQueries(Database database)
{
    /// <summary>The periods of an analysis, the earliest window's end first.</summary>
    public IReadOnlyList<PeriodFigures> PeriodsOf(int analysisId)
    {
        const string Periods = """
            FROM scoring s JOIN extract e ON e.id = s.extract_id
            WHERE s.analysis_id = $analysis AND s.status = $completed AND e.status = $imported
            """;
        using var connection = database.Open();
        (string, object?)[] parameters =
            [("$analysis", analysisId), ("$completed", nameof(ScoringStatus.Completed)), ("$imported", nameof(ExtractStatus.Imported))];
        var groups = connection.Query(
            $"SELECT f.scoring_id, f.rank, f.figures, f.spreads FROM segment_figures f WHERE f.scoring_id IN (SELECT s.id {Periods}) ORDER BY f.scoring_id, f.rank",
            row => (Scoring: row.GetInt32(0), Group: new GroupFigures(row.GetInt32(1), row.Json<SegmentFigures>(2)!, row.Json<IndicatorSpread[]>(3)!)),
            parameters).ToLookup(row => row.Scoring, row => row.Group);
        return connection.Query(
            $"SELECT s.id, s.extract_id, e.window_end, s.is_training, e.totals, s.clustered_members, s.spreads {Periods} ORDER BY e.window_end, s.id",
            row => Read(row, [.. groups[row.GetInt32(0)]]), parameters);
    }

    private static PeriodFigures Read(SqliteDataReader row, GroupFigures[] groups) => new(
        row.GetInt32(0), row.GetInt32(1), DayOf(row.Text(2)), row.GetBoolean(3),
        // an extract of an early version has no totals of its own; its groups have
        row.Json<SegmentFigures>(4) ?? SumOf(groups), row.GetInt32(5), row.Json<IndicatorSpread[]>(6)!, groups);

    internal static DateOnly? DayOf(string? day) =>
        day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static SegmentFigures SumOf(GroupFigures[] groups)
    {
        var figures = Array.ConvertAll(groups, group => group.Figures);
        return new SegmentFigures(
            figures.Sum(f => f.Members), figures.Sum(f => f.ActiveMembers), figures.Sum(f => f.Fares), figures.Sum(f => f.FaresYr1),
            figures.Sum(f => f.FaresYr2), figures.Sum(f => f.Kilometres), figures.Sum(f => f.Points), figures.Sum(f => f.Flights),
            figures.Sum(f => f.FlightsYr1), figures.Sum(f => f.FlightsYr2));
    }
}
