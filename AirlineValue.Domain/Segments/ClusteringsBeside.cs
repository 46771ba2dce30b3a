using AirlineValue.Domain.Clustering;

namespace AirlineValue.Domain.Segments;

/// <summary>
/// What k-means explains of indicators with one or another number of clusters, beside another division. Centres are
/// fitted on evenly spaced members, and judged on all: what they explain is what k-means explains at least.
/// </summary>
internal sealed class ClusteringsBeside(double[][] standardised, int seed, CancellationToken cancellationToken)
{
    // Enough for the inertia on all members to come within some thousandths of the optimum: with an eighth of them the
    // reference needs one cluster more than it truly does.
    private const int MostFitted = 16_384;
    private const int Restarts = 3;

    private readonly double[][] _fitted = Spaced(standardised);
    private readonly Dictionary<int, ExplainedVariance?> _explained = [];

    /// <summary>The fewest clusters that explain at least as much as the division, with no more groups than it.</summary>
    public ExplainedVariance? FewestThatExplain(ExplainedVariance division)
    {
        for (var k = 2; k <= division.Groups; k++)
            if (With(k) is { } clustering && clustering.Explained >= division.Explained)
                return clustering;
        return null;
    }

    /// <summary>What so many clusters explain; null when there are fewer distinct members, or less than two clusters.</summary>
    public ExplainedVariance? With(int k)
    {
        if (!_explained.TryGetValue(k, out var known))
            _explained[k] = known = k < 2 ? null : Run(k);
        return known;
    }

    private ExplainedVariance? Run(int k)
    {
        var options = new KMeansOptions { K = k, Seed = seed, Restarts = Restarts };
        try
        {
            var centres = KMeans.Run(_fitted, options, cancellationToken: cancellationToken).Centres;
            var distances = NearestCentres.Find(standardised, centres, cancellationToken).Distance;
            var total = (double)distances.Length * standardised.Length;
            return new ExplainedVariance(k, 1 - distances.Sum(distance => distance * distance) / total);
        }
        catch (AnalysisRefusedException e) when (e.Reason == AnalysisRefusalReason.FewerDistinctMembersThanClusters)
        {
            return null;
        }
    }

    private static double[][] Spaced(double[][] columns)
    {
        var step = (columns[0].Length + MostFitted - 1) / MostFitted;
        return step <= 1 ? columns : Array.ConvertAll(columns, column =>
        {
            var spaced = new double[(column.Length + step - 1) / step];
            for (var i = 0; i < spaced.Length; i++)
                spaced[i] = column[i * step];
            return spaced;
        });
    }
}
