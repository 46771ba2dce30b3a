namespace AirlineValue.Web.Charts;

/// <summary>A combination with its members of each group.</summary>
/// <param name="Code">The combination's code.</param>
/// <param name="Members">Its members of each group, in the groups' order.</param>
public sealed record ClassicRow(string Code, IReadOnlyList<FigureNumber> Members);

/// <summary>Combinations of above and below the mean, a bar each, stacked by the groups that their members have.</summary>
public static class ClassicFigure
{
    private const int RowHeight = 24;

    /// <summary>Draws the figure.</summary>
    /// <param name="rows">The combinations in their order.</param>
    /// <param name="groups">The groups in their order.</param>
    /// <param name="codeHeading">The head of the table's first column.</param>
    public static PlotlyFigure Create(IReadOnlyList<ClassicRow> rows, IReadOnlyList<FigureGroup> groups, string codeHeading) => new(
        [.. groups.Select((group, index) => Bars(group, index, rows))],
        new
        {
            Barmode = "stack",
            Bargap = 0.25,
            Legend = new { Orientation = "h", X = 0, Y = 1.005, Yanchor = "bottom", Traceorder = "normal" },
            Xaxis = new { Rangemode = "tozero", Nticks = 6, Tickformat = "," },
            Yaxis = BarAxis.Categories,
            Margin = new { T = 64, B = 28, L = 8, R = 12 },
        },
        new FigureTable([codeHeading, .. groups.Select(group => group.Name)], [.. rows.Select(row => new FigureRow(row.Code, row.Members))]),
        120 + rows.Count * RowHeight);

    private static object Bars(FigureGroup group, int index, IReadOnlyList<ClassicRow> rows) => new
    {
        Type = "bar",
        Orientation = "h",
        group.Name,
        X = rows.Select(row => row.Members[index].Value),
        Y = rows.Select(row => row.Code),
        Customdata = rows.Select(row => row.Members[index].Text),
        Hovertemplate = FigureMarkup.Template("<b>%{y}</b><br>%{fullData.name}: %{customdata}<extra></extra>"),
        Marker = new { Color = group.Colour },
    };
}
