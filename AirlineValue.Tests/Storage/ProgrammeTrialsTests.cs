using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Tests.Pages;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Pages.ProgrammeRules;

namespace AirlineValue.Tests.Storage;

public sealed class ProgrammeTrialsTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2014, 1, 1);

    private readonly TemporaryDatabase _temporary = new();
    private ProgrammeTrials _trials = default!;
    private MemberQueries _members = default!;
    private MemberBasis _basis = default!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await StoredExample.StoreAsync(_temporary.Database);
        _trials = new ProgrammeTrials(_temporary.Database);
        _members = new MemberQueries(_temporary.Database);
        _basis = (await _members.FindBasisAsync(1, null, Ct)).Basis!;
    }

    public ValueTask DisposeAsync()
    {
        _temporary.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Grounds_OfAnExtract_AreItsColumnsAndItsCodes()
    {
        var grounds = await _trials.GroundsAsync(_basis, Ct);
        Assert.Equal([4, 5, 6], grounds.TierCodes);
        Assert.True(grounds.Measures[(ProgrammeMeasure.Fares, MeasurePeriod.Year2)] is { IsThere: true, IsEstimated: false });
        Assert.True(grounds.Measures[(ProgrammeMeasure.Kilometres, MeasurePeriod.Year2)] is { IsThere: true, IsEstimated: true });
        Assert.Equal(10, grounds.Measures.Count);
    }

    [Fact]
    public async Task Compare_OtherThresholds_CountsWhomTheCellsName()
    {
        // tier 4 has fares of 0 in year 2, tier 5 of 50 and tier 6 of 100; fares of year 1 are 0, 100, 200, 300 or empty
        var change = await _trials.CompareAsync(_basis, ByFares(30, 60), ByFares(30, 50), Ct);
        var members = StoredExample.Members(1);
        Assert.Equal((0, members.Count(m => m.FfpTier == 5)), (change.Before.Of(TierOutcome.Upgrades).Members, change.After.Of(TierOutcome.Upgrades).Members));
        Assert.Equal(
            members.Where(m => m.FfpTier == 5).Sum(m => m.SumYr1 is { } first && m.SumYr2 is { } second ? (double)(first + second) : 0),
            change.After.Of(TierOutcome.Upgrades).Fares);
        Assert.Equal(members.Count(m => m.FfpTier is null), change.After.Of(TierOutcome.NotKnown).Members);
        Assert.Equal((change.After.Of(TierOutcome.Upgrades).Members, 0), (change.Changes.Better, change.Changes.Worse));
        Assert.InRange(change.After.Of(TierOutcome.Upgrades).MeanPercentile, 0, 1);
    }

    [Theory]
    [InlineData(30, 60)]
    [InlineData(50, 500)]
    [InlineData(51, 101)]
    public async Task View_EveryNumberUnderStoredRules_IsAsLongAsItsList(double silver, double gold)
    {
        var version = new ProgrammeStore(_temporary.Database, TimeProvider.System).Save(ByFares(silver, gold), Day, "", "test").Version!;
        new ProgrammeStore(_temporary.Database, TimeProvider.System).Save(ByFares(1, 2), Day, "", "test");
        using var texts = new ViewTexts("en-US");
        var view = texts.Get<WhatIfViews>().Of(_basis, version, await _trials.CompareAsync(_basis, version.Rules, ProgrammePresets.AirChina, Ct));
        WhatIfCell[] cells = [.. view.Worth.Select(w => w.Members), .. new[] { view.Tiers, view.Groups, view.Redemption }.SelectMany(rows => rows).SelectMany(row => row.Cells)];
        var linked = cells.Where(cell => cell.Href is not null).ToList();
        Assert.InRange(linked.Count, 15, int.MaxValue);
        foreach (var cell in linked)
        {
            var address = MembersAddress.Read(cell.Href![cell.Href!.IndexOf('?', StringComparison.Ordinal)..]);
            Assert.Empty(address.Unreadable);
            Assert.Equal(cell.Before, $"{await _members.CountAsync(_basis, address.Conditions, Ct)}");
        }
    }

    [Fact]
    public async Task View_OfHarderRules_SaysWhoIsBetterOffAndWhoIsNot()
    {
        using var texts = new ViewTexts("en-US");
        var version = new ProgrammeVersion(3, Day, ByFares(30, 50), "", null, null);
        var view = texts.Get<WhatIfViews>().Of(_basis, version, await _trials.CompareAsync(_basis, version.Rules, ByFares(60, 120), Ct));
        var upgrades = StoredExample.Members(1).Count(m => m.FfpTier == 5);
        var keep = StoredExample.Members(1).Count(m => m.FfpTier == 6);
        Assert.Equal($"Under the draft 0 members upgrade (−{upgrades}) and {upgrades + keep} lose their tier (+{upgrades + keep}).", view.Meanings[0]);
        Assert.Equal($"0 members fare better, {upgrades + keep} worse.", view.Meanings[1]);
        var silver = Assert.Single(view.Tiers, row => row.Name == "Silver (5)");
        Assert.Equal(("−15", ChangeSign.Bad), (silver.Cells[(int)TierOutcome.Upgrades].Difference, silver.Cells[(int)TierOutcome.Upgrades].Sign));
        Assert.Equal(("+15", ChangeSign.Bad), (silver.Cells[(int)TierOutcome.Falls].Difference, silver.Cells[(int)TierOutcome.Falls].Sign));
        Assert.Equal(6, view.Groups.Count);
        Assert.Contains(view.Tiers, row => row.Name == "Other codes, or none");
    }

    [Fact]
    public async Task View_TierThatOnlyTheDraftHas_HasNoNumberBefore()
    {
        using var texts = new ViewTexts("zh-CN");
        var view = texts.Get<WhatIfViews>().Of(
            _basis, ProgrammeVersion.BuiltIn, await _trials.CompareAsync(_basis, ProgrammePresets.Default, ProgrammePresets.AirChina, Ct));
        var platinum = Assert.Single(view.Tiers, row => row.Name == "白金卡（7）");
        Assert.All(platinum.Cells, cell => Assert.Equal(("–", "0", ""), (cell.Before, cell.After, cell.Difference)));
    }

    private static Programme ByFares(double silver, double gold) => ProgrammePresets.Default with
    {
        Tiers =
        [
            ProgrammePresets.Default.Tiers[0],
            ProgrammePresets.Default.Tiers[1] with { Upgrade = Fares(silver), Renewal = null },
            ProgrammePresets.Default.Tiers[2] with { Upgrade = Fares(gold), Renewal = null },
        ],
    };

    private static TierCondition Fares(double fares) => TierCondition.AnyOf(new MeasureThreshold(ProgrammeMeasure.Fares, fares));
}
