namespace AirlineValue.Web.Charts;

/// <summary>A bar of a distribution.</summary>
/// <param name="Label">The range or value that it stands for.</param>
/// <param name="Members">How many members, one number a series; with the address of their list.</param>
public sealed record DistributionBar(string Label, IReadOnlyList<FigureNumber> Members);

/// <summary>How members are spread over ranges or values, a bar each, one or several series side by side. A click on a
/// bar hands its list's address over.</summary>
public static class BarsFigure
{
    private const int RowHeight = 26;
    private static readonly string[] Colours = ["#6d7bc9", "#c98a3c"];

    /// <summary>Upright bars, for what has an order.</summary>
    /// <param name="bars">The bars, ascending.</param>
    /// <param name="heading">What the bars are ranges of, with its unit: the axis' title and the table's first head.</param>
    /// <param name="series">The series' names.</param>
    public static PlotlyFigure Upright(IReadOnlyList<DistributionBar> bars, string heading, IReadOnlyList<string> series) => new(
        [.. series.Select((name, i) => Trace(bars, name, i, isUpright: true))],
        new
        {
            Showlegend = series.Count > 1,
            Legend = new { Orientation = "h", X = 0, Y = 1.02, Yanchor = "bottom" },
            Bargap = 0.08,
            Xaxis = new
            {
                Type = "category",
                Title = new { Text = heading },
                Showgrid = false,
                Automargin = true,
                Nticks = 14,
                Tickvals = HasLongLabel(bars) ? bars.Select(bar => bar.Label) : null,
                Ticktext = HasLongLabel(bars) ? BarAxis.Edges([.. bars.Select(bar => bar.Label)]) : null,
            },
            Yaxis = new { Rangemode = "tozero", Nticks = 6, Tickformat = "," },
            Margin = new { T = series.Count > 1 ? 36 : 8, B = 48, L = 8, R = 8 },
        },
        Table(bars, heading, series),
        320);

    /// <summary>Bars from left to right, for names.</summary>
    /// <param name="bars">The bars, the first on top.</param>
    /// <param name="heading">What the names are: the table's first head.</param>
    /// <param name="series">The series' names.</param>
    public static PlotlyFigure Level(IReadOnlyList<DistributionBar> bars, string heading, IReadOnlyList<string> series) => new(
        [.. series.Select((name, i) => Trace(bars, name, i, isUpright: false))],
        new
        {
            Showlegend = series.Count > 1,
            Bargap = 0.2,
            Xaxis = new { Rangemode = "tozero", Nticks = 5, Tickformat = "," },
            Yaxis = BarAxis.Categories,
            Margin = new { T = 8, B = 28, L = 8, R = 12 },
        },
        Table(bars, heading, series),
        56 + bars.Count * RowHeight);

    private static bool HasLongLabel(IReadOnlyList<DistributionBar> bars) => BarAxis.HasLong(bars.Select(bar => bar.Label));

    private static object Trace(IReadOnlyList<DistributionBar> bars, string name, int series, bool isUpright)
    {
        var labels = bars.Select(bar => bar.Label);
        var members = bars.Select(bar => bar.Members[series].Value);
        return new
        {
            Type = "bar",
            Orientation = isUpright ? "v" : "h",
            Name = name,
            X = isUpright ? labels.Cast<object>() : members.Cast<object>(),
            Y = isUpright ? members.Cast<object>() : labels.Cast<object>(),
            Customdata = bars.Select(bar => bar.Members[series].Href),
            Hovertext = bars.Select(bar => bar.Members[series].Text),
            Hovertemplate = FigureMarkup.Template((isUpright ? "<b>%{x}</b>" : "<b>%{y}</b>") + "<br>%{fullData.name}: %{hovertext}<extra></extra>"),
            Marker = new { Color = Colours[series % Colours.Length] },
        };
    }

    private static FigureTable Table(IReadOnlyList<DistributionBar> bars, string heading, IReadOnlyList<string> series) =>
        new([heading, .. series], [.. bars.Select(bar => new FigureRow(bar.Label, bar.Members))]);
}
