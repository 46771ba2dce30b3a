using System.Buffers;
using System.Buffers.Binary;

namespace AirlineValue.Domain.Storage;

/// <summary>
/// Numbers of a run as bytes, each coming back bit for bit. Most columns hold whole numbers, or decimals of a few places,
/// that is whole numbers over a power of ten: these are kept as the distance from the smallest, in few bytes, with 0 for an
/// empty cell. What does not come back from such a fraction with the same bits is kept as it is.
/// </summary>
/// <remarks>A byte for the form: 0, then the numbers as they are; or 1, then the denominator (4 bytes), the smallest
/// numerator (8) and <see cref="PackedCodes"/>. Lowest byte first.</remarks>
public static class NumberCodec
{
    private const byte AsTheyAre = 0;
    private const byte Fractions = 1;
    private const int FractionHeadBytes = 1 + sizeof(int) + sizeof(long);
    private const int LargestPowerOfTen = 1_000_000_000;

    /// <summary>Days are turned into months of 30.</summary>
    private const int DaysPerMonth = 30;

    /// <summary>Far from where neighbouring whole numbers share a double, so that rounding finds the numerator.</summary>
    private const long LargestNumerator = 1L << 50;

    private const long NoNumerator = long.MinValue;

    /// <summary>The bytes of some cells; empty ones are NaN.</summary>
    public static byte[] Encode(ReadOnlySpan<double> cells)
    {
        var rented = ArrayPool<long>.Shared.Rent(cells.Length);
        var numerators = rented.AsSpan(0, cells.Length);
        var denominator = FindFractions(cells, numerators);
        var packed = denominator > 0 ? Pack(numerators, denominator) : null;
        ArrayPool<long>.Shared.Return(rented);
        return packed ?? AsNumbers(cells);
    }

    /// <summary>Puts the cells into <paramref name="cells"/>, which is as long as what was encoded.</summary>
    /// <exception cref="InvalidDataException">These are not the bytes of so many numbers.</exception>
    public static void Decode(ReadOnlySpan<byte> blob, Span<double> cells)
    {
        if (blob.Length > FractionHeadBytes && blob[0] == Fractions)
        {
            Unpack(blob, cells);
            return;
        }
        if (blob.Length != 1 + (cells.Length * sizeof(double)) || blob[0] != AsTheyAre)
            throw new InvalidDataException($"{blob.Length} bytes do not hold {cells.Length} numbers.");
        for (var i = 0; i < cells.Length; i++)
            cells[i] = BinaryPrimitives.ReadDoubleLittleEndian(blob[(1 + (i * sizeof(double)))..]);
    }

    /// <summary>One of the cells, without looking at the others.</summary>
    /// <param name="blob">The bytes of the cells.</param>
    /// <param name="count">How many cells there are.</param>
    /// <param name="index">Which of them.</param>
    /// <exception cref="InvalidDataException">These are not the bytes of so many numbers.</exception>
    public static double DecodeAt(ReadOnlySpan<byte> blob, int count, int index)
    {
        if (blob.Length > FractionHeadBytes && blob[0] == Fractions)
        {
            var code = PackedCodes.ReadAt(blob[FractionHeadBytes..], count, index);
            var beforeSmallest = BinaryPrimitives.ReadInt64LittleEndian(blob[(1 + sizeof(int))..]) - 1;
            return code == 0 ? double.NaN : (double)(beforeSmallest + code) / BinaryPrimitives.ReadInt32LittleEndian(blob[1..]);
        }
        return blob.Length == 1 + (count * sizeof(double)) && blob[0] == AsTheyAre
            ? BinaryPrimitives.ReadDoubleLittleEndian(blob[(1 + (index * sizeof(double)))..])
            : throw new InvalidDataException($"{blob.Length} bytes do not hold {count} numbers.");
    }

    private static byte[] AsNumbers(ReadOnlySpan<double> cells)
    {
        var blob = new byte[1 + (cells.Length * sizeof(double))];
        blob[0] = AsTheyAre;
        for (var i = 0; i < cells.Length; i++)
            BinaryPrimitives.WriteDoubleLittleEndian(blob.AsSpan(1 + (i * sizeof(double))), cells[i]);
        return blob;
    }

