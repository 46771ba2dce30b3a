using AirlineValue.Domain.Clustering;
using AirlineValue.Tests.Resources;
using AirlineValue.Web.Pages.Analyses.ClusterCount;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Tests.Pages.Analyses.ClusterCount;

public sealed class ClusterCountMeaningTests
{
    // Inertia, Calinski–Harabasz and Davies–Bouldin as published with the reference extract; the rest made up
    private static readonly ClusterCountChoice Choice = new(
        new ClusterCountOptions { LargestK = 6 },
        62_043,
        [
            Candidate(229_346.7, 0.37, 21_875.8, 1.208, 0.99, 52_193, 9_850),
            Candidate(184_345.9, 0.263, 21_180.1, 1.324, 0.9, 39_830, 15_546, 6_667),
            Candidate(151_014.7, 0.27, 21_800.6, 1.224, 0.97, 26_291, 17_250, 12_921, 5_581),
            Candidate(133_362.7, 0.278, 20_567.2, 1.121, 0.96, 24_660, 15_762, 12_127, 5_334, 4_160),
            Candidate(118_069.6, 0.283, 20_191.7, 1.091, 0.7, 23_380, 14_590, 11_784, 7_881, 2_681, 1_727),
        ]);

    [Fact]
    public void Advice_CriteriaThatDisagree_SaysWhichNamesWhat()
    {
        using var texts = new Texts("en-US");
        var advice = Meaning(texts).Advice(Choice, Choice.Advice());
        Assert.Equal(
            "The criteria do not agree; two of four name k = 2. Named are k = 2 by silhouette and Calinski–Harabasz; "
            + "k = 4 by the knee of the elbow; k = 6 by Davies–Bouldin.",
            advice[0]);
        Assert.EndsWith("Stability falls most from k = 5 to k = 6, by 0.260.", advice[1]);
    }

    [Theory]
    [InlineData("en-US", "with k = 5 each group has a name, a strategy", "place 3 of 5 by silhouette and place 2 of 5")]
    [InlineData("zh-CN", "k = 5 时，每个客户群都有自己的名称和策略", "列第 3 位")]
    public void Business_Always_SaysWhatFiveGroupsAreFor(string culture, string why, string place)
    {
        using var texts = new Texts(culture);
        Assert.Contains(why, Meaning(texts).Business(Choice));
        Assert.Contains(place, Meaning(texts).Business(Choice));
        Assert.Contains(why, Meaning(texts).Business(Choice with { Candidates = [.. Choice.Candidates.Take(3)] }));
    }

    [Fact]
    public void Elbow_Knee_SaysHowMuchIsGainedByThen()
    {
        using var texts = new Texts("en-US");
        // (229,346.7 − 151,014.7) / (229,346.7 − 118,069.6)
        Assert.Contains("k = 4: by then 70.4%", Meaning(texts).Elbow(Choice, Choice.Advice()));
    }

    [Fact]
    public void Sizes_NamesTheSmallestGroupOfAll()
    {
        using var texts = new Texts("en-US");
        Assert.Equal(
            "With k = 5 the groups have between 4,160 and 24,660 members. The smallest group of all comes with k = 6: 1,727 members, 2.8% of all.",
            Meaning(texts).Sizes(Choice));
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("zh-CN")]
    public void Charts_EveryIndex_MarksOneNumberAndShowsAll(string culture)
    {
        using var texts = new Texts(culture);
        var localizer = texts.Get<IStringLocalizer<ClusterCountTexts>>();
        var charts = new ClusterCountCharts(Meaning(texts), texts.Get<FieldFormat>(), localizer).Of(Choice, Choice.Advice());
        Assert.Equal(["elbow", "silhouette", "calinskiharabasz", "daviesbouldin", "stability", "sizes"], charts.Select(c => c.Key));
        Assert.All(charts, chart =>
        {
            Assert.Equal(5, chart.Figure.Table.Rows.Count);
            Assert.DoesNotContain("{", chart.Meaning + chart.Reading, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"[A-Z][A-Za-z]+\.[A-Z][a-z]+", chart.Heading + chart.Meaning + chart.Reading);
        });
        Assert.All(charts.SkipLast(1), chart => Assert.Single(chart.Figure.ToJson().Split("\"diamond\"").Skip(1)));
        Assert.Contains("\"error_y\"", charts[4].Figure.ToJson(), StringComparison.Ordinal);
    }

    private static ClusterCountMeaning Meaning(Texts texts) =>
        new(texts.Get<FieldFormat>(), texts.Get<IStringLocalizer<ClusterCountTexts>>());

    private static ClusterCountCandidate Candidate(
        double inertia, double silhouette, double calinskiHarabasz, double daviesBouldin, double stability, params int[] sizes) => new(
        sizes.Length, inertia, new ValidityIndices(calinskiHarabasz, daviesBouldin, silhouette, 5_000, false), sizes,
        new ResamplingStability(stability, 0.01, stability - 0.05, 10, 62_043));
}
