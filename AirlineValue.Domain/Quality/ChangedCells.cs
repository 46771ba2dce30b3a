using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Quality;

/// <summary>Counts the cells that differ in members that both extracts have, and marks them.</summary>
public static class ChangedCells
{
    /// <summary>Whether a member's cell differs: another value, or empty in one of the two.</summary>
    public static bool Differ(double left, double right) => left != right && !(double.IsNaN(left) && double.IsNaN(right));

    /// <summary>For each text of the base its index in the other column's texts; of one that is not there, a number that
    /// no text has.</summary>
    public static int[] TranslationOf(ColumnCells baseCells, ColumnCells otherCells)
    {
        var indices = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < otherCells.DistinctTexts.Count; i++)
            indices[otherCells.DistinctTexts[i]] = i;
        return [.. baseCells.DistinctTexts.Select(text => indices.GetValueOrDefault(text, int.MinValue))];
    }

    internal static CellChanges OfNumbers(double[] left, double[] right, ReadOnlySpan<int> otherRows)
    {
        long changed = 0, filled = 0, emptied = 0, both = 0;
        var sum = 0.0;
        for (var row = 0; row < otherRows.Length; row++)
        {
            if (otherRows[row] == MemberMatch.NoRow)
                continue;
            var (before, after) = (left[row], right[otherRows[row]]);
            if (double.IsNaN(before))
            {
                filled += double.IsNaN(after) ? 0 : 1;
            }
            else if (double.IsNaN(after))
            {
                emptied++;
            }
            else
            {
                both++;
                changed += before == after ? 0 : 1;
                sum += after - before;
            }
        }
        return new CellChanges(changed + filled + emptied, filled, emptied, both == 0 ? null : sum / both);
    }

    internal static CellChanges OfTexts(ColumnCells baseCells, ColumnCells otherCells, ReadOnlySpan<int> otherRows)
    {
        var translation = TranslationOf(baseCells, otherCells);
        var (left, right) = (baseCells.Texts, otherCells.Texts);
        long changed = 0, filled = 0, emptied = 0;
        for (var row = 0; row < otherRows.Length; row++)
        {
            if (otherRows[row] == MemberMatch.NoRow)
                continue;
            var (before, after) = (left[row], right[otherRows[row]]);
            if (before == ColumnCells.NoText)
                filled += after == ColumnCells.NoText ? 0 : 1;
            else if (after == ColumnCells.NoText)
                emptied++;
            else
                changed += translation[before] == after ? 0 : 1;
        }
        return new CellChanges(changed + filled + emptied, filled, emptied, null);
    }
}
