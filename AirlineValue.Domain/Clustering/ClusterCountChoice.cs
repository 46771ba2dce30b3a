using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace AirlineValue.Domain.Clustering;

/// <summary>Clusterings of the same members with different numbers of clusters, each judged in the same way.</summary>
/// <param name="Options">What was asked for.</param>
/// <param name="Members">How many members were clustered.</param>
/// <param name="Candidates">The numbers of clusters, in ascending order.</param>
public sealed record ClusterCountChoice(ClusterCountOptions Options, int Members, IReadOnlyList<ClusterCountCandidate> Candidates)
{
    /// <summary>What the figures say.</summary>
    public ClusterCountAdvice Advice() => ClusterCountAdvice.Of(Candidates);

    /// <summary>The candidate with so many clusters; null when it was not asked for.</summary>
    public ClusterCountCandidate? With(int k) => Candidates.FirstOrDefault(candidate => candidate.K == k);
}

/// <summary>One number of clusters.</summary>
/// <param name="K">Number of clusters.</param>
/// <param name="Inertia">Sum over members of the squared distance to their centre.</param>
/// <param name="Validity">The validity indices, on the same sample of members for every number of clusters.</param>
/// <param name="Sizes">Members of each cluster, the largest first.</param>
/// <param name="Stability">How far bootstrap samples give the same clusters; null when none were drawn.</param>
public sealed record ClusterCountCandidate(
    int K, double Inertia, ValidityIndices Validity, IReadOnlyList<int> Sizes, ResamplingStability? Stability)
{
    /// <summary>Members of the smallest cluster.</summary>
    [JsonIgnore]
    public int SmallestSize => Sizes[^1];

    /// <summary>Share of all members that the largest cluster has.</summary>
    [JsonIgnore]
    public double LargestShare => Sizes[0] / (double)Sizes.Sum();
}

/// <summary>What a comparison of numbers of clusters is at.</summary>
public enum ClusterCountStage
{
    /// <summary>Applying the cleaning rules and computing the indicators.</summary>
    Cleaning,

    /// <summary>Clustering with each number of clusters.</summary>
    Clustering,

    /// <summary>Clustering bootstrap samples.</summary>
    Resampling,
}

/// <summary>How far a comparison of numbers of clusters is.</summary>
/// <param name="Stage">The stage at work.</param>
/// <param name="Done">Clusterings that have come to an end.</param>
/// <param name="Total">Clusterings in all; 0 when the stage is not counted.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ClusterCountProgress(ClusterCountStage Stage, int Done, int Total);
