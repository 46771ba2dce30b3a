using System.Text.Json;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;
using AirlineValue.Tests.Quality;
using AirlineValue.Web.Pages.Columns;

namespace AirlineValue.Tests.Pages.Columns;

public sealed class ColumnViewTests
{
    [Theory]
    [InlineData("en-US", "The middle half of the values lies between 30 years and 40 years. The highest bar is 30 years: 2 members, 40.0%.")]
    [InlineData("zh-CN", "中间一半的值介于 30岁 和 40岁 之间。最高的柱为 30岁：2 位会员，占 40.0%。")]
    public void Meaning_OfNumbers_NamesTheMiddleHalfAndThePeak(string culture, string expected)
    {
        using var texts = new ViewTexts(culture);
        var view = View(texts, Runs.Profile(ExtractColumns.Age, [30, 20, 30, 40, 50]));
        Assert.Equal(expected, view.Meaning);
    }

    [Fact]
    public void Meaning_OfTexts_NamesTheMostFrequent()
    {
        using var texts = new ViewTexts("en-US");
        var view = View(texts, Runs.Profile(ExtractColumns.WorkCity, ["a", "b", "a", null, "c"]));
        Assert.Equal("The most frequent value is a: 2 members, 50.0%. There are 3 different values.", view.Meaning);
        Assert.Equal(["a", "b", "c"], view.Bars.Select(bar => bar.Name));
    }

    [Fact]
    public void Meaning_OfAnEmptyColumn_SaysSo()
    {
        using var texts = new ViewTexts("en-US");
        var view = View(texts, Runs.Profile(ExtractColumns.Age, [double.NaN, double.NaN]));
        Assert.Equal("No cell holds a value.", view.Meaning);
        Assert.Null(view.Chart);
        Assert.Empty(view.Figures);
    }

    [Fact]
    public void Chart_OfALongTail_NamesItsOpenBarAndHandsOverTheBarsKeys()
    {
        using var texts = new ViewTexts("en-US");
        var view = View(texts, Runs.Profile(ExtractColumns.SegKmSum, [.. Enumerable.Range(0, 1_000).Select(i => (double)i), 90_000]));
        Assert.StartsWith("The last bar is open: it holds all values from ", Assert.Single(view.OpenBars));
        Assert.EndsWith(" km to 90,000 km.", view.OpenBars[0]);
        using var figure = JsonDocument.Parse(view.Chart!.ToJson());
        var trace = figure.RootElement.GetProperty("data")[0];
        Assert.Equal(view.Bars.Select(b => b.Key), trace.GetProperty("customdata").EnumerateArray().Select(e => e.GetString()!));
        var ticks = trace.GetProperty("x").EnumerateArray().Select(e => e.GetString()!).ToList();
        Assert.Equal(ticks.Count, ticks.Distinct().Count());
        Assert.StartsWith("≥ ", ticks[^1]);
        Assert.Equal(1_001, view.Chart.Table.Rows.Sum(row => row.Numbers[0].Value));
    }

    [Fact]
    public void Exactness_OfAnEstimate_SaysHowGoodItIs()
    {
        using var texts = new ViewTexts("en-US");
        var random = new Random(2);
        var limits = new ProfileLimits(DistinctValues: 100, SampleSize: 1_000, CollectedValues: 10);
        var view = View(texts, Runs.Profile(ExtractColumns.SumYr1, [.. Enumerable.Range(0, 5_000).Select(_ => random.NextDouble())], limits));
        Assert.Contains(view.Exactness, s => s.EndsWith("is estimated with a standard error of 0.4%."));
        Assert.Contains(view.Exactness, s => s.Contains("off by at most 4.7%"));
        Assert.StartsWith("≈ ", view.Figures[1].Cell.Text);
        Assert.StartsWith("≈ ", view.Counts[3].Cell.Text);
    }

    [Fact]
    public void Neighbours_AtTheEnds_AreMissing()
    {
        using var texts = new ViewTexts("en-US");
        IReadOnlyList<ColumnProfile> profiles = [ColumnProfile.OfMemberNumbers(1), Runs.Profile(ExtractColumns.Age, [1]), Runs.Profile(ExtractColumns.SumYr1, [2])];
        var views = texts.Get<ColumnViews>();
        Assert.Equal((null, ExtractColumns.Age), Neighbours(views.Create(1, ExtractColumns.MemberNo, profiles)!));
        Assert.Equal((ExtractColumns.MemberNo, ExtractColumns.SumYr1), Neighbours(views.Create(1, ExtractColumns.Age, profiles)!));
        Assert.Equal((ExtractColumns.Age, null), Neighbours(views.Create(1, ExtractColumns.SumYr1, profiles)!));
        Assert.Null(views.Create(1, ExtractColumns.OptOut, profiles));
    }

    private static (ExtractColumn?, ExtractColumn?) Neighbours(ColumnView view) => (view.Previous, view.Next);

    private static ColumnView View(ViewTexts texts, ColumnProfile profile) =>
        texts.Get<ColumnViews>().Create(3, ColumnsViews.Find(profile.Column)!, [profile])!;
}
