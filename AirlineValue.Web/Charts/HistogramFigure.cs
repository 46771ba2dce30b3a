namespace AirlineValue.Web.Charts;

/// <summary>A bar of a distribution.</summary>
/// <param name="Key">What a click on it hands over.</param>
/// <param name="Name">What it stands for.</param>
/// <param name="Tick">A short name, different from that of every other bar, for the axis.</param>
/// <param name="Members">How many members.</param>
/// <param name="Share">Their share of all that are counted.</param>
public sealed record FrequencyRow(string Key, string Name, string Tick, FigureNumber Members, FigureNumber Share);

/// <summary>A distribution as upright bars side by side.</summary>
public static class HistogramFigure
{
    private const int MostTicks = 12;

    /// <summary>Draws the figure.</summary>
    /// <param name="rows">The bars, ascending.</param>
    /// <param name="headings">The heads of the table: the bar's, that of the members, that of the share.</param>
    /// <param name="axisTitle">What the bars range over.</param>
    public static PlotlyFigure Create(IReadOnlyList<FrequencyRow> rows, IReadOnlyList<string> headings, string axisTitle) => new(
        [
            new
            {
                Type = "bar",
                X = rows.Select(row => row.Tick),
                Y = rows.Select(row => row.Members.Value),
                Customdata = rows.Select(row => row.Key),
                Text = rows.Select(row => FigureMarkup.Of($"<b>{row.Name}</b><br>{row.Members.Text} · {row.Share.Text}")),
                Textposition = "none",
                Hovertemplate = FigureMarkup.Template("%{text}<extra></extra>"),
                Marker = new { Color = FrequencyFigure.Colour },
            },
        ],
        new
        {
            Showlegend = false,
            Bargap = 0.08,
            Xaxis = new
            {
                Type = "category",
                Tickvals = Ticks(rows),
                Showgrid = false,
                Title = new { Text = axisTitle },
            },
            Yaxis = new { Rangemode = "tozero", Tickformat = ",", Nticks = 6, Title = new { Text = headings[1] } },
            Margin = new { T = 12, B = 48, L = 8, R = 8 },
        },
        FrequencyFigure.Table(rows, headings),
        360);

    // The library would write every name of a category, one over the other; the last bar is named, since it may be open
    private static IEnumerable<string> Ticks(IReadOnlyList<FrequencyRow> rows)
    {
        var step = (rows.Count + MostTicks - 1) / MostTicks;
        var last = rows.Count - 1;
        return rows.Where((_, i) => i == last || (i % step == 0 && last - i >= step)).Select(row => row.Tick);
    }
}
