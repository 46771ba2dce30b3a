using AirlineValue.Domain.Monitoring;

namespace AirlineValue.Domain.Storage;

/// <summary>A period: what one analysis says of the members of one extract.</summary>
/// <param name="ScoringId">The scoring.</param>
/// <param name="AnalysisId">The analysis.</param>
/// <param name="ExtractId">The extract.</param>
/// <param name="FileName">Its file.</param>
/// <param name="WindowEnd">Its window's end, which is the period's date.</param>
/// <param name="IsTraining">Whether the analysis was trained on these members.</param>
/// <param name="ClusteredMembers">Members that have a group.</param>
/// <param name="CreatedAt">When it was made.</param>
public sealed record ScoredPeriod(
    int ScoringId, int AnalysisId, int ExtractId, string FileName, DateOnly? WindowEnd, bool IsTraining, int ClusteredMembers, DateTimeOffset CreatedAt)
{
    /// <summary>Whether no period of the analysis is later.</summary>
    public bool IsLatest { get; init; }

    /// <summary>What is advised for the model; null for the training members.</summary>
    public DriftVerdict? Verdict { get; init; }
}

/// <summary>What analyses say of an extract.</summary>
/// <param name="Periods">A line for each analysis that scored it or was trained on it, the newest first.</param>
/// <param name="CurrentId">The current analysis; null when there is none.</param>
public sealed record ExtractScorings(IReadOnlyList<ScoredPeriod> Periods, int? CurrentId)
{
    /// <summary>Those by analyses that were trained on another extract.</summary>
    public IReadOnlyList<ScoredPeriod> Scored => [.. Periods.Where(period => !period.IsTraining)];

    /// <summary>Whether the current analysis was trained on it.</summary>
    public bool IsTrainingOfCurrent => Periods.Any(period => period.IsTraining && period.AnalysisId == CurrentId);

    /// <summary>Whether there is a current analysis that has not scored it.</summary>
    public bool CanScore => CurrentId is not null && Periods.All(period => period.AnalysisId != CurrentId);
}

/// <summary>Which period is meant.</summary>
/// <param name="AnalysisId">The analysis.</param>
/// <param name="ExtractId">The extract that it scored.</param>
public sealed record PeriodKey(int AnalysisId, int ExtractId);

/// <summary>Reads which periods there are.</summary>
/// <param name="database">Where from.</param>
public sealed class ScoringQueries(Database database)
{
    /// <summary>The periods of an analysis, the earliest window's end first; of two with one end the one that was scored
    /// first.</summary>
    public IReadOnlyList<ScoredPeriod> PeriodsOf(int analysisId)
    {
        using var connection = database.Open();
        return ScoringRows.PeriodsOf(connection, analysisId);
    }

    /// <summary>The same, away from the thread of whoever asks.</summary>
    public Task<IReadOnlyList<ScoredPeriod>> PeriodsOfAsync(int analysisId, CancellationToken ct = default) =>
        Task.Run(() => PeriodsOf(analysisId), ct);

    /// <summary>What scored an extract, and whether the current analysis may.</summary>
    public Task<ExtractScorings> OfExtractAsync(int extractId, CancellationToken ct = default) => Task.Run(
        () =>
        {
            using var connection = database.Open();
            return new ExtractScorings(ScoringRows.OfExtract(connection, extractId), ScoringRows.CurrentAnalysis(connection));
        },
        ct);

    /// <summary>How far a period is from the training members; null where nobody compared.</summary>
    public Task<DriftReport?> DriftAsync(int scoringId, CancellationToken ct = default) => Task.Run(
        () =>
        {
            using var connection = database.Open();
            return connection.Query(
                "SELECT drift FROM scoring WHERE id = $id AND status = $completed", row => row.Json<DriftReport>(0),
                ("$id", scoringId), ("$completed", nameof(ScoringStatus.Completed))).FirstOrDefault();
        },
        ct);

    /// <summary>The period before one of the same analysis; null where it is the first.</summary>
    public ScoredPeriod? PreviousOf(AnalysisView view) =>
        PeriodsOf(view.Analysis.Id).TakeWhile(period => period.ScoringId != view.Scoring.Id).LastOrDefault();
}
