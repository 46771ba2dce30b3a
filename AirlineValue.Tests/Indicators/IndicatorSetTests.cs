using AirlineValue.Domain;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Indicators;

namespace AirlineValue.Tests.Indicators;

public sealed class IndicatorSetTests
{
    private static readonly double[] Skewed = [0, 1, 3, 7, 100];

    // scikit-learn, x = [0, 1, 3, 7, 100]: StandardScaler and RobustScaler of np.log1p(x), RobustScaler of x
    [Theory]
    [InlineData(IndicatorTransformation.Log1P, IndicatorScaling.MeanAndDeviation, -1.104148367729825, -0.6680091986085205, -0.2318700294872158, 0.2042691396340887, 1.7997584561914726)]
    [InlineData(IndicatorTransformation.None, IndicatorScaling.MedianAndInterquartileRange, -0.5, -0.3333333333333333, 0.0, 0.6666666666666666, 16.166666666666668)]
    [InlineData(IndicatorTransformation.Log1P, IndicatorScaling.MedianAndInterquartileRange, -1.0, -0.5, 0.0, 0.5, 2.3291057413758978)]
    public void Transform_ChosenTransformationAndScaling_GivesWhatScikitLearnGives(
        IndicatorTransformation transformation, IndicatorScaling scaling, double first, double second, double third, double fourth, double fifth)
    {
        var scaler = Fit(Skewed, transformation, scaling);
        double[] expected = [first, second, third, fourth, fifth];
        var actual = scaler.Transform(Table(Skewed))[0];
        for (var i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], 1e-12);
    }

    [Theory]
    [InlineData(IndicatorTransformation.Log1P, IndicatorScaling.MeanAndDeviation)]
    [InlineData(IndicatorTransformation.None, IndicatorScaling.MedianAndInterquartileRange)]
    [InlineData(IndicatorTransformation.Log1P, IndicatorScaling.MedianAndInterquartileRange)]
    public void Restore_OfWhatWasStandardised_IsTheValueAgain(IndicatorTransformation transformation, IndicatorScaling scaling)
    {
        var scale = Fit(Skewed, transformation, scaling).Scales[0];
        foreach (var value in new[] { 0, 0.5, 3, 40, 1e6 })
            Assert.Equal(value, scale.Restore(scale.Standardise(value)), 1e-9 * (1 + value));
    }

    [Fact]
    public void Restore_OfTheMeanOfLogarithms_IsTheGeometricMeanOfOnePlusX()
    {
        var scale = Fit(Skewed, IndicatorTransformation.Log1P, IndicatorScaling.MeanAndDeviation).Scales[0];
        Assert.Equal(Math.Pow(1 * 2 * 4 * 8 * 101, 0.2) - 1, scale.Restore(0), 1e-12);
        Assert.True(scale.Restore(0) < scale.Mean);
    }

    [Fact]
    public void StandardScores_WhateverScales_HaveMean0AndVariance1()
    {
        foreach (var transformation in Enum.GetValues<IndicatorTransformation>())
        {
            foreach (var scaling in Enum.GetValues<IndicatorScaling>())
            {
                var scores = Fit(Skewed, transformation, scaling).StandardScores(Table(Skewed))[0];
                Assert.Equal(0, scores.Average(), 1e-12);
                Assert.Equal(1, scores.Average(z => z * z), 1e-12);
            }
        }
    }

    [Fact]
    public void Fit_CapsAndLogarithm_CapsFirst()
    {
        var values = Enumerable.Range(0, 101).Select(i => (double)i).ToArray();
        var capped = new WinsorisingOptions { Indicators = ["F"], LowerQuantile = 0.1, UpperQuantile = 0.9 };
        var scale = Scaler.Fit(Table(values), capped, Set(IndicatorTransformation.Log1P, IndicatorScaling.MeanAndDeviation)).Scales[0];
        Assert.Equal((10, 90), (scale.LowerCap, scale.UpperCap));
        Assert.Equal(scale.Standardise(90), scale.Standardise(100));
        Assert.Equal(values.Select(v => Math.Log(1 + Math.Clamp(v, 10, 90))).Average(), scale.Transformed!.Location, 1e-12);
    }

    [Fact]
    public void Fit_ValueWithoutLogarithm_IsRefusedByName()
    {
        var refusal = Assert.Throws<AnalysisRefusedException>(
            () => Fit([-1, 2, 3], IndicatorTransformation.Log1P, IndicatorScaling.MeanAndDeviation));
        Assert.Equal((AnalysisRefusalReason.NotTransformable, "F", "-1"), (refusal.Reason, refusal.What, refusal.Found));
    }

    [Fact]
    public void Fit_HalfOfTheMembersAlike_RefusesTheInterquartileRangeOnly()
    {
        double[] values = [5, 5, 5, 5, 5, 9];
        Assert.NotNull(Fit(values, IndicatorTransformation.None, IndicatorScaling.MeanAndDeviation));
        var refusal = Assert.Throws<AnalysisRefusedException>(
            () => Fit(values, IndicatorTransformation.None, IndicatorScaling.MedianAndInterquartileRange));
        Assert.Equal((AnalysisRefusalReason.NoInterquartileRange, "F", "5"), (refusal.Reason, refusal.What, refusal.Found));
    }

    [Fact]
    public void Error_OfSets_SaysWhatIsWrong()
    {
        Assert.All(IndicatorSet.BuiltIn, set => Assert.Null(set.Error));
        Assert.Equal(IndicatorSetError.TooFew, new IndicatorSet("one", [new("R")]).Error);
        Assert.Equal(IndicatorSetError.Unknown, new IndicatorSet("lower case", [new("R"), new("m")]).Error);
        Assert.Equal(IndicatorSetError.Unknown, new IndicatorSet("no such scaling", [new("R"), new("F", Scaling: (IndicatorScaling)9)]).Error);
        Assert.Equal(IndicatorSetError.Repeated, new IndicatorSet("twice", [new("R"), new("F"), new("R")]).Error);
    }

    private static IndicatorTable Table(double[] values) => new([Indicator.F], [values]);

    private static IndicatorSet Set(IndicatorTransformation transformation, IndicatorScaling scaling) =>
        new("test", [new("F", transformation, scaling)]);

    private static Scaler Fit(double[] values, IndicatorTransformation transformation, IndicatorScaling scaling) =>
        Scaler.Fit(Table(values), null, Set(transformation, scaling));
}
