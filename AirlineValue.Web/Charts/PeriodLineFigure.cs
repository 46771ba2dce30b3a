using System.Globalization;

namespace AirlineValue.Web.Charts;

/// <summary>A figure in one period.</summary>
/// <param name="Day">The period's date.</param>
/// <param name="DayText">The date as it is read.</param>
/// <param name="Value">The figure; its link opens the period.</param>
/// <param name="IsShown">Whether the page shows this period.</param>
public sealed record PeriodPoint(DateOnly Day, string DayText, FigureNumber Value, bool IsShown);

/// <summary>What a figure is to be in a month.</summary>
/// <param name="Day">The day that the goal is drawn at.</param>
/// <param name="DayText">The month as it is read.</param>
/// <param name="Target">The target.</param>
public sealed record PeriodGoal(DateOnly Day, string DayText, FigureNumber Target);

/// <summary>A figure over periods, with the goals that were set for it; a point opens its period.</summary>
public static class PeriodLineFigure
{
    private const string GoalColour = "#8a6d3b";
    private const string Empty = "–";
    private const int MostTicks = 8;

    /// <summary>Draws the figure.</summary>
    /// <param name="points">The periods in which the figure is known, the earliest first.</param>
    /// <param name="goals">The goals, the earliest first.</param>
    /// <param name="colour">The colour of the line as #rrggbb.</param>
    /// <param name="headings">Heads of the table: period, figure, goal.</param>
    /// <param name="isShare">Whether the figure is a share.</param>
    public static PlotlyFigure Create(
        IReadOnlyList<PeriodPoint> points, IReadOnlyList<PeriodGoal> goals, string colour, IReadOnlyList<string> headings, bool isShare) => new(
        goals.Count == 0 ? [Line(points, colour, headings[1])] : [Goals(goals, headings[2]), Line(points, colour, headings[1])],
        new
        {
            Showlegend = goals.Count > 0,
            Legend = new { Orientation = "h", X = 0, Y = 1.12, Yanchor = "bottom" },
            Xaxis = new { Type = "date", Showgrid = false, Zeroline = false, Tickmode = "array", Tickvals = Ticks(points), Tickformat = "%Y-%m" },
            Yaxis = new { Nticks = 6, Zeroline = false, Tickformat = isShare ? ".1%" : null, Exponentformat = "B" },
            Margin = new { T = 24, B = 36, L = 8, R = 16 },
        },
        new FigureTable(headings, [.. Rows(points, goals)]),
        280);

    // at the periods themselves: most of them end with a month, and would else stand beside the name of the next
    private static IEnumerable<string> Ticks(IReadOnlyList<PeriodPoint> points)
    {
        var step = (points.Count + MostTicks - 1) / MostTicks;
        return points.Where((_, i) => (points.Count - 1 - i) % step == 0).Select(point => Date(point.Day));
    }

    private static IEnumerable<FigureRow> Rows(IReadOnlyList<PeriodPoint> points, IReadOnlyList<PeriodGoal> goals)
    {
        var used = new HashSet<PeriodGoal>();
        foreach (var point in points)
        {
            var goal = goals.FirstOrDefault(g => g.Day == point.Day);
            if (goal is not null)
                used.Add(goal);
            yield return new FigureRow(point.DayText, [point.Value, goal?.Target ?? new FigureNumber(double.NaN, Empty)]);
        }
        foreach (var goal in goals.Where(g => !used.Contains(g)))
            yield return new FigureRow(goal.DayText, [new FigureNumber(double.NaN, Empty), goal.Target]);
    }

    private static object Line(IReadOnlyList<PeriodPoint> points, string colour, string name) => new
    {
        Type = "scatter",
        Mode = "lines+markers",
        Name = name,
        X = points.Select(point => Date(point.Day)),
        Y = points.Select(point => point.Value.Value),
        Text = points.Select(point => FigureMarkup.Of($"{point.DayText}<br>{point.Value.Text}")),
        Customdata = points.Select(point => point.Value.Href),
        Hovertemplate = FigureMarkup.Template("%{text}<extra></extra>"),
        Line = new { Color = colour, Width = 2 },
        Marker = new { Color = colour, Size = points.Select(point => point.IsShown ? 12 : 7), Symbol = points.Select(point => point.IsShown ? "diamond" : "circle") },
    };

    private static object Goals(IReadOnlyList<PeriodGoal> goals, string name) => new
    {
        Type = "scatter",
        Mode = "markers",
        Name = name,
        X = goals.Select(goal => Date(goal.Day)),
        Y = goals.Select(goal => goal.Target.Value),
        Text = goals.Select(goal => FigureMarkup.Of($"{goal.DayText}<br>{goal.Target.Text}")),
        Hovertemplate = FigureMarkup.Template("%{text}<extra></extra>"),
        Marker = new { Color = GoalColour, Size = 18, Symbol = "line-ew-open", Line = new { Width = 3 } },
    };

    private static string Date(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
