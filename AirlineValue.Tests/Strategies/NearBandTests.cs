using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Strategies;
using FsCheck;
using FsCheck.Fluent;
using static AirlineValue.Domain.Strategies.StrategyStanding;

namespace AirlineValue.Tests.Strategies;

public sealed class NearBandTests
{
    private static Gen<double[]> Cells => Gen.ArrayOf(
        Gen.OneOf(Gen.Choose(0, 100_000).Select(v => (double)v), Gen.Elements(double.NaN, 0, 20, 25, 32_000, 40_000, 10_000, 8000)), 60);

    [Fact]
    public void Standing_AnyBands_NobodyIsLostBetweenNearReachedAndFar() => Prop.ForAll(
        Gen.ArrayOf(Cells, 4).ToArbitrary(), Gen.ArrayOf(Gen.Choose(1, 99), 2).ToArbitrary(),
        (cells, bands) => new[] { Strategy.Upgrade, Strategy.Renewal, Strategy.FirstRedemption }.All(strategy =>
        {
            var source = ProgrammeMember.Source(
                (ExtractColumns.FfpTier, [.. cells[0].Select((_, i) => 4.0 + i % 4)]), (ExtractColumns.Yr2Km, cells[0]),
                (ExtractColumns.L1YFlightCount, cells[1]), (ExtractColumns.PointsSum, cells[2]),
                (ExtractColumns.ExchangeCount, [.. cells[3].Select(c => c > 20_000 ? 1.0 : 0)]), (ExtractColumns.FlightCount, cells[3]));
            var wide = ProgrammeMember.Standings(strategy, source, ProgrammePresets.AirChina, bands.Min() / 100.0);
            var narrow = ProgrammeMember.Standings(strategy, source, ProgrammePresets.AirChina, bands.Max() / 100.0);
            // a narrower band only moves members from near to far
            return wide.Zip(narrow).All(s => s.First == s.Second || (s.First == Near && s.Second == Far));
        })).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
}
