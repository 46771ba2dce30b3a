using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Segments;

namespace AirlineValue.Domain;

/// <summary>Runs the stages of an analysis in order.</summary>
/// <param name="clock">Measures how long they take; no figure depends on it.</param>
public sealed class AnalysisRun(TimeProvider clock)
{
    /// <summary>Cleans, computes, standardises, clusters, names and profiles.</summary>
    /// <param name="members">The members of an extract.</param>
    /// <param name="options">What is asked for.</param>
    /// <param name="progress">Told of every stage and restart.</param>
    /// <param name="cancellationToken">Reaches the innermost loops.</param>
    /// <exception cref="AnalysisRefusedException">It can't be run on these members with these options.</exception>
    public AnalysisResult Analyse(
        MemberColumns members,
        AnalysisOptions options,
        IProgress<AnalysisProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        options.Clustering.Validate();
        var start = clock.GetTimestamp();
        progress?.Report(new AnalysisProgress(AnalysisStage.Cleaning, 0, 0));
        var funnel = Cleaner.Clean(members, options.Cleaning);
        var cleaned = clock.GetTimestamp();
        progress?.Report(new AnalysisProgress(AnalysisStage.Indicators, 0, 0));
        var table = Lrfmc.Compute(members, funnel.Kept);
        var scaler = Scaler.Fit(table);
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
                Seconds(start, cleaned), Seconds(cleaned, computed), Seconds(computed, clustered), Seconds(clustered, profiled)));
    }

    private static RestartsAsStage? RestartProgress(IProgress<AnalysisProgress>? progress) =>
        progress is null ? null : new RestartsAsStage(progress);

    private double Seconds(long from, long to) => clock.GetElapsedTime(from, to).TotalSeconds;

    // Not Progress<T>, which reports later, from another thread, and out of order.
    private sealed class RestartsAsStage(IProgress<AnalysisProgress> progress) : IProgress<KMeansProgress>
    {
        public void Report(KMeansProgress value) =>
            progress.Report(new AnalysisProgress(AnalysisStage.Clustering, value.Restarts, value.Of));
    }
}
