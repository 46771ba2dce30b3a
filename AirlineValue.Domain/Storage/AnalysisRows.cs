using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Segments;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>Reads the rows of one analysis.</summary>
internal static class AnalysisRows
{
    /// <summary>The completed analysis of this number, or the current one when none is named, with what it says of an
    /// extract, or of its latest period when none is named; null when there is none.</summary>
    public static AnalysisView? Find(SqliteConnection connection, int? analysisId, int? extractId = null)
    {
        if (FindAnalysis(connection, analysisId) is not { } analysis)
            return null;
        var periods = ScoringRows.PeriodsOf(connection, analysis.Id);
        return periods.LastOrDefault(p => extractId is null || p.ExtractId == extractId) is { } period
            ? ViewOf(connection, analysis, period)
            : null;
    }

    /// <summary>The completed analysis of this number, or the current one, with what it says of the members that it was trained
    /// on; null when there is none.</summary>
    public static AnalysisView? FindTraining(SqliteConnection connection, int? analysisId)
    {
        if (FindAnalysis(connection, analysisId) is not { } analysis)
            return null;
        return ScoringRows.PeriodsOf(connection, analysis.Id).FirstOrDefault(p => p.IsTraining) is { } training
            ? ViewOf(connection, analysis, training)
            : null;
    }

    private static StoredAnalysis? FindAnalysis(SqliteConnection connection, int? analysisId)
    {
        var analysis = connection.Query(
            """
            SELECT id, status, is_current, extract_id, indicator_set, cleaning_options, clustering_options, scaler, inertia, iterations,
                winning_restart, validity, seconds, program_version, created_at, created_by, cleaning_profile, replaces_id,
                current_since, current_by
            FROM analysis WHERE status = $completed AND CASE WHEN $id IS NULL THEN is_current = 1 ELSE id = $id END
            """,
            ReadAnalysis, ("$completed", nameof(AnalysisStatus.Completed)), ("$id", analysisId)).FirstOrDefault();
        analysis?.Segments.AddRange(connection.Query(
            "SELECT rank, key, name, centre_standardised, centre FROM segment WHERE analysis_id = $id ORDER BY rank",
            row => ReadSegment(row, analysis.Id), ("$id", analysis.Id)));
        return analysis;
    }

    private static AnalysisView? ViewOf(SqliteConnection connection, StoredAnalysis analysis, ScoredPeriod period)
    {
        var scoring = connection.Query(
            """
            SELECT id, analysis_id, extract_id, is_training, funnel, clustered_members, spreads, created_at, created_by
            FROM scoring WHERE id = $id
            """,
            ReadScoring, ("$id", period.ScoringId)).FirstOrDefault();
        if (scoring is null || ExtractStore.Find(connection, scoring.ExtractId) is not { } extract)
            return null;
        scoring.SegmentFigures.AddRange(connection.Query(
            "SELECT rank, figures, spreads FROM segment_figures WHERE scoring_id = $id ORDER BY rank",
            row => ReadFigures(row, scoring.Id), ("$id", scoring.Id)));
        return new AnalysisView(analysis, scoring, extract) { IsLatest = period.IsLatest };
    }

    private static StoredAnalysis ReadAnalysis(SqliteDataReader row) => new()
    {
        Id = row.GetInt32(0),
        Status = row.Named<AnalysisStatus>(1),
        IsCurrent = row.GetBoolean(2),
        ExtractId = row.GetInt32(3),
        IndicatorSet = row.Json<IndicatorSet>(4)!,
        CleaningOptions = row.Json<CleaningOptions>(5)!,
        ClusteringOptions = row.Json<KMeansOptions>(6)!,
        Scaler = row.Json<Scaler>(7)!,
        Inertia = row.GetDouble(8),
        Iterations = row.GetInt32(9),
        WinningRestart = row.GetInt32(10),
        Validity = row.Json<ValidityIndices>(11)!,
        Seconds = row.Json<StageSeconds>(12)!,
        ProgramVersion = row.GetString(13),
        CreatedAt = row.Time(14)!.Value,
        CreatedBy = row.GetString(15),
        CleaningProfile = row.IsDBNull(16) ? null : row.GetString(16),
        ReplacesId = row.Integer(17),
        CurrentSince = row.Time(18),
        CurrentBy = row.Text(19),
    };

    private static StoredSegment ReadSegment(SqliteDataReader row, int analysisId) => new()
    {
        AnalysisId = analysisId,
        Rank = row.GetInt32(0),
        Key = row.GetString(1),
        Name = row.Json<SegmentName>(2)!,
        CentreStandardised = row.Json<double[]>(3)!,
        Centre = row.Json<double[]>(4)!,
    };

    private static StoredScoring ReadScoring(SqliteDataReader row) => new()
    {
        Id = row.GetInt32(0),
        AnalysisId = row.GetInt32(1),
        ExtractId = row.GetInt32(2),
        IsTraining = row.GetBoolean(3),
        Funnel = row.Json<CleaningStep[]>(4)!,
        ClusteredMembers = row.GetInt32(5),
        Spreads = row.Json<IndicatorSpread[]>(6)!,
        CreatedAt = row.Time(7)!.Value,
        CreatedBy = row.Text(8),
    };

    private static StoredSegmentFigures ReadFigures(SqliteDataReader row, int scoringId) => new()
    {
        ScoringId = scoringId,
        Rank = row.GetInt32(0),
        Figures = row.Json<SegmentFigures>(1)!,
        Spreads = row.Json<IndicatorSpread[]>(2)!,
    };
}
