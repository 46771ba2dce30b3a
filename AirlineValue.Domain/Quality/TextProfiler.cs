using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Quality;

/// <summary>Profiles texts.</summary>
internal static class TextProfiler
{
    public static ColumnProfile Profile(ExtractColumn column, IEnumerable<ColumnCells> runs, ProfileLimits limits)
    {
        var counts = new ValueCounts<string>(limits.DistinctValues, ValueHash.Of);
        var (present, rows) = (0L, 0L);
        foreach (var run in runs)
        {
            rows += run.Count;
            foreach (var (text, times) in Occurrences(run))
            {
                counts.Add(text, times);
                present += times;
            }
        }
        var (precise, others) = counts.IsExact ? (counts.Counts, 0) : Recount(counts, runs, limits);
        var (list, unlisted) = FrequentValueList.Choose<string>(
            [.. precise.Keys], [.. precise.Values], others, limits.FrequentValues, StringComparer.Ordinal);
        return new ColumnProfile(
            column.Name, rows, present, rows - present, 0, [], counts.Distinct, null,
            [.. list.Select(c => new FrequentValue(null, c.Value, c.Times))], unlisted, null);
    }

    private static (IReadOnlyDictionary<string, long> Precise, long Others) Recount(
        ValueCounts<string> counts, IEnumerable<ColumnCells> runs, ProfileLimits limits)
    {
        var (candidates, others) = FrequentValueList.Candidates(counts, limits.FrequentValues);
        var precise = candidates.ToDictionary(c => c, _ => 0L, StringComparer.Ordinal);
        foreach (var run in runs)
        {
            foreach (var (text, times) in Occurrences(run))
            {
                if (precise.TryGetValue(text, out var before))
                    precise[text] = before + times;
            }
        }
        return (precise, others);
    }

    // Texts come as indices, so that a run is counted without looking at a text twice
    private static IEnumerable<(string Text, long Times)> Occurrences(ColumnCells run)
    {
        var times = new int[run.DistinctTexts.Count];
        foreach (var index in run.Texts)
        {
            if (index != ColumnCells.NoText)
                times[index]++;
        }
        for (var i = 0; i < times.Length; i++)
        {
            if (times[i] > 0)
                yield return (run.DistinctTexts[i], times[i]);
        }
    }
}
