namespace AirlineValue.Domain.Members;

/// <summary>Sorts rows by keys, equal keys by row, so that there is one order only; a page of it without the rest.</summary>
internal static class PartialSort
{
    private const int SmallEnoughToSort = 64;

    /// <summary>Brings the elements that a complete sort would put into a part to their places there.</summary>
    /// <param name="keys">The keys, none of them NaN.</param>
    /// <param name="rows">The rows, different from each other.</param>
    /// <param name="start">Where the part starts.</param>
    /// <param name="count">How many elements it has.</param>
    public static void Sort(Span<double> keys, Span<int> rows, int start, int count)
    {
        Select(keys, rows, start);
        var after = start + count;
        if (after < keys.Length)
            Select(keys[start..], rows[start..], count);
        SortAll(keys[start..after], rows[start..after]);
    }

    /// <summary>Sorts all.</summary>
    public static void SortAll(Span<double> keys, Span<int> rows)
    {
        keys.Sort(rows);
        for (var from = 0; from < keys.Length;)
        {
            var to = from + 1;
            while (to < keys.Length && keys[to] == keys[from])
                to++;
            if (to - from > 1)
                rows[from..to].Sort();
            from = to;
        }
    }

    // Quickselect: afterwards nothing before the place is greater than what stands there, and nothing behind it less.
    private static void Select(Span<double> keys, Span<int> rows, int place)
    {
        var (low, high) = (0, keys.Length - 1);
        while (high - low > SmallEnoughToSort)
        {
            var (key, row) = Pivot(keys, rows, low, high);
            var (i, j) = (low, high);
            while (i <= j)
            {
                while (keys[i] < key || (keys[i] == key && rows[i] < row))
                    i++;
                while (keys[j] > key || (keys[j] == key && rows[j] > row))
                    j--;
                if (i > j)
                    break;
                (keys[i], keys[j]) = (keys[j], keys[i]);
                (rows[i], rows[j]) = (rows[j], rows[i]);
                i++;
                j--;
            }
            if (place <= j)
                high = j;
            else if (place >= i)
                low = i;
            else
                return;
        }
        SortAll(keys[low..(high + 1)], rows[low..(high + 1)]);
    }

    // the middle one of three
    private static (double Key, int Row) Pivot(Span<double> keys, Span<int> rows, int low, int high)
    {
        var (a, b, c) = ((keys[low], rows[low]), (keys[(low + high) / 2], rows[(low + high) / 2]), (keys[high], rows[high]));
        if (a.CompareTo(b) > 0)
            (a, b) = (b, a);
        if (b.CompareTo(c) > 0)
            b = c;
        return a.CompareTo(b) > 0 ? a : b;
    }
}
