using AirlineValue.Web.Charts;
using Xunit;
using static AirlineValue.Tests.Charts.FigureReading;

namespace AirlineValue.Tests.Charts;

public sealed class FigureTests
{
    private static readonly FigureGroup Keep = new("important-keep", "Important — keep", "#3f6fe0");
    private static readonly FigureGroup Low = new("low-value", "Low value", "#767676");

    [Fact]
    public void Radar_closes_every_line_and_keeps_the_groups_order()
    {
        var figure = RadarFigure.Create(["L", "R", "F"], [new(Keep, Numbers(1, -2, 3)), new(Low, Numbers(0, 1, -1))], "All members", "Group");
        var traces = DataOf(figure);
        Assert.Equal(["All members", "Important — keep", "Low value"], traces.Select(trace => trace.GetProperty("name").GetString()));
        Assert.Equal([1, -2, 3, 1], Doubles(traces[1], "r"));
        Assert.Equal(["L", "R", "F", "L"], Strings(traces[1], "theta"));
        Assert.Equal("important-keep", traces[1].GetProperty("meta").GetString());
        Assert.Equal(Keep.Colour, traces[1].GetProperty("line").GetProperty("color").GetString());
    }

    [Fact]
    public void Radar_shows_the_smallest_and_the_largest_value()
    {
        var figure = RadarFigure.Create(["L", "R"], [new(Keep, Numbers(-2.5, 3.5))], "All members", "Group");
        var range = Doubles(LayoutOf(figure).GetProperty("polar").GetProperty("radialaxis"), "range");
        Assert.True(range[0] < -2.5 && range[1] > 3.5);
    }

    [Fact]
    public void Shares_have_a_bar_a_group_and_measure()
    {
        var figure = ShareFigure.Create(["Members", "Fares"], [new(Keep, Numbers(0.086, 0.47)), new(Low, Numbers(0.195, 0.04))], "Group");
        var traces = DataOf(figure);
        Assert.Equal(2, traces.Length);
        Assert.Equal([0.47, 0.04], Doubles(traces[1], "x"));
        Assert.Equal(["important-keep", "low-value"], Strings(traces[1], "customdata"));
        Assert.Equal(["Group", "Members", "Fares"], figure.Table.Columns);
        Assert.Equal("0.47", figure.Table.Rows[0].Numbers[1].Text);
    }

    [Fact]
    public void Range_hands_quartiles_over_and_ends_the_axis_where_boxes_stay_readable()
    {
        RangeRow[] rows = [new(Keep, Number(368), Number(4000), Number(9000), Number(15000), Number(580717))];
        var figure = RangeFigure.Create(rows, ["Group", "a", "b", "c", "d", "e"], "km");
        var box = DataOf(figure).Single();
        Assert.Equal([4000d], Doubles(box, "q1"));
        Assert.Equal([580717d], Doubles(box, "upperfence"));
        Assert.InRange(Doubles(LayoutOf(figure).GetProperty("xaxis"), "range")[1], 15000, 60000);
        Assert.Equal(580717, figure.Table.Rows[0].Numbers[4].Value);
    }

    [Fact]
    public void Range_of_equal_values_still_has_an_axis()
    {
        RangeRow[] rows = [new(Keep, Number(1), Number(1), Number(1), Number(1), Number(1))];
        var range = Doubles(LayoutOf(RangeFigure.Create(rows, ["", "", "", "", "", ""], "")).GetProperty("xaxis"), "range");
        Assert.True(range[0] < 1 && range[1] > 1);
    }

    [Fact]
    public void Funnel_stacks_dropped_on_kept()
    {
        var figure = FunnelFigure.Create([new("Imported", Number(62988), Number(0)), new("Fares", Number(62299), Number(689))], "Step", "Kept", "Dropped");
        Assert.Equal("stack", LayoutOf(figure).GetProperty("barmode").GetString());
        Assert.Equal([62988d, 62299], Doubles(DataOf(figure)[0], "x"));
        Assert.Equal([0d, 689], Doubles(DataOf(figure)[1], "x"));
    }

    [Fact]
    public void Sizes_carry_the_groups_colours_and_keys()
    {
        var figure = SizeFigure.Create([new(Keep, Number(5334), Number(0.086)), new(Low, Number(12127), Number(0.195))], ["Group", "Members", "Share"]);
        var bars = DataOf(figure).Single();
        Assert.Equal([Keep.Colour, Low.Colour], Strings(bars.GetProperty("marker"), "color"));
        Assert.Equal([5334d, 12127], Doubles(bars, "x"));
    }

    [Fact]
    public void Figures_without_rows_are_still_figures()
    {
        PlotlyFigure[] figures =
        [
            RadarFigure.Create([], [], "", ""), ShareFigure.Create(["a"], [], ""), RangeFigure.Create([], [], ""),
            FunnelFigure.Create([], "", "", ""), SizeFigure.Create([], []),
        ];
        Assert.All(figures, figure => Assert.NotEmpty(figure.ToJson()));
    }

    [Fact]
    public void Payload_of_five_groups_is_small()
    {
        var groups = Enumerable.Range(0, 5).Select(i => new FigureGroup($"key-{i}", $"Important — name {i}", "#123456"));
        var figure = RadarFigure.Create(["L", "R", "F", "M", "C"], [.. groups.Select(group => new RadarCentre(group, Numbers(1.23456789, 2, 3, 4, 5)))], "All", "Group");
        Assert.InRange(figure.ToJson().Length, 1, 4096);
    }
}
