using AirlineValue.Domain;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Strategies;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Tests.Strategies;
using static AirlineValue.Domain.Strategies.StrategyStanding;

namespace AirlineValue.Tests.Reference;

/// <summary>Members of the reference extract whom strategies concern, as pandas counts them from the file; the groups are
/// those of the nearest of scikit-learn's five centres.</summary>
public sealed class ReferenceStrategiesTests
{
    public static TheoryData<string, Strategy, int, int, int> Tiers() => new()
    {
        { "default", Strategy.Upgrade, 1573, 1433, 58_469 },
        { "default", Strategy.Renewal, 661, 2288, 1973 },
        { "air-china", Strategy.Upgrade, 1645, 1488, 59_855 },
        { "air-china", Strategy.Renewal, 661, 2288, 1973 },
        { "china-southern", Strategy.Upgrade, 2179, 2506, 58_303 },
        { "china-southern", Strategy.Renewal, 722, 2273, 1927 },
        { "china-eastern", Strategy.Upgrade, 1308, 1223, 60_319 },
        { "china-eastern", Strategy.Renewal, 704, 1843, 2375 },
    };

    [Theory]
    [MemberData(nameof(Tiers))]
    public void Counts_OfTiers_AreThoseOfPandas(string preset, Strategy strategy, int near, int reached, int far)
    {
        var counts = Counts(strategy, ProgrammePresets.All.Single(p => p.Key == preset).Programme);
        Assert.Equal((near, reached, far), (counts.Of(Near), counts.Of(Reached), counts.Of(Far)));
        Assert.Equal(preset != "china-eastern", counts.IsEstimated);
    }

    /// <summary>Preset, the tier's place, members who upgrade, keep the tier or stay, fall, and are not known, and fares of the
    /// window of those who upgrade.</summary>
    public static TheoryData<string, int, int, int, int, int, double> Outcomes() => new()
    {
        { "air-china", 0, 1080, 56_986, 0, 0, 27_786_012 },
        { "air-china", 1, 353, 1250, 1806, 0, 15_714_504 },
        { "air-china", 2, 55, 630, 828, 0, 7_735_918 },
        { "china-southern", 0, 2074, 55_992, 0, 0, 48_416_276 },
        { "china-southern", 1, 353, 1347, 1709, 0, 15_714_504 },
        { "china-southern", 2, 79, 494, 940, 0, 9_851_295 },
        { "china-eastern", 0, 977, 56_951, 0, 138, double.NaN },
        { "china-eastern", 1, 199, 1161, 2049, 0, double.NaN },
        { "china-eastern", 2, 47, 436, 1030, 0, double.NaN },
    };

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void Outcomes_OfTiers_AreThoseOfPandas(string preset, int tier, int upgrades, int keeps, int falls, int notKnown, double fares)
    {
        var outcome = ProgrammeOutcome.Of(new MeasureColumns(Source.Value), ProgrammePresets.All.Single(p => p.Key == preset).Programme);
        Assert.Equal(
            (upgrades, keeps, falls, notKnown),
            (outcome.OfTier(tier, TierOutcome.Upgrades).Members, outcome.OfTier(tier, tier == 0 ? TierOutcome.Stays : TierOutcome.Renews).Members,
                outcome.OfTier(tier, TierOutcome.Falls).Members, outcome.OfTier(tier, TierOutcome.NotKnown).Members));
        if (!double.IsNaN(fares))
            Assert.Equal(fares, outcome.OfTier(tier, TierOutcome.Upgrades).Fares, 0.5);
    }

    [Fact]
    public void Counts_OfFirstRedemption_AreThoseOfPandas()
    {
        var usual = Counts(Strategy.FirstRedemption, ProgrammePresets.Default);
        var eligible = Counts(Strategy.FirstRedemption, ProgrammePresets.AirChina);
        Assert.Equal((3600, 15_174, 0, 32_581), (usual.Of(Near), usual.Of(Reached), usual.Of(NotEligible), usual.Of(Far)));
        Assert.Equal((3600, 14_686, 488, 32_581), (eligible.Of(Near), eligible.Of(Reached), eligible.Of(NotEligible), eligible.Of(Far)));
    }

    public static TheoryData<Strategy, StrategyStanding, int[]> Groups() => new()
    {
        { Strategy.Upgrade, Near, [0, 643, 37, 388, 504, 1] },
        { Strategy.CrossSell, NoAccrual, [0, 3141, 3094, 12_116, 0, 0] },
        { Strategy.CrossSell, LittleAccrual, [0, 871, 456, 1533, 0, 0] },
        { Strategy.CrossSell, MuchAccrual, [0, 1322, 610, 2113, 0, 0] },
        { Strategy.WinBack, Left, [0, 937, 1151, 3307, 0, 0] },
        { Strategy.WinBack, Leaving, [0, 1090, 624, 2511, 0, 0] },
        { Strategy.WinBack, Silent, [0, 613, 495, 1623, 0, 0] },
        { Strategy.WinBack, Steady, [0, 2694, 1890, 8321, 0, 0] },
        { Strategy.Keep, Left, [0, 937, 0, 0, 0, 0] },
        { Strategy.Keep, Steady, [0, 2694, 0, 0, 0, 0] },
    };

    [Theory]
    [MemberData(nameof(Groups))]
    public void Counts_ByGroup_AreThoseOfPandas(Strategy strategy, StrategyStanding standing, int[] byRank)
    {
        var counts = Counts(strategy, ProgrammePresets.Default);
        Assert.Equal(byRank, Enumerable.Range(0, byRank.Length).Select(rank => counts.Of(rank, standing)));
    }

    internal static MemberSource Members => Source.Value;

    private static readonly Lazy<MemberSource> Source = new(MakeSource);

    private static StrategyCounts Counts(Strategy strategy, Programme programme) => StrategyCounts.Count(
        StrategyEvaluation.Of(strategy, new StrategyInput(new MeasureColumns(Source.Value), programme)), Source.Value.Scores());

    private static MemberSource MakeSource()
    {
        var columns = ReferenceRuns.Columns;
        var analysis = AnalysisRun.Analyse(ReferenceMembers.Members, AnalysisOptions.Default, TimeProvider.System);
        var ranks = analysis.RankOfCluster();
        var groups = new int[columns[0].Count];
        foreach (var (i, row) in analysis.Funnel.Kept.Index())
            groups[row] = ranks[analysis.Clustering.Labels[i]];
        var scores = ProgrammeMember.Scores(groups, [.. analysis.Segments.Select(s => s.Name.Key)]);
        return new MemberSource
        {
            Count = groups.Length,
            Column = column => columns.FirstOrDefault(c => c.Column == column),
            NumberRanks = () => throw new InvalidOperationException("No order is asked for."),
            NumbersStartingWith = _ => [],
            Scores = () => scores,
        };
    }
}
