namespace AirlineValue.Web.Charts;

/// <summary>What charts with horizontal bars share: names at the left, the first row on top.</summary>
internal static class BarAxis
{
    // In Latin letters: what fits beside a radar on a phone.
    private const int LongLabel = 11;
    private const char RangeDash = '–';
    private const char FirstIdeograph = '\u2E80';

    /// <summary>The axis with the names.</summary>
    public static object Categories { get; } = new
    {
        Autorange = "reversed",
        Type = "category",
        Showgrid = false,
        Ticklen = 6,
        Automargin = true,
    };

    /// <summary>A name in two lines where it is long, so that bars keep their room on narrow screens.</summary>
    public static FigureMarkup Label(string name)
    {
        var middle = name.Length / 2;
        var space = Enumerable.Range(0, name.Length).Where(i => name[i] == ' ').OrderBy(i => Math.Abs(i - middle)).FirstOrDefault(-1);
        return Width(name) <= LongLabel || space < 0 ? FigureMarkup.Plain(name) : FigureMarkup.Of($"{name[..space]}<br>{name[(space + 1)..]}");
    }

    /// <summary>What stands at the bars of ranges: their names, or where one of these is too long their lower edges.</summary>
    public static IReadOnlyList<string> Edges(IReadOnlyList<string> ranges) =>
        HasLong(ranges) ? [.. ranges.Select(range => range.Split(RangeDash)[0])] : ranges;

    /// <summary>Whether a name is too long to stand level at an upright bar.</summary>
    public static bool HasLong(IEnumerable<string> names) => names.Any(name => name.Length > LongLabel);

    // A Chinese character is as wide as two Latin letters.
    private static int Width(string name) => name.Sum(letter => letter < FirstIdeograph ? 1 : 2);
}
