namespace AirlineValue.Web.Charts;

/// <summary>A figure of one number of clusters.</summary>
/// <param name="K">Number of clusters.</param>
/// <param name="Value">The figure.</param>
/// <param name="Spread">How far it is spread to either side; null when it is not.</param>
/// <param name="IsMarked">Whether it is pointed out.</param>
public sealed record CurvePoint(int K, FigureNumber Value, FigureNumber? Spread, bool IsMarked);

/// <summary>A figure over the numbers of clusters, with one of them pointed out.</summary>
public static class CurveFigure
{
    private const string CurveColour = "#6d7bc9";
    private const string MarkColour = "#c4573c";

    /// <summary>Draws the figure.</summary>
    /// <param name="points">The points in ascending order of the number of clusters.</param>
    /// <param name="headings">The heads of the table: that of the number, of the figure, and of its spread where there is
    /// one.</param>
    /// <param name="mark">What the marked point is.</param>
    /// <param name="hasChord">Whether the line from the first to the last point is drawn, which the knee is measured
    /// against.</param>
    public static PlotlyFigure Create(IReadOnlyList<CurvePoint> points, IReadOnlyList<string> headings, string mark, bool hasChord) => new(
        [.. Chord(points, hasChord), Curve(points), .. points.Where(point => point.IsMarked).Select(point => Mark(point, mark, points))],
        new
        {
            Showlegend = false,
            Xaxis = new { Title = new { Text = headings[0] }, Dtick = 1, Showgrid = false, Zeroline = false },
            Yaxis = new { Nticks = 6, Zeroline = false },
            Margin = new { T = 28, B = 44, L = 8, R = 12 },
        },
        new FigureTable(headings, [.. points.Select(Row)]),
        280);

    private static FigureRow Row(CurvePoint point) =>
        new($"k = {point.K}", point.Spread is { } spread ? [point.Value, spread] : [point.Value]);

    private static object[] Chord(IReadOnlyList<CurvePoint> points, bool hasChord) => hasChord
        ?
        [
            new
            {
                Type = "scatter",
                Mode = "lines",
                X = new[] { points[0].K, points[^1].K },
                Y = new[] { points[0].Value.Value, points[^1].Value.Value },
                Line = new { Color = "#868f9b", Width = 1, Dash = "dot" },
                Hoverinfo = "skip",
            },
        ]
        : [];

    private static object Curve(IReadOnlyList<CurvePoint> points) => new
    {
        Type = "scatter",
        Mode = "lines+markers",
        X = points.Select(point => point.K),
        Y = points.Select(point => point.Value.Value),
        Text = points.Select(point => point.Spread is { } spread ? $"{point.Value.Text} ± {spread.Text}" : point.Value.Text),
        Hovertemplate = FigureMarkup.Template("k = %{x}<br>%{text}<extra></extra>"),
        Line = new { Color = CurveColour, Width = 2 },
        Marker = new { Color = CurveColour, Size = 7 },
        Error_y = points.Any(point => point.Spread is not null)
            ? new { Type = "data", Array = points.Select(point => point.Spread?.Value ?? 0), Color = CurveColour, Thickness = 1.5, Width = 5 }
            : null,
    };

    private static object Mark(CurvePoint point, string mark, IReadOnlyList<CurvePoint> points) => new
    {
        Type = "scatter",
        Mode = "markers+text",
        X = new[] { point.K },
        Y = new[] { point.Value.Value },
        Text = new[] { $"{mark}: k = {point.K}" },
        // Towards the middle, so that it stays inside the picture
        Textposition = 2 * point.K <= points[0].K + points[^1].K ? "top right" : "top left",
        Cliponaxis = false,
        Hoverinfo = "skip",
        Marker = new { Color = MarkColour, Size = 13, Symbol = "diamond" },
    };
}
