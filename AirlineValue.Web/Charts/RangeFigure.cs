namespace AirlineValue.Web.Charts;

/// <summary>How one indicator is spread over a segment, or over all members.</summary>
/// <param name="Group">The segment, or all members.</param>
/// <param name="Minimum">Smallest value.</param>
/// <param name="LowerQuartile">25 % quantile.</param>
/// <param name="Median">50 % quantile.</param>
/// <param name="UpperQuartile">75 % quantile.</param>
/// <param name="Maximum">Largest value.</param>
public sealed record RangeRow(
    FigureGroup Group,
    FigureNumber Minimum,
    FigureNumber LowerQuartile,
    FigureNumber Median,
    FigureNumber UpperQuartile,
    FigureNumber Maximum)
{
    internal IReadOnlyList<FigureNumber> Numbers => [Minimum, LowerQuartile, Median, UpperQuartile, Maximum];
}

/// <summary>The spread of one indicator, a box a segment: half of the members lie in the box, the line is the median.</summary>
public static class RangeFigure
{
    private const double LongestTail = 3.5;

    private const int RowHeight = 40;

    /// <summary>Draws the figure. The axis ends where boxes stay readable; a whisker that runs out of the picture goes
    /// on to the extreme value, which the table holds.</summary>
    /// <param name="rows">The segments in their order, all members first or last.</param>
    /// <param name="headings">The heads of the table: the group's, and those of the five numbers.</param>
    /// <param name="axisTitle">The indicator with its unit.</param>
    public static PlotlyFigure Create(IReadOnlyList<RangeRow> rows, IReadOnlyList<string> headings, string axisTitle) => new(
        [.. rows.Select(Box)],
        new
        {
            Showlegend = false,
            Boxgap = 0.4,
            Xaxis = new { Title = new { Text = axisTitle }, Range = AxisRange(rows), Nticks = 6, Tickformat = ",", Hoverformat = ",.6~r" },
            Yaxis = BarAxis.Categories,
            Margin = new { T = 8, B = 44, L = 8, R = 12 },
        },
        new FigureTable(headings, [.. rows.Select(row => new FigureRow(row.Group.Name, row.Numbers))]),
        64 + rows.Count * RowHeight);

    private static double[] AxisRange(IReadOnlyList<RangeRow> rows)
    {
        if (rows.Count == 0)
            return [0, 1];
        var smallest = rows.Min(row => row.Minimum.Value);
        var largest = rows.Max(row => row.Maximum.Value);
        var boxes = rows.Max(row => row.UpperQuartile.Value) - smallest;
        // a long tail would press the boxes together; a short one is shown to its end
        var end = boxes > 0 && largest - smallest > boxes * LongestTail ? smallest + boxes * 1.75 : largest;
        var margin = Math.Max((end - smallest) * 0.03, 1e-9);
        return [smallest - margin, end + margin];
    }

    private static object Box(RangeRow row) => new
    {
        Type = "box",
        Orientation = "h",
        row.Group.Name,
        Meta = row.Group.Key,
        Y = new[] { BarAxis.Label(row.Group.Name) },
        Lowerfence = new[] { row.Minimum.Value },
        Q1 = new[] { row.LowerQuartile.Value },
        Median = new[] { row.Median.Value },
        Q3 = new[] { row.UpperQuartile.Value },
        Upperfence = new[] { row.Maximum.Value },
        Line = new { Color = row.Group.Colour, Width = 2 },
    };
}
