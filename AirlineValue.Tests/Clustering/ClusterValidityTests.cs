using AirlineValue.Domain.Clustering;

namespace AirlineValue.Tests.Clustering;

public sealed class ClusterValidityTests
{
    [Fact]
    public void Compute_TwoPairsOnALine_GivesTheHandComputedIndices()
    {
        // 0, 1 and 10, 11: centres 0.5 and 10.5, inertia 1, between 4 × 5² = 100.
        double[][] columns = [[0, 1, 10, 11]];
        var clustering = new KMeansResult([[0.5], [10.5]], [0, 0, 1, 1], [2, 2], 1, 1, 0);
        var memberships = NearestCentres.Find(columns, clustering.Centres, TestContext.Current.CancellationToken);
        var validity = ClusterValidity.Compute(columns, clustering, memberships.Distance, 1, TestContext.Current.CancellationToken);
        Assert.Equal(100 * (4 - 2) / 1.0, validity.CalinskiHarabasz, 1e-12);
        Assert.Equal((0.5 + 0.5) / 10, validity.DaviesBouldin, 1e-12);
        // The outer two have b = 10.5, the inner two b = 9.5; a = 1 everywhere.
        Assert.Equal((9.5 / 10.5 + 8.5 / 9.5) / 2, validity.Silhouette, 1e-12);
        Assert.Equal((4, true), (validity.SilhouetteSample, validity.SilhouetteIsExact));
    }

    [Fact]
    public void Silhouette_MemberAloneInItsCluster_CountsAsZero()
    {
        double[][] columns = [[0, 1, 10]];
        var clustering = new KMeansResult([[0.5], [10]], [0, 0, 1], [2, 1], 0.5, 1, 0);
        var (mean, members) = Silhouette.Compute(columns, clustering, 1, TestContext.Current.CancellationToken);
        Assert.Equal((9.0 / 10 + 8.0 / 9 + 0) / 3, mean, 1e-12);
        Assert.Equal(3, members);
    }

    [Fact]
    public void Silhouette_ManyMembers_IsSampledNearTheExactValue()
    {
        var columns = KMeansTests.Blobs(9_999, 3, 4, seed: 5);
        var clustering = KMeansTests.Cluster(columns, new KMeansOptions { K = 4 });
        var exact = Silhouette.Compute(columns, clustering, 1, TestContext.Current.CancellationToken);
        // Every member twice has the same silhouettes but for the pairs at distance 0.
        double[][] twice = [.. columns.Select(column => column.Concat(column).ToArray())];
        var doubled = clustering with { Labels = [.. clustering.Labels, .. clustering.Labels], Sizes = [.. clustering.Sizes.Select(s => 2 * s)] };
        var sampled = Silhouette.Compute(twice, doubled, 1, TestContext.Current.CancellationToken);
        Assert.Equal((9_999, Silhouette.SampleSize), (exact.Members, sampled.Members));
        Assert.Equal(exact.Mean, sampled.Mean, 0.02);
        Assert.Equal(sampled, Silhouette.Compute(twice, doubled, 1, TestContext.Current.CancellationToken));
    }
}
