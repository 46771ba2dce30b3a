using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Segments;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Segments;

public sealed class GroupPortrayalTests
{
    private static readonly Lazy<GroupPortraits> Reference = new(() => GroupPortrayal.Of(ReferenceGroups.Members, new GroupPortraitOptions()));

    // numpy, with the centres of scikit-learn: m = (second − own) / second by np.sort of the distances; np.bincount of the
    // second nearest where m < 0.1; m.mean(); np.histogram(m, tenths)
    [Theory]
    [InlineData(1, 2195, 2683, 456, new[] { 0, 60, 205, 191, 0 }, 0.423538755, new[] { 456, 534, 635, 699, 815, 952, 773, 371, 95, 4 })]
    [InlineData(2, 878, 2515, 767, new[] { 40, 0, 230, 336, 161 }, 0.314159042, new[] { 767, 674, 586, 572, 683, 597, 209, 62, 10, 0 })]
    [InlineData(3, 5912, 8339, 1511, new[] { 209, 243, 0, 766, 293 }, 0.403825571, new[] { 1511, 1580, 1912, 2268, 2579, 3003, 2101, 695, 113, 0 })]
    [InlineData(4, 10199, 12303, 2158, new[] { 198, 373, 976, 0, 611 }, 0.424572787, new[] { 2158, 2468, 2764, 3331, 3740, 4003, 4049, 1847, 287, 13 })]
    [InlineData(5, 4605, 6331, 1191, new[] { 0, 224, 346, 621, 0 }, 0.408066445, new[] { 1191, 1321, 1520, 1645, 1845, 1893, 1794, 734, 173, 11 })]
    public void Margins_ReferenceExtract_AreThoseThatNumpyCounts(
        int rank, int core, int between, int edge, int[] towards, double mean, int[] tenths)
    {
        var margins = Reference.Value.Margins[rank - 1];
        Assert.Equal((core, between, edge), (margins.Core, margins.Between, margins.Edge));
        Assert.Equal(towards, margins.EdgeTowards);
        Assert.Equal(tenths, margins.Tenths);
        Assert.Equal(mean, margins.Mean, 1e-6);
    }

    // pd.crosstab(FFP_TIER, group), of AGE by pd.cut(…, right=False), of GENDER
    [Fact]
    public void Traits_ReferenceExtract_AreThoseThatPandasCounts()
    {
        Assert.Equal([4, 5, 6], Trait(ExtractColumns.FfpTier).Values.Select(v => v.Code!.Value));
        Assert.Equal(
            [[1529, 3720, 15458, 24301, 12113], [2394, 352, 298, 351, 14], [1411, 88, 6, 8, 0]],
            Trait(ExtractColumns.FfpTier).Values.Select(v => v.Members));
        Assert.Equal(
            [
                [11, 10, 27, 57, 24], [468, 344, 1298, 2090, 1045], [1753, 1336, 5232, 8189, 4018], [1913, 1537, 5589, 8878, 4335],
                [870, 690, 2692, 4063, 2019], [229, 167, 693, 1029, 517], [48, 42, 125, 196, 94],
            ],
            Trait(ExtractColumns.Age).Values.Select(v => v.Members));
        Assert.Equal([42, 34, 106, 158, 75], Trait(ExtractColumns.Age).Unknown);
        Assert.Equal([[4042, 3170, 12024, 18862, 9302], [1291, 990, 3736, 5798, 2825]], Trait(ExtractColumns.Gender).Values.Select(v => v.Members));
        Assert.Equal([1, 0, 2, 0, 0], Trait(ExtractColumns.Gender).Unknown);
        Assert.Equal([718, 223, 3145, 0, 340], Trait(ExtractColumns.FfpDate).Values.Single(v => v.From == new DateOnly(2006, 1, 1).DayNumber).Members);
        Assert.Equal([75, 231, 0, 3725, 844], Trait(ExtractColumns.FfpDate).Values[^1].Members);
    }

    // [(X[group == g][:, j] > np.median(X[:, j])).sum() for g in 1…5]
    [Fact]
    public void Indicators_ReferenceExtract_LieAboveTheMedianAsNumpyCounts()
    {
        Assert.Equal(
            [[3726, 2308, 15762, 4506, 4449], [251, 2452, 6301, 9758, 12127], [5327, 1696, 8840, 12591, 1055], [5334, 1759, 9161, 13095, 1670], [3469, 4160, 7280, 10321, 5791]],
            Reference.Value.Indicators.Select(i => i.AboveMedian));
        Assert.All(Reference.Value.Indicators, i => Assert.Equal([5334, 4160, 15762, 24660, 12127], Enumerable.Range(0, 5).Select(g => i.Bars.Sum(bar => bar.Members[g]))));
        Assert.All(Reference.Value.Indicators, i => Assert.InRange(i.Bars.Count, 8, 18));
    }

    [Fact]
    public void Of_PlacesInSeveralSpellings_AreOnePlaceAndTheRestIsCounted()
    {
        var portraits = GroupPortrayal.Of(
            Members([1, 1, 2, 0, 2, 1], ReferenceRuns.Texts(ExtractColumns.WorkCity, "广州", "广州市", "Paris", "广州", "PARIS.", null)),
            new GroupPortraitOptions { MostPlaces = 1 }, TestContext.Current.CancellationToken);
        var city = Assert.Single(portraits.Traits);
        // a spelling of dropped members alone is none, and both places have two members: the first by name is shown
        Assert.Equal(["PARIS.", "Paris"], city.Values.Single().Spellings);
        Assert.Equal([0, 2], city.Values.Single().Members);
        Assert.Equal([2, 0], city.Others);
        Assert.Equal(1, city.OtherValues);
        Assert.Equal([1, 0], city.Unknown);
        Assert.Equal((2, 2), (city.Known(1), city.Known(2)));
    }

    [Fact]
    public void Of_IndicatorWithOneValue_HasOneBarThatHoldsEverybody()
    {
        var portraits = GroupPortrayal.Of(Members([1, 1, 2, 0, 2, 1], null), new GroupPortraitOptions(), TestContext.Current.CancellationToken);
        Assert.Equal([3, 2], Assert.Single(portraits.Indicators[0].Bars).Members);
        Assert.Empty(portraits.Traits);
    }

    [Theory]
    [InlineData(0, 2, 1)]
    [InlineData(1, 2, 0.5)]
    [InlineData(2, 2, 0)]
    [InlineData(0, 0, 0)]
    public void Margin_IsTheShareByWhichTheOwnCentreIsNearer(double own, double second, double expected) =>
        Assert.Equal(expected, GroupPortrayal.Margin(own, second));

    private static GroupTrait Trait(ExtractColumn column) => Reference.Value.Traits.Single(t => t.Column == column.Name);

    private static GroupedMembers Members(int[] ranks, ColumnCells? cells) => new()
    {
        Groups = 2,
        Ranks = ranks,
        IndicatorNames = ["F"],
        Indicators = [[.. ranks.Select(rank => rank == 0 ? double.NaN : 7)]],
        Medians = [7],
        Distance = [.. ranks.Select(rank => rank == 0 ? double.NaN : 1)],
        SecondRanks = [.. ranks.Select(rank => rank == 0 ? 0 : 3 - rank)],
        SecondDistance = [.. ranks.Select(rank => rank == 0 ? double.NaN : 2)],
        Column = column => column == cells?.Column ? cells : null,
    };
}
