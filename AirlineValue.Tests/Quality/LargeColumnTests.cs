using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;

namespace AirlineValue.Tests.Quality;

/// <summary>Columns with more different values than are counted one by one.</summary>
public sealed class LargeColumnTests
{
    private static readonly ExtractColumn Column = ExtractColumns.SumYr1;

    private static readonly ProfileLimits Tight = new(DistinctValues: 1_000, SampleSize: 2_000, CollectedValues: 60_000);

    public static TheoryData<string> Shapes => ["uniform", "heavy tail", "many zeros", "ascending", "two values and a few more"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Profile_InMorePasses_IsThatOfOnePass(string shape)
    {
        var cells = Cells(shape, 100_000);
        var precise = Runs.Profile(Column, cells, new ProfileLimits(DistinctValues: int.MaxValue));
        var found = Runs.Profile(Column, cells, Tight, length: 4_096);
        Assert.False(found.Distinct.IsExact);
        Assert.Equal(precise.Numbers! with { Mean = 0, StandardDeviation = 0 }, found.Numbers! with { Mean = 0, StandardDeviation = 0 });
        Assert.Equal(precise.Numbers.Mean, found.Numbers.Mean, 1e-9 * Math.Abs(precise.Numbers.Mean));
        Assert.Equal(precise.Numbers.StandardDeviation, found.Numbers.StandardDeviation, 1e-9 * precise.Numbers.StandardDeviation);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Bars_InMorePasses_HoldWhatTheirEdgesSay(string shape)
    {
        var cells = Cells(shape, 60_000);
        var histogram = Runs.Profile(Column, cells, Tight).Histogram!;
        Assert.All(histogram.Bars, bar => Assert.Equal(
            cells.LongCount(v => (bar.From is null || v >= bar.From) && (bar.Before is null || v < bar.Before)), bar.Count));
        Assert.Equal(cells.LongCount(v => !double.IsNaN(v)), histogram.Bars.Sum(bar => bar.Count));
        Assert.InRange(histogram.Bars.Count, 1, Tight.Bars + 3);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(5_000)]
    [InlineData(80_000)]
    [InlineData(200_000)]
    [InlineData(1_500_000)]
    public void Distinct_OfAnyNumberOfValues_LiesWithinFourStandardErrors(int values)
    {
        var cells = Enumerable.Range(0, values).Select(i => i * 1.1).ToArray();
        var distinct = Runs.Profile(Column, cells, new ProfileLimits(DistinctValues: 16, SampleSize: 1_000)).Distinct;
        // 1.04 over the root of 65,536 registers
        Assert.Equal(1.04 / 256, distinct.StandardError);
        Assert.InRange(distinct.Value, values * (1 - 4 * distinct.StandardError) - 1, values * (1 + 4 * distinct.StandardError) + 1);
    }

    [Fact]
    public void Quartiles_WithoutRoomForTheirNeighbours_AreEstimatedWithinTheirBound()
    {
        var cells = Cells("uniform", 200_000);
        var quartiles = Runs.Profile(Column, cells, Tight with { CollectedValues = 10 }).Numbers!.Quartiles;
        Assert.False(quartiles.AreExact);
        // three standard errors of a share of one half in 2,000 drawn values
        Assert.Equal(3 * Math.Sqrt(0.25 / 2_000), quartiles.RankError, 12);
        Assert.InRange(ShareBelow(cells, quartiles.Lower), 0.25 - quartiles.RankError, 0.25 + quartiles.RankError);
        Assert.InRange(ShareBelow(cells, quartiles.Median), 0.5 - quartiles.RankError, 0.5 + quartiles.RankError);
        Assert.InRange(ShareBelow(cells, quartiles.Upper), 0.75 - quartiles.RankError, 0.75 + quartiles.RankError);
    }

    [Fact]
    public void FrequentValues_OfManyValues_HavePreciseCountsAndABoundForTheRest()
    {
        var cells = Cells("many zeros", 100_000);
        var profile = Runs.Profile(Column, cells, Tight);
        Assert.Equal(new FrequentValue(0, null, cells.LongCount(v => v == 0)), profile.FrequentValues[0]);
        Assert.All(profile.FrequentValues, f => Assert.Equal(cells.LongCount(v => v == f.Number), f.Count));
        var listed = profile.FrequentValues.Select(f => f.Number!.Value).ToHashSet();
        Assert.True(cells.Where(v => !listed.Contains(v)).CountBy(v => v).Max(v => v.Value) <= profile.UnlistedAtMost);
    }

    private static double ShareBelow(double[] cells, double value) => cells.Count(v => v < value) / (double)cells.Length;

    private static double[] Cells(string shape, int count)
    {
        var random = new Random(11);
        return [.. Enumerable.Range(0, count).Select(i => shape switch
        {
            "uniform" => random.NextDouble() * 1_000,
            "heavy tail" => Math.Exp(2 * random.NextDouble() / (random.NextDouble() + 0.05)),
            "many zeros" => random.Next(10) < 6 ? 0 : random.Next(3) == 0 ? random.Next(50) : random.NextDouble() * 500,
            "ascending" => i * 0.5 - 100,
            _ => random.Next(30) == 0 ? random.NextDouble() : random.Next(2),
        })];
    }
}
