using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Domain;

/// <summary>What another cleaning would change.</summary>
/// <param name="Period">The analysis that it is compared with, on the members that it was trained on; null when it is what the
/// default cleaning gives.</param>
/// <param name="Cleaning">The cleaning that it is compared with.</param>
/// <param name="Clustering">Number of clusters, seed and restarts of both.</param>
/// <param name="Indicators">The names of the indicators, in the order of the centres' coordinates.</param>
/// <param name="Options">The other cleaning.</param>
/// <param name="Steps">What the other cleaning drops and keeps.</param>
/// <param name="Change">Who comes, goes and moves, and how far the centres do.</param>
public sealed record CleaningEffect(
    PeriodKey? Period,
    CleaningOptions Cleaning,
    KMeansOptions Clustering,
    IReadOnlyList<Indicator> Indicators,
    CleaningOptions Options,
    IReadOnlyList<CleaningStep> Steps,
    GroupingChange Change);

/// <summary>Tries rules of cleaning on the members of an extract, in memory: nothing is stored.</summary>
/// <param name="database">Where members come from.</param>
/// <param name="analyses">Finds the analysis that a trial is compared with.</param>
/// <param name="clock">Measures how long stages take; no figure depends on it.</param>
public sealed class CleaningTrial(Database database, AnalysisQueries analyses, TimeProvider clock)
{
    // With the object's header and the reference to it.
    private const long BytesOfStep = 40;

    /// <summary>What rules would drop and keep; they may drop everybody. It is kept with the extract's columns, so that
    /// whoever asks again gets it at once.</summary>
    /// <exception cref="AnalysisRefusedException">A threshold is out of range, or the extract is not there.</exception>
    public IReadOnlyList<CleaningStep> Funnel(int extractId, CleaningOptions options, CancellationToken cancellationToken = default) =>
        database.LoadedColumns.Get(
            new ColumnCache.Key(ColumnTable.OfMembers, extractId, $"funnel {CleaningOptionsText.Join(options)}"),
            () => Cleaner.Try(MembersOf(extractId, options, cancellationToken), options).Steps,
            steps => steps.Count * BytesOfStep);

    /// <summary>Runs the whole analysis with another cleaning, and compares its groups with those of the current analysis if
    /// that is of the same extract, and with those of the default cleaning if not.</summary>
    /// <param name="extractId">The extract.</param>
    /// <param name="options">The other cleaning.</param>
    /// <param name="progress">Told of every stage and restart.</param>
    /// <param name="cancellationToken">Reaches the innermost loops.</param>
    /// <exception cref="AnalysisRefusedException">It can't be run on this extract with these options.</exception>
    public async Task<CleaningEffect> EffectAsync(
        int extractId,
        CleaningOptions options,
        IProgress<AnalysisProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var current = await analyses.FindTrainingAsync(null, cancellationToken);
        if (current?.Scoring is not { } scoring || scoring.ExtractId != extractId)
            return AgainstDefault(extractId, options, progress, cancellationToken);
        var analysis = current.Analysis;
        var before = new Grouping(
            [.. analysis.Segments.Select(s => new GroupedSegment(s.Name, s.Rank, s.Centre))],
            new ColumnStore(database).LoadScores(scoring.Id, cancellationToken).Segment);
        var after = Run(extractId, options, analysis.ClusteringOptions, analysis.IndicatorSet, progress, cancellationToken);
        return new CleaningEffect(
            current.Period, analysis.CleaningOptions, analysis.ClusteringOptions, after.Table.Indicators, options, after.Funnel.Steps,
            GroupingComparison.Compare(before, analysis.Scaler, GroupingOf(after)));
    }

    private CleaningEffect AgainstDefault(
        int extractId, CleaningOptions options, IProgress<AnalysisProgress>? progress, CancellationToken cancellationToken)
    {
        var clustering = new KMeansOptions();
        var before = Run(extractId, CleaningProfile.Default.Options, clustering, null, progress, cancellationToken);
        var after = Run(extractId, options, clustering, null, progress, cancellationToken);
        return new CleaningEffect(
            null, CleaningProfile.Default.Options, clustering, after.Table.Indicators, options, after.Funnel.Steps,
            GroupingComparison.Compare(GroupingOf(before), before.Scaler, GroupingOf(after)));
    }

    private AnalysisResult Run(
        int extractId,
        CleaningOptions options,
        KMeansOptions clustering,
        IndicatorSet? set,
        IProgress<AnalysisProgress>? progress,
        CancellationToken cancellationToken) => AnalysisRun.Analyse(
            MembersOf(extractId, options, cancellationToken), new AnalysisOptions(options, clustering, Indicators: set), clock, progress, cancellationToken);

    private MemberColumns MembersOf(int extractId, CleaningOptions options, CancellationToken cancellationToken) =>
        new AnalysisMembers(database).Load(extractId, options, cancellationToken);

    private static Grouping GroupingOf(AnalysisResult result)
    {
        var rankOfCluster = result.RankOfCluster();
        var ranks = new int[result.Funnel.Members];
        for (var row = 0; row < result.Funnel.Kept.Length; row++)
            ranks[result.Funnel.Kept[row]] = rankOfCluster[result.Memberships.Nearest[row]];
        return new Grouping([.. result.Segments.Select(s => new GroupedSegment(s.Name, s.Rank, s.Centre))], ranks);
    }
}
