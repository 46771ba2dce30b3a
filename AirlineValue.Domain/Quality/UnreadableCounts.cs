using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Quality;

/// <summary>Counts per column the cells that could not be read, from the marks of the rows.</summary>
public sealed class UnreadableCounts
{
    private readonly long[] _counts = new long[ExtractColumns.All.Count];

    /// <summary>How many cells of a column could not be read.</summary>
    public long this[ExtractColumn column] => _counts[column.Ordinal];

    /// <summary>Adds rows.</summary>
    /// <param name="marks">A row each; bit <see cref="ExtractColumn.Ordinal"/> is set where the cell could not be read.</param>
    public void Add(ReadOnlySpan<long> marks)
    {
        foreach (var row in marks)
        {
            for (var rest = row; rest != 0; rest &= rest - 1)
                _counts[System.Numerics.BitOperations.TrailingZeroCount(rest)]++;
        }
    }
}
