using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Quality;

/// <summary>
/// Profiles a column in bounded memory, whatever the number of rows. Up to 65,536 different values one pass gives every
/// figure exactly; beyond it, three more passes give exact quartiles and counts, and only the number of different values
/// is an estimate.
/// </summary>
public static class ColumnProfiler
{
    /// <summary>Profiles a column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="runs">Its cells, in runs of any length; enumerated up to four times.</param>
    /// <param name="unreadable">How many of its empty cells are empty because they could not be read.</param>
    /// <param name="examples">Different texts that could not be read.</param>
    /// <param name="limits">How much memory it may take.</param>
    /// <param name="cancellation">Ends it after the run at hand.</param>
    public static ColumnProfile Profile(
        ExtractColumn column,
        IEnumerable<ColumnCells> runs,
        long unreadable = 0,
        IReadOnlyList<string>? examples = null,
        ProfileLimits? limits = null,
        CancellationToken cancellation = default)
    {
        var stoppable = Stoppable(runs, cancellation);
        var profile = column.Kind == ColumnKind.Text
            ? TextProfiler.Profile(column, stoppable, limits ?? ProfileLimits.Default)
            : NumberProfiler.Profile(column, stoppable, limits ?? ProfileLimits.Default);
        return profile with { Unreadable = unreadable, UnreadableExamples = examples ?? [] };
    }

    private static IEnumerable<ColumnCells> Stoppable(IEnumerable<ColumnCells> runs, CancellationToken cancellation)
    {
        foreach (var run in runs)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return run;
        }
    }
}
