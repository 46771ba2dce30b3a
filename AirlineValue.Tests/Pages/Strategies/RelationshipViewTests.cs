using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Tests.Strategies;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Pages.Strategies;
using AirlineValue.Web.Pages.Strategies.CrossSell;
using AirlineValue.Web.Pages.Strategies.Keep;
using AirlineValue.Web.Pages.Strategies.Movement;
using AirlineValue.Web.Pages.Strategies.WinBack;

namespace AirlineValue.Tests.Pages.Strategies;

public sealed class RelationshipViewTests
{
    private static readonly MemberBasis Basis = new(StoredExample.View().Extract, StoredExample.View());

    public static TheoryData<string, string, string> CrossSells() => new()
    {
        { "en-US", "150 of the 400 members of the important groups accrue much with partners: 37.5%. It takes root among Important — keep (60.0%, 1.60 times the average), Gold tier (60.0%, 1.60 times the average). It is rarer among Important — develop (15.0%, 0.400 times the average), Member tier (15.0%, 0.400 times the average).", "hardly" },
        { "zh-CN", "400 名重要客户中，150 名合作伙伴积分较多，占 37.5%。明显较多：重要保持客户（60.0%，为平均的 1.60 倍）、金卡（60.0%，为平均的 1.60 倍）。明显较少：重要发展客户（15.0%，为平均的 0.400 倍）、普通会员（15.0%，为平均的 0.400 倍）。", "很弱" },
    };

    // 200 of group 1 and tier 6, 120 with much; 200 of group 2 and tier 4, 30 with much
    [Theory]
    [MemberData(nameof(CrossSells))]
    public void CrossSell_GroupAndTierThatDiffer_AreNamedMostUnusualFirst(string culture, string meaning, string judged)
    {
        using var texts = new ViewTexts(culture);
        int[] groups = [.. Enumerable.Range(0, 400).Select(i => i < 200 ? 1 : 2)];
        double[] points = [.. Enumerable.Range(0, 400).Select(i => i is < 120 or >= 370 ? 5000.0 : 0)];
        var input = new StrategyInput(
            new MeasureColumns(ProgrammeMember.Source(
                groups, (ExtractColumns.AddPointSum, points), (ExtractColumns.FfpTier, [.. groups.Select(g => g == 1 ? 6.0 : 4)]))),
            ProgrammePresets.Default);
        var picture = new CrossSellPicture(PartnerLift.Of(input, new TraitContrastOptions()), 0.51, new PartnerPotential(250, 20.4, 5000), null);
        var view = texts.Get<CrossSellViews>().Of(Basis, picture, TierNames.Of(ProgrammePresets.Default), 3);
        Assert.Equal(meaning, view.Meaning);
        Assert.Contains(judged, view.Discrimination, StringComparison.Ordinal);
        Assert.Null(view.Courses);
        Assert.Contains(culture == "zh-CN" ? "金卡" : "Gold", view.Values.Select(v => v.Value));
        var best = view.Values[0];
        Assert.Equal(("200", "120", "60.0%", "good"), (best.Members.Text, best.Much.Text, best.Share, best.Badge));
        var much = MembersAddress.Read(best.Much.Href!.Split('?')[1]);
        Assert.Equal([new InStrategy(Strategy.CrossSell, StrategyStanding.MuchAccrual, Version: 3), new InGroup("important-keep")], much.Conditions);
    }

