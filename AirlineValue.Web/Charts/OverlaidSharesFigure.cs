namespace AirlineValue.Web.Charts;

/// <summary>A bin of two distributions.</summary>
/// <param name="Name">Which values it holds.</param>
/// <param name="Base">Share of the first.</param>
/// <param name="Other">Share of the second.</param>
public sealed record OverlaidShares(string Name, FigureNumber Base, FigureNumber Other);

/// <summary>Two distributions over the same bins: wide pale bars for the first, narrow ones over them for the second.</summary>
public static class OverlaidSharesFigure
{
    private const string BaseColour = "#8a93a3";
    private const string OtherColour = "#5b6bd0";
    private const int RowHeight = 34;

    /// <summary>Draws the figure.</summary>
    /// <param name="rows">The bins.</param>
    /// <param name="headings">The heads of the table: the bin's, the first's, the second's.</param>
    public static PlotlyFigure Create(IReadOnlyList<OverlaidShares> rows, IReadOnlyList<string> headings) => new(
        [
            Bars(headings[1], BaseColour, 0.45, 0.84, rows, row => row.Base),
            Bars(headings[2], OtherColour, 1, 0.4, rows, row => row.Other),
        ],
        new
        {
            Barmode = "overlay",
            Legend = new { Orientation = "h", X = 0, Y = 1.02, Yanchor = "bottom", Traceorder = "normal" },
            Xaxis = new { Rangemode = "tozero", Tickformat = ",.0%", Nticks = 6 },
            Yaxis = BarAxis.Categories,
            Margin = new { T = 36, B = 28, L = 8, R = 12 },
        },
        new FigureTable(headings, [.. rows.Select(row => new FigureRow(row.Name, [row.Base, row.Other]))]),
        72 + rows.Count * RowHeight);

    private static object Bars(
        string name, string colour, double opacity, double width, IReadOnlyList<OverlaidShares> rows, Func<OverlaidShares, FigureNumber> share) => new
        {
            Type = "bar",
            Orientation = "h",
            Name = name,
            Width = width,
            X = rows.Select(row => Math.Round(share(row).Value, 6)),
            Y = rows.Select(row => BarAxis.Label(row.Name)),
            Text = rows.Select(row => share(row).Text),
            Textposition = "none",
            Hovertemplate = FigureMarkup.Template("<b>%{y}</b><br>%{fullData.name}: %{text}<extra></extra>"),
            Marker = new { Color = colour, Opacity = opacity, Line = new { Color = colour, Width = 1 } },
        };
}
