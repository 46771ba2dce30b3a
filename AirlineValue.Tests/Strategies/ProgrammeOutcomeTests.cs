using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Strategies;
using FsCheck;
using FsCheck.Fluent;
using static AirlineValue.Domain.Strategies.ProgrammeMeasure;
using static AirlineValue.Domain.Strategies.TierOutcome;

namespace AirlineValue.Tests.Strategies;

/// <summary>What rules bring members at, just below and just above every threshold of every preset, and what adds up.</summary>
public sealed class ProgrammeOutcomeTests
{
    /// <summary>Preset, tier code, kilometres or flights that lead to the next tier, and those that keep the own one, as the
    /// airlines publish them; NaN where there is none.</summary>
    public static TheoryData<string, int, double, double, double, double> KilometresOrFlights() => new()
    {
        { "default", 4, 40_000, 25, double.NaN, double.NaN },
        { "default", 5, 80_000, 40, 35_000, 23 },
        { "default", 6, double.NaN, double.NaN, 70_000, 36 },
        { "air-china", 4, 40_000, 25, double.NaN, double.NaN },
        { "air-china", 5, 80_000, 40, 35_000, 23 },
        { "air-china", 6, 160_000, 90, 70_000, 36 },
        { "air-china", 7, double.NaN, double.NaN, 145_000, 80 },
        { "china-southern", 4, 40_000, 20, double.NaN, double.NaN },
        { "china-southern", 5, 80_000, 40, 40_000, 20 },
        { "china-southern", 6, 160_000, 80, 80_000, 40 },
        { "china-southern", 7, double.NaN, double.NaN, 160_000, 80 },
    };

    [Theory]
    [MemberData(nameof(KilometresOrFlights))]
    public void Outcome_AtAndBesideEveryThreshold_ChangesExactlyThere(
        string preset, int tier, double kilometres, double flights, double keepKilometres, double keepFlights)
    {
        List<(double Kilometres, double Flights, TierOutcome Outcome)> members = [(double.NaN, double.NaN, NotKnown)];
        var below = double.IsNaN(keepKilometres) ? Stays : Renews;
        if (!double.IsNaN(kilometres))
        {
            members.AddRange(
            [
                (kilometres - 0.5, 0, below), (kilometres, 0, Upgrades), (kilometres + 0.5, 0, Upgrades),
                (0, flights - 1, below), (0, flights, Upgrades), (0, flights + 1, Upgrades), (double.NaN, flights, Upgrades),
            ]);
        }
        if (!double.IsNaN(keepKilometres))
        {
            members.AddRange(
            [
                (keepKilometres - 0.5, 0, Falls), (keepKilometres, 0, Renews), (keepKilometres + 0.5, 0, Renews),
                (0, keepFlights - 1, Falls), (0, keepFlights, Renews), (0, keepFlights + 1, Renews),
            ]);
        }
        Assert.Equal(members.Select(m => m.Outcome), Outcomes(
            Preset(preset),
            (ExtractColumns.FfpTier, [.. members.Select(_ => (double)tier)]),
            (ExtractColumns.Yr2Km, [.. members.Select(m => m.Kilometres)]),
            (ExtractColumns.L1YFlightCount, [.. members.Select(m => m.Flights)])));
    }

    /// <summary>Tier code, flights, elite points and fares of China Eastern.</summary>
    public static TheoryData<int, double, double, double> FlightsOrPointsAndFares() => new()
    {
        { 5, 13, 15_000, 20_000 },
        { 6, 25, 25_000, 40_000 },
        { 7, 45, 55_000, 100_000 },
    };

    [Theory]
    [MemberData(nameof(FlightsOrPointsAndFares))]
    public void Outcome_AlternativesThatMustAllBeMet_NeedsOneOfTheFirstAndTheSecond(int tier, double flights, double points, double fares)
    {
        (double Flights, double Points, double Fares, bool IsMet)[] members =
        [
            (flights, 0, fares, true), (0, points, fares, true), (flights + 1, points + 1, fares + 1, true),
            (flights - 1, points - 1, fares, false), (flights, points, fares - 0.01, false), (flights, points, 0, false), (0, 0, fares * 9, false),
        ];
        (ExtractColumn, double[])[] columns =
        [
            (ExtractColumns.L1YFlightCount, [.. members.Select(m => m.Flights)]), (ExtractColumns.EpSumYr2, [.. members.Select(m => m.Points)]),
            (ExtractColumns.SumYr2, [.. members.Select(m => m.Fares)]),
        ];
        var rules = ProgrammePresets.ChinaEastern;
        var toIt = Outcomes(rules, [(ExtractColumns.FfpTier, [.. members.Select(_ => tier - 1.0)]), .. columns]);
        Assert.Equal(members.Select(m => m.IsMet), toIt.Select(o => o == Upgrades));
        var keep = Outcomes(rules with { Tiers = [.. rules.Tiers.Take(tier - 3)] }, [(ExtractColumns.FfpTier, [.. members.Select(_ => (double)tier)]), .. columns]);
        Assert.Equal(members.Select(m => m.IsMet ? Renews : Falls), keep);
    }

