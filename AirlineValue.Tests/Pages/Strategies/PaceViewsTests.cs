using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Web.Pages.Strategies;
using AirlineValue.Web.Pages.Strategies.Pace;

namespace AirlineValue.Tests.Pages.Strategies;

public sealed class PaceViewsTests
{
    private static readonly MemberBasis Basis = new(new Extract { Id = 1, FileName = "air_data.csv", UploadedBy = "test", WindowEnd = new DateOnly(2014, 3, 31) }, null);

    private static readonly PaceOutlookLine[] Lines =
        [new(PaceClass.Nudge, [1200], 3400, 5_000_000, 0), new(PaceClass.Sure, [0], 0, 0, 0), new(PaceClass.Hopeless, [800], 9000, 1, 2), new(PaceClass.NotKnown, [0], 0, 0, 0)];

    [Theory]
    [InlineData("en-US", "Of 2,000 members who have not reached the next tier, 1,200 are reachable with a nudge", "31 Dec 2014, 275 days", "3,400 flights, worth CNY 5.00")]
    [InlineData("zh-CN", "在 2,000 名尚未达到上一级别的会员中，1,200 名稍加推动即可升级", "275 天", "3,400 次航班")]
    public void Of_YearlyAssessment_SaysWhoWhenAndWhatItCouldBring(string culture, string meaning, string when, string bring)
    {
        using var texts = new ViewTexts(culture);
        var version = ProgrammeVersion.BuiltIn;
        var view = texts.Get<PaceViews>().Of(Basis, Strategy.Upgrade, 3, new TierOutlook(version, 275, false, Lines, []));
        Assert.StartsWith(meaning, view.Meaning, StringComparison.Ordinal);
        Assert.Contains(when, Assert.Single(view.When), StringComparison.Ordinal);
        Assert.Contains(bring, view.Bring!.Replace(' ', ' '), StringComparison.Ordinal);
        Assert.Equal(5, view.Formula.Count);
        // who is not there yet, near or far, whatever the band, under the version of the page
        var cell = view.Classes!.Rows[0].Cells[0];
        Assert.Equal("1,200", cell.Text);
        Assert.Contains("strategy=upgrade.near%403", cell.Href!, StringComparison.Ordinal);
        Assert.Contains("upgradeLikelihood=0.2..<0.8", Uri.UnescapeDataString(cell.Href!), StringComparison.Ordinal);
        Assert.Null(view.Classes.Rows[1].Cells[0].Href);
    }

    [Fact]
    public void Of_RollingPassedAndByMember_SaysSo()
    {
        using var texts = new ViewTexts("en-US");
        var rolling = ProgrammeVersion.BuiltIn with { Rules = ProgrammePresets.AirChina };
        var passed = ProgrammeVersion.BuiltIn with { Rules = ProgrammePresets.Default with { Assessment = new(AssessmentKind.Once, Date: new DateOnly(2014, 1, 1)) } };
        Assert.Equal(
            ["Tiers are assessed all the time, on the last twelve months; the estimate looks 90 days ahead.", "Where the extract says when a member’s tier ends (TIER_EXPIRY_DATE), that day counts."],
            texts.Get<PaceViews>().Of(Basis, Strategy.Renewal, null, new TierOutlook(rolling, double.NaN, true, Lines, [])).When);
        Assert.StartsWith("The assessment date has passed", texts.Get<PaceViews>().Of(Basis, Strategy.Upgrade, null, new TierOutlook(passed, double.NaN, true, Lines, [])).When.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ExtractThatLacksColumns_NamesThemAndWhatStillWorks()
    {
        using var texts = new ViewTexts("en-US");
        var view = texts.Get<PaceViews>().Of(Basis, Strategy.Upgrade, null, new TierOutlook(ProgrammeVersion.BuiltIn, 275, false, [], [ExtractColumns.L1YFlightCount]));
        Assert.Contains("L1Y_Flight_Count", view.Meaning, StringComparison.Ordinal);
        Assert.Contains("Standings, closeness and what is missing work without it", view.Meaning, StringComparison.Ordinal);
        Assert.Null(view.Classes);
    }

    [Fact]
    public void Awards_EachLoss_SaysHowManyWhenAndWhyNot()
    {
        using var texts = new ViewTexts("en-US");
        var halving = ProgrammePresets.Default with { Points = new(Halving: new HalvingRule(new YearlyDay(12, 31))) };
        PointsLossLine[] losses = [new(StrategyStanding.Reached, 3, 21_000), new(StrategyStanding.NotEligible, 0, 0), new(StrategyStanding.Near, 2, 900.5)];
        var view = texts.Get<AwardViews>().Of(Basis, null, halving, new AwardOutlook(new(PointsLoss.Halving, null, new DateOnly(2014, 12, 31), true), losses, new(40, 90, 70_000, 1)));
        Assert.Equal("5 members who never redeemed are about to lose 21,900 points when 50% of the balance is taken on 31 Dec 2014.", view.Meaning);
        Assert.Contains("strategy=first-redemption.near&strategy=first-redemption.far&pointsAtRisk=0<..", Uri.UnescapeDataString(view.Rows[2].Members.Href!), StringComparison.Ordinal);
        Assert.NotNull(view.Estimated);
        Assert.Contains("90 flights", view.Bring, StringComparison.Ordinal);
        var nothing = texts.Get<AwardViews>().Of(Basis, null, ProgrammePresets.Default, new AwardOutlook(new(PointsLoss.NotKnown, null, null, false), [], null));
        Assert.Contains("the extract has no POINTS_EXPIRING", nothing.Meaning, StringComparison.Ordinal);
        Assert.Empty(nothing.Rows);
        Assert.Null(nothing.BringHow);
    }
}
