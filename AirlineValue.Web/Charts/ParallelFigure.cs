namespace AirlineValue.Web.Charts;

/// <summary>The centres of the groups in parallel coordinates: an axis an indicator, in standard deviations, a line a
/// group.</summary>
public static class ParallelFigure
{
    // besides the colour, as in the radar
    private static readonly string[] Dashes = ["solid", "dash", "dot", "dashdot", "longdash"];
    private static readonly string[] Symbols = ["circle", "square", "diamond", "triangle-up", "x"];

    /// <summary>Draws the figure.</summary>
    /// <param name="indicators">The indicators' names.</param>
    /// <param name="centres">The centres, in the groups' order.</param>
    /// <param name="axis">What the axes count.</param>
    /// <param name="groupHeading">The head of the table's first column.</param>
    public static PlotlyFigure Create(
        IReadOnlyList<string> indicators, IReadOnlyList<RadarCentre> centres, string axis, string groupHeading) => new(
        [.. centres.Select((centre, index) => Line(indicators, centre, index))],
        new
        {
            Legend = new { Orientation = "h", X = 0, Y = 1.02, Yanchor = "bottom" },
            Xaxis = new { Type = "category", Showgrid = true, Range = new[] { -0.25, indicators.Count - 0.75 } },
            Yaxis = new { Title = new { Text = axis }, Zeroline = true, Nticks = 7 },
            Margin = new { T = 64, B = 44, L = 44, R = 12 },
        },
        new FigureTable([groupHeading, .. indicators], [.. centres.Select(c => new FigureRow(c.Group.Name, c.Values))]),
        400);

    private static object Line(IReadOnlyList<string> indicators, RadarCentre centre, int index) => new
    {
        Type = "scatter",
        Mode = "lines+markers",
        centre.Group.Name,
        Meta = centre.Group.Key,
        X = indicators.Select(BarAxis.Label),
        Y = centre.Values.Select(number => Math.Round(number.Value, 4)),
        Text = centre.Values.Select(number => number.Text),
        Hovertemplate = FigureMarkup.Template("<b>%{fullData.name}</b><br>%{x}: %{text}<extra></extra>"),
        Line = new { Color = centre.Group.Colour, Width = 2.5, Dash = Dashes[index % Dashes.Length] },
        Marker = new { Color = centre.Group.Colour, Size = 8, Symbol = Symbols[index % Symbols.Length] },
    };
}
