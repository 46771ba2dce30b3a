namespace AirlineValue.Domain.Quality;

/// <summary>Chooses the frequent values to list: only values that occur more than once, unless all can be listed.</summary>
internal static class FrequentValueList
{
    private const int CandidatesPerListed = 16;

    /// <summary>The values that are worth counting precisely, and how often any other value can occur.</summary>
    public static (IReadOnlyList<T> Candidates, long OthersAtMost) Candidates<T>(ValueCounts<T> counts, int listed)
        where T : notnull
    {
        var ordered = counts.Counts.OrderByDescending(c => c.Value).Take(CandidatesPerListed * listed + 1).ToList();
        var candidates = ordered.Take(CandidatesPerListed * listed).Select(c => c.Key).ToList();
        var next = ordered.Count > candidates.Count ? ordered[^1].Value : 0;
        return (candidates, next + counts.TakenOff);
    }

    /// <summary>The list, and how often any value that is not listed can occur.</summary>
    /// <param name="values">Different values.</param>
    /// <param name="times">Their precise counts.</param>
    /// <param name="othersAtMost">How often values that are not among these can occur; 0 when there are none.</param>
    /// <param name="listed">How many values are listed.</param>
    /// <param name="order">The order of values that are equally frequent.</param>
    public static (IReadOnlyList<CountedValue<T>> List, long UnlistedAtMost) Choose<T>(
        ReadOnlySpan<T> values, ReadOnlySpan<long> times, long othersAtMost, int listed, IComparer<T> order)
        where T : notnull
    {
        var (most, next) = MostFrequent(values, times, listed, order);
        if (next == 0 && othersAtMost == 0)
            return (most, 0);
        var repeated = most.Where(c => c.Times > 1).ToList();
        var single = repeated.Count < most.Count ? 1 : 0;
        return (repeated, Math.Max(Math.Max(next, othersAtMost), single));
    }

    // One scan with a short list: sorting all values would take longer than counting them.
    private static (List<CountedValue<T>> Most, long Next) MostFrequent<T>(
        ReadOnlySpan<T> values, ReadOnlySpan<long> times, int listed, IComparer<T> order)
        where T : notnull
    {
        var most = new List<CountedValue<T>>(listed + 1);
        var next = 0L;
        for (var i = 0; i < values.Length; i++)
        {
            var place = most.Count;
            while (place > 0 && IsBefore(values[i], times[i], most[place - 1], order))
                place--;
            if (place < listed)
                most.Insert(place, new CountedValue<T>(values[i], times[i]));
            else
                next = Math.Max(next, times[i]);
            if (most.Count <= listed)
                continue;
            next = Math.Max(next, most[listed].Times);
            most.RemoveAt(listed);
        }
        return (most, next);
    }

    private static bool IsBefore<T>(T value, long times, CountedValue<T> other, IComparer<T> order)
        where T : notnull => times > other.Times || (times == other.Times && order.Compare(value, other.Value) < 0);
}
