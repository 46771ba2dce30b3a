using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Segments;

namespace AirlineValue.Tests.Segments;

public sealed class GroupStrengthsTests
{
    [Fact]
    public void Of_StandardScores_AreStrengthsAndWeaknessesFarthestFirst() => Assert.Equal(
        [
            new GroupStrength("R", 1.69, false, true), new GroupStrength("F", -0.57, false, false), new GroupStrength("C", 0.5, true, false),
        ],
        GroupStrengths.Of(Indicator.Lrfmc, [-0.31, 1.69, -0.57, -0.49, 0.5]));

    [Fact]
    public void Of_LowRecency_IsAStrength() =>
        Assert.Equal([new GroupStrength("R", -0.8, true, true)], GroupStrengths.Of([Indicator.R], [-0.8]));
}
