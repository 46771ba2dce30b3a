using System.Globalization;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain;

/// <summary>What became of a request to score an extract.</summary>
/// <param name="ScoringId">The scoring.</param>
/// <param name="AnalysisId">The analysis that scored.</param>
/// <param name="WasThere">Whether the analysis had scored the extract before, so that nothing was done.</param>
/// <param name="Seconds">How long it took.</param>
public sealed record CompletedScoring(int ScoringId, int AnalysisId, bool WasThere, double Seconds)
{
    /// <summary>Why the movement from the period before could not be counted yet; null when it is. It is counted when somebody
    /// looks at it, and the scoring stands without.</summary>
    public Exception? MovementFailure { get; init; }
}

/// <summary>Scores an imported extract with a stored analysis: its cleaning, indicators, scaler, centres and names, none of them
/// fitted again. The result is a period of that analysis, with how far it is from the training members.</summary>
/// <param name="database">Where members come from.</param>
/// <param name="store">Where the result goes.</param>
/// <param name="clock">Measures how long it takes; no figure depends on it.</param>
public sealed class ScoringRun(Database database, ScoringStore store, TimeProvider clock)
{
    private readonly ColumnStore _columns = new(database);

    /// <summary>Scores an extract, unless the analysis has done so before.</summary>
    /// <param name="extractId">The extract, imported.</param>
    /// <param name="analysisId">The analysis; null for the current one.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="progress">Told of every stage and of members written.</param>
    /// <param name="cancellationToken">Reaches the innermost loops; what was saved by then is removed.</param>
    /// <exception cref="AnalysisRefusedException">There is no such analysis or extract, or the extract lacks what the model
    /// needs.</exception>
    public async Task<CompletedScoring> RunAsync(
        int extractId, int? analysisId, string by, IProgress<AnalysisProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var started = clock.GetTimestamp();
        var training = FindTraining(analysisId);
        var id = training.Analysis.Id;
        if (store.Find(id, extractId) is { } there)
            return new CompletedScoring(there, id, WasThere: true, clock.GetElapsedTime(started).TotalSeconds);
        progress?.Report(new AnalysisProgress(AnalysisStage.Cleaning, 0, 0));
        var (scored, drift) = Score(training, extractId, progress, cancellationToken);
        var scoringId = await store.StageAsync(id, extractId, scored, drift, by, progress, cancellationToken);
        if (!store.Complete(scoringId))
        {
            await store.RemoveAsync(scoringId, CancellationToken.None);
            throw NotAvailable(extractId);
        }
        var failure = await CountMovementAsync(new PeriodKey(id, extractId), cancellationToken);
        return new CompletedScoring(scoringId, id, WasThere: false, clock.GetElapsedTime(started).TotalSeconds) { MovementFailure = failure };
    }

    private async Task<Exception?> CountMovementAsync(PeriodKey period, CancellationToken cancellationToken)
    {
        try
        {
            await new MovementQueries(database).PrepareAsync(period, cancellationToken);
            return null;
        }
        catch (Exception e) when (e is SqliteException or MembersGoneException or DataFolderUnavailableException or OperationCanceledException)
        {
            // the period is there, whatever becomes of what is counted over it
            return e;
        }
    }

    private AnalysisView FindTraining(int? analysisId)
    {
        using var connection = database.Open();
        return AnalysisRows.FindTraining(connection, analysisId) ?? throw new AnalysisRefusedException(
            AnalysisRefusalReason.AnalysisNotAvailable, "analysis", analysisId?.ToString(CultureInfo.InvariantCulture) ?? "", nameof(AnalysisStatus.Completed));
    }

    private (ScoredMembers Scored, DriftReport Drift) Score(
        AnalysisView training, int extractId, IProgress<AnalysisProgress>? progress, CancellationToken cancellationToken)
    {
        var members = new AnalysisMembers(database).Load(extractId, training.Analysis.CleaningOptions, cancellationToken);
        RefuseOtherColumns(training, extractId, members);
        var model = ModelOf(training.Analysis);
        var scored = ModelScoring.Score(members, model, cancellationToken);
        progress?.Report(new AnalysisProgress(AnalysisStage.Drift, 0, 0));
        return (scored, DriftOf(training, model, members.WindowEnd, scored, progress, cancellationToken));
    }

    private DriftReport DriftOf(
        AnalysisView training, ScoringModel model, DateOnly windowEnd, ScoredMembers scored,
        IProgress<AnalysisProgress>? progress, CancellationToken cancellationToken)
    {
        var analysis = training.Analysis;
        var refit = ModelRefit.Compare(
            scored, model, [.. analysis.Segments.Select(s => new GroupedSegment(s.Name, s.Rank, s.Centre))], analysis.ClusteringOptions,
            progress is null ? null : new RestartsAsDrift(progress), cancellationToken);
        var before = _columns.LoadScores(training.Scoring.Id, cancellationToken);
        return DriftComparison.Compare(
            analysis.Scaler, analysis.Segments.Count,
            PeriodScores.OfGrouped(training.Extract.WindowEnd!.Value, before.Segment, before.Indicators, before.Distance),
            PeriodScores.Of(windowEnd, scored), refit, new DriftOptions());
    }

    private static ScoringModel ModelOf(StoredAnalysis analysis)
    {
        // the order of the clusters settles ties as training did
        var clusters = analysis.Segments.OrderBy(segment => segment.Name.Cluster).ToArray();
        return new ScoringModel(
            analysis.CleaningOptions, analysis.IndicatorSet, analysis.Scaler,
            Array.ConvertAll(clusters, segment => segment.CentreStandardised.ToArray()), Array.ConvertAll(clusters, segment => segment.Rank));
    }

    private void RefuseOtherColumns(AnalysisView training, int extractId, MemberColumns members)
    {
        if (members.IsPlainTable != training.Extract.IsPlainTable)
        {
            throw new AnalysisRefusedException(
                AnalysisRefusalReason.OtherKindOfTable, "extract", extractId.ToString(CultureInfo.InvariantCulture),
                training.Analysis.Id.ToString(CultureInfo.InvariantCulture));
        }
        // a rule that can't look at its column would drop nobody, and the groups would be other ones without a word
        var (before, now) = (_columns.Columns(training.Extract.Id), _columns.Columns(extractId));
        var missing = training.Scoring.Funnel.Select(step => ColumnOf(step.Rule)).FirstOrDefault(
            column => column is not null && before.Contains(column) && !now.Contains(column));
        if (missing is not null)
        {
            throw new AnalysisRefusedException(
                AnalysisRefusalReason.CleaningColumnMissing, missing.Name, extractId.ToString(CultureInfo.InvariantCulture), missing.Name);
        }
    }

    private static ExtractColumn? ColumnOf(CleaningRule rule) => rule switch
    {
        CleaningRule.PlausibleAge => ExtractColumns.Age,
        CleaningRule.FirstFlightByWindowEnd => ExtractColumns.FirstFlightDate,
        _ => null,
    };

    // Not Progress<T>, which reports later, from another thread, and out of order.
    private sealed class RestartsAsDrift(IProgress<AnalysisProgress> progress) : IProgress<KMeansProgress>
    {
        public void Report(KMeansProgress value) => progress.Report(new AnalysisProgress(AnalysisStage.Drift, value.Restarts, value.Of));
    }

    private static AnalysisRefusedException NotAvailable(int extractId) => new(
        AnalysisRefusalReason.ExtractNotAvailable, "extract", extractId.ToString(CultureInfo.InvariantCulture), nameof(ExtractStatus.Imported));
}