    [Fact]
    public void Outcome_MeasuresOfTheWindow_AreNotThoseOfYear2()
    {
        var rules = TwoTiers(TierCondition.AnyOf(new MeasureThreshold(Flights, 10, MeasurePeriod.Window)), TierCondition.AnyOf(new MeasureThreshold(Flights, 4)));
        Assert.Equal([Upgrades, Stays, Renews, Falls], Outcomes(
            rules, (ExtractColumns.FfpTier, [1, 1, 2, 2]), (ExtractColumns.FlightCount, [10, 9, 9, 30]), (ExtractColumns.L1YFlightCount, [0, 9, 4, 3])));
    }

    [Fact]
    public void Outcome_OfTheTopTier_IsNeverAnUpgradeAndOtherCodesAreNotKnown() => Assert.Equal([Renews, NotKnown, NotKnown, Upgrades], Outcomes(
        ProgrammePresets.Default, (ExtractColumns.FfpTier, [6, 7, double.NaN, 4]), (ExtractColumns.Yr2Km, [1e8, 1e8, 1e8, 1e8])));

    [Fact]
    public void Outcome_WithoutTheColumnOfTiers_IsNotKnownAndSaysWhatIsMissing()
    {
        var outcome = ProgrammeOutcome.Of(new MeasureColumns(ProgrammeMember.Source((ExtractColumns.L1YFlightCount, [90, 0]))), ProgrammePresets.Default);
        Assert.Equal((2, false, false), (outcome.Of(NotKnown).Members, outcome.HasUpgrades, outcome.HasRenewals));
        Assert.Equal([ExtractColumns.FfpTier], outcome.Lacking);
    }

    [Fact]
    public void Figures_OfHandMadeMembers_AddFaresOfTheWindowWhereThereAreAny()
    {
        var source = ProgrammeMember.Source(
            [1, 1, 2, 0, 1], (ExtractColumns.FfpTier, [4, 4, 4, 5, 4]), (ExtractColumns.L1YFlightCount, [25, 30, 25, 0, 24]),
            (ExtractColumns.SumYr1, [100, double.NaN, 10, 7, 1]), (ExtractColumns.SumYr2, [50, 40, 5, 3, 2]));
        var outcome = ProgrammeOutcome.Of(new MeasureColumns(source), ProgrammePresets.Default);
        Assert.Equal((2, 150.0), (outcome.Of(0, 1, Upgrades).Members, outcome.Of(0, 1, Upgrades).Fares));
        Assert.Equal((3, 165.0), (outcome.Of(Upgrades).Members, outcome.Of(Upgrades).Fares));
        Assert.Equal((1, 10.0), (outcome.OfGroup(0, Falls).Members, outcome.OfTier(1, Falls).Fares));
        Assert.Equal(1, outcome.OfTier(0, Stays).Members);
        Assert.True(double.IsNaN(outcome.Of(Upgrades).MeanPercentile));
    }

