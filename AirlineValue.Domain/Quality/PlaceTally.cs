using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Quality;

/// <summary>Counts places with their spellings, run by run.</summary>
public sealed class PlaceTally
{
    /// <summary>Most places that have a bar of their own.</summary>
    public const int MostPlaces = 20;

    /// <summary>Most spellings that one bar puts together; rarer ones count to the rest, so that the list behind a bar
    /// has an address that browsers take.</summary>
    public const int MostSpellingsOfPlace = 24;

    /// <summary>Most spellings that are counted apart; further ones count to the rest, so that memory is bounded.</summary>
    public const int MostSpellings = 100_000;

    private readonly ExtractColumn _column;
    private readonly Dictionary<string, long> _spellings = new(StringComparer.Ordinal);
    private long _beyond;
    private long _empty;

    internal PlaceTally(ExtractColumn column) => _column = column;

    internal ExtractColumn Column => _column;

    internal void Add(ColumnCells cells)
    {
        foreach (var (text, members) in TextCounts.Of(cells))
        {
            if (text is null)
                _empty += members;
            else if (_spellings.TryGetValue(text, out var before))
                _spellings[text] = before + members;
            else if (_spellings.Count < MostSpellings)
                _spellings.Add(text, members);
            else
                _beyond += members;
        }
    }

    internal PlaceDistribution Result()
    {
        var places = _spellings.GroupBy(s => PlaceSpelling.KeyOf(s.Key), StringComparer.Ordinal)
            .Select(PlaceOf).OrderByDescending(p => p.Members).ThenBy(p => p.Name, StringComparer.Ordinal).ToList();
        var shown = places.Take(MostPlaces).ToList();
        return new PlaceDistribution(
            _column.Name,
            shown,
            places.Count - shown.Count,
            _spellings.Values.Sum() + _beyond - shown.Sum(p => p.Members),
            _spellings.Count,
            _empty);
    }

    private static Place PlaceOf(IEnumerable<KeyValuePair<string, long>> spellings)
    {
        var kept = spellings.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal)
            .Take(MostSpellingsOfPlace).Select(s => new ValueMembers(s.Key, null, s.Value)).ToList();
        return new Place(kept[0].Text!, kept.Sum(s => s.Members), kept);
    }
}
