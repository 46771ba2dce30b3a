using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;

namespace AirlineValue.Tests.Quality;

public sealed class NumberProfileTests
{
    private const double Empty = double.NaN;

    [Fact]
    public void Profile_OfAColumnWithoutRows_HasNoFigures()
    {
        var profile = Runs.Profile(ExtractColumns.Age, Array.Empty<double>());
        Assert.Equal((0, 0, 0), (profile.Rows, profile.Present, profile.Empty));
        Assert.Equal(new DistinctCount(0, 0), profile.Distinct);
        Assert.Null(profile.Numbers);
        Assert.Null(profile.Histogram);
    }

    [Fact]
    public void Profile_OfEmptyCellsOnly_CountsThem()
    {
        var profile = Runs.Profile(ExtractColumns.Age, [Empty, Empty, Empty]);
        Assert.Equal((3, 0, 3), (profile.Rows, profile.Present, profile.Empty));
        Assert.Null(profile.Numbers);
        Assert.Empty(profile.FrequentValues);
        Assert.True(profile.AreFrequentValuesCertain);
    }

    [Fact]
    public void Profile_OfOneRow_HasNoStandardDeviation()
    {
        var numbers = Runs.Profile(ExtractColumns.SumYr1, [-7.5]).Numbers!;
        Assert.Equal((-7.5, -7.5, -7.5), (numbers.Minimum, numbers.Mean, numbers.Maximum));
        Assert.Equal(double.NaN, numbers.StandardDeviation);
        Assert.Equal(new Quartiles(-7.5, -7.5, -7.5, 0), numbers.Quartiles);
        Assert.Equal((0, 1), (numbers.Zeros, numbers.Negatives));
    }

    [Fact]
    public void Profile_OfAConstant_HasOneBarAndNoOutlier()
    {
        var profile = Runs.Profile(ExtractColumns.AvgDiscount, [0.7, 0.7, Empty, 0.7]);
        Assert.Equal(0, profile.Numbers!.StandardDeviation);
        Assert.Equal(new Outliers(0.7, 0.7, 0, 0), profile.Numbers.Outliers);
        Assert.Equal(3, Assert.Single(profile.Histogram!.Bars).Count);
        Assert.Equal([new FrequentValue(0.7, null, 3)], profile.FrequentValues);
    }

    [Fact]
    public void Quartiles_OfFourValues_LieBetweenNeighbours()
    {
        // numpy.percentile([1, 2, 4, 8], [25, 50, 75]) = [1.75, 3, 5]
        var numbers = Runs.Profile(ExtractColumns.SumYr1, [8, 1, 4, 2]).Numbers!;
        Assert.Equal(new Quartiles(1.75, 3, 5, 0), numbers.Quartiles);
        Assert.Equal(3.75, numbers.Mean);
        // statistics.stdev([1, 2, 4, 8])
        Assert.Equal(3.095695936834452, numbers.StandardDeviation, 12);
    }

    [Fact]
    public void Outliers_AtTheFences_AreNone()
    {
        // quartiles 2 and 4: fences at -1 and 7
        var numbers = Runs.Profile(ExtractColumns.SumYr1, [-1, 2, 2, 3, 4, 4, 7]).Numbers!;
        Assert.Equal(new Outliers(-1, 7, 0, 0), numbers.Outliers);
        var beyond = Runs.Profile(ExtractColumns.SumYr1, [-1.001, 2, 2, 3, 4, 4, 7.001]).Numbers!;
        Assert.Equal(new Outliers(-1, 7, 1, 1), beyond.Outliers);
    }

    [Fact]
    public void FrequentValues_WithTies_StandInTheirOrder()
    {
        var profile = Runs.Profile(ExtractColumns.Age, [30, 20, 40, 20, 30, Empty, 50]);
        Assert.Equal([(20d, 2L), (30, 2), (40, 1), (50, 1)], profile.FrequentValues.Select(f => (f.Number!.Value, f.Count)));
        Assert.Equal(0, profile.UnlistedAtMost);
    }

