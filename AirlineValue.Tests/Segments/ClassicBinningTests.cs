using AirlineValue.Domain;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Segments;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Segments;

public sealed class ClassicBinningTests
{
    private static readonly Lazy<(AnalysisResult Result, ClassicView View)> Reference = new(() =>
    {
        var members = ReferenceMembers.Members;
        var result = AnalysisRun.Analyse(members, AnalysisOptions.Default, TimeProvider.System);
        var ranks = result.RankOfCluster();
        var fares = ClassicBinning.FaresOf(members.SumYr1, members.SumYr2, result.Funnel.Kept);
        return (result, ClassicBinning.Of(
            result.Table, result.Scaler, fares, Array.ConvertAll(result.Clustering.Labels, label => ranks[label]), 1));
    });

    // pandas on the members that cleaning keeps: H = X > X.mean(); code = 16 L + 8 R + 4 F + 2 M + C; value_counts()
    [Fact]
    public void Of_ReferenceExtract_HasTheSizesThatPandasCounts() => Assert.Equal(
        [
            6485, 4512, 735, 462, 730, 944, 3680, 3522, 6884, 5889, 316, 279, 128, 206, 318, 316,
            4446, 3545, 496, 272, 527, 775, 3966, 4581, 3549, 3408, 178, 144, 93, 163, 247, 247,
        ],
        Reference.Value.View.OfAnalysis.Bins.Select(bin => bin.Members));

    // the same with R, F and SUM_YR_1 + SUM_YR_2: code = 4 R + 2 F + S
    [Fact]
    public void Of_ReferenceExtract_HasTheRfmSizesThatPandasCounts()
    {
        var rfm = Reference.Value.View.Rfm!;
        Assert.Equal([18905, 2048, 4374, 14351, 19600, 1047, 727, 991], rfm.Bins.Select(bin => bin.Members));
        Assert.Equal(11_080.11469464726, rfm.Indicators[2].Mean, 1e-6);
        Assert.Equal(12_229, rfm.NearAnyMean);
    }

    // pandas: squared distances to the groups' means over those to the mean of all, standardised; (Z.abs() <= 0.1)
    [Fact]
    public void Of_ReferenceExtract_ExplainsWhatPandasComputes()
    {
        var (result, view) = Reference.Value;
        Assert.Equal(0.6207547961936393, view.OfAnalysis.Binning.Explained, 1e-9);
        Assert.Equal(32, view.OfAnalysis.Binning.Groups);
        Assert.Equal(1 - result.Clustering.Inertia / (5d * 62_043), view.OfAnalysis.Segments.Explained, 1e-9);
        Assert.Equal(1 - 79_069.23475796513 / 186_129, view.Rfm!.Binning.Explained, 1e-9);
        Assert.Equal(18_638, view.OfAnalysis.NearAnyMean);
        Assert.Equal([2845, 3529, 5071, 4928, 6439], view.OfAnalysis.Indicators.Select(i => i.NearMean));
        Assert.Equal([30.429688, 9.343229, 13.890625, 13_987.390625, 0.634585], view.OfAnalysis.Bins[12].Means.Select(m => Math.Round(m, 6)));
    }

    // scikit-learn's KMeans explains .6194 with 6, .6530 with 7 and .8466 with 32 clusters; of RFM .7349 with 4
    [Fact]
    public void Of_ReferenceExtract_KMeansDoesTheSameWithSevenAndMoreWithThirtyTwo()
    {
        var view = Reference.Value.View;
        Assert.Equal(7, view.OfAnalysis.FewestClusters!.Groups);
        Assert.Equal(0.6530131832218878, view.OfAnalysis.FewestClusters.Explained, 0.005);
        Assert.Equal(32, view.OfAnalysis.SameNumber!.Groups);
        Assert.Equal(0.8466432102198497, view.OfAnalysis.SameNumber.Explained, 0.01);
        Assert.InRange(view.Rfm!.FewestClusters!.Groups, 2, 4);
    }

    [Fact]
    public void Of_ReferenceExtract_CrossTableAddsUpToTheSegments()
    {
        var (result, view) = Reference.Value;
        foreach (var binned in new[] { view.OfAnalysis, view.Rfm! })
        {
            Assert.All(binned.Bins, bin => Assert.Equal(bin.Members, bin.OfSegments.Sum()));
            Assert.Equal(
                result.Segments.Select(s => s.Figures.Members),
                Enumerable.Range(0, 5).Select(rank => binned.Bins.Sum(bin => bin.OfSegments[rank])));
        }
    }

    [Fact]
    public void Of_FourMembers_HaveTheBinsOfTheirValues()
    {
        // Means: L 2.5, R 2.5, F 2, M 25, C 0.5. A value at the mean is not above it.
        var table = new IndicatorTable(
            Indicator.Lrfmc, [[1, 2, 3, 4], [4, 3, 2, 1], [1, 2, 2, 3], [10, 20, 30, 40], [0.1, 0.5, 0.9, 0.5]]);
        var view = ClassicBinning.Of(table, Scaler.Fit(table), ClassicBinning.FaresOf([0, double.NaN, 0, 5], [0, 0, double.NaN, 3], [0, 1, 2, 3]), [1, 1, 2, 2], 1, TestContext.Current.CancellationToken);
        Assert.Equal([0b01000, 0b10011, 0b10110], view.OfAnalysis.Bins.Where(bin => bin.Members > 0).Select(bin => bin.Code));
        var low = view.OfAnalysis.Bins[0b01000];
        Assert.Equal([2, 0], low.OfSegments);
        Assert.Equal([1.5, 3.5, 1.5, 15, 0.3], low.Means.Select(mean => Math.Round(mean, 12)));
        Assert.Empty(view.OfAnalysis.Bins[0].Means);
        Assert.Equal((true, false), (view.OfAnalysis.IsAbove(0b10000, 0), view.OfAnalysis.IsAbove(0b10000, 4)));
        Assert.Equal([0b011, 0b100, 0b000], [.. new[] { 3, 0, 2 }.Select(i => CodeOf(view.Rfm!, table, [0, 0, 0, 8], i))]);
        Assert.Equal(2, view.Rfm!.Indicators[2].Mean);
    }

    [Fact]
    public void Of_MembersWhoAllPaidTheSame_HaveNoRfm()
    {
        var table = new IndicatorTable(Indicator.Lrfmc, [.. Enumerable.Range(0, 5).Select(j => new double[] { j, j + 1, j + 3 })]);
        Assert.Null(ClassicBinning.Of(table, Scaler.Fit(table), [5, 5, 5], [1, 1, 2], 1, TestContext.Current.CancellationToken).Rfm);
    }

    private static int CodeOf(BinnedIndicators rfm, IndicatorTable table, double[] fares, int member) => ClassicBinning.Codes(
        [table.Values[1], table.Values[2], fares], [.. rfm.Indicators.Select(i => i.Mean)])[member];
}
