using System.Globalization;
using AirlineValue.Domain;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Segments;
using AirlineValue.Tests.Clustering;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Reference;

/// <summary>What scikit-learn gives on the reference extract, converged, the best of 300 starts.</summary>
public sealed class ReferenceFiguresTests
{
    private static readonly Lazy<AnalysisResult> Default = new(
        () => AnalysisRun.Analyse(ReferenceMembers.Members, AnalysisOptions.Default, TimeProvider.System, cancellationToken: CancellationToken.None));

    [Fact]
    public void Scaler_OnReferenceExtract_HasReferenceMomentsAndRanges()
    {
        var scales = Analysis().Scaler.Scales;
        Compare("mean", s => s.Mean);
        Compare("std_population", s => s.StandardDeviation);
        Compare("min", s => s.Minimum);
        Compare("max", s => s.Maximum);

        void Compare(string name, Func<IndicatorScale, double> figure)
        {
            var expected = ReferenceMembers.Figures.GetProperty(name).Numbers();
            for (var j = 0; j < expected.Length; j++)
                AssertRelative(expected[j], figure(scales[j]), 1e-9);
        }
    }

    // numpy: np.quantile(x, [0, .25, .5, .75, 1]) of the members that pandas keeps by the rules on fares, flights and age
    [Theory]
    [InlineData("L", 12, 24, 42, 72, 114)]
    [InlineData("R", 0.03333333333333333, 0.9666666666666667, 3.5, 8.666666666666666, 24.366666666666667)]
    [InlineData("F", 2, 3, 7, 15, 213)]
    [InlineData("M", 368, 4874, 10200, 21523, 580717)]
    [InlineData("C", 0.136016589, 0.6130892475, 0.712167952, 0.809294161, 1.5)]
    public void Spreads_OfTheClusteredMembers_HaveTheQuartilesOfNumpy(
        string indicator, double minimum, double lower, double median, double upper, double maximum)
    {
        var spread = Analysis().Spreads.Single(s => s.Indicator == indicator);
        double[] expected = [minimum, lower, median, upper, maximum];
        double[] actual = [spread.Minimum, spread.LowerQuartile, spread.Median, spread.UpperQuartile, spread.Maximum];
        for (var i = 0; i < expected.Length; i++)
            AssertRelative(expected[i], actual[i], 1e-12);
    }

    [Fact]
    public void KMeans_FiveClusters_HasReferenceInertiaSizesAndCentres()
    {
        var expected = Clusters("5");
        var clustering = Analysis().Clustering;
        AssertRelative(expected.GetProperty("inertia").GetDouble(), clustering.Inertia, 1e-9);
        Assert.Equal(expected.GetProperty("sizes").Numbers(), clustering.Sizes.Select(size => (double)size));
        var centres = expected.GetProperty("centres_z").EnumerateArray().Select(c => c.Numbers()).ToArray();
        for (var c = 0; c < centres.Length; c++)
            for (var j = 0; j < 5; j++)
                Assert.Equal(centres[c][j], clustering.Centres[c][j], 1e-6);
    }

