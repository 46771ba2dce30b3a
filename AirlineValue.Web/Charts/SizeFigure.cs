namespace AirlineValue.Web.Charts;

/// <summary>A group's size.</summary>
/// <param name="Group">The group.</param>
/// <param name="Members">How many members.</param>
/// <param name="Share">Their share of all clustered members.</param>
public sealed record SizeRow(FigureGroup Group, FigureNumber Members, FigureNumber Share);

/// <summary>How many members each group has, a bar a group.</summary>
public static class SizeFigure
{
    private const int RowHeight = 40;

    /// <summary>Draws the figure.</summary>
    /// <param name="rows">The groups in their order.</param>
    /// <param name="headings">The heads of the table: the group's, that of the members, that of the share.</param>
    public static PlotlyFigure Create(IReadOnlyList<SizeRow> rows, IReadOnlyList<string> headings) => new(
        [
            new
            {
                Type = "bar",
                Orientation = "h",
                X = rows.Select(row => row.Members.Value),
                Y = rows.Select(row => BarAxis.Label(row.Group.Name)),
                Customdata = rows.Select(row => row.Group.Key),
                Text = rows.Select(row => $"{row.Members.Text} · {row.Share.Text}"),
                Textposition = "outside",
                Cliponaxis = false,
                Hovertemplate = FigureMarkup.Template("<b>%{y}</b><br>%{text}<extra></extra>"),
                Marker = new { Color = rows.Select(row => row.Group.Colour) },
            },
        ],
        new
        {
            Showlegend = false,
            Bargap = 0.35,
            Xaxis = new
            {
                Range = new[] { 0, rows.Select(row => row.Members.Value).DefaultIfEmpty(1).Max() * 1.6 },
                Nticks = 6,
                Tickformat = ",",
            },
            Yaxis = BarAxis.Categories,
            Margin = new { T = 8, B = 28, L = 8, R = 8 },
        },
        new FigureTable(headings, [.. rows.Select(row => new FigureRow(row.Group.Name, [row.Members, row.Share]))]),
        48 + rows.Count * RowHeight);
}
