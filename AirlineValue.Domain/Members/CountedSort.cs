namespace AirlineValue.Domain.Members;

/// <summary>Pages of a list that is sorted by few whole numbers, such as groups or tiers: with so many ties a comparing sort
/// compares rows most of the time, while counting needs two passes.</summary>
internal static class CountedSort
{
    private const int MostValues = 1_024;

    /// <summary>The rows of a page, equal keys in the order of the rows; null when the keys are not of that kind.</summary>
    /// <param name="keys">The keys, none of them NaN; positive infinity for a row without a value.</param>
    /// <param name="rows">The rows, ascending.</param>
    /// <param name="skip">How many to leave out.</param>
    /// <param name="count">How many to give; there are as many behind those left out.</param>
    public static int[]? Page(ReadOnlySpan<double> keys, ReadOnlySpan<int> rows, int skip, int count)
    {
        if (!TryFindLowest(keys, out var lowest))
            return null;
        // the last one is of the rows without a value
        var next = new int[MostValues + 1];
        foreach (var key in keys)
            next[Bucket(key, lowest)]++;
        var before = 0;
        for (var bucket = 0; bucket < next.Length; bucket++)
            (next[bucket], before) = (before, before + next[bucket]);
        var page = new int[count];
        for (var i = 0; i < keys.Length; i++)
        {
            var place = next[Bucket(keys[i], lowest)]++ - skip;
            if ((uint)place < (uint)count)
                page[place] = rows[i];
        }
        return page;
    }

    private static bool TryFindLowest(ReadOnlySpan<double> keys, out double lowest)
    {
        lowest = double.PositiveInfinity;
        var highest = double.NegativeInfinity;
        foreach (var key in keys)
        {
            if (double.IsPositiveInfinity(key))
                continue;
            lowest = Math.Min(lowest, key);
            highest = Math.Max(highest, key);
            // the negation also ends at an infinite range
            if (key != Math.Floor(key) || !(highest - lowest < MostValues))
                return false;
        }
        return true;
    }

    private static int Bucket(double key, double lowest) => double.IsPositiveInfinity(key) ? MostValues : (int)(key - lowest);
}
