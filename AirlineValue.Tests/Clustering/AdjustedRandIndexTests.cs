using AirlineValue.Domain.Clustering;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Clustering;

public sealed class AdjustedRandIndexTests
{
    // sklearn.metrics.adjusted_rand_score of the same labels
    public static TheoryData<byte[], byte[], double> ScikitLearn => new()
    {
        { Labels(i => i * i % 7), Labels(i => (i * i + i / 3) % 5), -0.014563068005530777 },
        { Labels(i => i / 50), Labels(i => (i + 5) / 50), 0.7834378400787687 },
        { [0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2], 0.24242424242424243 },
        { [0, 0, 1, 1], [0, 1, 0, 1], -0.5 },
    };

    [Theory]
    [MemberData(nameof(ScikitLearn))]
    public void Of_Labels_IsWhatScikitLearnGives(byte[] one, byte[] other, double expected)
    {
        Assert.Equal(expected, AdjustedRandIndex.Of(one, other), 1e-14);
        Assert.Equal(expected, AdjustedRandIndex.Of(other, one), 1e-14);
    }

    [Fact]
    public void Of_OneGroupSplit_IsTheHandComputedIndex() =>
        // 1 pair together in both, 2 in the one, 1 in the other, 6 in all: (1 − 2/6) / (3/2 − 2/6)
        Assert.Equal(4.0 / 7, AdjustedRandIndex.Of([0, 0, 1, 1], [0, 0, 1, 2]), 1e-15);

    [Fact]
    public void Of_CrossTable_IsThatOfItsLabels() =>
        Assert.Equal(AdjustedRandIndex.Of([0, 0, 0, 1, 1, 2], [1, 0, 0, 1, 1, 0]), AdjustedRandIndex.Of([[2, 1], [0, 2], [1, 0]]), 1e-15);

    [Fact]
    public void Of_RenamedGroups_IsOne()
    {
        byte[] renamed = [3, 0, 2, 1];
        var labels = SomeMembers.Shuffled(500, 4).Select(i => (byte)(i * i % 4)).ToArray();
        Assert.Equal(1, AdjustedRandIndex.Of(labels, Array.ConvertAll(labels, label => renamed[label])), 1e-15);
    }

    [Theory]
    [InlineData(new byte[] { 0, 0, 0 }, new byte[] { 0, 0, 0 }, 1)]
    [InlineData(new byte[] { 0, 1, 2 }, new byte[] { 2, 0, 1 }, 1)]
    [InlineData(new byte[] { 0, 0, 0 }, new byte[] { 0, 1, 2 }, 0)]
    [InlineData(new byte[] { 0, 0, 0, 0 }, new byte[] { 0, 0, 1, 1 }, 0)]
    public void Of_NothingToDivide_IsOneOrChance(byte[] one, byte[] other, double expected) =>
        Assert.Equal(expected, AdjustedRandIndex.Of(one, other), 1e-15);

    [Fact]
    public void Of_DifferentMembers_IsRefused() =>
        Assert.Throws<ArgumentException>(() => AdjustedRandIndex.Of([0, 1], [0]));

    private static byte[] Labels(Func<int, int> of) => [.. Enumerable.Range(0, 200).Select(i => (byte)of(i))];
}
