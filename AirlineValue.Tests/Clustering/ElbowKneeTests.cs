using AirlineValue.Domain.Clustering;

namespace AirlineValue.Tests.Clustering;

public sealed class ElbowKneeTests
{
    [Fact]
    public void Of_CurveThatBendsOnce_IsTheBend() =>
        // The line falls by 22.5 a step; at 3 it stands at 77.5, 37.5 above the curve
        Assert.Equal(3, ElbowKnee.Of([(2, 100), (3, 40), (4, 30), (5, 20), (6, 10)]));

    [Fact]
    public void Of_RangeThatEndsLater_MayLieElsewhere()
    {
        (int, double)[] curve = [(2, 100), (3, 60), (4, 40), (5, 36), (6, 33), (7, 31), (8, 30)];
        Assert.Equal(4, ElbowKnee.Of(curve));
        Assert.Equal(3, ElbowKnee.Of(curve[..3]));
    }

    [Fact]
    public void Of_TwoPointsEquallyFar_IsTheSmaller() =>
        Assert.Equal(3, ElbowKnee.Of([(2, 90), (3, 50), (4, 20), (5, 0)]));

    [Theory]
    [InlineData(new[] { 30.0, 20, 10 })]
    [InlineData(new[] { 100.0, 90, 0 })]
    [InlineData(new[] { 10.0, 5, 20 })]
    [InlineData(new[] { 10.0, 10, 10 })]
    [InlineData(new[] { 20.0, 10 })]
    [InlineData(new[] { 0.3, 0.2, 0.1, 0.0 })]
    public void Of_CurveNowhereBelowItsLine_IsNone(double[] inertia) =>
        Assert.Null(ElbowKnee.Of([.. inertia.Select((value, i) => (i + 2, value))]));
}
