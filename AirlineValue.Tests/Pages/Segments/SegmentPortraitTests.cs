using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Pages.Segments;
using AirlineValue.Web.Pages.Segments.Portrait;

namespace AirlineValue.Tests.Pages.Segments;

public sealed class SegmentPortraitTests
{
    private static readonly Lazy<GroupPortraits> Reference = new(() => GroupPortrayal.Of(ReferenceGroups.Members, new GroupPortraitOptions()));

    [Theory]
    [InlineData(1, "en-US", "fly often, markedly (+2.48); fly far, markedly (+2.42); flew recently (-0.80)", "none stands out")]
    [InlineData(5, "en-US", "none stands out", "last flew long ago, markedly (+1.69); fly seldom (-0.57); fly little distance (-0.54)")]
    [InlineData(3, "zh-CN", "入会时间长，非常突出（+1.16）", "不明显")]
    public void Strengths_ReferenceGroups_AreSaidInWords(int rank, string culture, string strengths, string weaknesses)
    {
        using var texts = new ViewTexts(culture);
        var portrait = Portrait(texts, rank);
        Assert.Equal((strengths, weaknesses), (portrait.Strengths, portrait.Weaknesses));
    }

    [Fact]
    public void Traits_Keep_NamesWhatStandsOutWithItsMembers()
    {
        using var texts = new ViewTexts("en-US");
        var traits = Portrait(texts, 1).Traits;
        Assert.StartsWith("More frequent than among all clustered members: Gold tier (26.5% against 2.4%); Silver tier (44.9% against 5.5%);", traits.Meaning, StringComparison.Ordinal);
        Assert.Contains("Less frequent: Joined in 2013 (1.4% against 7.9%)", traits.Meaning, StringComparison.Ordinal);
        Assert.Equal(("Gold", "1,411", "10.8", true), (traits.Outstanding[0].Value, traits.Outstanding[0].Members, traits.Outstanding[0].Lift, traits.Outstanding[0].IsMore));
        Assert.Equal("members?extract=3&analysis=3&group=important-keep&FFP_TIER=6", traits.Outstanding[0].Href);
        Assert.Contains("corrected together after Holm", traits.Method, StringComparison.Ordinal);
        Assert.Null(traits.Missing);
        Assert.Equal("As among all clustered members: no value differs clearly.", traits.Charts.Single(c => c.Key == "AGE").Meaning);
    }

    [Theory]
    [InlineData("en-US", "Blue tier (26.5% against 2.4%); Tier 5 (44.9% against 5.5%);", "More frequent than among all clustered members: Blue (26.5% against 2.4%); Tier 5 (44.9% against 5.5%)", "Everybody, Tier 5, Blue")]
    [InlineData("zh-CN", "蓝卡（26.5%，全部为 2.4%）；等级 5（44.9%，全部为 5.5%）；", "占比明显高于全部已分群会员：蓝卡（26.5%，全部为 2.4%）；等级 5（44.9%，全部为 5.5%）", "全员, 等级 5, 蓝卡")]
    public void Traits_TiersOfAnotherProgramme_AreCalledAsThereOrByTheirCodes(string culture, string all, string ofTiers, string bars)
    {
        using var texts = new ViewTexts(culture);
        var rules = ProgrammePresets.Default with { Tiers = [new ProgrammeTier(4, new("Everybody", "全员")), new ProgrammeTier(6, new("Blue", "蓝卡"))] };
        var traits = Portrait(texts, 1, tiers: TierNames.Of(rules)).Traits;
        Assert.Contains(all, traits.Meaning, StringComparison.Ordinal);
        var chart = traits.Charts.Single(c => c.Key == "FFP_TIER");
        Assert.StartsWith(ofTiers, chart.Meaning, StringComparison.Ordinal);
        Assert.Equal(bars, string.Join(", ", chart.Figure.Table.Rows.Select(row => row.Name)));
    }

    [Fact]
    public void Membership_Keep_SaysCoreEdgeAndWhereItLeans()
    {
        using var texts = new ViewTexts("en-US");
        var membership = Portrait(texts, 1).Membership;
        Assert.Equal("41.2% of the members are at the core of the group, 8.5% at its edge. Most of those at the edge lean to Important — win back: 205 members.", membership.Meaning);
        Assert.Equal(
            [("2,195", "members?extract=3&analysis=3&group=important-keep&margin=0.5.."), ("2,683", "members?extract=3&analysis=3&group=important-keep&margin=0.1..%3C0.5"), ("456", "members?extract=3&analysis=3&group=important-keep&margin=..%3C0.1")],
            membership.Parts.Select(p => (p.Members, p.Href!)));
        Assert.Equal("members?extract=3&analysis=3&group=important-keep&margin=..%3C0.1&leans=important-win-back", membership.Leanings[0].Href);
    }

    [Fact]
    public void Indicators_Keep_LieBesideAllWithASentenceEach()
    {
        using var texts = new ViewTexts("en-US");
        var indicators = Portrait(texts, 1).Indicators;
        Assert.Equal(["L", "R", "F", "M", "C"], indicators.Select(chart => chart.Key));
        Assert.Equal(
            "99.9% of the group lie above the median of all, 7 flights. The middle half of the group lies between 34 flights and 55 flights, that of all between 3 flights and 15 flights.",
            indicators[2].Meaning);
        Assert.Equal(("5,327 of its members lie above 7 flights", "members?extract=3&analysis=3&group=important-keep&F=7%3C.."), indicators[2].Notes[0]);
        Assert.Equal(5334, indicators[2].Figure.Table.Rows.Sum(row => row.Numbers[0].Value));
        Assert.Equal(62_043, indicators[2].Figure.Table.Rows.Sum(row => row.Numbers[2].Value));
    }

    [Fact]
    public void Traits_ExtractWithoutOptionalColumns_SaysWhatIsMissing()
    {
        using var texts = new ViewTexts("en-US");
        var portraits = Reference.Value with { Traits = [.. Reference.Value.Traits.Where(t => t.Column == ExtractColumns.FfpDate.Name)] };
        var traits = Portrait(texts, 1, portraits).Traits;
        Assert.Equal("The extract does not say everything: it lacks FFP_TIER, GENDER, AGE, WORK_PROVINCE, WORK_CITY.", traits.Missing);
        Assert.Equal(["FFP_DATE"], traits.Charts.Select(c => c.Key));
    }

    [Fact]
    public void Contributions_Keep_AddUpToBothFits()
    {
        using var texts = new ViewTexts("en-US");
        var table = Portrait(texts, 1).Contributions.Table;
        Assert.Equal(["Indicator", "Important — keep", "next best: Important — win back"], table.Columns);
        Assert.Equal(StoredExample.View().Analysis.Segments[0].Name.Fit, table.Rows.Sum(row => row.Numbers[0].Value), 1e-9);
    }

    private static SegmentPortrait Portrait(ViewTexts texts, int rank, GroupPortraits? portraits = null, TierNames? tiers = null)
    {
        var view = StoredExample.View();
        return texts.Get<SegmentPortraits>().Of(view, SegmentFacts.Of(view)[rank - 1], portraits ?? Reference.Value, tiers ?? TierNames.Of(ProgrammePresets.Default));
    }
}
