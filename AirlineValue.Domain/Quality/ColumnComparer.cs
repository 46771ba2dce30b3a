using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Quality;

/// <summary>Compares a column of two extracts.</summary>
public static class ColumnComparer
{
    /// <summary>Compares the cells of a column.</summary>
    /// <param name="baseCells">All cells of the base.</param>
    /// <param name="otherCells">All cells of the other extract.</param>
    /// <param name="match">Which members are the same.</param>
    /// <exception cref="ArgumentException">The cells are of two columns.</exception>
    public static ColumnComparison Compare(ColumnCells baseCells, ColumnCells otherCells, MemberMatch match)
    {
        if (baseCells.Column != otherCells.Column)
            throw new ArgumentException($"{otherCells.Column.Name}, not {baseCells.Column.Name}.", nameof(otherCells));
        return baseCells.Column.Kind == ColumnKind.Text
            ? CompareTexts(baseCells, otherCells, match)
            : CompareNumbers(baseCells, otherCells, match);
    }

    private static ColumnComparison CompareNumbers(ColumnCells baseCells, ColumnCells otherCells, MemberMatch match)
    {
        double[] left = [], right = [];
        Parallel.Invoke(() => left = SortedNumbers.Of(baseCells.Numbers), () => right = SortedNumbers.Of(otherCells.Numbers));
        var bins = NumberBins.Of(left);
        var empty = (Base: baseCells.Count - left.Length, Other: otherCells.Count - right.Length);
        var (baseCounts, otherCounts) = (bins.CountsOf(left), bins.CountsOf(right));
        return Comparison(
            baseCells.Column,
            SortedNumbers.FiguresOf(left, empty.Base),
            SortedNumbers.FiguresOf(right, empty.Other),
            [.. Enumerable.Range(0, bins.Count).Select(i => Bin(bins, i, baseCounts[i], otherCounts[i])), Empty(empty.Base, empty.Other)],
            ChangedCells.OfNumbers(baseCells.Numbers, otherCells.Numbers, match.Rows));
    }

    private static ColumnComparison CompareTexts(ColumnCells baseCells, ColumnCells otherCells, MemberMatch match)
    {
        var (left, right) = (Frequencies(baseCells), Frequencies(otherCells));
        var bins = TextBins.Of(left, baseCells.DistinctTexts);
        var baseCounts = bins.CountsOf(left, baseCells.DistinctTexts);
        var otherCounts = bins.CountsOf(right, otherCells.DistinctTexts);
        var empty = (Base: baseCells.Count - left.Sum(), Other: otherCells.Count - right.Sum());
        return Comparison(
            baseCells.Column,
            TextFigures(left, empty.Base),
            TextFigures(right, empty.Other),
            [.. Enumerable.Range(0, bins.Count).Select(i => Bin(bins, i, baseCounts[i], otherCounts[i])), Empty(empty.Base, empty.Other)],
            ChangedCells.OfTexts(baseCells, otherCells, match.Rows));
    }

    private static ColumnComparison Comparison(
        ExtractColumn column, ComparedFigures left, ComparedFigures right, ComparedBin[] all, CellChanges changes)
    {
        var bins = Array.FindAll(all, bin => bin.Base > 0 || bin.Other > 0);
        var index = StabilityIndex.Of([.. bins.Select(bin => bin.Base)], [.. bins.Select(bin => bin.Other)]);
        return new ColumnComparison(
            column.Name, left, right, index, [.. bins.Select((bin, i) => bin with { Contribution = index?.Contributions[i] ?? 0 })], changes);
    }

    private static ComparedBin Bin(NumberBins bins, int i, long left, long right)
    {
        double? mark = i < bins.Marks.Count ? bins.Marks[i] : null;
        if (!bins.IsByValue)
            return new ComparedBin(ComparedBinKind.Range, i == 0 ? null : bins.Marks[i - 1], mark, null, left, right, 0);
        return new ComparedBin(mark is null ? ComparedBinKind.Others : ComparedBinKind.Value, mark, mark, null, left, right, 0);
    }

    private static ComparedBin Bin(TextBins bins, int i, long left, long right) => i < bins.Texts.Count
        ? new ComparedBin(ComparedBinKind.Text, null, null, bins.Texts[i], left, right, 0)
        : new ComparedBin(ComparedBinKind.Others, null, null, null, left, right, 0);

    private static ComparedBin Empty(long left, long right) => new(ComparedBinKind.Empty, null, null, null, left, right, 0);

    private static long[] Frequencies(ColumnCells cells)
    {
        var counts = new long[cells.DistinctTexts.Count];
        foreach (var text in cells.Texts)
        {
            if (text != ColumnCells.NoText)
                counts[text]++;
        }
        return counts;
    }

    private static ComparedFigures TextFigures(long[] frequencies, long empty) =>
        new(frequencies.Sum(), empty, frequencies.LongCount(count => count > 0), null, null, null, null, null, null, null);
}
