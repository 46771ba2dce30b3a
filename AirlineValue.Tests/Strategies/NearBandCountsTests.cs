using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Strategies;
using FsCheck;
using FsCheck.Fluent;
using static AirlineValue.Domain.Strategies.StrategyStanding;

namespace AirlineValue.Tests.Strategies;

public sealed class NearBandCountsTests
{
    private static Gen<double[]> Cells => Gen.ArrayOf(
        Gen.OneOf(Gen.Choose(0, 45_000).Select(v => (double)v), Gen.Choose(0, 100).Select(p => p * 400.0), Gen.Elements(double.NaN, 0, 20, 25, 32_000, 40_000, 28_999.999999999996)), 60);

    [Fact]
    public void At_EveryBand_IsWhatACountOfTheMembersGives() => Prop.ForAll(
        Gen.ArrayOf(Cells, 3).ToArbitrary(),
        cells => new[] { Strategy.Upgrade, Strategy.Renewal, Strategy.FirstRedemption }.All(strategy =>
        {
            var source = ProgrammeMember.Source(
                [.. cells[0].Select((_, i) => i % 6)], (ExtractColumns.FfpTier, [.. cells[0].Select((_, i) => 4.0 + i % 4)]), (ExtractColumns.Yr2Km, cells[0]),
                (ExtractColumns.L1YFlightCount, cells[1]), (ExtractColumns.PointsSum, cells[2]),
                (ExtractColumns.ExchangeCount, [.. cells[1].Select(c => c > 20_000 ? 1.0 : 0)]), (ExtractColumns.FlightCount, cells[1]));
            var measures = new MeasureColumns(source);
            var bands = NearBandCounts.Count(
                StrategyEvaluation.Of(strategy, new StrategyInput(measures, ProgrammePresets.AirChina, 0.8, WantsCloseness: true)), source.Scores());
            return Enumerable.Range(1, 99).All(percent =>
            {
                var counted = StrategyCounts.Count(StrategyEvaluation.Of(strategy, new StrategyInput(measures, ProgrammePresets.AirChina, percent / 100.0)), source.Scores());
                var moved = bands.At(percent);
                // nobody is lost between near, reached and far
                return Enumerable.Range(0, 6).All(rank => Enum.GetValues<StrategyStanding>().All(standing => counted.Of(rank, standing) == moved.Of(rank, standing)))
                    && Enum.GetValues<StrategyStanding>().Sum(moved.Of) == 60;
            });
        })).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void At_MembersOnAStep_ChangesExactlyThere()
    {
        // 29 % of 40,000 km: 0.29 · 100 is 28.999… in binary
        var source = ProgrammeMember.Source((ExtractColumns.FfpTier, [4, 4, 4]), (ExtractColumns.Yr2Km, [11_600, 11_599, 40_000]));
        var bands = NearBandCounts.Count(
            StrategyEvaluation.Of(Strategy.Upgrade, new StrategyInput(new MeasureColumns(source), ProgrammePresets.Default, 0.8, WantsCloseness: true)), null);
        Assert.Equal([(2, 0), (1, 1), (0, 2)], new[] { 28, 29, 30 }.Select(percent => (bands.At(percent).Of(Near), bands.At(percent).Of(Far))));
        Assert.All(Enumerable.Range(1, 99), percent => Assert.Equal(1, bands.At(percent).Of(Reached)));
    }

    [Theory]
    [InlineData(0.8, 80)]
    [InlineData(0.29, 29)]
    [InlineData(0.01, 1)]
    [InlineData(0.99, 99)]
    [InlineData(0.825, null)]
    [InlineData(0.001, null)]
    public void PercentOf_Band_IsWholeOrNone(double band, int? expected) => Assert.Equal(expected, NearBandCounts.PercentOf(band));
}
