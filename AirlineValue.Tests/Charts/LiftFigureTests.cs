using AirlineValue.Web.Charts;
using static AirlineValue.Tests.Charts.FigureReading;

namespace AirlineValue.Tests.Charts;

public sealed class LiftFigureTests
{
    [Fact]
    public void Create_SharesWithIntervals_DrawsThemAndALineAtAll()
    {
        var figure = LiftFigure.Create(
            [new("Tier 6", Number(0.25), Number(0.125), Number(0.5), new FigureNumber(40, "40", "members?a")), new("Tier 4", Number(0.125), Number(0.125), Number(0.25), Number(9))],
            ["Value", "Share", "Lower", "Upper", "Members"], 0.1875, "All");
        var bar = DataOf(figure).Single();
        Assert.Equal([0.25, 0.125], Doubles(bar, "x"));
        Assert.Equal([0.25, 0.125], Doubles(bar.GetProperty("error_x"), "array"));
        Assert.Equal([0.125, 0.0], Doubles(bar.GetProperty("error_x"), "arrayminus"));
        Assert.Equal("members?a", bar.GetProperty("customdata")[0].GetString());
        Assert.Equal(0.1875, LayoutOf(figure).GetProperty("shapes")[0].GetProperty("x0").GetDouble());
        Assert.Equal([0.25, 0.125, 0.5, 40], figure.Table.Rows[0].Numbers.Select(n => n.Value));
    }
}
