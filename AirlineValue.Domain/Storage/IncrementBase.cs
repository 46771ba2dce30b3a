using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Storage;

/// <summary>The extract that gives an increment the members which its file does not hold.</summary>
/// <param name="Extract">The extract, imported.</param>
/// <param name="Columns">The columns that are stored of it.</param>
public sealed record IncrementBase(Extract Extract, IReadOnlyList<ExtractColumn> Columns)
{
    /// <summary>The end of its window.</summary>
    public DateOnly WindowEnd => Extract.WindowEnd!.Value;

    /// <summary>How many members it has.</summary>
    public long Members => Extract.Report!.Members;

    /// <summary>How many increments there are since the last snapshot up to one that rests on it.</summary>
    public int Chain => (Extract.Report!.Increment?.Chain ?? 0) + 1;

    /// <summary>Refuses an increment that has other columns: its members and those that are taken over could not be one
    /// extract.</summary>
    /// <exception cref="ExtractRefusedException">It has.</exception>
    public void RefuseOtherColumns(ExtractLayout layout)
    {
        var own = layout.StoredColumns();
        var (more, missing) = (NamesOf(own.Except(Columns)), NamesOf(Columns.Except(own)));
        if (more.Count > 0 || missing.Count > 0)
            throw new ExtractRefusedException(new ExtractRefusal(ExtractRefusalReason.IncrementColumns, OrNone(more), OrNone(missing)));
    }

    /// <summary>Refuses an increment whose window ends before the base's: it would be older than what it changes.</summary>
    /// <exception cref="ExtractRefusedException">It does.</exception>
    public void RefuseEarlier(DateOnly windowEnd)
    {
        if (windowEnd < WindowEnd)
        {
            throw new ExtractRefusedException(new ExtractRefusal(
                ExtractRefusalReason.IncrementBeforeBase, [DayText(windowEnd)], [$"{DayText(WindowEnd)} ({Extract.FileName})"]));
        }
    }

    private static List<string> OrNone(List<string> names) => names.Count == 0 ? ["–"] : names;

    private static List<string> NamesOf(IEnumerable<ExtractColumn> columns) => [.. columns.Select(column => column.Name)];

    private static string DayText(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
