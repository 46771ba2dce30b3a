using System.Text.Json;
using AirlineValue.Web.Charts;

namespace AirlineValue.Tests.Charts;

public sealed class PeriodLineFigureTests
{
    private static readonly string[] Headings = ["Period", "Members", "Goal"];

    [Fact]
    public void Line_APoint_HandsOverItsPeriodAndTheShownOneStandsOut()
    {
        using var figure = Read(PeriodLineFigure.Create(Points(3), [], "#3f6fe0", Headings, isShare: false));
        var line = Assert.Single(figure.RootElement.GetProperty("data").EnumerateArray());
        Assert.Equal(["./?extract=1", "./?extract=2", "./?extract=3"], Texts(line.GetProperty("customdata")));
        Assert.Equal(["2013-01-31", "2013-02-28", "2013-03-31"], Texts(line.GetProperty("x")));
        Assert.Equal(["circle", "circle", "diamond"], Texts(line.GetProperty("marker").GetProperty("symbol")));
    }

    [Fact]
    public void Line_WithGoals_DrawsThemWithoutALinkAndListsThemBesideTheirPeriods()
    {
        PeriodGoal[] goals =
        [
            new(new DateOnly(2013, 2, 28), "February 2013", new FigureNumber(7, "at least 7")),
            new(new DateOnly(2013, 6, 30), "June 2013", new FigureNumber(9, "at least 9")),
        ];
        var made = PeriodLineFigure.Create(Points(3), goals, "#3f6fe0", Headings, isShare: true);
        using var figure = Read(made);
        var drawn = figure.RootElement.GetProperty("data")[0];
        Assert.Equal(("Goal", "markers"), (drawn.GetProperty("name").GetString(), drawn.GetProperty("mode").GetString()));
        Assert.False(drawn.TryGetProperty("customdata", out _));
        Assert.Equal(["–", "at least 7", "–", "at least 9"], made.Table.Rows.Select(row => row.Numbers[1].Text));
        Assert.Equal(["31 1 2013", "28 2 2013", "31 3 2013", "June 2013"], made.Table.Rows.Select(row => row.Name));
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(8, 8)]
    [InlineData(24, 8)]
    public void Ticks_OfManyPeriods_AreFewAndStandAtPeriodsTheLastOneAmongThem(int periods, int ticks)
    {
        var points = Points(periods);
        using var figure = Read(PeriodLineFigure.Create(points, [], "#3f6fe0", Headings, isShare: false));
        var values = Texts(figure.RootElement.GetProperty("layout").GetProperty("xaxis").GetProperty("tickvals"));
        Assert.Equal(ticks, values.Count);
        Assert.Equal(points[^1].Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), values[^1]);
    }

    private static PeriodPoint[] Points(int count) => [.. Enumerable.Range(1, count).Select(i =>
    {
        var day = new DateOnly(2013, 1, 1).AddMonths(i).AddDays(-1);
        return new PeriodPoint(day, FormattableString.Invariant($"{day.Day} {day.Month} {day.Year}"), new FigureNumber(i, $"{i}", $"./?extract={i}"), i == count);
    })];

    private static JsonDocument Read(PlotlyFigure figure) => JsonDocument.Parse(figure.ToJson());

    private static List<string?> Texts(JsonElement array) => [.. array.EnumerateArray().Select(value => value.GetString())];
}