    /// <summary>Finds the numerators over the lowest power of ten over which all cells are whole, or over the days of a
    /// month; gives that denominator, 0 when neither does.</summary>
    private static int FindFractions(ReadOnlySpan<double> cells, Span<long> numerators)
    {
        var denominator = 1;
        for (var done = 0; (done += NumeratorsOf(cells[done..], denominator, numerators[done..])) < cells.Length;)
        {
            if (denominator == LargestPowerOfTen || !TakeTenfold(numerators[..done]))
                return NumeratorsOf(cells, DaysPerMonth, numerators) == cells.Length ? DaysPerMonth : 0;
            denominator *= 10;
        }
        return denominator;
    }

    /// <summary>Finds numerators up to the first cell that is not whole over the denominator; gives how many.</summary>
    private static int NumeratorsOf(ReadOnlySpan<double> cells, int denominator, Span<long> numerators)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = cells[i];
            if (double.IsNaN(cell))
            {
                numerators[i] = NoNumerator;
                continue;
            }
            var numerator = denominator == 1 ? (long)cell : (long)Math.Round(cell * denominator);
            // Bits are compared, since −0 equals 0.
            var back = denominator == 1 ? numerator : (double)numerator / denominator;
            if (numerator is < -LargestNumerator or > LargestNumerator
                || BitConverter.DoubleToInt64Bits(back) != BitConverter.DoubleToInt64Bits(cell))
                return i;
            numerators[i] = numerator;
        }
        return cells.Length;
    }

    // What is whole over a power of ten is so over the next one, so nothing has to be looked at twice
    private static bool TakeTenfold(Span<long> numerators)
    {
        foreach (ref var numerator in numerators)
        {
            if (numerator == NoNumerator)
                continue;
            numerator *= 10;
            if (numerator is < -LargestNumerator or > LargestNumerator)
                return false;
        }
        return true;
    }

    private static byte[]? Pack(ReadOnlySpan<long> numerators, int denominator)
    {
        var (smallest, largest) = (long.MaxValue, long.MinValue);
        foreach (var numerator in numerators)
        {
            largest = numerator > largest ? numerator : largest;
            smallest = numerator != NoNumerator && numerator < smallest ? numerator : smallest;
        }
        if (smallest > largest)
            smallest = largest = 0;
        if (largest - smallest >= uint.MaxValue)
            return null;
        var rented = ArrayPool<uint>.Shared.Rent(numerators.Length);
        var codes = rented.AsSpan(0, numerators.Length);
        for (var i = 0; i < codes.Length; i++)
            codes[i] = numerators[i] == NoNumerator ? 0 : (uint)(numerators[i] - smallest + 1);
        var blob = new byte[FractionHeadBytes + PackedCodes.LengthOf(codes)];
        blob[0] = Fractions;
        BinaryPrimitives.WriteInt32LittleEndian(blob.AsSpan(1), denominator);
        BinaryPrimitives.WriteInt64LittleEndian(blob.AsSpan(1 + sizeof(int)), smallest);
        PackedCodes.Write(codes, blob.AsSpan(FractionHeadBytes));
        ArrayPool<uint>.Shared.Return(rented);
        return blob;
    }

    private static void Unpack(ReadOnlySpan<byte> blob, Span<double> cells)
    {
        var denominator = BinaryPrimitives.ReadInt32LittleEndian(blob[1..]);
        var beforeSmallest = BinaryPrimitives.ReadInt64LittleEndian(blob[(1 + sizeof(int))..]) - 1;
        var rented = ArrayPool<uint>.Shared.Rent(cells.Length);
        var codes = rented.AsSpan(0, cells.Length);
        PackedCodes.Read(blob[FractionHeadBytes..], codes);
        for (var i = 0; i < codes.Length; i++)
            cells[i] = codes[i] == 0 ? double.NaN : (double)(beforeSmallest + codes[i]) / denominator;
        ArrayPool<uint>.Shared.Return(rented);
    }
}
