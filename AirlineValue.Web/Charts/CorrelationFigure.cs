namespace AirlineValue.Web.Charts;

/// <summary>The correlation of columns as a heat map: blue rises together, red runs against each other, pale is
/// unrelated.</summary>
public static class CorrelationFigure
{
    private const int CellHeight = 18;
    private static readonly object[] Scale =
    [
        new object[] { 0, "#b2432f" }, new object[] { 0.5, "rgba(128,128,128,0.08)" }, new object[] { 1, "#2f5fc4" },
    ];

    /// <summary>Draws the figure.</summary>
    /// <param name="columns">The columns, related ones beside each other.</param>
    /// <param name="coefficients">Element [row][column], from −1 to 1; NaN where there is none.</param>
    /// <param name="heading">The head of the table's first column.</param>
    public static PlotlyFigure Create(
        IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<FigureNumber>> coefficients, string heading) => new(
        [
            new
            {
                Type = "heatmap",
                X = columns,
                Y = columns,
                Z = coefficients.Select(row => row.Select(cell => double.IsFinite(cell.Value) ? Math.Round(cell.Value, 4) : (double?)null)),
                Zmin = -1,
                Zmax = 1,
                Colorscale = Scale,
                Colorbar = new { Thickness = 12, Outlinewidth = 0, Nticks = 5 },
                Xgap = 1,
                Ygap = 1,
                Hovertemplate = FigureMarkup.Template("<b>%{y}</b><br><b>%{x}</b><br>%{z:.3f}<extra></extra>"),
            },
        ],
        new
        {
            Xaxis = new { Type = "category", Showgrid = false, Automargin = true, Tickangle = -90, Dtick = 1, Tickfont = new { Size = 11 } },
            Yaxis = new { Type = "category", Showgrid = false, Automargin = true, Autorange = "reversed", Dtick = 1, Tickfont = new { Size = 11 } },
            Margin = new { T = 8, B = 8, L = 8, R = 8 },
        },
        new FigureTable([heading, .. columns], [.. columns.Select((column, i) => new FigureRow(column, coefficients[i]))]),
        190 + columns.Count * CellHeight);
}