    [Fact]
    public void KMeans_EverySeedFrom1To50_ReachesTheReferenceOptimum()
    {
        var expected = Clusters("5").GetProperty("inertia").GetDouble();
        var columns = Standardised();
        for (var seed = 1; seed <= 50; seed++)
        {
            var inertia = KMeansTests.Cluster(columns, new KMeansOptions { Seed = seed }).Inertia;
            Assert.InRange(inertia, expected * (1 - 1e-9), expected * (1 + 1e-9));
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(6)]
    public void KMeans_OtherNumbersOfClusters_AreNotAboveTheReferenceInertia(int k)
    {
        var expected = Clusters(k.ToString(CultureInfo.InvariantCulture)).GetProperty("inertia").GetDouble();
        var inertia = KMeansTests.Cluster(Standardised(), new KMeansOptions { K = k, Restarts = 30 }).Inertia;
        Assert.True(inertia <= expected * (1 + 1e-9), $"{inertia:R} is above {expected:R}");
    }

    [Fact]
    public void Validity_FiveClusters_HasReferenceIndices()
    {
        var validity = Analysis().Validity;
        AssertRelative(Clusters("5").GetProperty("calinski_harabasz").GetDouble(), validity.CalinskiHarabasz, 1e-9);
        AssertRelative(Clusters("5").GetProperty("davies_bouldin").GetDouble(), validity.DaviesBouldin, 1e-9);
        Assert.False(validity.SilhouetteIsExact);
    }

    [Fact]
    public void Segments_FiveClusters_BearThePublishedNames()
    {
        var segments = Analysis().Segments;
        Assert.Equal(
            [
                (1, "important-keep", 5_334), (2, "important-develop", 4_160), (3, "important-win-back", 15_762),
                (4, "general", 24_660), (5, "low-value", 12_127),
            ],
            segments.Select(s => (s.Rank, s.Name.Key, s.Figures.Members)));
    }

    [Fact]
    public void Segments_FiveClusters_HaveReferenceCentresAndFares()
    {
        var centres = Clusters("5").GetProperty("centres_raw").EnumerateArray().Select(c => c.Numbers()).ToArray();
        var fares = Clusters("5").GetProperty("fares_total").Numbers();
        foreach (var segment in Analysis().Segments)
        {
            AssertRelative(fares[segment.Name.Cluster], segment.Figures.Fares, 1e-12);
            for (var j = 0; j < 5; j++)
            {
                AssertRelative(centres[segment.Name.Cluster][j], segment.Centre[j], 1e-6);
                // The centre of a cluster is the mean of its members.
                AssertRelative(segment.Centre[j], segment.Spreads[j].Mean, 1e-9);
            }
        }
    }

    [Fact]
    public void Analysis_ShuffledMembers_KeepsEveryFigureAndSize()
    {
        var members = ReferenceMembers.Members;
        var shuffled = AnalysisRun.Analyse(
            members.Reordered(SomeMembers.Shuffled(members.Count, 3)), AnalysisOptions.Default, TimeProvider.System, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(Analysis().Clustering.Sizes, shuffled.Clustering.Sizes);
        AssertRelative(Analysis().Clustering.Inertia, shuffled.Clustering.Inertia, 1e-12);
        foreach (var (one, other) in Analysis().Segments.Zip(shuffled.Segments))
        {
            Assert.Equal(one.Figures, other.Figures);
            Assert.Equal(one.Name.Key, other.Name.Key);
            Assert.Equal(one.Spreads.Select(s => s.Median), other.Spreads.Select(s => s.Median));
        }
    }

    [Fact]
    public void Analysis_KilometresAsMiles_ChangesNoGroup()
    {
        var members = ReferenceMembers.Members;
        var miles = members.Reordered([.. Enumerable.Range(0, members.Count)]);
        for (var i = 0; i < miles.Count; i++)
            miles.SegKmSum[i] *= 0.621371;
        var result = AnalysisRun.Analyse(miles, AnalysisOptions.Default, TimeProvider.System, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(Analysis().Clustering.Labels, result.Clustering.Labels);
        Assert.Equal(Analysis().Segments.Select(s => s.Name.Key), result.Segments.Select(s => s.Name.Key));
    }

    private static AnalysisResult Analysis() => ReferenceMembers.Members.Count > 0 ? Default.Value : throw new InvalidDataException();

    private static System.Text.Json.JsonElement Clusters(string k) => ReferenceMembers.Figures.GetProperty("k").GetProperty(k);

    private static double[][] Standardised()
    {
        var funnel = Cleaner.Clean(ReferenceMembers.Members, new CleaningOptions());
        var table = Lrfmc.Compute(ReferenceMembers.Members, funnel.Kept);
        return Scaler.Fit(table).Transform(table);
    }

    private static void AssertRelative(double expected, double actual, double tolerance) =>
        Assert.True(Math.Abs(actual - expected) <= tolerance * Math.Abs(expected), $"{actual:R} is not {expected:R}");
}
