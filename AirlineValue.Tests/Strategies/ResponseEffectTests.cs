using AirlineValue.Domain.Strategies;

namespace AirlineValue.Tests.Strategies;

public sealed class ResponseEffectTests
{
    // Newcombe 1998, Statistics in Medicine 17:873–890, table II, method 10
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(0, 10, 0, 10, -0.2775, 0.2775)]
    [InlineData(10, 10, 0, 20, 0.6791, 1.0000)]
    [InlineData(10, 10, 0, 10, 0.6075, 1.0000)]
    public void Interval_OfPublishedExamples_IsThePublishedOne(int responded, int members, int controlResponded, int control, double lower, double upper)
    {
        var effect = new ResponseEffect(new ResponseRate(members, responded), new ResponseRate(control, controlResponded));
        Assert.Equal(lower, effect.Interval.Lower, 4);
        Assert.Equal(upper, effect.Interval.Upper, 4);
    }

    [Fact]
    public void Wilson_OfAPublishedExample_IsThePublishedOne()
    {
        // Newcombe 1998, Statistics in Medicine 17:857–872, table I, method 3: 81 of 263
        var (lower, upper) = new ResponseRate(263, 81).Interval(0.95);
        Assert.Equal(0.2553, lower, 4);
        Assert.Equal(0.3662, upper, 4);
    }

    [Theory]
    [InlineData(1000, 100, 0, 0, ResponseVerdict.NoControl)]
    [InlineData(1000, 100, 29, 1, ResponseVerdict.TooFew)]
    [InlineData(1000, 9, 1000, 0, ResponseVerdict.TooFew)]
    [InlineData(1000, 10, 1000, 0, ResponseVerdict.Raised)]
    [InlineData(1350, 180, 150, 12, ResponseVerdict.NoneShown)]
    [InlineData(1350, 180, 150, 5, ResponseVerdict.Raised)]
    [InlineData(1000, 50, 500, 60, ResponseVerdict.Lowered)]
    public void Verdict_OfCounts_IsWhatTheyCanTell(int members, int responded, int control, int controlResponded, ResponseVerdict expected)
    {
        var effect = new ResponseEffect(new ResponseRate(members, responded), new ResponseRate(control, controlResponded));
        Assert.Equal(expected, effect.Verdict);
    }

    [Fact]
    public void Interval_WithoutControl_IsUnknown()
    {
        var effect = new ResponseEffect(new ResponseRate(10, 3), new ResponseRate(0, 0));
        Assert.True(double.IsNaN(effect.Difference));
        Assert.True(double.IsNaN(effect.Interval.Lower) && double.IsNaN(effect.Interval.Upper));
    }
}
