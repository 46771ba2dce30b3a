namespace AirlineValue.Web.Charts;

/// <summary>What an indicator adds to two names.</summary>
/// <param name="Name">The indicator.</param>
/// <param name="Own">What it adds to the name that was given.</param>
/// <param name="RunnerUp">What it adds to the next best one.</param>
public sealed record ContributionRow(string Name, FigureNumber Own, FigureNumber RunnerUp);

/// <summary>What every indicator adds to a group's name and to the next best one, in standard deviations.</summary>
public static class ContributionFigure
{
    private const int RowHeight = 44;

    /// <summary>Draws the figure.</summary>
    /// <param name="own">The group.</param>
    /// <param name="runnerUp">The next best name.</param>
    /// <param name="rows">The indicators in their order.</param>
    /// <param name="indicatorHeading">The head of the table's first column.</param>
    public static PlotlyFigure Create(
        FigureGroup own, FigureGroup runnerUp, IReadOnlyList<ContributionRow> rows, string indicatorHeading) => new(
        [Bars(own, 1, rows, row => row.Own), Bars(runnerUp, 0.35, rows, row => row.RunnerUp)],
        new
        {
            Barmode = "group",
            Bargap = 0.3,
            Legend = new { Orientation = "h", X = 0, Y = 1.02, Yanchor = "bottom", Traceorder = "normal" },
            Xaxis = new { Nticks = 6, Zeroline = true },
            Yaxis = BarAxis.Categories,
            Margin = new { T = 36, B = 28, L = 8, R = 12 },
        },
        new FigureTable(
            [indicatorHeading, own.Name, runnerUp.Name], [.. rows.Select(row => new FigureRow(row.Name, [row.Own, row.RunnerUp]))]),
        72 + rows.Count * RowHeight);

    private static object Bars(FigureGroup group, double opacity, IReadOnlyList<ContributionRow> rows, Func<ContributionRow, FigureNumber> value) => new
    {
        Type = "bar",
        Orientation = "h",
        group.Name,
        X = rows.Select(row => Math.Round(value(row).Value, 4)),
        Y = rows.Select(row => BarAxis.Label(row.Name)),
        Text = rows.Select(row => value(row).Text),
        Textposition = "none",
        Hovertemplate = FigureMarkup.Template("<b>%{y}</b><br>%{fullData.name}: %{text}<extra></extra>"),
        Marker = new { Color = group.Colour, Opacity = opacity, Line = new { Color = group.Colour, Width = 1 } },
    };
}
