using System.Globalization;
using System.Reflection;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Domain;

/// <summary>What a stored analysis came to.</summary>
/// <param name="AnalysisId">Its key.</param>
/// <param name="Result">What it found.</param>
/// <param name="Seconds">How long it took.</param>
public sealed record CompletedAnalysis(int AnalysisId, AnalysisResult Result, StageSeconds Seconds);

/// <summary>Runs the stages of an analysis in order, between loading members and saving what was found.</summary>
/// <param name="database">Where members come from and results go.</param>
/// <param name="pacing">How the database is shared.</param>
/// <param name="clock">Measures how long stages take; no figure depends on it.</param>
public sealed class AnalysisRun(Database database, BatchPacing pacing, TimeProvider clock)
{
    /// <summary>Loads the members of an extract, analyses them, and saves the result; it becomes current if none
    /// is and it is no draft.</summary>
    /// <param name="extractId">The extract.</param>
    /// <param name="options">What is asked for.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="importSeconds">How long the import of the extract in the same run took; 0 when it was imported
    /// before. It is part of the total.</param>
    /// <param name="progress">Told of every stage, restart and transaction.</param>
    /// <param name="replacesId">The analysis that it is to replace, so that it is a draft until somebody decides; null for
    /// none.</param>
    /// <param name="cancellationToken">Reaches the innermost loops; what was saved by then is removed.</param>
    /// <exception cref="AnalysisRefusedException">It can't be run on this extract with these options.</exception>
    public async Task<CompletedAnalysis> RunAsync(
        int extractId,
        AnalysisOptions options,
        string by,
        double importSeconds = 0,
        IProgress<AnalysisProgress>? progress = null,
        int? replacesId = null,
        CancellationToken cancellationToken = default)
    {
        var started = clock.GetTimestamp();
        var members = new AnalysisMembers(database).Load(extractId, options.Cleaning, cancellationToken);
        var result = Analyse(members, options, clock, progress, cancellationToken);
        var store = new AnalysisStore(database, pacing, clock);
        var analysisId = await store.StageAsync(
            extractId, result, SecondsOf(result.Seconds), by, ProgramVersion, progress, replacesId, cancellationToken);
        var seconds = SecondsOf(result.Seconds);
        if (!store.Complete(analysisId, seconds))
        {
            await store.RemoveAsync(analysisId, CancellationToken.None);
            throw new AnalysisRefusedException(
                AnalysisRefusalReason.ExtractNotAvailable,
                "extract",
                extractId.ToString(CultureInfo.InvariantCulture),
                nameof(ExtractStatus.Imported));
        }
        return new CompletedAnalysis(analysisId, result, seconds);

        StageSeconds SecondsOf(AnalysisSeconds s) => new(
            importSeconds, s.Cleaning, s.Indicators, s.Clustering, s.Segments,
            importSeconds + clock.GetElapsedTime(started).TotalSeconds);
    }

    /// <summary>Cleans, computes, standardises, clusters, names and profiles.</summary>
    /// <param name="members">The members of an extract.</param>
    /// <param name="options">What is asked for.</param>
    /// <param name="clock">Measures how long the stages take.</param>
    /// <param name="progress">Told of every stage and restart.</param>
    /// <param name="cancellationToken">Reaches the innermost loops.</param>
    /// <exception cref="AnalysisRefusedException">It can't be run on these members with these options.</exception>
    public static AnalysisResult Analyse(
        MemberColumns members,
        AnalysisOptions options,
        TimeProvider clock,
        IProgress<AnalysisProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        options.Clustering.Validate();
        var start = clock.GetTimestamp();
        progress?.Report(new AnalysisProgress(AnalysisStage.Cleaning, 0, 0));
        var set = (options.Indicators ?? IndicatorSet.UsualOf(members)).RefuseMissing(members);
        options = options with { Indicators = set };
        var funnel = Cleaner.Clean(members, options.Cleaning, set.Sources(members));
        var cleaned = clock.GetTimestamp();
        progress?.Report(new AnalysisProgress(AnalysisStage.Indicators, 0, 0));
        var table = set.Compute(members, funnel.Kept);
        var scaler = Scaler.Fit(table, options.Cleaning.Winsorising, set);
        var standardised = scaler.Transform(table);
        var computed = clock.GetTimestamp();
        var clustering = KMeans.Run(
            standardised, options.Clustering, RestartProgress(progress), cancellationToken: cancellationToken);
        var memberships = NearestCentres.Find(standardised, clustering.Centres, cancellationToken);
        var validity = ClusterValidity.Compute(
            standardised, clustering, memberships.Distance, options.Clustering.Seed, cancellationToken);
        var clustered = clock.GetTimestamp();
        progress?.Report(new AnalysisProgress(AnalysisStage.Segments, 0, 0));
        var segments = Profiles.Segments(
            members, funnel.Kept, table, scaler, clustering.Centres, clustering.Labels);
        var spreads = Profiles.Spreads(table, [.. Enumerable.Range(0, table.Count)]);
        var figures = Profiles.Figures(members, funnel.Kept);
        var profiled = clock.GetTimestamp();
        return new AnalysisResult(
            options, funnel, table, scaler, clustering, memberships, validity, segments, spreads, figures,
            new AnalysisSeconds(
                Between(start, cleaned), Between(cleaned, computed), Between(computed, clustered), Between(clustered, profiled)));

        double Between(long from, long to) => clock.GetElapsedTime(from, to).TotalSeconds;
    }

    private static RestartsAsStage? RestartProgress(IProgress<AnalysisProgress>? progress) =>
        progress is null ? null : new RestartsAsStage(progress);

    private static string ProgramVersion =>
        typeof(AnalysisRun).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    // Not Progress<T>, which reports later, from another thread, and out of order.
    private sealed class RestartsAsStage(IProgress<AnalysisProgress> progress) : IProgress<KMeansProgress>
    {
        public void Report(KMeansProgress value) =>
            progress.Report(new AnalysisProgress(AnalysisStage.Clustering, value.Restarts, value.Of));
    }
}
