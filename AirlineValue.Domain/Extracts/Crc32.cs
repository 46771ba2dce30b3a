namespace AirlineValue.Domain.Extracts;

/// <summary>The check sum of zip archives (ISO 3309, polynomial 0xEDB88320 reflected), which the library reads past.</summary>
internal struct Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = MakeTable();

    private uint _sum;

    /// <summary>The sum of all bytes that were added.</summary>
    public readonly uint Value => _sum;

    /// <summary>Adds bytes.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        var sum = ~_sum;
        var table = Table;
        foreach (var b in bytes)
            sum = table[(byte)(sum ^ b)] ^ (sum >> 8);
        _sum = ~sum;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < table.Length; i++)
        {
            var sum = i;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ Polynomial;
            table[i] = sum;
        }
        return table;
    }
}