    [Fact]
    public void Outcome_AnyMembersAndRules_AddsUpToTheMembersOfEachTierAndGroup() => Prop.ForAll(
        Gen.ArrayOf(Gen.ArrayOf(Gen.OneOf(Gen.Choose(0, 100_000).Select(v => (double)v), Gen.Elements(double.NaN, 0, 20, 25, 40_000)), 80), 3).ToArbitrary(),
        Gen.Elements(ProgrammePresets.All.ToArray()).ToArbitrary(),
        (cells, preset) =>
        {
            double[] tiers = [.. cells[0].Select((_, i) => 3.0 + i % 6)];
            int[] groups = [.. cells[0].Select((_, i) => i / 6 % 4)];
            var source = ProgrammeMember.Source(
                groups, (ExtractColumns.FfpTier, tiers), (ExtractColumns.Yr2Km, cells[0]), (ExtractColumns.L1YFlightCount, cells[1]),
                (ExtractColumns.EpSumYr2, cells[1]), (ExtractColumns.SumYr2, cells[2]), (ExtractColumns.SumYr1, cells[2]));
            var outcome = ProgrammeOutcome.Of(new MeasureColumns(source), preset.Programme);
            var all = Enum.GetValues<TierOutcome>();
            for (var group = 0; group < 6; group++)
            {
                Assert.Equal(groups.Count(g => g == group), all.Sum(o => outcome.OfGroup(group, o).Members));
                for (var tier = 0; tier < preset.Programme.Tiers.Count; tier++)
                {
                    var members = groups.Zip(tiers).Count(m => m.First == group && m.Second == preset.Programme.Tiers[tier].Code);
                    Assert.Equal(members, all.Sum(o => outcome.Of(tier, group, o).Members));
                }
            }
            Assert.Equal(80, all.Sum(o => outcome.Of(o).Members));
            Assert.Equal(0, outcome.OfTier(0, Falls).Members + outcome.OfTier(0, Renews).Members + outcome.OfTier(preset.Programme.Tiers.Count - 1, Upgrades).Members);
            Assert.All(all, o => Assert.Equal(outcome.Of(o).Members, outcome.OfRows.Count(r => r == (byte)o)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void Changes_OfHigherThresholds_AreWorseForThoseBetweenThem()
    {
        var source = ProgrammeMember.Source(
            (ExtractColumns.FfpTier, [4, 4, 5, 5, 5, 9]), (ExtractColumns.L1YFlightCount, [25, 40, 24, 40, 0, 9]),
            (ExtractColumns.SumYr1, [1, 1, 100, 1, 1, 1]), (ExtractColumns.SumYr2, [1, 1, 20, 1, 1, 1]));
        var harder = ProgrammePresets.Default with
        {
            Tiers = [ProgrammePresets.Default.Tiers[0], .. ProgrammePresets.Default.Tiers.Skip(1).Select((t, i) => t with { Upgrade = OfFlights(30 + 10 * i), Renewal = null })],
        };
        var there = ProgrammeWhatIf.Of(new MeasureColumns(source), ProgrammePresets.Default, harder);
        // 25 flights no longer lead to silver, 24 no longer keep it; who is gold stays so, who has none has lost it under both
        Assert.Equal(new OutcomeChanges(0, 2, 3, 1, 1, 120), there.Changes);
        Assert.Equal(new OutcomeChanges(2, 0, 3, 1, 0, 0), ProgrammeWhatIf.Of(new MeasureColumns(source), harder, ProgrammePresets.Default).Changes);
        Assert.Equal((3, 2), (there.Before.Of(Upgrades).Members, there.After.Of(Upgrades).Members));
        Assert.Equal((1, 2), (there.Before.Of(Falls).Members, there.After.Of(Falls).Members));
    }

    [Fact]
    public void Redemption_OfALowerThreshold_IsCountedForBoth()
    {
        var source = ProgrammeMember.Source(
            (ExtractColumns.ExchangeCount, [0, 0, 0, 1]), (ExtractColumns.PointsSum, [9000, 4000, 12_000, 12_000]), (ExtractColumns.FfpTier, [4, 4, 4, 4]));
        var there = ProgrammeWhatIf.Of(
            new MeasureColumns(source), ProgrammePresets.Default, ProgrammePresets.Default with { FirstRedemption = new(5000) });
        Assert.Equal((1, 1), (there.RedemptionBefore.Of(StrategyStanding.Near), there.RedemptionBefore.Of(StrategyStanding.Reached)));
        Assert.Equal((1, 2), (there.RedemptionAfter.Of(StrategyStanding.Near), there.RedemptionAfter.Of(StrategyStanding.Reached)));
    }

    private static Programme Preset(string key) => ProgrammePresets.All.Single(p => p.Key == key).Programme;

    private static TierCondition OfFlights(double flights) => TierCondition.AnyOf(new MeasureThreshold(Flights, flights));

    private static Programme TwoTiers(TierCondition upgrade, TierCondition renewal) => ProgrammePresets.Default with
    {
        Tiers = [new(1, new("Blue", "蓝卡")), new(2, new("Red", "红卡"), upgrade, renewal)],
    };

    private static TierOutcome[] Outcomes(Programme rules, params (ExtractColumn Column, double[] Cells)[] columns) =>
        [.. ProgrammeOutcome.Of(new MeasureColumns(ProgrammeMember.Source(columns)), rules).OfRows.Select(o => (TierOutcome)o)];
}
