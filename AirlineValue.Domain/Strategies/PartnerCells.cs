namespace AirlineValue.Domain.Strategies;

/// <summary>Members counted by cells of group, tier, flights and age, in parts, and how many of each accrue much with
/// partners.</summary>
internal sealed class PartnerCells
{
    private readonly int _tiers;
    private readonly int _flightBands;
    private readonly int _ageBands;
    private readonly int _parts;
    private readonly int[] _cellOf;
    private readonly int[] _members;
    private readonly int[] _much;

    public PartnerCells(int groups, int tiers, int flightBands, int ageBands, int parts, byte[] rows)
    {
        (_tiers, _flightBands, _ageBands, _parts) = (tiers, flightBands, ageBands, parts);
        var cells = groups * tiers * flightBands * ageBands;
        (_members, _much) = (new int[cells * parts], new int[cells * parts]);
        _cellOf = new int[rows.Length];
        Array.Fill(_cellOf, -1);
        Widths = [flightBands * ageBands, ageBands, 1];
    }

    /// <summary>How many rows there are.</summary>
    public int Rows => _cellOf.Length;

    /// <summary>How many smallest cells one of group and tier, of group, tier and flights, and of all four has.</summary>
    public IReadOnlyList<int> Widths { get; }

    /// <summary>The cell of a row; −1 for a member that is not looked at.</summary>
    public int Of(int row) => _cellOf[row];

    public void Add(int row, int group, int tier, int flightBand, int ageBand, bool isMuch)
    {
        var cell = ((group * _tiers + tier) * _flightBands + flightBand) * _ageBands + ageBand;
        _cellOf[row] = cell;
        var counted = cell * _parts + row % _parts;
        _members[counted]++;
        _much[counted] += isMuch ? 1 : 0;
    }

    /// <summary>All members outside a part.</summary>
    public (int Members, int Much) Total(int? leftOut)
    {
        var (members, much) = Sums(1, leftOut);
        return (members.Sum(), much.Sum());
    }

    /// <summary>Members outside a part, by cells as wide as some smallest ones.</summary>
    public (int[] Members, int[] Much) Sums(int width, int? leftOut) => (Sums(_members, width, leftOut), Sums(_much, width, leftOut));

    /// <summary>Members of one part by smallest cells.</summary>
    public (int[] Members, int[] Much) Part(int part) => (
        [.. Enumerable.Range(0, _members.Length / _parts).Select(cell => _members[cell * _parts + part])],
        [.. Enumerable.Range(0, _much.Length / _parts).Select(cell => _much[cell * _parts + part])]);

    private int[] Sums(int[] counts, int width, int? leftOut)
    {
        var sums = new int[counts.Length / _parts / width];
        for (var i = 0; i < counts.Length; i++)
        {
            if (i % _parts != leftOut)
                sums[i / _parts / width] += counts[i];
        }
        return sums;
    }
}
