namespace AirlineValue.Web.Charts;

/// <summary>Members by two columns at once: the darker a cell, the more of them. Cells on the line have the same range
/// in both. A click on a cell hands its list's address over.</summary>
public static class CrossFigure
{
    private static readonly object[] Scale = [new object[] { 0, "rgba(109,123,201,0.06)" }, new object[] { 1, "#3a489e" }];

    /// <summary>Draws the figure.</summary>
    /// <param name="labels">The ranges, ascending, the same on both axes.</param>
    /// <param name="members">Members: element [y][x].</param>
    /// <param name="x">What goes across.</param>
    /// <param name="y">What goes upwards.</param>
    /// <param name="word">The word for members.</param>
    public static PlotlyFigure Create(
        IReadOnlyList<string> labels, IReadOnlyList<IReadOnlyList<FigureNumber>> members, string x, string y, string word) => new(
        [
            new
            {
                Type = "heatmap",
                X = labels,
                Y = labels,
                // members differ a thousandfold between cells: their logarithm has a colour, the hover the number
                Z = members.Select(row => row.Select(cell => Math.Round(Math.Log10(1 + cell.Value), 3))),
                Text = members.Select(row => row.Select(cell => cell.Text)),
                Customdata = members.Select(row => row.Select(cell => cell.Href)),
                Hovertemplate = FigureMarkup.Of($"{x}: <b>%{{x}}</b><br>{y}: <b>%{{y}}</b><br>{word}: %{{text}}<extra></extra>"),
                Colorscale = Scale,
                Showscale = false,
                Xgap = 1,
                Ygap = 1,
            },
        ],
        new
        {
            Xaxis = Axis(x, labels),
            Yaxis = Axis(y, labels),
            Shapes = new[]
            {
                new { Type = "line", X0 = -0.5, Y0 = -0.5, X1 = labels.Count - 0.5, Y1 = labels.Count - 0.5, Line = new { Color = "#c4573c", Width = 1.5, Dash = "dot" } },
            },
            Margin = new { T = 8, B = 56, L = 8, R = 12 },
        },
        new FigureTable([$"{y} ↓ · {x} →", .. labels], [.. labels.Select((label, i) => new FigureRow(label, members[i]))]),
        460);

    private static object Axis(string title, IReadOnlyList<string> labels) => new
    {
        Type = "category",
        Title = new { Text = title },
        Showgrid = false,
        Automargin = true,
        Tickvals = labels,
        Ticktext = BarAxis.Edges(labels),
    };
}
