using System.Globalization;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>An analysis that was trained to take the place of another.</summary>
/// <param name="Id">The analysis.</param>
/// <param name="ReplacesId">The one that it replaces.</param>
/// <param name="ExtractId">What it was trained on.</param>
/// <param name="WindowEnd">The window's end of that.</param>
/// <param name="CreatedAt">When it was trained.</param>
/// <param name="CreatedBy">Who asked for it.</param>
public sealed record DraftAnalysis(int Id, int ReplacesId, int ExtractId, DateOnly? WindowEnd, DateTimeOffset CreatedAt, string CreatedBy);

/// <summary>A period that other analyses have and one has not.</summary>
/// <param name="ExtractId">The extract.</param>
/// <param name="FileName">Its file.</param>
/// <param name="WindowEnd">Its window's end.</param>
/// <param name="Latest">The newest job that was to score it with the analysis; null when there was none.</param>
public sealed record UnscoredPeriod(int ExtractId, string FileName, DateOnly? WindowEnd, Job? Latest)
{
    /// <summary>Whether its scoring waits or runs.</summary>
    public bool IsAtWork => Latest?.Status is JobStatus.Waiting or JobStatus.Running;

    /// <summary>Whether the last attempt came to no end that it could be started again from: it was refused.</summary>
    public bool IsRefused => Latest?.Status == JobStatus.Failed;
}

/// <summary>Reads what is known of training an analysis again: drafts, the same training, and periods without a scoring.</summary>
/// <param name="database">Where from.</param>
/// <param name="jobs">The queue.</param>
public sealed class Retrainings(Database database, JobStore jobs)
{
    /// <summary>The newest analysis that was trained on an extract with just these options, so that training would make the same
    /// again; null when there is none.</summary>
    /// <param name="extractId">The extract.</param>
    /// <param name="request">What is asked for.</param>
    public StoredAnalysis? FindSame(int extractId, JobRequest request)
    {
        using var connection = database.Open();
        var same = connection.Query(
            """
            SELECT id, cleaning_options, clustering_options, indicator_set FROM analysis
            WHERE extract_id = $extract AND status = $completed ORDER BY id DESC
            """,
            row => (Id: row.GetInt32(0), Cleaning: row.Json<CleaningOptions>(1)!, Clustering: row.Json<KMeansOptions>(2)!, Set: row.Json<IndicatorSet>(3)!),
            ("$extract", extractId), ("$completed", nameof(AnalysisStatus.Completed)))
            .FirstOrDefault(a => a.Cleaning.IsSameAs(request.Cleaning ?? new CleaningOptions())
                && a.Clustering == (request.Clustering ?? new KMeansOptions())
                && a.Set.IsSameAs(request.Indicators ?? IndicatorSet.Lrfmc));
        return same.Id == 0 ? null : AnalysisRows.FindTraining(connection, same.Id)?.Analysis;
    }

    /// <summary>The drafts that are to replace an analysis, the newest first.</summary>
    public IReadOnlyList<DraftAnalysis> DraftsFor(int analysisId)
    {
        using var connection = database.Open();
        return connection.Query(
            """
            SELECT a.id, a.replaces_id, a.extract_id, e.window_end, a.created_at, a.created_by
            FROM analysis a JOIN extract e ON e.id = a.extract_id
            WHERE a.replaces_id = $id AND a.current_since IS NULL AND a.is_current = 0 AND a.status = $completed AND e.status = $imported
            ORDER BY a.id DESC
            """,
            row => new DraftAnalysis(
                row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), Day(row, 3), row.Time(4)!.Value, row.GetString(5)),
            ("$id", analysisId), ("$completed", nameof(AnalysisStatus.Completed)), ("$imported", nameof(ExtractStatus.Imported)));
    }

    /// <summary>The extracts of the same kind that some analysis has as a period, and this one has not, the earliest window's end
    /// first.</summary>
    public IReadOnlyList<UnscoredPeriod> UnscoredBy(int analysisId)
    {
        using var connection = database.Open();
        var rows = connection.Query(
            """
            SELECT e.id, e.file_name, e.window_end, e.layout FROM extract e
            WHERE e.status = $imported AND e.id IN (
                SELECT s.extract_id FROM scoring s JOIN analysis a ON a.id = s.analysis_id
                WHERE s.status = $scored AND a.status = $completed AND a.id <> $id)
            AND e.id NOT IN (SELECT extract_id FROM scoring WHERE analysis_id = $id AND status = $scored)
            ORDER BY e.window_end, e.id
            """,
            row => (Id: row.GetInt32(0), File: row.GetString(1), End: Day(row, 2), IsPlain: row.Json<ExtractLayout>(3)?.PlainTable is not null),
            ("$id", analysisId), ("$imported", nameof(ExtractStatus.Imported)), ("$scored", nameof(ScoringStatus.Completed)),
            ("$completed", nameof(AnalysisStatus.Completed)));
        if (rows.Count == 0)
            return [];
        var isPlain = AnalysisRows.FindTraining(connection, analysisId)?.Extract.IsPlainTable;
        var latest = jobs.LatestScorings(analysisId).ToDictionary(job => job.ExtractId!.Value);
        return [.. rows.Where(row => row.IsPlain == isPlain).Select(row => new UnscoredPeriod(row.Id, row.File, row.End, latest.GetValueOrDefault(row.Id)))];
    }

    private static DateOnly? Day(SqliteDataReader row, int column) =>
        row.Text(column) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
