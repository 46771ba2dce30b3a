using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Quality;

/// <summary>How often each text stands in a run.</summary>
internal static class TextCounts
{
    /// <summary>The texts that occur, and null for empty cells.</summary>
    public static IEnumerable<(string? Text, long Members)> Of(ColumnCells cells)
    {
        var counts = new long[cells.DistinctTexts.Count];
        var empty = 0L;
        foreach (var index in cells.Texts)
        {
            if (index == ColumnCells.NoText)
                empty++;
            else
                counts[index]++;
        }
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0)
                yield return (cells.DistinctTexts[i], counts[i]);
        }
        if (empty > 0)
            yield return (null, empty);
    }
}
