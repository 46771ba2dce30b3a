using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Segments;

/// <summary>Counts codes, bands and years in every group.</summary>
internal static class NumberTraits
{
    private const int MostCodes = 20;
    private const int MostYears = 25;

    /// <summary>Every code apart, the rarest beyond the twentieth together.</summary>
    public static GroupTrait Codes(ColumnCells cells, GroupedMembers members)
    {
        var (numbers, ranks) = (cells.Numbers, members.Ranks);
        var counts = new Dictionary<double, int[]>();
        var unknown = new int[members.Groups + 1];
        var (last, found) = (double.NaN, unknown);
        for (var row = 0; row < numbers.Length; row++)
        {
            var number = numbers[row];
            if (ranks[row] == 0)
                continue;
            if (number != last)
            {
                found = double.IsNaN(number) ? unknown : CountsOf(counts, number, members.Groups);
                last = number;
            }
            found[ranks[row]]++;
        }
        var byMembers = counts.OrderByDescending(c => c.Value.Sum()).ThenBy(c => c.Key).ToList();
        return new GroupTrait(
            cells.Column.Name,
            [.. byMembers.Take(MostCodes).OrderBy(c => c.Key).Select(c => new TraitValue(c.Key, null, null, [], c.Value[1..]))],
            Sum(byMembers.Skip(MostCodes).Select(c => c.Value), members.Groups),
            Math.Max(0, byMembers.Count - MostCodes),
            unknown[1..]);
    }

    /// <summary>Bands between edges; open ones at both ends.</summary>
    public static GroupTrait Bands(ColumnCells cells, GroupedMembers members, IReadOnlyList<double> edges) =>
        Banded(cells, members, [.. edges]);

    /// <summary>Years of dates; those before the last 25 are one open band.</summary>
    public static GroupTrait Years(ColumnCells cells, GroupedMembers members)
    {
        var (first, last) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var row = 0; row < cells.Count; row++)
        {
            if (members.Ranks[row] == 0 || double.IsNaN(cells.Numbers[row]))
                continue;
            first = Math.Min(first, cells.Numbers[row]);
            last = Math.Max(last, cells.Numbers[row]);
        }
        if (first > last)
            return Banded(cells, members, []);
        var until = DateOnly.FromDayNumber((int)last).Year + 1;
        var from = Math.Max(DateOnly.FromDayNumber((int)first).Year, until - MostYears);
        // years beyond the calendar's last one have no first day
        return Banded(cells, members, [.. Enumerable.Range(from, Math.Min(until, DateOnly.MaxValue.Year) - from + 1)
            .Select(year => (double)new DateOnly(year, 1, 1).DayNumber)]);
    }

    private static GroupTrait Banded(ColumnCells cells, GroupedMembers members, double[] edges)
    {
        var (numbers, ranks, bins) = (cells.Numbers, members.Ranks, edges.Length + 1);
        var counts = new int[bins * (members.Groups + 1)];
        var unknown = new int[members.Groups + 1];
        for (var row = 0; row < numbers.Length; row++)
        {
            if (double.IsNaN(numbers[row]))
                unknown[ranks[row]]++;
            else
                counts[ranks[row] * bins + IndicatorBars.BinOf(edges, numbers[row])]++;
        }
        var values = Enumerable.Range(0, bins).Select(bin => new TraitValue(
            null,
            bin == 0 ? null : edges[bin - 1],
            bin == edges.Length ? null : edges[bin],
            [],
            [.. Enumerable.Range(1, members.Groups).Select(rank => counts[rank * bins + bin])])).ToList();
        var first = values.FindIndex(value => value.All > 0);
        var last = values.FindLastIndex(value => value.All > 0);
        return new GroupTrait(
            cells.Column.Name, first < 0 ? [] : values[first..(last + 1)], new int[members.Groups], 0, unknown[1..]);
    }

    private static int[] CountsOf(Dictionary<double, int[]> counts, double number, int groups)
    {
        if (!counts.TryGetValue(number, out var found))
            counts.Add(number, found = new int[groups + 1]);
        return found;
    }

    private static int[] Sum(IEnumerable<int[]> counts, int groups)
    {
        var sum = new int[groups];
        foreach (var count in counts)
            for (var rank = 1; rank <= groups; rank++)
                sum[rank - 1] += count[rank];
        return sum;
    }
}
