namespace AirlineValue.Domain.Quality;

/// <summary>Sorts numbers by the digits of their bits, the lowest first: several times as fast as comparing them. No
/// number may be NaN.</summary>
internal static class RadixSort
{
    private const ulong SignBit = 1UL << 63;
    private const int DigitBits = 11;
    private const int DigitValues = 1 << DigitBits;
    private const int Digits = (64 + DigitBits - 1) / DigitBits;

    /// <summary>Sorts numbers, and something that belongs to each.</summary>
    /// <param name="numbers">The numbers; −0 becomes 0.</param>
    /// <param name="items">What belongs to each number, or nothing at all.</param>
    public static void Sort(Span<double> numbers, Span<int> items)
    {
        var keys = new ulong[numbers.Length];
        var counts = new int[Digits * DigitValues];
        for (var i = 0; i < keys.Length; i++)
        {
            var key = KeyOf(numbers[i]);
            keys[i] = key;
            for (var digit = 0; digit < Digits; digit++)
                counts[(digit * DigitValues) + DigitOf(key, digit)]++;
        }
        var otherKeys = new ulong[keys.Length];
        var from = items;
        Span<int> to = new int[items.Length];
        for (var digit = 0; digit < Digits; digit++)
        {
            var places = counts.AsSpan(digit * DigitValues, DigitValues);
            if (keys.Length == 0 || places[DigitOf(keys[0], digit)] == keys.Length)
                continue;
            Distribute(digit, places, keys, otherKeys, from, to);
            (keys, otherKeys) = (otherKeys, keys);
            var swapped = from;
            from = to;
            to = swapped;
        }
        from.CopyTo(items);
        for (var i = 0; i < keys.Length; i++)
            numbers[i] = NumberOf(keys[i]);
    }

    private static void Distribute(int digit, Span<int> places, ulong[] keys, ulong[] sortedKeys, Span<int> items, Span<int> sortedItems)
    {
        var before = 0;
        foreach (ref var place in places)
            (place, before) = (before, before + place);
        for (var i = 0; i < keys.Length; i++)
        {
            var key = keys[i];
            var place = places[DigitOf(key, digit)]++;
            sortedKeys[place] = key;
            if (!items.IsEmpty)
                sortedItems[place] = items[i];
        }
    }

    private static int DigitOf(ulong key, int digit) => (int)(key >> (digit * DigitBits)) & (DigitValues - 1);

    // Bits of positive numbers ascend as the numbers do, those of negative ones descend
    private static ulong KeyOf(double number)
    {
        var bits = BitConverter.DoubleToUInt64Bits(number == 0 ? 0 : number);
        return (bits & SignBit) == 0 ? bits | SignBit : ~bits;
    }

    private static double NumberOf(ulong key) => BitConverter.UInt64BitsToDouble((key & SignBit) == 0 ? ~key : key & ~SignBit);
}
