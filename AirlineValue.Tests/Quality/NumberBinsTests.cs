using AirlineValue.Domain.Quality;

namespace AirlineValue.Tests.Quality;

public sealed class NumberBinsTests
{
    [Fact]
    public void Of_HundredDifferentNumbers_AreTenEqualBins()
    {
        var numbers = Enumerable.Range(1, 100).Select(i => (double)i).ToArray();
        var bins = NumberBins.Of(numbers);
        Assert.False(bins.IsByValue);
        Assert.Equal([10, 20, 30, 40, 50, 60, 70, 80, 90], bins.Marks);
        Assert.Equal(Enumerable.Repeat(10L, 10), bins.CountsOf(numbers));
    }

    [Fact]
    public void Of_ManyZeros_MergesTheEqualDeciles()
    {
        // deciles 1 to 7 are 0, the 8th and 9th are 4 and 8
        var numbers = Enumerable.Repeat(0d, 28).Concat(Enumerable.Range(1, 12).Select(i => (double)i)).ToArray();
        var bins = NumberBins.Of(numbers);
        Assert.Equal([0, 4, 8], bins.Marks);
        Assert.Equal([28, 4, 4, 4], bins.CountsOf(numbers));
    }

    [Fact]
    public void Of_MoreThanATenthAtTheTop_HasNoBinAboveIt()
    {
        var numbers = Enumerable.Range(1, 11).Select(i => (double)i).Concat(Enumerable.Repeat(99d, 89)).ToArray();
        var bins = NumberBins.Of(numbers);
        Assert.Equal([10], bins.Marks);
        Assert.Equal([10, 90], bins.CountsOf(numbers));
    }

    [Fact]
    public void Of_TenValues_HaveABinEachAndOneForOthers()
    {
        var bins = NumberBins.Of([.. Enumerable.Range(4, 10).Select(i => (double)i)]);
        Assert.True(bins.IsByValue);
        Assert.Equal(11, bins.Count);
        Assert.Equal([0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 3], bins.CountsOf([1, 5, 5, 5.5, 99]));
    }

    [Fact]
    public void CountsOf_NumbersOutsideOfTheBase_LieInTheOuterBins()
    {
        var bins = NumberBins.Of([.. Enumerable.Range(1, 100).Select(i => (double)i)]);
        var counts = bins.CountsOf([-5, 10, 10.5, 90, 1e9]);
        Assert.Equal([2, 1, 0, 0, 0, 0, 0, 0, 1, 1], counts);
    }

    [Fact]
    public void Of_NoNumbers_HasOneBinForWhateverComes() => Assert.Equal([3], NumberBins.Of([]).CountsOf([1, 2, 3]));

    [Fact]
    public void TextBins_MoreThanTen_TakeTheMostFrequentAndTheRestTogether()
    {
        string[] texts = [.. "abcdefghijkl".Select(c => $"{c}")];
        long[] counts = [3, 9, 9, 8, 7, 6, 5, 4, 3, 3, 3, 0];
        var bins = TextBins.Of(counts, texts);
        Assert.Equal(["b", "c", "d", "e", "f", "g", "h", "a", "i", "j"], bins.Texts);
        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 6], bins.CountsOf([1, 2, 5], ["k", "a", "new"]));
    }
}
