namespace AirlineValue.Web.Charts;

/// <summary>A point of a Lorenz curve.</summary>
/// <param name="Members">Share of the members, from the lowest upwards, 0–1.</param>
/// <param name="MembersText">The same in words.</param>
/// <param name="Total">Their share of the sum.</param>
public sealed record LorenzStep(double Members, string MembersText, FigureNumber Total);

/// <summary>Members at the top, pointed out on the curve.</summary>
/// <param name="Members">Share of the members that lies below them, 0–1.</param>
/// <param name="Below">Share of the sum that lies below them, 0–1.</param>
/// <param name="Text">What is said of them.</param>
public sealed record LorenzMark(double Members, double Below, string Text);

/// <summary>How much of a sum lies with few members: the Lorenz curve, and the diagonal where all have the same.</summary>
public static class LorenzFigure
{
    private const string CurveColour = "#6d7bc9";
    private const string MarkColour = "#c4573c";

    // a row of the table for every twentieth of the members
    private const int StepsOfARow = 10;

    /// <summary>Draws the figure.</summary>
    /// <param name="steps">The points, from no member to all.</param>
    /// <param name="marks">The members that are pointed out.</param>
    /// <param name="headings">The heads of the table, and titles of the axes: share of members, share of the sum.</param>
    /// <param name="equality">What the diagonal is.</param>
    public static PlotlyFigure Create(
        IReadOnlyList<LorenzStep> steps, IReadOnlyList<LorenzMark> marks, IReadOnlyList<string> headings, string equality) => new(
        [Diagonal(equality), Curve(steps), Marks(marks)],
        new
        {
            Showlegend = false,
            Hovermode = "closest",
            Xaxis = new { Title = new { Text = headings[0] }, Range = new[] { 0, 1.01 }, Tickformat = ",.0%", Dtick = 0.2, Zeroline = false },
            Yaxis = new { Title = new { Text = headings[1] }, Range = new[] { Math.Min(0, steps.Min(s => s.Total.Value)), 1.01 }, Tickformat = ",.0%", Dtick = 0.2, Zeroline = false },
            Margin = new { T = 8, B = 48, L = 56, R = 12 },
        },
        new FigureTable(headings, [.. steps.Where((_, i) => i % StepsOfARow == 0).Select(s => new FigureRow(s.MembersText, [s.Total]))]),
        400);

    private static object Diagonal(string name) => new
    {
        Type = "scatter",
        Mode = "lines",
        Name = name,
        X = new[] { 0, 1 },
        Y = new[] { 0, 1 },
        Line = new { Color = "#868f9b", Width = 1, Dash = "dot" },
        Hoverinfo = "skip",
    };

    private static object Curve(IReadOnlyList<LorenzStep> steps) => new
    {
        Type = "scatter",
        Mode = "lines",
        X = steps.Select(s => s.Members),
        Y = steps.Select(s => Math.Round(s.Total.Value, 6)),
        Text = steps.Select(s => $"{s.MembersText} → {s.Total.Text}"),
        Hovertemplate = FigureMarkup.Template("%{text}<extra></extra>"),
        Fill = "tozeroy",
        Fillcolor = "rgba(109,123,201,0.12)",
        Line = new { Color = CurveColour, Width = 2 },
    };

    private static object Marks(IReadOnlyList<LorenzMark> marks) => new
    {
        Type = "scatter",
        Mode = "markers",
        X = marks.Select(m => m.Members),
        Y = marks.Select(m => m.Below),
        Text = marks.Select(m => m.Text),
        Hovertemplate = FigureMarkup.Template("%{text}<extra></extra>"),
        Cliponaxis = false,
        Marker = new { Color = MarkColour, Size = 9, Symbol = "diamond" },
    };
}
