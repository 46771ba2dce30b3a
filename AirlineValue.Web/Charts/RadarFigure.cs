namespace AirlineValue.Web.Charts;

/// <summary>A cluster's centre in the radar.</summary>
/// <param name="Group">Whose centre.</param>
/// <param name="Values">One standard score an indicator.</param>
public sealed record RadarCentre(FigureGroup Group, IReadOnlyList<FigureNumber> Values);

/// <summary>The centres of the clusters over the indicators, in standard deviations from the mean.</summary>
public static class RadarFigure
{
    // besides the colour, so that lines can be told apart in print and by everyone
    private static readonly string[] Dashes = ["solid", "dash", "dot", "dashdot", "longdash"];
    private static readonly string[] Symbols = ["circle", "square", "diamond", "triangle-up", "x"];

    /// <summary>Draws the figure.</summary>
    /// <param name="indicators">The indicators' names.</param>
    /// <param name="centres">The centres, in the groups' order.</param>
    /// <param name="allMembers">The name of the circle at 0: all members.</param>
    /// <param name="groupHeading">The head of the table's first column.</param>
    public static PlotlyFigure Create(
        IReadOnlyList<string> indicators, IReadOnlyList<RadarCentre> centres, string allMembers, string groupHeading)
    {
        var values = centres.SelectMany(centre => centre.Values).Select(number => number.Value).Append(0).ToList();
        var margin = Math.Max((values.Max() - values.Min()) * 0.08, 0.1);
        double[] range = [values.Min() - margin, values.Max() + margin];
        return new PlotlyFigure(
            [MeanCircle(indicators, allMembers), .. centres.Select((centre, index) => Line(indicators, centre, index))],
            new
            {
                Polar = new
                {
                    Radialaxis = new { Range = range, Angle = 90, Tickangle = 90, Nticks = 5, Showline = false },
                    Angularaxis = new { Direction = "clockwise", Rotation = 90 },
                },
                Legend = new { Orientation = "h", X = 0.5, Xanchor = "center", Y = -0.12, Yanchor = "top" },
                Margin = new { T = 40, B = 16, L = 84, R = 84 },
            },
            new FigureTable([groupHeading, .. indicators], [.. centres.Select(c => new FigureRow(c.Group.Name, c.Values))]),
            460);
    }

    private static object MeanCircle(IReadOnlyList<string> indicators, string name) => new
    {
        Type = "scatterpolar",
        Mode = "lines",
        Name = name,
        R = Enumerable.Repeat(0d, indicators.Count + 1),
        Theta = Closed([.. indicators.Select(AxisLabel)]),
        Line = new { Color = GroupColours.AllMembers, Width = 1.5 },
        Hoverinfo = "skip",
    };

    private static object Line(IReadOnlyList<string> indicators, RadarCentre centre, int index) => new
    {
        Type = "scatterpolar",
        Mode = "lines+markers",
        centre.Group.Name,
        Meta = centre.Group.Key,
        R = Closed([.. centre.Values.Select(number => Math.Round(number.Value, 4))]),
        Theta = Closed([.. indicators.Select(AxisLabel)]),
        Text = Closed([.. centre.Values.Select(number => number.Text)]),
        Hovertemplate = FigureMarkup.Template("<b>%{fullData.name}</b><br>%{theta}: %{text}<extra></extra>"),
        Line = new { Color = centre.Group.Colour, Width = 2.5, Dash = Dashes[index % Dashes.Length] },
        Marker = new { Color = centre.Group.Colour, Size = 7, Symbol = Symbols[index % Symbols.Length] },
    };

    // Chinese has no space to break at; the letter goes below the name, so that narrow screens do not cut it off.
    private static FigureMarkup AxisLabel(string indicator) => FigureMarkup.Lines(
        indicator.Split('（', 2) is [var name, var letter] ? [BarAxis.Label(name), FigureMarkup.Plain("（" + letter)] : [BarAxis.Label(indicator)]);

    private static List<T> Closed<T>(IReadOnlyList<T> items) => items.Count == 0 ? [] : [.. items, items[0]];
}
