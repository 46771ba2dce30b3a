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
    /// <param name="counts">Values with their precise counts.</param>
    /// <param name="othersAtMost">How often values that are not among these can occur; 0 when there are none.</param>
    /// <param name="listed">How many values are listed.</param>
    /// <param name="order">The order of values that are equally frequent.</param>
    public static (IReadOnlyList<KeyValuePair<T, long>> List, long UnlistedAtMost) Choose<T>(
        IReadOnlyDictionary<T, long> counts, long othersAtMost, int listed, IComparer<T> order)
        where T : notnull
    {
        var (most, next) = MostFrequent(counts, listed, order);
        if (next == 0 && othersAtMost == 0)
            return (most, 0);
        var repeated = most.Where(c => c.Value > 1).ToList();
        var single = repeated.Count < most.Count ? 1 : 0;
        return (repeated, Math.Max(Math.Max(next, othersAtMost), single));
    }

    // One scan with a short heap: sorting all values would take longer than counting them.
    private static (List<KeyValuePair<T, long>> Most, long Next) MostFrequent<T>(
        IReadOnlyDictionary<T, long> counts, int listed, IComparer<T> order)
        where T : notnull
    {
        var rareFirst = Comparer<KeyValuePair<T, long>>.Create((a, b) =>
            a.Value != b.Value ? a.Value.CompareTo(b.Value) : order.Compare(b.Key, a.Key));
        var heap = new PriorityQueue<KeyValuePair<T, long>, KeyValuePair<T, long>>(rareFirst);
        var next = 0L;
        foreach (var counted in counts)
        {
            if (heap.Count < listed)
                heap.Enqueue(counted, counted);
            else
                next = Math.Max(next, heap.EnqueueDequeue(counted, counted).Value);
        }
        var most = heap.UnorderedItems.Select(item => item.Element).ToList();
        most.Sort((a, b) => rareFirst.Compare(b, a));
        return (most, next);
    }
}
