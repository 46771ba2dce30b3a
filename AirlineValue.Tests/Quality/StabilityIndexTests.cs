using AirlineValue.Domain.Quality;

namespace AirlineValue.Tests.Quality;

public sealed class StabilityIndexTests
{
    [Theory]
    [InlineData(500, 0.99, 0.0437)]
    [InlineData(500, 0.999, 0.0562)]
    [InlineData(5_000, 0.99, 0.0047)]
    [InlineData(5_000, 0.999, 0.0060)]
    public void ChanceLimit_TenDecilesOf62988_IsThePublishedOne(long other, double probability, double expected) =>
        Assert.Equal(expected, StabilityIndex.ChanceLimit(10, 62_988, other, probability), 0.00005);

    [Fact]
    public void Of_TwoBins_IsTheSumOverBoth()
    {
        // p = .5, .5; q = .25, .75: −.25 ln .5 + .25 ln 1.5 = .25 ln 3
        var index = StabilityIndex.Of([50, 50], [25, 75])!;
        Assert.Equal(0.25 * Math.Log(3), index.Value, 1e-15);
        Assert.Equal([0.25 * Math.Log(2), 0.25 * Math.Log(1.5)], index.Contributions, (a, b) => Math.Abs(a - b) < 1e-15);
        // χ² with 1 degree of freedom: 6.6349 at 99 %, 10.8276 at 99.9 %
        Assert.Equal(6.6349 * 0.02, index.ChanceLimit99, 1e-5);
        Assert.Equal(10.8276 * 0.02, index.ChanceLimit999, 1e-5);
        Assert.Equal((StabilityShift.Major, StabilityEvidence.Beyond999), (index.Shift(), index.Evidence()));
    }

    [Fact]
    public void Of_EmptyBinOfTheOther_CountsAsHalfAMember()
    {
        // q of the empty bin is 1 / (2 · 200)
        var index = StabilityIndex.Of([90, 10], [200, 0])!;
        Assert.Equal(0.1 * Math.Log(1 / 0.9) + (0.0025 - 0.1) * Math.Log(0.0025 / 0.1), index.Value, 1e-15);
    }

    [Fact]
    public void Of_EmptyBinOfTheBase_CountsAsHalfAMember()
    {
        var index = StabilityIndex.Of([100, 0], [30, 10])!;
        Assert.Equal(-0.25 * Math.Log(0.75) + (0.25 - 0.005) * Math.Log(0.25 / 0.005), index.Value, 1e-15);
    }

    [Fact]
    public void Of_BinEmptyOnBothSides_IsNone()
    {
        var index = StabilityIndex.Of([5, 0, 5], [5, 0, 5])!;
        Assert.Equal((0, 2), (index.Value, index.Bins));
    }

    [Fact]
    public void Of_OneBin_IsZeroAndWithinChance()
    {
        var index = StabilityIndex.Of([5], [9])!;
        Assert.Equal((0, 0, StabilityEvidence.WithinChance), (index.Value, index.ChanceLimit999, index.Evidence()));
    }

    [Fact]
    public void Of_NoMembers_IsNone() => Assert.Null(StabilityIndex.Of([0, 0], [3, 4]));

    [Fact]
    public void Of_SidesExchanged_IsTheSame() =>
        Assert.Equal(StabilityIndex.Of([3, 40, 0, 12], [9, 11, 2, 0])!.Value, StabilityIndex.Of([9, 11, 2, 0], [3, 40, 0, 12])!.Value, 1e-15);

    [Theory]
    [InlineData(0, StabilityShift.Stable)]
    [InlineData(0.0999, StabilityShift.Stable)]
    [InlineData(0.1, StabilityShift.Moderate)]
    [InlineData(0.25, StabilityShift.Moderate)]
    [InlineData(0.2501, StabilityShift.Major)]
    public void Shift_AtTheConventionsLimits_IsTheUpperOne(double value, StabilityShift expected) =>
        Assert.Equal(expected, StabilityIndex.ShiftOf(value));

    [Fact]
    public void Evidence_SmallSamplesMovedFar_IsWithinChance()
    {
        var index = StabilityIndex.Of([5, 5], [3, 7])!;
        Assert.Equal((StabilityShift.Moderate, StabilityEvidence.WithinChance), (index.Shift(), index.Evidence()));
    }
}
