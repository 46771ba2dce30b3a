using System.Globalization;

namespace AirlineValue.Web.Charts;

/// <summary>A period of a member's way through the groups.</summary>
/// <param name="Date">The period's date.</param>
/// <param name="Period">The same in words.</param>
/// <param name="Row">Which of the states it is, by its place in their list.</param>
/// <param name="State">The state in words.</param>
/// <param name="Colour">Its colour as #rrggbb.</param>
/// <param name="Hover">What stands beside it, a line each.</param>
/// <param name="Href">The member in that period; null where it is not there.</param>
public sealed record GroupPathPoint(DateOnly Date, string Period, int Row, string State, string Colour, IReadOnlyList<FigureMarkup> Hover, string? Href);

/// <summary>The groups of a member over time, as steps. What is no group stands below the groups, and interrupts the line.</summary>
public static class GroupPathFigure
{
    /// <summary>The colour of what is no group.</summary>
    public const string NoGroupColour = "#8a93a3";

    private const int RowHeight = 38;

    /// <summary>Draws the figure.</summary>
    /// <param name="points">The periods, the earliest first.</param>
    /// <param name="states">What can be, from the top: the groups in their order, then what is no group.</param>
    /// <param name="groups">How many of them are groups.</param>
    /// <param name="headings">The heads of the table: the period's, the state's.</param>
    public static PlotlyFigure Create(IReadOnlyList<GroupPathPoint> points, IReadOnlyList<string> states, int groups, IReadOnlyList<string> headings) => new(
        [Line(points, groups), Markers(points, groups)],
        new
        {
            Showlegend = false,
            Xaxis = new { Type = "date", Showgrid = false, Nticks = 6, Tickformat = "%Y-%m" },
            Yaxis = new
            {
                Range = new[] { states.Count - 0.5, -0.5 },
                Tickvals = Enumerable.Range(0, states.Count),
                Ticktext = states.Select(BarAxis.Label),
                Zeroline = false,
            },
            Margin = new { T = 12, B = 36, L = 8, R = 16 },
        },
        new FigureTable(
            headings, [.. points.Select(point => new FigureRow(point.Period, [new FigureNumber(point.Row + 1, point.State, point.Href)]))]),
        56 + states.Count * RowHeight);

    private static object Line(IReadOnlyList<GroupPathPoint> points, int groups) => new
    {
        Type = "scatter",
        Mode = "lines",
        X = Dates(points),
        Y = points.Select(point => point.Row < groups ? point.Row : (int?)null),
        Line = new { Shape = "hv", Color = NoGroupColour, Width = 2 },
        Connectgaps = false,
        Hoverinfo = "skip",
    };

    private static object Markers(IReadOnlyList<GroupPathPoint> points, int groups) => new
    {
        Type = "scatter",
        Mode = "markers",
        X = Dates(points),
        Y = points.Select(point => point.Row),
        Customdata = points.Select(point => point.Href),
        Text = points.Select(point => FigureMarkup.Lines(point.Hover)),
        Hovertemplate = FigureMarkup.Template("%{text}<extra></extra>"),
        Cliponaxis = false,
        // in the colour of a point the words could not be read
        Hoverlabel = new { Bgcolor = "#ffffff", Font = new { Color = "#1a1f27" } },
        Marker = new
        {
            Size = 11,
            Color = points.Select(point => point.Colour),
            Symbol = points.Select(point => point.Row < groups ? "circle" : "circle-open"),
        },
    };

    private static IEnumerable<string> Dates(IReadOnlyList<GroupPathPoint> points) =>
        points.Select(point => point.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
