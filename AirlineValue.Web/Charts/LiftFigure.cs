namespace AirlineValue.Web.Charts;

/// <summary>A value whose share is compared with that of all.</summary>
/// <param name="Name">The value.</param>
/// <param name="Share">The share, 0–1.</param>
/// <param name="Lower">The lower end of its interval.</param>
/// <param name="Upper">The upper end of its interval.</param>
/// <param name="Members">Members with the value, with the address of their list.</param>
public sealed record LiftRow(string Name, FigureNumber Share, FigureNumber Lower, FigureNumber Upper, FigureNumber Members);

/// <summary>Shares of values with their intervals, and a line at the share of all. A click on a bar hands its list's address
/// over.</summary>
public static class LiftFigure
{
    private const string Colour = "#6d7bc9";
    private const int RowHeight = 26;

    /// <summary>Draws the figure.</summary>
    /// <param name="rows">The values, the first on top.</param>
    /// <param name="headings">The heads of the table: the value's, and those of share, interval's ends and members.</param>
    /// <param name="all">The share of all.</param>
    /// <param name="allName">What all are called.</param>
    public static PlotlyFigure Create(IReadOnlyList<LiftRow> rows, IReadOnlyList<string> headings, double all, string allName) => new(
        [
            new
            {
                Type = "bar",
                Orientation = "h",
                Name = headings[1],
                X = rows.Select(row => row.Share.Value),
                Y = rows.Select(row => row.Name),
                Error_x = new
                {
                    Type = "data",
                    Symmetric = false,
                    Array = rows.Select(row => row.Upper.Value - row.Share.Value),
                    Arrayminus = rows.Select(row => row.Share.Value - row.Lower.Value),
                    Color = "#c98a3c",
                    Thickness = 1.5,
                    Width = 3,
                },
                Customdata = rows.Select(row => row.Members.Href),
                Hovertext = rows.Select(row => $"{row.Share.Text} ({row.Lower.Text}–{row.Upper.Text}), {row.Members.Text}"),
                Hovertemplate = FigureMarkup.Template("<b>%{y}</b><br>%{hovertext}<extra></extra>"),
                Marker = new { Color = Colour },
            },
        ],
        new
        {
            Showlegend = false,
            Bargap = 0.3,
            Xaxis = new { Rangemode = "tozero", Nticks = 5, Tickformat = ",.0%" },
            Yaxis = BarAxis.Categories,
            Shapes = new[] { new { Type = "line", X0 = all, X1 = all, Y0 = 0, Y1 = 1, Yref = "paper", Line = new { Width = 1.5, Dash = "dot", Color = "#888888" } } },
            Annotations = new[] { new { X = all, Y = 1, Yref = "paper", Yanchor = "bottom", Showarrow = false, Text = allName } },
            Margin = new { T = 24, B = 28, L = 8, R = 12 },
        },
        new FigureTable(headings, [.. rows.Select(row => new FigureRow(row.Name, [row.Share, row.Lower, row.Upper, row.Members]))]),
        72 + rows.Count * RowHeight);
}
