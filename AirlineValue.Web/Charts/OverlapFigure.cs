namespace AirlineValue.Web.Charts;

/// <summary>The members of two extracts: two bars, in which those that both have stand above each other.</summary>
public static class OverlapFigure
{
    private const string LostColour = "#c4573c";
    private const string CommonColour = "#6d7bc9";
    private const string NewColour = "#159a5a";

    /// <summary>Draws the figure.</summary>
    /// <param name="extracts">The names of the base and of the other extract.</param>
    /// <param name="common">Members that both have.</param>
    /// <param name="lost">Members that only the base has.</param>
    /// <param name="added">Members that only the other extract has.</param>
    /// <param name="headings">The heads of the table: the extract's, and the names of common, lost and new.</param>
    public static PlotlyFigure Create(
        (string Base, string Other) extracts, FigureNumber common, FigureNumber lost, FigureNumber added, IReadOnlyList<string> headings)
    {
        var none = new FigureNumber(0, "0");
        return new PlotlyFigure(
            [
                Bars(headings[1], CommonColour, extracts, common, common),
                Bars(headings[2], LostColour, extracts, lost, none),
                Bars(headings[3], NewColour, extracts, none, added),
            ],
            new
            {
                Barmode = "stack",
                Bargap = 0.35,
                Legend = new { Orientation = "h", X = 0, Y = 1.02, Yanchor = "bottom", Traceorder = "normal" },
                Xaxis = new { Rangemode = "tozero", Nticks = 5, Tickformat = "," },
                Yaxis = BarAxis.Categories,
                Margin = new { T = 36, B = 28, L = 8, R = 12 },
            },
            new FigureTable(headings, [new FigureRow(extracts.Base, [common, lost, none]), new FigureRow(extracts.Other, [common, none, added])]),
            170);
    }

    private static object Bars(string name, string colour, (string Base, string Other) extracts, FigureNumber left, FigureNumber right) => new
    {
        Type = "bar",
        Orientation = "h",
        Name = name,
        X = new[] { left.Value, right.Value },
        Y = new[] { BarAxis.Label(extracts.Base), BarAxis.Label(extracts.Other) },
        Text = new[] { left.Text, right.Text },
        Textposition = "none",
        Hovertemplate = FigureMarkup.Template("<b>%{y}</b><br>%{fullData.name}: %{text}<extra></extra>"),
        Marker = new { Color = colour },
    };
}
