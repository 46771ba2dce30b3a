namespace AirlineValue.Domain.Quality;

/// <summary>Bins of texts, made from a base: its most frequent ones, each with a bin of its own, and all others together
/// in the last one.</summary>
public sealed class TextBins
{
    /// <summary>Up to this many texts have a bin each.</summary>
    public const int MostTexts = 10;

    private readonly string[] _texts;

    private TextBins(string[] texts) => _texts = texts;

    /// <summary>The texts with a bin of their own, the most frequent first.</summary>
    public IReadOnlyList<string> Texts => _texts;

    /// <summary>How many bins there are.</summary>
    public int Count => _texts.Length + 1;

    /// <summary>The bins of a base. Of equally frequent texts the first by character codes comes first.</summary>
    /// <param name="counts">How often each text occurs in it.</param>
    /// <param name="texts">The texts.</param>
    public static TextBins Of(ReadOnlySpan<long> counts, IReadOnlyList<string> texts)
    {
        var frequencies = counts.ToArray();
        return new TextBins([.. Enumerable.Range(0, texts.Count).Where(i => frequencies[i] > 0)
            .OrderByDescending(i => frequencies[i]).ThenBy(i => texts[i], StringComparer.Ordinal)
            .Take(MostTexts).Select(i => texts[i])]);
    }

    /// <summary>How many cells lie in each bin.</summary>
    /// <param name="counts">How often each text occurs.</param>
    /// <param name="texts">The texts.</param>
    public long[] CountsOf(ReadOnlySpan<long> counts, IReadOnlyList<string> texts)
    {
        var bins = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in _texts)
            bins.Add(text, bins.Count);
        var result = new long[Count];
        for (var i = 0; i < counts.Length; i++)
            result[bins.GetValueOrDefault(texts[i], _texts.Length)] += counts[i];
        return result;
    }
}
