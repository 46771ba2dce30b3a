namespace AirlineValue.Web.Charts;

/// <summary>A bar of a group and of all members.</summary>
/// <param name="Name">Which values it holds.</param>
/// <param name="Members">Members of the group, with the address of their list.</param>
/// <param name="Share">Their share of the group.</param>
/// <param name="AllMembers">Members of all groups, with the address of their list.</param>
/// <param name="AllShare">Their share of all.</param>
public sealed record BesideAllRow(
    string Name, FigureNumber Members, FigureNumber Share, FigureNumber AllMembers, FigureNumber AllShare);

/// <summary>How a group is distributed beside all members, over the same bars: wide pale ones for all, narrow ones over them
/// for the group. A click on a bar hands its list's address over.</summary>
public static class BesideAllFigure
{
    private const int RowHeight = 30;
    private const int MostTicks = 6;
    private const int Least = 160;

    /// <summary>Upright bars, for what has an order.</summary>
    /// <param name="group">The group.</param>
    /// <param name="rows">The bars, ascending.</param>
    /// <param name="headings">The heads of the table: the bar's, and those of the four numbers.</param>
    /// <param name="all">What all members are called.</param>
    public static PlotlyFigure Upright(
        FigureGroup group, IReadOnlyList<BesideAllRow> rows, IReadOnlyList<string> headings, string all) => new(
        Traces(group, rows, all, isUpright: true),
        new
        {
            Barmode = "overlay",
            Legend = Legend,
            Xaxis = new
            {
                Type = "category",
                Title = new { Text = headings[0] },
                Showgrid = false,
                Tickangle = 0,
                Tickvals = Ticks(rows),
                Ticktext = BarAxis.Edges([.. Ticks(rows)]),
            },
            Yaxis = new { Rangemode = "tozero", Tickformat = ",.0%", Nticks = 5 },
            Margin = new { T = 36, B = 44, L = 8, R = 8 },
        },
        Table(rows, headings),
        260);

    /// <summary>Bars from left to right, for names.</summary>
    /// <param name="group">The group.</param>
    /// <param name="rows">The bars, the first on top.</param>
    /// <param name="headings">The heads of the table: the bar's, and those of the four numbers.</param>
    /// <param name="all">What all members are called.</param>
    public static PlotlyFigure Level(
        FigureGroup group, IReadOnlyList<BesideAllRow> rows, IReadOnlyList<string> headings, string all) => new(
        Traces(group, rows, all, isUpright: false),
        new
        {
            Barmode = "overlay",
            Legend = Legend,
            Xaxis = new { Rangemode = "tozero", Tickformat = ",.0%", Nticks = 5 },
            Yaxis = BarAxis.Categories,
            Margin = new { T = 36, B = 28, L = 8, R = 12 },
        },
        Table(rows, headings),
        Math.Max(Least, 72 + rows.Count * RowHeight));

    private static object Legend => new { Orientation = "h", X = 0, Y = 1.02, Yanchor = "bottom", Traceorder = "normal" };

    private static object[] Traces(FigureGroup group, IReadOnlyList<BesideAllRow> rows, string all, bool isUpright) =>
    [
        Bars(all, GroupColours.AllMembers, 0.4, 0.88, rows, row => row.AllShare, row => row.AllMembers, isUpright),
        Bars(group.Name, group.Colour, 1, 0.44, rows, row => row.Share, row => row.Members, isUpright),
    ];

    private static object Bars(
        string name, string colour, double opacity, double width, IReadOnlyList<BesideAllRow> rows,
        Func<BesideAllRow, FigureNumber> share, Func<BesideAllRow, FigureNumber> members, bool isUpright)
    {
        var names = rows.Select(row => row.Name);
        var shares = rows.Select(row => Math.Round(share(row).Value, 6));
        return new
        {
            Type = "bar",
            Orientation = isUpright ? "v" : "h",
            Name = name,
            Width = width,
            X = isUpright ? names.Cast<object>() : shares.Cast<object>(),
            Y = isUpright ? shares.Cast<object>() : names.Cast<object>(),
            Customdata = rows.Select(row => members(row).Href),
            Text = rows.Select(row => $"{share(row).Text} · {members(row).Text}"),
            Textposition = "none",
            Hovertemplate = FigureMarkup.Template((isUpright ? "<b>%{x}</b>" : "<b>%{y}</b>") + "<br>%{fullData.name}: %{text}<extra></extra>"),
            Marker = new { Color = colour, Opacity = opacity, Line = new { Color = colour, Width = 1 } },
        };
    }

    private static IEnumerable<string> Ticks(IReadOnlyList<BesideAllRow> rows)
    {
        var step = (rows.Count + MostTicks - 1) / MostTicks;
        return rows.Where((_, i) => i % step == 0).Select(row => row.Name);
    }

    private static FigureTable Table(IReadOnlyList<BesideAllRow> rows, IReadOnlyList<string> headings) =>
        new(headings, [.. rows.Select(row => new FigureRow(row.Name, [row.Members, row.Share, row.AllMembers, row.AllShare]))]);
}