    [Fact]
    public void FrequentValues_ThatCannotAllBeListed_OccurMoreThanOnce()
    {
        var profile = Runs.Profile(ExtractColumns.Age, [1, 2, 3, 3, 4, 5], new ProfileLimits(FrequentValues: 3));
        Assert.Equal([new FrequentValue(3, null, 2)], profile.FrequentValues);
        Assert.Equal(1, profile.UnlistedAtMost);
    }

    [Fact]
    public void Histogram_OfFewWholeNumbers_HasABarAValue()
    {
        var histogram = Runs.Profile(ExtractColumns.ExchangeCount, [0, 0, 2, 3, 3, 3]).Histogram!;
        Assert.Equal(HistogramScale.Values, histogram.Scale);
        Assert.Equal([new(0, 1, 2), new(1, 2, 0), new(2, 3, 1), new HistogramBar(3, 4, 3)], histogram.Bars);
    }

    [Fact]
    public void Histogram_OfDecimals_HasRoundEdges()
    {
        var histogram = Runs.Profile(ExtractColumns.AvgDiscount, [.. Enumerable.Range(0, 101).Select(i => 0.13 + i / 100.0)]).Histogram!;
        Assert.Equal(HistogramScale.Ranges, histogram.Scale);
        Assert.Equal((0.1, 0.15), (histogram.Bars[0].From, histogram.Bars[0].Before));
        Assert.All(histogram.Bars, bar => Assert.Equal(Math.Round(bar.From!.Value * 20) / 20, bar.From.Value));
        Assert.Equal(101, histogram.Bars.Sum(bar => bar.Count));
    }

    [Fact]
    public void Histogram_OfALongTail_EndsWithAnOpenBar()
    {
        var histogram = Runs.Profile(ExtractColumns.SegKmSum, [.. Enumerable.Range(0, 10_000).Select(i => (double)i), 900_000]).Histogram!;
        Assert.Equal((null, 1), (histogram.Bars[^1].Before, histogram.Bars[^1].Count > 0 ? 1 : 0));
        Assert.True(histogram.Bars[^1].From >= 9_900);
        Assert.NotNull(histogram.Bars[0].From);
    }

    [Theory]
    [InlineData("2013-01-05", "2013-02-01", HistogramScale.Days, 28)]
    [InlineData("2012-03-31", "2014-03-31", HistogramScale.Months, 25)]
    [InlineData("2004-11-18", "2013-04-05", HistogramScale.Years, 10)]
    [InlineData("1920-01-01", "2014-12-31", HistogramScale.Years, 19)]
    public void Histogram_OfDates_HasBarsOfTheCalendar(string first, string last, HistogramScale scale, int bars)
    {
        var (from, to) = (DateOnly.Parse(first).DayNumber, DateOnly.Parse(last).DayNumber);
        var days = Enumerable.Range(0, 1_000).Select(i => (double)(from + (to - from) * i / 999)).ToArray();
        var histogram = Runs.Profile(ExtractColumns.FfpDate, days).Histogram!;
        Assert.Equal((scale, bars), (histogram.Scale, histogram.Bars.Count));
        Assert.Equal(1_000, histogram.Bars.Sum(bar => bar.Count));
    }

    [Fact]
    public void Profile_OfLargeNumbersThatHardlyDiffer_KeepsTheirDeviation()
    {
        // statistics.stdev([1e9 + 1, 1e9 + 2, 1e9 + 3]) = 1
        var numbers = Runs.Profile(ExtractColumns.SumYr1, [1e9 + 1, 1e9 + 2, 1e9 + 3], length: 2).Numbers!;
        Assert.Equal(1, numbers.StandardDeviation, 12);
    }

    [Fact]
    public void Profile_ThatIsCancelled_Ends()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => ColumnProfiler.Profile(
            ExtractColumns.Age, Runs.Of(ExtractColumns.Age, new double[] { 1 }), cancellation: cancelled.Token));
    }
}