    [Fact]
    public void WinBack_Bands_LinkToListsThatNameTheWeighting()
    {
        using var texts = new ViewTexts("en-US");
        var bands = new[,] { { 5, 0, 1 }, { 2, 3, 4 }, { 0, 0, 0 } };
        var picture = new ActivityPicture(new FaresAtStake(15, 3_000_000, 9, 2_000_000, 1_500_000), null, bands, [], 0, []);
        var view = texts.Get<WinBackViews>().Of(Basis, picture, null);
        Assert.StartsWith("5 of the 15 members concerned belong to the most valuable fifth", view.Meaning, StringComparison.Ordinal);
        Assert.Contains("9 of these 15 members paid CNY 2.00 million less in year 2", view.Stake!.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Null(view.Rows[0].Cells[1].Href);
        var address = MembersAddress.Read(view.Rows[1].Cells[1].Href!.Split('?')[1]);
        Assert.Equal(0, address.Weighting);
        Assert.Equal(new MemberOrder(MemberField.Of(MemberMeasure.WinBackPriority), true), address.Order);
        Assert.Contains(new MeasureRange(MemberMeasure.ValuePercentile, ValueRange.Bin(0.5, 0.8)), address.Conditions);
        Assert.Contains(new MeasureRange(MemberMeasure.LeavingLikelihood, ValueRange.Bin(0.5, 0.9)), address.Conditions);
    }

    [Fact]
    public void Keep_Changes_AreCountedApartAndTheUnknownIsNamed()
    {
        using var texts = new ViewTexts("en-US");
        var picture = new ActivityPicture(null, null, null, [40, 60, 0, 10, 5, 0], 80, [BehaviourChange.PartnerPoints]);
        var view = texts.Get<KeepViews>().Of(Basis, picture, 200, null, new StrategyLimits());
        Assert.Equal("80 of the 200 best members changed in at least one way, most often: fewer base points (60), fewer flights (40).", view.Meaning);
        Assert.Equal(["Any change", "fewer flights", "fewer base points", "lower fare a flight", "silent for long", "tier at risk"], view.Rows.Select(r => r.Name));
        Assert.Equal(["80", "40", "60", "10", "5", "0"], view.Rows.Select(r => r.Members.Text));
        Assert.Equal("The extract does not tell: fewer partner points.", view.Unknown);
        Assert.Equal("40.0%", view.Rows[0].Share);
        Assert.Null(view.Rows[5].Members.Href);
        Assert.Contains(new HasBehaviourChange(BehaviourChange.Flights), MembersAddress.Read(view.Rows[1].Members.Href!.Split('?')[1]).Conditions);
    }

    [Theory]
    [InlineData("en-US", "Most movement: Upgrade, with 30 members newly concerned and 15 not concerned any more.", "next tier reached")]
    [InlineData("zh-CN", "变化最大：升级提醒，新涉及 30 名会员，15 名不再涉及。", "已达到上一级别")]
    public void Movement_Strategies_SayWhoCameAndWhyOthersWent(string culture, string meaning, string reached)
    {
        using var texts = new ViewTexts(culture);
        var by = new int[12];
        by[(int)StrategyStanding.Reached] = 10;
        var movement = new StrategyMovement(Strategy.Upgrade, [0, 100, 15, 0, 0, 0], [5, 90, 5, 0, 0, 0], [0, 20, 10, 0, 0, 0], [0, 10, 0, 0, 0, 0], [5, 0, 0, 0, 0, 0], by);
        var moved = new StrategyMovements(ProgrammeVersion.BuiltIn, new MemberBasis(StoredExample.View(2).Extract, StoredExample.View(2)), [movement]);
        var view = texts.Get<StrategyMovementViews>().Of(Basis, moved);
        Assert.Equal(meaning, view.Meaning);
        Assert.False(view.IsWarning);
        var upgrade = view.Rows[0];
        Assert.Equal(["100", "30", "10", "5", "115"], upgrade.Cells.Select(c => c.Text));
        Assert.Equal([reached], upgrade.Why.Select(w => w.Name));
        Assert.Equal([new ConcernChanged(Strategy.Upgrade, 2, ConcernChange.New)], MembersAddress.Read(upgrade.Cells[1].Href!.Split('?')[1]).Conditions);
        var gone = MembersAddress.Read(upgrade.Cells[3].Href!.Split('?')[1]);
        Assert.Equal((2, 1), (gone.Extract, gone.Conditions.OfType<NotInExtract>().Count()));
        Assert.Equal(["30", "20", "10", "0", "0", "0", "0"], upgrade.ByGroup!.Rows[1].Cells.Select(c => c.Text));
        Assert.Equal(5, view.Rows.Count(r => r.Cells.Count == 0 && r.ByGroup is null && r.Why.Count == 0));
    }

    [Fact]
    public void Movement_EarlierExtractNotScored_IsSaid()
    {
        using var texts = new ViewTexts("en-US");
        var moved = new StrategyMovements(ProgrammeVersion.BuiltIn, new MemberBasis(StoredExample.View(2).Extract, null), []);
        var view = texts.Get<StrategyMovementViews>().Of(Basis, moved);
        Assert.True(view.IsWarning);
        Assert.Contains("did not score it", view.Since, StringComparison.Ordinal);
        Assert.Equal("Nobody moved.", view.Meaning);
    }
}
