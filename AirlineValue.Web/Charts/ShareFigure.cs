namespace AirlineValue.Web.Charts;

/// <summary>One group's shares.</summary>
/// <param name="Group">The group.</param>
/// <param name="Shares">One share of 1 a measure.</param>
public sealed record ShareRow(FigureGroup Group, IReadOnlyList<FigureNumber> Shares);

/// <summary>Each group's share of members beside its share of fares and of kilometres.</summary>
public static class ShareFigure
{
    private const int BarHeight = 22;

    // the first measure is what the others are compared with: outlined, so that it recedes
    private static readonly double[] Opacities = [0.3, 1, 0.65];

    /// <summary>Draws the figure.</summary>
    /// <param name="measures">The measures' names, members first.</param>
    /// <param name="rows">The groups, in their order.</param>
    /// <param name="groupHeading">The head of the table's first column.</param>
    public static PlotlyFigure Create(IReadOnlyList<string> measures, IReadOnlyList<ShareRow> rows, string groupHeading)
    {
        var largest = rows.SelectMany(row => row.Shares).Select(share => share.Value).DefaultIfEmpty(0).Max();
        return new PlotlyFigure(
            [.. measures.Select((measure, index) => Bars(measure, index, rows))],
            new
            {
                Barmode = "group",
                Bargap = 0.25,
                Showlegend = false,
                Xaxis = new { Range = new[] { 0, largest * 1.8 }, Tickformat = ",.0%", Nticks = 6 },
                Yaxis = BarAxis.Categories,
                Margin = new { T = 8, B = 28, L = 8, R = 8 },
            },
            new FigureTable([groupHeading, .. measures], [.. rows.Select(row => new FigureRow(row.Group.Name, row.Shares))]),
            48 + rows.Count * (measures.Count * BarHeight + 14));
    }

    private static object Bars(string measure, int index, IReadOnlyList<ShareRow> rows) => new
    {
        Type = "bar",
        Orientation = "h",
        Name = measure,
        X = rows.Select(row => Math.Round(row.Shares[index].Value, 5)),
        Y = rows.Select(row => BarAxis.Label(row.Group.Name)),
        Customdata = rows.Select(row => row.Group.Key),
        Text = rows.Select(row => $"{measure} {row.Shares[index].Text}"),
        Textposition = "outside",
        Textfont = new { Size = 12 },
        Cliponaxis = false,
        Hovertemplate = FigureMarkup.Template("<b>%{y}</b><br>%{text}<extra></extra>"),
        Marker = new
        {
            Color = rows.Select(row => row.Group.Colour),
            Opacity = Opacities[index % Opacities.Length],
            Line = new { Color = rows.Select(row => row.Group.Colour), Width = 1 },
        },
    };
}
