using System.Text.Json;
using AirlineValue.Web.Charts;
using static AirlineValue.Tests.Charts.FigureReading;

namespace AirlineValue.Tests.Charts;

public sealed class DistributionFigureTests
{
    [Fact]
    public void Histogram_OfThirteenBars_NamesAtMostTwelveAndAlwaysTheLast()
    {
        var figure = HistogramFigure.Create([.. Enumerable.Range(0, 13).Select(i => Row(i, i * 10))], ["Range", "Members", "Share"], "km");
        var ticks = Strings(LayoutOf(figure).GetProperty("xaxis"), "tickvals");
        Assert.InRange(ticks.Length, 2, 12);
        Assert.Equal(("t0", "t12"), (ticks[0], ticks[^1]));
        Assert.DoesNotContain("t11", ticks);
        Assert.Equal("km", LayoutOf(figure).GetProperty("xaxis").GetProperty("title").GetProperty("text").GetString());
    }

    [Fact]
    public void Histogram_OfSeveralBars_HandsEachBarsKeyOver()
    {
        var figure = HistogramFigure.Create([Row(0, 3), Row(1, 5)], ["Range", "Members", "Share"], "years");
        var bars = DataOf(figure).Single();
        Assert.Equal(["k0", "k1"], Strings(bars, "customdata"));
        Assert.Equal([3d, 5], Doubles(bars, "y"));
        Assert.Equal(["n0", "n1"], figure.Table.Rows.Select(row => row.Name));
        Assert.Equal(["t0", "t1"], Strings(LayoutOf(figure).GetProperty("xaxis"), "tickvals"));
    }

    [Fact]
    public void Frequency_OfValues_LeavesRoomForTheNumbersBehindTheBars()
    {
        var figure = FrequencyFigure.Create([Row(0, 200), Row(1, 100)], ["Value", "Members", "Share"]);
        Assert.Equal([200d, 100], Doubles(DataOf(figure).Single(), "x"));
        Assert.Equal(["200 · 0.5", "100 · 0.5"], Strings(DataOf(figure).Single(), "text"));
        Assert.True(Doubles(LayoutOf(figure).GetProperty("xaxis"), "range")[1] >= 250);
        Assert.Equal("reversed", LayoutOf(figure).GetProperty("yaxis").GetProperty("autorange").GetString());
    }

    [Fact]
    public void Bars_OfTwoSeries_HaveATraceEachAndOpenTheirOwnLists()
    {
        DistributionBar[] bars = [new("1–9", [Linked(5, "members?a"), Linked(7, "members?b")]), new("10–19", [Linked(2, "members?c"), Number(0)])];
        var figure = BarsFigure.Upright(bars, "points", ["Year 1", "Year 2"]);
        var traces = DataOf(figure);
        Assert.Equal(["Year 1", "Year 2"], traces.Select(trace => trace.GetProperty("name").GetString()));
        Assert.Equal([5d, 2], Doubles(traces[0], "y"));
        Assert.Equal(["members?a", "members?c"], Strings(traces[0], "customdata"));
        Assert.Equal(JsonValueKind.Null, traces[1].GetProperty("customdata")[1].ValueKind);
        Assert.True(LayoutOf(figure).GetProperty("showlegend").GetBoolean());
        Assert.Equal(["points", "Year 1", "Year 2"], figure.Table.Columns);
    }

    [Fact]
    public void Bars_OfNames_LieAndGrowWithTheirNumber()
    {
        DistributionBar[] bars = [new("广州", [Number(9)]), new("北京", [Number(4)])];
        var figure = BarsFigure.Level(bars, "City", ["Members"]);
        Assert.Equal("h", DataOf(figure).Single().GetProperty("orientation").GetString());
        Assert.Equal(["广州", "北京"], Strings(DataOf(figure).Single(), "y"));
        Assert.False(LayoutOf(figure).GetProperty("showlegend").GetBoolean());
        Assert.True(figure.Height > BarsFigure.Level([bars[0]], "City", ["Members"]).Height);
    }

    [Fact]
    public void Cross_OfTwoColumns_ColoursTheLogarithmAndTellsTheNumber()
    {
        var figure = CrossFigure.Create(
            ["0", "1–9"], [[Linked(999, "members?00"), Number(0)], [Linked(9, "members?10"), Linked(99, "members?11")]], "Year 1", "Year 2", "Members");
        var cells = DataOf(figure).Single();
        Assert.Equal("[[3,0],[1,2]]", cells.GetProperty("z").GetRawText());
        Assert.Equal("999", cells.GetProperty("text")[0][0].GetString());
        Assert.Equal("members?10", cells.GetProperty("customdata")[1][0].GetString());
        Assert.Equal(JsonValueKind.Null, cells.GetProperty("customdata")[0][1].ValueKind);
        Assert.Equal([9d, 99], figure.Table.Rows[1].Numbers.Select(number => number.Value));
    }

    [Fact]
    public void Correlation_WithoutACoefficient_LeavesTheCellOpen()
    {
        var figure = CorrelationFigure.Create(["A", "B"], [Numbers(1, -0.25), [Number(-0.25), new(double.NaN, "—")]], "Column");
        var cells = DataOf(figure).Single();
        Assert.Equal("[[1,-0.25],[-0.25,null]]", cells.GetProperty("z").GetRawText());
        Assert.Equal((-1d, 1d), (cells.GetProperty("zmin").GetDouble(), cells.GetProperty("zmax").GetDouble()));
        Assert.Equal(["Column", "A", "B"], figure.Table.Columns);
    }

    [Fact]
    public void Overlap_OfTwoExtracts_StacksLostAndNewOnWhatBothHave()
    {
        var figure = OverlapFigure.Create(("a.csv", "b.csv"), Number(90), Number(10), Number(20), ["Extract", "Common", "Lost", "New"]);
        Assert.Equal("stack", LayoutOf(figure).GetProperty("barmode").GetString());
        Assert.Equal([90d, 90], Doubles(DataOf(figure)[0], "x"));
        Assert.Equal([10d, 0], Doubles(DataOf(figure)[1], "x"));
        Assert.Equal([0d, 20], Doubles(DataOf(figure)[2], "x"));
        Assert.Equal([90d, 10, 0], figure.Table.Rows[0].Numbers.Select(number => number.Value));
        Assert.Equal([90d, 0, 20], figure.Table.Rows[1].Numbers.Select(number => number.Value));
    }

    [Fact]
    public void OverlaidShares_OfTwoExtracts_DrawTheSecondNarrowOverTheFirst()
    {
        var figure = OverlaidSharesFigure.Create([new("to 9", Number(0.25), Number(0.5)), new("from 10", Number(0.75), Number(0.5))], ["Range", "Base", "Other"]);
        var traces = DataOf(figure);
        Assert.Equal([0.25, 0.75], Doubles(traces[0], "x"));
        Assert.Equal([0.5, 0.5], Doubles(traces[1], "x"));
        Assert.True(traces[1].GetProperty("width").GetDouble() < traces[0].GetProperty("width").GetDouble());
        Assert.Equal("overlay", LayoutOf(figure).GetProperty("barmode").GetString());
    }

    private static FrequencyRow Row(int i, double members) => new($"k{i}", $"n{i}", $"t{i}", Number(members), Number(0.5));

    private static FigureNumber Linked(double value, string href) => Number(value) with { Href = href };
}
