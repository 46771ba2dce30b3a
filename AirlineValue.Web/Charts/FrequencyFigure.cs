namespace AirlineValue.Web.Charts;

/// <summary>How many members have each value, a lying bar a value.</summary>
public static class FrequencyFigure
{
    /// <summary>The colour of bars that are not groups.</summary>
    public const string Colour = "#5b6bb5";

    private const int RowHeight = 24;

    /// <summary>Draws the figure.</summary>
    /// <param name="rows">The values, the most frequent first.</param>
    /// <param name="headings">The heads of the table: the value's, that of the members, that of the share.</param>
    public static PlotlyFigure Create(IReadOnlyList<FrequencyRow> rows, IReadOnlyList<string> headings) => new(
        [
            new
            {
                Type = "bar",
                Orientation = "h",
                X = rows.Select(row => row.Members.Value),
                Y = rows.Select(row => row.Tick),
                Customdata = rows.Select(row => row.Key),
                Text = rows.Select(row => $"{row.Members.Text} · {row.Share.Text}"),
                Textposition = "outside",
                Cliponaxis = false,
                Hovertemplate = FigureMarkup.Template("<b>%{y}</b><br>%{text}<extra></extra>"),
                Marker = new { Color = Colour },
            },
        ],
        new
        {
            Showlegend = false,
            Bargap = 0.3,
            Xaxis = new
            {
                Range = new[] { 0, rows.Select(row => row.Members.Value).DefaultIfEmpty(1).Max() * 1.5 },
                Nticks = 6,
                Tickformat = ",",
            },
            Yaxis = BarAxis.Categories,
            Margin = new { T = 8, B = 28, L = 8, R = 8 },
        },
        Table(rows, headings),
        56 + rows.Count * RowHeight);

    internal static FigureTable Table(IReadOnlyList<FrequencyRow> rows, IReadOnlyList<string> headings) =>
        new(headings, [.. rows.Select(row => new FigureRow(row.Name, [row.Members, row.Share]))]);
}
