namespace AirlineValue.Domain.Clustering;

/// <summary>
/// What figures say about the number of clusters. They measure how compact, how separate and how repeatable clusters are,
/// not what a business can do with them: how many groups it can name and treat differently is a choice of its own.
/// </summary>
/// <param name="Knee">The knee of the elbow curve; null when it has none.</param>
/// <param name="BySilhouette">The number with the highest mean silhouette.</param>
/// <param name="ByCalinskiHarabasz">The number with the highest Calinski–Harabasz index.</param>
/// <param name="ByDaviesBouldin">The number with the lowest Davies–Bouldin index.</param>
/// <param name="MostStable">The number whose clusters agree best under resampling; null without resampling.</param>
/// <param name="Drop">Where stability falls most from one number to the next; null where it never falls.</param>
/// <param name="MostNamed">The number that most of knee, silhouette, Calinski–Harabasz and Davies–Bouldin name; of several
/// the more stable one, then the smaller.</param>
public sealed record ClusterCountAdvice(
    int? Knee, int BySilhouette, int ByCalinskiHarabasz, int ByDaviesBouldin, int? MostStable, StabilityDrop? Drop, int MostNamed)
{
    /// <summary>How many of knee, silhouette, Calinski–Harabasz and Davies–Bouldin name a number.</summary>
    public int NamedBy(int k) => Named.Count(named => named == k);

    private int?[] Named => [Knee, BySilhouette, ByCalinskiHarabasz, ByDaviesBouldin];

    /// <summary>Reads it from the figures.</summary>
    /// <param name="candidates">At least one, in ascending order of the number of clusters.</param>
    public static ClusterCountAdvice Of(IReadOnlyList<ClusterCountCandidate> candidates)
    {
        var advice = new ClusterCountAdvice(
            ElbowKnee.Of([.. candidates.Select(c => (c.K, c.Inertia))]),
            candidates.MaxBy(c => c.Validity.Silhouette)!.K,
            candidates.MaxBy(c => c.Validity.CalinskiHarabasz)!.K,
            candidates.MinBy(c => c.Validity.DaviesBouldin)!.K,
            candidates.Where(c => c.Stability is not null).MaxBy(c => c.Stability!.Mean)?.K,
            LargestDrop(candidates),
            0);
        var most = candidates.OrderByDescending(c => advice.NamedBy(c.K)).ThenByDescending(c => c.Stability?.Mean ?? 0).ThenBy(c => c.K).First();
        return advice with { MostNamed = most.K };
    }

    private static StabilityDrop? LargestDrop(IReadOnlyList<ClusterCountCandidate> candidates)
    {
        StabilityDrop? largest = null;
        foreach (var (one, next) in candidates.Zip(candidates.Skip(1)))
        {
            if (one.Stability is { } before && next.Stability is { } after && before.Mean - after.Mean > (largest?.Fall ?? 0))
                largest = new StabilityDrop(one.K, next.K, before.Mean - after.Mean);
        }
        return largest;
    }
}

/// <summary>A fall of stability from one number of clusters to the next.</summary>
/// <param name="From">The number before.</param>
/// <param name="To">The next number.</param>
/// <param name="Fall">By how much the mean agreement falls.</param>
public sealed record StabilityDrop(int From, int To, double Fall);
