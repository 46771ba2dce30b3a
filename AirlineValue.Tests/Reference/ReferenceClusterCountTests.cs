using System.Globalization;
using AirlineValue.Domain;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Reference;

/// <summary>The indices of several numbers of clusters on the reference extract, against scikit-learn.</summary>
public sealed class ReferenceClusterCountTests
{
    private static readonly Lazy<ClusterCountChoice> Choice = new(() => ClusterCountSearch.Run(
        ClusterCountRun.Standardised(ReferenceMembers.Members, new CleaningOptions()),
        new ClusterCountOptions { LargestK = 6, Restarts = 30, Resamples = 0 }, cancellationToken: CancellationToken.None));

    // silhouette_score of the 5,000 members that seed 1 draws (xoshiro256** written once more in Python), each with the
    // nearest of the centres in reference.json
    [Theory]
    [InlineData(2, 0.3700609914591646)]
    [InlineData(3, 0.26346513961122964)]
    [InlineData(4, 0.26957366425458124)]
    [InlineData(5, 0.27787800330349294)]
    [InlineData(6, 0.28298688257821525)]
    public void Indices_OnReferenceExtract_AreThoseOfScikitLearn(int k, double silhouette)
    {
        ReferenceExtract.Require();
        var expected = ReferenceMembers.Figures.GetProperty("k").GetProperty(k.ToString(CultureInfo.InvariantCulture));
        var candidate = Choice.Value.With(k)!;
        Assert.Equal(5_000, candidate.Validity.SilhouetteSample);
        // Optima within rounding of each other may tell a handful of members apart
        AssertRelative(expected.GetProperty("inertia").GetDouble(), candidate.Inertia, 1e-7);
        AssertRelative(expected.GetProperty("calinski_harabasz").GetDouble(), candidate.Validity.CalinskiHarabasz, 1e-7);
        AssertRelative(expected.GetProperty("davies_bouldin").GetDouble(), candidate.Validity.DaviesBouldin, 1e-4);
        AssertRelative(silhouette, candidate.Validity.Silhouette, 1e-3);
        Assert.All(
            expected.GetProperty("sizes").Numbers().Zip(candidate.Sizes), sizes => Assert.Equal(sizes.First, sizes.Second, 20.0));
    }

    [Fact]
    public void Indices_FiveClusters_AreThoseOfScikitLearnToTheDigit()
    {
        ReferenceExtract.Require();
        Assert.Equal(0.27787800330349294, Choice.Value.With(5)!.Validity.Silhouette, 1e-9);
        Assert.Equal([24_660, 15_762, 12_127, 5_334, 4_160], Choice.Value.With(5)!.Sizes);
    }

    private static void AssertRelative(double expected, double actual, double tolerance) =>
        Assert.True(Math.Abs(actual - expected) <= tolerance * Math.Abs(expected), $"{actual:R} is not {expected:R}");
}
