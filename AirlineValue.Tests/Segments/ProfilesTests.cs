using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Segments;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Segments;

public sealed class ProfilesTests
{
    [Theory]
    [InlineData(30)]
    [InlineData(1)]
    [InlineData(7)]
    public void Spreads_MonthsWholeNumbersAndOthers_AreThoseOfSortedValues(int denominator)
    {
        double[] values = [.. Enumerable.Range(0, 5000).Select(i => (double)(i * 7919 % 3001 - 40) / denominator)];
        double[] sorted = [.. values.Order()];

        var spread = Profiles.Spreads(new IndicatorTable([Indicator.F], [values]), [.. Enumerable.Range(0, values.Length)])[0];

        Assert.Equal((sorted[0], sorted[^1]), (spread.Minimum, spread.Maximum));
        Assert.Equal((sorted[1249] + 0.75 * (sorted[1250] - sorted[1249]), (sorted[2499] + sorted[2500]) / 2), (spread.LowerQuartile, spread.Median));
    }

    [Fact]
    public void Spreads_HandComputedColumn_InterpolatesQuartiles()
    {
        // Of 1, 2, 3, 4 the quartiles are 1.75, 2.5 and 3.25, as NumPy has them.
        var spread = Profiles.Spreads(new IndicatorTable([Indicator.F], [[4, 99, 1, 3, 2]]), [0, 2, 3, 4])[0];
        Assert.Equal(("F", 2.5, 1.0, 1.75, 2.5, 3.25, 4.0), (
            spread.Indicator, spread.Mean, spread.Minimum, spread.LowerQuartile, spread.Median, spread.UpperQuartile, spread.Maximum));
        Assert.Equal(Math.Sqrt(1.25), spread.StandardDeviation, 1e-12);
    }

    [Fact]
    public void Figures_EmptyCells_CountAsZero()
    {
        var members = SomeMembers.Sound(3);
        (members.SumYr1[0], members.SumYr2[0]) = (double.NaN, 200);
        (members.SumYr1[1], members.SumYr2[1]) = (100, 50);
        (members.FlightsYr2[0], members.FlightsYr2[1]) = (double.NaN, 3);
        members.PointsSum[0] = double.NaN;
        var figures = Profiles.Figures(members, [0, 1]);
        Assert.Equal((2, 1), (figures.Members, figures.ActiveMembers));
        Assert.Equal((350.0, 100.0, 250.0), (figures.Fares, figures.FaresYr1, figures.FaresYr2));
        Assert.Equal((members.PointsSum[1], 3.0), (figures.Points, figures.FlightsYr2));
    }
}
