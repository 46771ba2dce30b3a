namespace AirlineValue.Web.Charts;

/// <summary>The members of a group in the plane.</summary>
/// <param name="Group">The group.</param>
/// <param name="X">Where its members lie across.</param>
/// <param name="Y">Where they lie upwards.</param>
/// <param name="Numbers">What the table says of the group, one number a column behind the first.</param>
public sealed record MapGroup(FigureGroup Group, IReadOnlyList<double> X, IReadOnlyList<double> Y, IReadOnlyList<FigureNumber> Numbers);

/// <summary>A box in the plane; a side without a bound reaches to the picture's end.</summary>
/// <param name="FromX">Left.</param>
/// <param name="ToX">Right.</param>
/// <param name="FromY">Below.</param>
/// <param name="ToY">Above.</param>
public sealed record MapBox(double? FromX, double? ToX, double? FromY, double? ToY);

/// <summary>Members as points in a plane, coloured by group. A box that is drawn over them is handed over.</summary>
public static class MapFigure
{
    private const int Height = 560;

    // besides the colour, as in the radar
    private static readonly string[] Symbols = ["circle", "square", "diamond", "triangle-up", "x"];

    /// <summary>Draws the figure.</summary>
    /// <param name="groups">The groups in their order.</param>
    /// <param name="x">What goes across.</param>
    /// <param name="y">What goes upwards.</param>
    /// <param name="headings">The heads of the table.</param>
    /// <param name="box">The box that is chosen; null for none.</param>
    public static PlotlyFigure Create(
        IReadOnlyList<MapGroup> groups, string x, string y, IReadOnlyList<string> headings, MapBox? box) => new(
        [.. groups.Select(Points)],
        new
        {
            Dragmode = "select",
            Legend = new { Orientation = "h", X = 0, Y = 1.02, Yanchor = "bottom", Itemsizing = "constant" },
            Xaxis = new { Title = new { Text = x }, Zeroline = true, Nticks = 8 },
            Yaxis = new { Title = new { Text = y }, Zeroline = true, Nticks = 8 },
            Margin = new { T = 48, B = 48, L = 48, R = 12 },
            Shapes = box is null ? Array.Empty<object>() : [Shape(box, groups)],
        },
        new FigureTable(headings, [.. groups.Select(g => new FigureRow(g.Group.Name, g.Numbers))]),
        Height)
        {
            PointHeadings = [headings[0], x, y],
        };

    private static object Points(MapGroup group, int index) => new
    {
        Type = "scatter",
        Mode = "markers",
        group.Group.Name,
        X = group.X.Select(value => Math.Round(value, 3)),
        Y = group.Y.Select(value => Math.Round(value, 3)),
        Hovertemplate = FigureMarkup.Template("<b>%{fullData.name}</b><br>%{x:.2f}, %{y:.2f}<extra></extra>"),
        Marker = new { Color = group.Group.Colour, Size = 5, Opacity = 0.55, Symbol = Symbols[index % Symbols.Length] },
        Selected = new { Marker = new { Opacity = 0.9 } },
        Unselected = new { Marker = new { Opacity = 0.15 } },
    };

    private static object Shape(MapBox box, IReadOnlyList<MapGroup> groups)
    {
        var (x, y) = (groups.SelectMany(g => g.X).Append(0), groups.SelectMany(g => g.Y).Append(0));
        return new
        {
            Type = "rect",
            X0 = box.FromX ?? x.Min(),
            X1 = box.ToX ?? x.Max(),
            Y0 = box.FromY ?? y.Min(),
            Y1 = box.ToY ?? y.Max(),
            Line = new { Color = "#6d7bc9", Width = 2, Dash = "dot" },
            Fillcolor = "rgba(109,123,201,0.1)",
        };
    }
}
