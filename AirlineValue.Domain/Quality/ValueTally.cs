using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Quality;

/// <summary>Counts the values of a column that has few, such as gender and tier, run by run.</summary>
public sealed class ValueTally
{
    /// <summary>Most values that are counted apart.</summary>
    public const int MostValues = 64;

    private readonly ExtractColumn _column;
    private readonly Dictionary<string, long> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<double, long> _numbers = [];
    private long _rest;
    private long _empty;

    internal ValueTally(ExtractColumn column) => _column = column;

    internal ExtractColumn Column => _column;

    internal void Add(ColumnCells cells)
    {
        if (_column.Kind != ColumnKind.Text)
        {
            foreach (var number in cells.Numbers)
                Count(_numbers, number, 1, double.IsNaN(number));
            return;
        }
        foreach (var (text, members) in TextCounts.Of(cells))
            Count(_texts, text ?? "", members, text is null);
    }

    internal ValueDistribution Result() => new(
        _column.Name,
        _column.Kind == ColumnKind.Text
            ? [.. _texts.OrderByDescending(t => t.Value).ThenBy(t => t.Key, StringComparer.Ordinal).Select(t => new ValueMembers(t.Key, null, t.Value))]
            : [.. _numbers.OrderBy(n => n.Key).Select(n => new ValueMembers(null, n.Key, n.Value))],
        _rest,
        _empty);

    private void Count<T>(Dictionary<T, long> counts, T value, long members, bool isEmpty)
        where T : notnull
    {
        if (isEmpty)
            _empty += members;
        else if (counts.TryGetValue(value, out var before))
            counts[value] = before + members;
        else if (counts.Count < MostValues)
            counts.Add(value, members);
        else
            _rest += members;
    }
}
