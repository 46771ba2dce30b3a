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
}

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

    /// <summary>The period before one of the same analysis; null where it is the first.</summary>
    public ScoredPeriod? PreviousOf(AnalysisView view) =>
        PeriodsOf(view.Analysis.Id).TakeWhile(period => period.ScoringId != view.Scoring.Id).LastOrDefault();
}
