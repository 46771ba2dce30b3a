namespace AirlineValue.Web.Charts;

/// <summary>A step of cleaning.</summary>
/// <param name="Name">The rule's name, or that of the start.</param>
/// <param name="Kept">Members left behind it.</param>
/// <param name="Dropped">Members that it dropped; 0 at the start.</param>
public sealed record FunnelStep(string Name, FigureNumber Kept, FigureNumber Dropped);

/// <summary>What cleaning left and dropped, a bar a step.</summary>
public static class FunnelFigure
{
    private const string KeptColour = "#6d7bc9";
    private const string DroppedColour = "#c4573c";
    private const int RowHeight = 44;

    /// <summary>Draws the figure.</summary>
    /// <param name="steps">The steps, the start first.</param>
    /// <param name="stepHeading">The head of the table's first column.</param>
    /// <param name="kept">The word for members that were kept.</param>
    /// <param name="dropped">The word for members that were dropped.</param>
    public static PlotlyFigure Create(IReadOnlyList<FunnelStep> steps, string stepHeading, string kept, string dropped) => new(
        [
            Bars(kept, KeptColour, steps, step => step.Kept, "inside"),
            Bars(dropped, DroppedColour, steps, step => step.Dropped, "none"),
        ],
        new
        {
            Barmode = "stack",
            Bargap = 0.3,
            Legend = new { Orientation = "h", X = 0, Y = 1.02, Yanchor = "bottom", Traceorder = "normal" },
            Xaxis = new { Rangemode = "tozero", Nticks = 6, Tickformat = "," },
            Yaxis = BarAxis.Categories,
            Margin = new { T = 36, B = 28, L = 8, R = 12 },
        },
        new FigureTable([stepHeading, kept, dropped],
            [.. steps.Select(step => new FigureRow(step.Name, [step.Kept, step.Dropped]))]),
        72 + steps.Count * RowHeight);

    private static object Bars(
        string name, string colour, IReadOnlyList<FunnelStep> steps, Func<FunnelStep, FigureNumber> number, string textPosition) => new
        {
            Type = "bar",
            Orientation = "h",
            Name = name,
            X = steps.Select(step => number(step).Value),
            Y = steps.Select(step => BarAxis.Label(step.Name)),
            Text = steps.Select(step => number(step).Text),
            Textposition = textPosition,
            Insidetextanchor = "start",
            Insidetextfont = new { Color = "#ffffff" },
            Hovertemplate = FigureMarkup.Template("<b>%{y}</b><br>%{fullData.name}: %{text}<extra></extra>"),
            Marker = new { Color = colour },
        };
}
