using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Segments;

namespace AirlineValue.Domain;

/// <summary>What an analysis is asked for; stored with it.</summary>
/// <param name="Cleaning">The rules of cleaning.</param>
/// <param name="Clustering">Number of clusters, seed and restarts.</param>
/// <param name="CleaningProfile">The name that the rules of cleaning have; null when they have none.</param>
/// <param name="Indicators">The indicators that members are clustered by; without it LRFMC, or RFM for a plain table.</param>
public sealed record AnalysisOptions(
    CleaningOptions Cleaning, KMeansOptions Clustering, string? CleaningProfile = null, IndicatorSet? Indicators = null)
{
    /// <summary>The indicators that members are clustered by.</summary>
    public IndicatorSet IndicatorSet => Indicators ?? IndicatorSet.Lrfmc;

    /// <summary>The defaults of every stage.</summary>
    public static AnalysisOptions Default { get; } = new(new CleaningOptions(), new KMeansOptions(), Domain.Cleaning.CleaningProfile.DefaultName);
}

/// <summary>What an analysis is doing.</summary>
public enum AnalysisStage
{
    /// <summary>Applying the cleaning rules.</summary>
    Cleaning,

    /// <summary>Computing and standardising the indicators.</summary>
    Indicators,

    /// <summary>Clustering, and computing the validity indices.</summary>
    Clustering,

    /// <summary>Naming and profiling.</summary>
    Segments,

    /// <summary>Writing the result.</summary>
    Saving,

    /// <summary>Comparing a period with the training members; a scoring only.</summary>
    Drift,
}

/// <summary>How far an analysis is.</summary>
/// <param name="Stage">The stage at work.</param>
/// <param name="Done">What is done of it: restarts when clustering, rows when saving.</param>
/// <param name="Total">What there is to do; 0 when the stage is not counted.</param>
public sealed record AnalysisProgress(AnalysisStage Stage, long Done, long Total);

/// <summary>How long the pure stages took, in seconds.</summary>
/// <param name="Cleaning">The funnel.</param>
/// <param name="Indicators">Computing and standardising the indicators.</param>
/// <param name="Clustering">K-means and the validity indices.</param>
/// <param name="Segments">Naming and profiles.</param>
public sealed record AnalysisSeconds(double Cleaning, double Indicators, double Clustering, double Segments);

/// <summary>All that an analysis found. Row i of the table, the clustering and the memberships is member
/// <c>Funnel.Kept[i]</c>.</summary>
/// <param name="Options">What was asked for.</param>
/// <param name="Funnel">What cleaning dropped.</param>
/// <param name="Table">The indicators of the members that were kept.</param>
/// <param name="Scaler">What standardised them.</param>
/// <param name="Clustering">The clusters, by index.</param>
/// <param name="Memberships">Where each member lies between the centres, by index of the cluster.</param>
/// <param name="Validity">The validity indices.</param>
/// <param name="Segments">The named clusters, by rank.</param>
/// <param name="Spreads">Spread of each indicator over all clustered members.</param>
/// <param name="ClusteredFigures">Sums over all clustered members.</param>
/// <param name="Seconds">How long the stages took.</param>
public sealed record AnalysisResult(
    AnalysisOptions Options,
    CleaningFunnel Funnel,
    IndicatorTable Table,
    Scaler Scaler,
    KMeansResult Clustering,
    Memberships Memberships,
    ValidityIndices Validity,
    IReadOnlyList<Segment> Segments,
    IReadOnlyList<IndicatorSpread> Spreads,
    SegmentFigures ClusteredFigures,
    AnalysisSeconds Seconds)
{
    /// <summary>The rank of the segment of each cluster: element c belongs to cluster c.</summary>
    public int[] RankOfCluster()
    {
        var ranks = new int[Segments.Count];
        foreach (var segment in Segments)
            ranks[segment.Name.Cluster] = segment.Rank;
        return ranks;
    }

    /// <summary>What the model says of the members that it was trained on.</summary>
    public ScoredMembers Scored => new(
        Funnel, Table, Memberships, RankOfCluster(),
        [.. Segments.Select(segment => new GroupFigures(segment.Rank, segment.Figures, segment.Spreads))], Spreads);
}
