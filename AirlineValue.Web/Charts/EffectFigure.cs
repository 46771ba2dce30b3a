namespace AirlineValue.Web.Charts;

/// <summary>A group's size before and after.</summary>
/// <param name="Group">The group.</param>
/// <param name="Before">Members before; 0 when there was no such group.</param>
/// <param name="After">Members after; 0 when there is no such group.</param>
public sealed record EffectRow(FigureGroup Group, FigureNumber Before, FigureNumber After);

/// <summary>How large groups are before and after a change, two bars a group.</summary>
public static class EffectFigure
{
    private const int RowHeight = 56;

    /// <summary>Draws the figure.</summary>
    /// <param name="rows">The groups in their order.</param>
    /// <param name="headings">The heads of the table: the group's, before, after.</param>
    public static PlotlyFigure Create(IReadOnlyList<EffectRow> rows, IReadOnlyList<string> headings) => new(
        [
            Bars(headings[1], 0.4, rows, row => row.Before),
            Bars(headings[2], 1, rows, row => row.After),
        ],
        new
        {
            Barmode = "group",
            Bargap = 0.3,
            Showlegend = false,
            Xaxis = new
            {
                Range = new[] { 0, rows.SelectMany(row => new[] { row.Before.Value, row.After.Value }).DefaultIfEmpty(1).Max() * 1.7 },
                Nticks = 6,
                Tickformat = ",",
            },
            Yaxis = BarAxis.Categories,
            Margin = new { T = 8, B = 28, L = 8, R = 8 },
        },
        new FigureTable(headings, [.. rows.Select(row => new FigureRow(row.Group.Name, [row.Before, row.After]))]),
        48 + rows.Count * RowHeight);

    private static object Bars(string name, double opacity, IReadOnlyList<EffectRow> rows, Func<EffectRow, FigureNumber> number) => new
    {
        Type = "bar",
        Orientation = "h",
        Name = name,
        X = rows.Select(row => number(row).Value),
        Y = rows.Select(row => BarAxis.Label(row.Group.Name)),
        Text = rows.Select(row => $"{name} {number(row).Text}"),
        Textposition = "outside",
        Textfont = new { Size = 12 },
        Cliponaxis = false,
        Hovertemplate = FigureMarkup.Template("<b>%{y}</b><br>%{text}<extra></extra>"),
        Marker = new
        {
            Color = rows.Select(row => row.Group.Colour),
            Opacity = opacity,
            Line = new { Color = rows.Select(row => row.Group.Colour), Width = 1 },
        },
    };
}
