using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;

namespace AirlineValue.Tests.Quality;

/// <summary>Cells in runs, as the storage gives them.</summary>
internal static class Runs
{
    public static IEnumerable<ColumnCells> Of(ExtractColumn column, IReadOnlyList<double> cells, int length = ColumnCells.RunLength) =>
        cells.Chunk(length).Select(run => ColumnCells.Of(column, run));

    /// <summary>Texts in runs; each has distinct texts of its own, and null is an empty cell.</summary>
    public static IEnumerable<ColumnCells> Of(ExtractColumn column, IReadOnlyList<string?> cells, int length = ColumnCells.RunLength) =>
        cells.Chunk(length).Select(run =>
        {
            var distinct = run.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            var indices = distinct.Select((text, i) => (text, i)).ToDictionary(p => p.text, p => p.i, StringComparer.Ordinal);
            return ColumnCells.Of(column, [.. run.Select(text => text is null ? ColumnCells.NoText : indices[text])], distinct);
        });

    public static ColumnProfile Profile(ExtractColumn column, IReadOnlyList<double> cells, ProfileLimits? limits = null, int length = ColumnCells.RunLength) =>
        ColumnProfiler.Profile(column, Of(column, cells, length), limits: limits, cancellation: TestContext.Current.CancellationToken);

    public static ColumnProfile Profile(ExtractColumn column, IReadOnlyList<string?> cells, ProfileLimits? limits = null, int length = ColumnCells.RunLength) =>
        ColumnProfiler.Profile(column, Of(column, cells, length), limits: limits, cancellation: TestContext.Current.CancellationToken);
}
