using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;

namespace AirlineValue.Domain.Storage;

/// <summary>The rows of an extract in all its columns, run by run: one run of all columns is in memory at a time.</summary>
/// <param name="store">Where from.</param>
public sealed class RowRuns(ColumnStore store)
{
    /// <summary>Reads the runs in the order of the rows.</summary>
    /// <param name="extractId">The extract.</param>
    /// <param name="columns">The columns, stored for the extract.</param>
    /// <param name="cancellation">Ends it between two runs.</param>
    public IEnumerable<RowRun> Read(int extractId, IReadOnlyList<ExtractColumn> columns, CancellationToken cancellation)
    {
        if (columns.Count == 0)
            yield break;
        var readers = columns.Select(column => store.Runs(extractId, column, cancellation).GetEnumerator()).ToArray();
        var stoppable = new ParallelOptions { CancellationToken = cancellation };
        try
        {
            while (true)
            {
                var next = new bool[readers.Length];
                // each has a connection of its own; with the token, so that a stop arrives as one and not as an aggregate
                Parallel.For(0, readers.Length, stoppable, i => next[i] = readers[i].MoveNext());
                if (!next[0])
                    yield break;
                yield return new RowRun(readers[0].Current.Count, readers.Select(reader => reader.Current));
            }
        }
        finally
        {
            foreach (var reader in readers)
                reader.Dispose();
        }
    }
}
