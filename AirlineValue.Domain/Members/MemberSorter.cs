using System.Buffers;

namespace AirlineValue.Domain.Members;

/// <summary>Puts selected members in order.</summary>
public static class MemberSorter
{
    /// <summary>A part of the selected members in order.</summary>
    /// <param name="source">The members.</param>
    /// <param name="selection">Those that are selected.</param>
    /// <param name="order">The order.</param>
    /// <param name="skip">How many to leave out.</param>
    /// <param name="most">How many to give at most.</param>
    public static int[] Page(MemberSource source, MemberSelection selection, MemberOrder order, int skip, int most)
    {
        var count = Math.Clamp(selection.Count - skip, 0, most);
        if (count == 0)
            return [];
        if (order.Field.Kind == MemberFieldKind.Row)
            return InFileOrder(selection, order.IsDescending, skip, count);
        var keys = ArrayPool<double>.Shared.Rent(selection.Count);
        var rows = ArrayPool<int>.Shared.Rent(selection.Count);
        try
        {
            var known = keys.AsSpan(0, selection.Count);
            var sorted = rows.AsSpan(0, selection.Count);
            selection.CopyTo(sorted);
            MemberKeys.Fill(source, order, sorted, known);
            if (CountedSort.Page(known, sorted, skip, count) is { } counted)
                return counted;
            PartialSort.Sort(known, sorted, skip, count);
            return sorted.Slice(skip, count).ToArray();
        }
        finally
        {
            ArrayPool<double>.Shared.Return(keys);
            ArrayPool<int>.Shared.Return(rows);
        }
    }

    /// <summary>All selected members in order.</summary>
    /// <param name="source">The members.</param>
    /// <param name="selection">Those that are selected.</param>
    /// <param name="order">The order.</param>
    public static int[] All(MemberSource source, MemberSelection selection, MemberOrder order)
    {
        if (order.Field.Kind == MemberFieldKind.Row)
            return InFileOrder(selection, order.IsDescending, 0, selection.Count);
        var keys = new double[selection.Count];
        var rows = new int[selection.Count];
        selection.CopyTo(rows);
        MemberKeys.Fill(source, order, rows, keys);
        PartialSort.SortAll(keys, rows);
        return rows;
    }

    private static int[] InFileOrder(MemberSelection selection, bool isReversed, int skip, int count)
    {
        if (!isReversed)
            return selection.Page(skip, count);
        var rows = selection.Page(selection.Count - skip - count, count);
        Array.Reverse(rows);
        return rows;
    }
}
