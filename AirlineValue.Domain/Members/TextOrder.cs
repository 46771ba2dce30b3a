using System.Globalization;
using System.Runtime.CompilerServices;
using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Members;

/// <summary>
/// The order of a text column: Chinese by its sound (拼音), as lists in China stand, everything else by the alphabet,
/// the same for every reader, since page 2 must follow page 1 in whatever language it is read.
/// </summary>
internal static class TextOrder
{
    private static readonly CompareInfo Order = CultureInfo.GetCultureInfo("zh-CN").CompareInfo;

    // comparing Chinese takes its time, and cells that were loaded are shared and never change
    private static readonly ConditionalWeakTable<ColumnCells, double[]> Known = [];

    /// <summary>The place of each distinct text in the order.</summary>
    public static double[] RanksOf(ColumnCells cells) => Known.GetValue(cells, Ranks);

    private static double[] Ranks(ColumnCells cells)
    {
        var keys = cells.DistinctTexts.Select(t => Order.GetSortKey(t)).ToArray();
        var sorted = Enumerable.Range(0, keys.Length).ToArray();
        // texts that sound alike still have one order
        Array.Sort(sorted, (a, b) => SortKey.Compare(keys[a], keys[b]) is not 0 and var order
            ? order
            : string.CompareOrdinal(cells.DistinctTexts[a], cells.DistinctTexts[b]));
        var ranks = new double[sorted.Length];
        for (var i = 0; i < sorted.Length; i++)
            ranks[sorted[i]] = i;
        return ranks;
    }
}
