using AirlineValue.Domain;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Segments;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Reference;

/// <summary>
/// Other indicator sets on the reference extract, beside scikit-learn's KMeans(5, n_init=50, tol=0) on the same figures:
/// R, F and SUM_YR_1 + SUM_YR_2 through StandardScaler; L, R, log1p(F), log1p(M), C through StandardScaler and RobustScaler.
/// </summary>
public sealed class IndicatorSetFiguresTests
{
    [Theory]
    [InlineData("RFM", 41013.57504376972, 649, 3936, 12932, 13750, 30776)]
    [InlineData("LRFMC-log", 136705.3773107772, 9637, 10349, 11825, 14299, 15933)]
    [InlineData("LRFMC-robust", 71615.7845581682, 2475, 10169, 13760, 15608, 20031)]
    public void KMeans_FiveClusters_IsNotWorseThanScikitLearn(string set, double inertia, params int[] sizes)
    {
        var clustering = Analyse(set, restarts: 50).Clustering;
        Assert.True(clustering.Inertia <= inertia * (1 + 1e-9), $"{clustering.Inertia} > {inertia}");
        Assert.All(sizes.Zip(clustering.Sizes.Order()), pair => Assert.InRange(pair.Second, pair.First - 20, pair.First + 20));
    }

    // pandas: groupby(labels).mean() of R, F and fares in the clusters of the smallest, and of the longest silence
    [Fact]
    public void Rfm_TheFewWhoFlyAndPayMost_AreKeptAndTheSilentAreOfLowValue()
    {
        var segments = Analyse("RFM").Segments;
        var keep = segments.Single(s => s.Name.Group == CustomerGroup.ImportantKeep);
        Assert.Equal([0.589, 76.909, 106416.02], keep.Spreads.Select(s => Math.Round(s.Mean, s.Indicator == "S" ? 2 : 3)));
        var silent = segments.Single(s => s.Name.Group == CustomerGroup.LowValue);
        Assert.Equal((13_750, 15.592), (silent.Figures.Members, Math.Round(silent.Spreads[0].Mean, 3)));
        Assert.Equal(5, segments.Select(s => s.Name.Group).Distinct().Count());
    }

    [Theory]
    [InlineData("LRFMC-log")]
    [InlineData("LRFMC-robust")]
    public void Logarithms_TheMembersMean_LiesAboveTheCentre(string set)
    {
        var result = Analyse(set);
        foreach (var segment in result.Segments)
        {
            // F and M are taken as logarithms; L, R and C are as they are.
            Assert.All(new[] { 2, 3 }, j => Assert.True(segment.Spreads[j].Mean > segment.Centre[j]));
            Assert.All(new[] { 0, 1, 4 }, j => Assert.Equal(segment.Spreads[j].Mean, segment.Centre[j], 1e-6));
        }
    }

    // sklearn: (cluster_centers_ - X.mean(0)) / X.std(0) of the cluster of 2,475, to three digits
    [Fact]
    public void Robust_CentresInStandardDeviations_AreThoseOfTheTransformedFigures()
    {
        var result = Analyse("LRFMC-robust", restarts: 50);
        var highCabins = result.Segments.MinBy(s => s.Figures.Members)!;
        Assert.InRange(highCabins.Figures.Members, 2_470, 2_480);
        Assert.Equal([0.3, -0.196, 0.308, 0.312, 3.026], result.Scaler.StandardScores(highCabins.CentreStandardised).Select(z => Math.Round(z, 3)));
        Assert.Equal(CustomerGroup.ImportantDevelop, highCabins.Name.Group);
    }

    private static AnalysisResult Analyse(string set, int restarts = 10) => AnalysisRun.Analyse(
        ReferenceMembers.Members, new AnalysisOptions(new CleaningOptions(), new KMeansOptions { Restarts = restarts }, Indicators: IndicatorSet.FindBuiltIn(set)), TimeProvider.System,
        cancellationToken: TestContext.Current.CancellationToken);
}
