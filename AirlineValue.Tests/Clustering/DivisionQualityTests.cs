using AirlineValue.Domain;
using AirlineValue.Domain.Clustering;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Clustering;

public sealed class DivisionQualityTests
{
    private static readonly double[][] Eight = [[0, 1, 0.2, 4, 5, 4.4, 9, 8], [0, 0.5, 1.1, 4, 4.5, 5.2, 0, 1]];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void Of_TwoPairsOnALineDividedAcross_GivesTheHandComputedIndices()
    {
        // 0 and 10 against 1 and 11: means 5 and 6, inertia 4 × 25; between 4 × 0.5²
        var quality = DivisionQuality.Of([[0, 1, 10, 11]], [0, 1, 0, 1], 1, Ct)!;
        Assert.Equal((2, 100.0), (quality.Groups, quality.Inertia));
        Assert.Equal(1 * (4 - 2) / 100.0, quality.Validity.CalinskiHarabasz, 1e-12);
        Assert.Equal((5 + 5) / 1.0, quality.Validity.DaviesBouldin, 1e-12);
        // the outer two have a = 10 and b = 6, the inner two a = 10 and b = 5
        Assert.Equal((-0.4 - 0.5 - 0.5 - 0.4) / 4, quality.Validity.Silhouette, 1e-12);
    }

    // sklearn.metrics silhouette_score, calinski_harabasz_score, davies_bouldin_score; Σ ‖x − mean of its group‖²
    [Theory]
    [InlineData(new[] { 0, 0, 0, 1, 1, 1, 2, 2 }, 0.7911434331746457, 81.41084558823529, 0.22961625298835386, 3.4)]
    [InlineData(new[] { 0, 0, 1, 1, 1, 2, 2, 2 }, 0.1610762619870937, 3.5540450928381957, 1.0619676812733883, 47.125)]
    [InlineData(new[] { 4, 4, 4, 0, 0, 0, 7, 7 }, 0.7911434331746457, 81.41084558823529, 0.22961625298835386, 3.4)]
    public void Of_AnyDivision_IsThatOfScikitLearn(int[] groups, double silhouette, double calinskiHarabasz, double daviesBouldin, double inertia)
    {
        var quality = DivisionQuality.Of(Eight, groups, 1, Ct)!;
        Assert.Equal(3, quality.Groups);
        Assert.Equal(silhouette, quality.Validity.Silhouette, 1e-12);
        Assert.Equal(calinskiHarabasz, quality.Validity.CalinskiHarabasz, 1e-9);
        Assert.Equal(daviesBouldin, quality.Validity.DaviesBouldin, 1e-12);
        Assert.Equal(inertia, quality.Inertia, 1e-12);
    }

    [Fact]
    public void Of_OneGroupOrNobody_IsNone()
    {
        Assert.Null(DivisionQuality.Of([[1, 2, 3]], [2, 2, 2], 1, Ct));
        Assert.Null(DivisionQuality.Of([[]], [], 1, Ct));
    }

    [Fact]
    public void Of_TheClustersOfAnAnalysis_IsItsOwnQuality()
    {
        var result = AnalysisRun.Analyse(SomeMembers.Sound(12_000), AnalysisOptions.Default, TimeProvider.System, cancellationToken: Ct);
        var quality = DivisionQuality.Of(result.Scaler.Transform(result.Table), Array.ConvertAll(result.Clustering.Labels, label => (int)label), 1, Ct)!;
        Assert.Equal(result.Clustering.Inertia, quality.Inertia, result.Clustering.Inertia * 1e-9);
        Assert.Equal(result.Validity.Silhouette, quality.Validity.Silhouette, 1e-9);
        Assert.Equal(result.Validity.SilhouetteSample, quality.Validity.SilhouetteSample);
        Assert.Equal(result.Validity.DaviesBouldin, quality.Validity.DaviesBouldin, 1e-6);
        Assert.Equal(result.Validity.CalinskiHarabasz, quality.Validity.CalinskiHarabasz, result.Validity.CalinskiHarabasz * 1e-6);
    }
}
