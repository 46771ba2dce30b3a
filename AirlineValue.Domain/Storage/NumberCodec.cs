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

    /// <summary>The bytes of some cells; empty ones are NaN.</summary>
    public static byte[] Encode(ReadOnlySpan<double> cells)
    {
        var denominator = DenominatorOf(cells);
        if (denominator > 0 && Pack(cells, denominator) is { } packed)
            return packed;
        var blob = new byte[1 + (cells.Length * sizeof(double))];
        blob[0] = AsTheyAre;
        for (var i = 0; i < cells.Length; i++)
            BinaryPrimitives.WriteDoubleLittleEndian(blob.AsSpan(1 + (i * sizeof(double))), cells[i]);
        return blob;
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

    /// <summary>The lowest power of ten over which all cells are whole, or the days of a month; 0 when neither does.</summary>
    private static int DenominatorOf(ReadOnlySpan<double> cells)
    {
        // What is whole over a power of ten is so over the next one, so nothing has to be looked at twice
        var denominator = 1;
        foreach (var cell in cells)
        {
            while (!double.IsNaN(cell) && !IsWhole(cell, denominator))
            {
                if (denominator == LargestPowerOfTen)
                    return AreWhole(cells, DaysPerMonth) ? DaysPerMonth : 0;
                denominator *= 10;
            }
        }
        return denominator;
    }

    private static bool AreWhole(ReadOnlySpan<double> cells, int denominator)
    {
        foreach (var cell in cells)
        {
            if (!double.IsNaN(cell) && !IsWhole(cell, denominator))
                return false;
        }
        return true;
    }

    // Bits are compared, since −0 equals 0.
    private static bool IsWhole(double cell, int denominator)
    {
        var numerator = NumeratorOf(cell, denominator);
        return numerator is >= -LargestNumerator and <= LargestNumerator
            && BitConverter.DoubleToInt64Bits((double)numerator / denominator) == BitConverter.DoubleToInt64Bits(cell);
    }

    private static long NumeratorOf(double cell, int denominator) => (long)Math.Round(cell * denominator);

    private static byte[]? Pack(ReadOnlySpan<double> cells, int denominator)
    {
        var (smallest, largest) = (long.MaxValue, long.MinValue);
        foreach (var cell in cells)
        {
            if (double.IsNaN(cell))
                continue;
            if (!IsWhole(cell, denominator))
                return null;
            var numerator = NumeratorOf(cell, denominator);
            smallest = Math.Min(smallest, numerator);
            largest = Math.Max(largest, numerator);
        }
        if (smallest > largest)
            smallest = largest = 0;
        if (largest - smallest >= uint.MaxValue)
            return null;
        var rented = ArrayPool<uint>.Shared.Rent(cells.Length);
        var codes = rented.AsSpan(0, cells.Length);
        for (var i = 0; i < codes.Length; i++)
            codes[i] = double.IsNaN(cells[i]) ? 0 : (uint)(NumeratorOf(cells[i], denominator) - smallest + 1);
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
