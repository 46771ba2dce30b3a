using AirlineValue.Domain;
using AirlineValue.Domain.Indicators;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Indicators;

public sealed class ScalerTests
{
    [Fact]
    public void Fit_HandComputedColumn_GivesPopulationDeviation()
    {
        // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, population standard deviation 2.
        var scale = Scaler.Fit(Table([2, 4, 4, 4, 5, 5, 7, 9])).Scales[0];
        Assert.Equal((5.0, 2.0, 2.0, 9.0), (scale.Mean, scale.StandardDeviation, scale.Minimum, scale.Maximum));
        Assert.Equal(-1.5, scale.Standardise(2));
        Assert.Equal(9, scale.Restore(2));
    }

    [Fact]
    public void Fit_LargeOffset_LosesNoDigits()
    {
        var scale = Scaler.Fit(Table([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])).Scales[0];
        Assert.Equal(1e9 + 10, scale.Mean);
        Assert.Equal(Math.Sqrt(22.5), scale.StandardDeviation, 1e-12);
    }

    [Fact]
    public void Fit_ConstantColumn_IsRefusedByItsName()
    {
        // A tenth can't be represented, so that a sum of tenths leaves a deviation that is none.
        var refused = Assert.Throws<AnalysisRefusedException>(() => Scaler.Fit(Table([.. Enumerable.Repeat(0.1, 1000)])));
        Assert.Equal((AnalysisRefusalReason.ConstantIndicator, "M", "0.1"), (refused.Reason, refused.What, refused.Found));
    }

    [Fact]
    public void Transform_FittedColumn_HasMeanZeroAndDeviationOne()
    {
        var members = SomeMembers.Sound(500);
        var table = Lrfmc.Compute(members, [.. Enumerable.Range(0, 500)]);
        foreach (var column in Scaler.Fit(table).Transform(table))
        {
            Assert.Equal(0, column.Average(), 1e-12);
            Assert.Equal(1, column.Average(z => z * z), 1e-12);
        }
    }

    private static IndicatorTable Table(double[] values) => new([Indicator.M], [values]);
}
