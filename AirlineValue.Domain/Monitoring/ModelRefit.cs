using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Segments;

namespace AirlineValue.Domain.Monitoring;

/// <summary>Trains a model anew on the members of a period, to see how it would differ from the stored one. Nothing of it is
/// used to judge members.</summary>
public static class ModelRefit
{
    /// <summary>Fits scaler and centres with the options of the stored model, and compares.</summary>
    /// <param name="scored">What the stored model says of the period's members.</param>
    /// <param name="model">The stored model.</param>
    /// <param name="groups">Its groups, by rank.</param>
    /// <param name="clustering">Number of clusters, seed and restarts of its training.</param>
    /// <param name="progress">Told whenever a restart has ended.</param>
    /// <param name="cancellationToken">Looked at for every few thousand members.</param>
    /// <returns>The comparison; null where these members can't train a model, for example because there are too few.</returns>
    public static RefitComparison? Compare(
        ScoredMembers scored, ScoringModel model, IReadOnlyList<GroupedSegment> groups, KMeansOptions clustering,
        IProgress<KMeansProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        try
        {
            var scaler = Scaler.Fit(scored.Table, model.Cleaning.Winsorising, model.Indicators);
            var result = KMeans.Run(scaler.Transform(scored.Table), clustering, progress, cancellationToken: cancellationToken);
            return Compare(scored, model, groups, scaler, result);
        }
        catch (AnalysisRefusedException)
        {
            return null;
        }
    }

    private static RefitComparison Compare(
        ScoredMembers scored, ScoringModel model, IReadOnlyList<GroupedSegment> groups, Scaler scaler, KMeansResult result)
    {
        var names = SegmentNaming.Name(scaler.Indicators, Array.ConvertAll(result.Centres, scaler.StandardScores));
        var refitted = result.Centres.Select((centre, c) => new GroupedSegment(
            names[c], c + 1, [.. centre.Select((z, j) => scaler.Scales[j].Restore(z))])).ToArray();
        var matches = CentreMatching.Match(groups, model.Scaler, refitted);
        var table = Cross(scored, groups.Count, result);
        var staying = matches.Sum(match => match is { Before: { } before, After: { } after } ? table[before - 1][after - 1] : 0);
        return new RefitComparison(
            [.. matches.Where(match => match.Before is not null).Select(match => new RefittedCentre(match.Before!.Value, match.Distance, match.Moved))],
            scored.Table.Count,
            scored.Table.Count - staying,
            AdjustedRandIndex.Of(table));
    }

    private static int[][] Cross(ScoredMembers scored, int groups, KMeansResult result)
    {
        var table = Enumerable.Range(0, groups).Select(_ => new int[result.Centres.Length]).ToArray();
        for (var row = 0; row < result.Labels.Length; row++)
            table[scored.RankOfCluster[scored.Memberships.Nearest[row]] - 1][result.Labels[row]]++;
        return table;
    }
}
