using System.Reflection;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Domain;

/// <summary>Clusters the members of an extract with each number of clusters of a range, and stores the figures.</summary>
/// <param name="database">Where members come from.</param>
/// <param name="store">Where the figures go.</param>
/// <param name="clock">Says when they were made, and measures how long it took.</param>
public sealed class ClusterCountRun(Database database, ClusterCountStore store, TimeProvider clock)
{
    /// <summary>Loads members, clusters them, and stores the figures; gives the number that they are stored under.</summary>
    /// <param name="extractId">The extract.</param>
    /// <param name="cleaning">The cleaning rules with their name; the name is empty when they have none.</param>
    /// <param name="set">The indicators that members are clustered by.</param>
    /// <param name="options">Range, seed, restarts and bootstrap samples.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="progress">Told of every clustering.</param>
    /// <param name="cancellationToken">Reaches the innermost loops; nothing is stored then.</param>
    /// <exception cref="AnalysisRefusedException">It can't be run on this extract with these options.</exception>
    public int Run(
        int extractId,
        CleaningProfile cleaning,
        IndicatorSet set,
        ClusterCountOptions options,
        string by,
        IProgress<ClusterCountProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var started = clock.GetTimestamp();
        progress?.Report(new ClusterCountProgress(ClusterCountStage.Cleaning, 0, 0));
        var members = new AnalysisMembers(database).Load(extractId, cancellationToken);
        var choice = ClusterCountSearch.Run(
            Standardised(members, cleaning.Options, set), options, progress, cancellationToken: cancellationToken);
        return store.Save(new StoredClusterCount(
            0, extractId, set, cleaning.Options, cleaning.Name.Length == 0 ? null : cleaning.Name, choice,
            clock.GetElapsedTime(started).TotalSeconds, ProgramVersion, clock.GetUtcNow(), by));
    }

    /// <summary>The standardised indicators of the members that cleaning keeps, as an analysis with the same rules clusters
    /// them.</summary>
    /// <param name="members">The members of an extract.</param>
    /// <param name="cleaning">The cleaning rules.</param>
    /// <param name="set">The indicators; LRFMC without it.</param>
    public static double[][] Standardised(MemberColumns members, CleaningOptions cleaning, IndicatorSet? set = null)
    {
        var indicators = (set ?? IndicatorSet.UsualOf(members)).RefuseMissing(members);
        var table = indicators.Compute(members, Cleaner.Clean(members, cleaning, indicators.Sources(members)).Kept);
        return Scaler.Fit(table, cleaning.Winsorising, indicators).Transform(table);
    }

    private static string ProgramVersion =>
        typeof(ClusterCountRun).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
