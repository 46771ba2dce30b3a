using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;

namespace AirlineValue.Domain.Segments;

/// <summary>Counts texts in every group; spellings of a place are put together for show, as <see cref="PlaceSpelling"/>
/// does it.</summary>
internal static class TextTraits
{
    private const int MostValues = 20;

    /// <summary>Every text apart, the rarest beyond the twentieth together.</summary>
    public static GroupTrait Values(ColumnCells cells, GroupedMembers members) => Of(cells, members, MostValues, text => text);

    /// <summary>The places with most members.</summary>
    public static GroupTrait Places(ColumnCells cells, GroupedMembers members, int mostPlaces) =>
        Of(cells, members, mostPlaces, PlaceSpelling.KeyOf);

    private static GroupTrait Of(ColumnCells cells, GroupedMembers members, int most, Func<string, string> keyOf)
    {
        var stride = members.Groups + 1;
        var counts = Count(cells, members.Ranks, stride);
        var texts = cells.DistinctTexts;
        var values = Enumerable.Range(0, texts.Count)
            .Select(i => (Text: texts[i], Members: counts[((i + 1) * stride + 1)..((i + 2) * stride)]))
            .Where(spelling => spelling.Members.Any(count => count > 0))
            .GroupBy(spelling => keyOf(spelling.Text), StringComparer.Ordinal)
            .Select(spellings => ValueOf(spellings, members.Groups))
            .OrderByDescending(value => value.All).ThenBy(value => value.Spellings[0], StringComparer.Ordinal).ToList();
        var shown = values.Take(most).ToList();
        var unknown = counts[1..stride];
        var others = Enumerable.Range(0, members.Groups).Select(g =>
            Total(counts, g + 1, stride) - unknown[g] - shown.Sum(value => value.Members[g])).ToArray();
        return new GroupTrait(cells.Column.Name, shown, others, values.Count - shown.Count, unknown);
    }

    // rarer spellings than an address can hold count to the other places
    private static TraitValue ValueOf(IEnumerable<(string Text, int[] Members)> spellings, int groups)
    {
        var kept = spellings.OrderByDescending(s => s.Members.Sum()).ThenBy(s => s.Text, StringComparer.Ordinal)
            .Take(PlaceTally.MostSpellingsOfPlace).ToList();
        return new TraitValue(null, null, null, [.. kept.Select(s => s.Text)],
            [.. Enumerable.Range(0, groups).Select(g => kept.Sum(s => s.Members[g]))]);
    }

    // row 0 is that of the empty text
    private static int[] Count(ColumnCells cells, int[] ranks, int stride)
    {
        var counts = new int[(cells.DistinctTexts.Count + 1) * stride];
        var texts = cells.Texts;
        for (var row = 0; row < texts.Length; row++)
            counts[(texts[row] - ColumnCells.NoText) * stride + ranks[row]]++;
        return counts;
    }

    private static int Total(int[] counts, int rank, int stride)
    {
        var total = 0;
        for (var i = rank; i < counts.Length; i += stride)
            total += counts[i];
        return total;
    }
}
