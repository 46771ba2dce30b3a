using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AirlineValue.Domain.Members;

/// <summary>Says of a row whether it meets a condition; a struct, so that the loop over all rows is compiled for it.</summary>
internal interface IRowTest
{
    bool Meets(int row);
}

/// <summary>A bit a row, being made.</summary>
internal sealed class RowBits(int rows)
{
    private const int WordBits = 64;

    public ulong[] Words { get; } = new ulong[(rows + WordBits - 1) / WordBits];

    public void SetAll()
    {
        Array.Fill(Words, ulong.MaxValue);
        if (rows % WordBits != 0)
            Words[^1] = (1UL << rows % WordBits) - 1;
    }

    public void And(RowBits other)
    {
        for (var i = 0; i < Words.Length; i++)
            Words[i] &= other.Words[i];
    }

    /// <summary>Adds the rows that meet a test.</summary>
    public void Add<T>(T test) where T : struct, IRowTest
    {
        for (var word = 0; word < Words.Length; word++)
        {
            var first = word * WordBits;
            var count = Math.Min(WordBits, rows - first);
            var bits = 0UL;
            for (var i = 0; i < count; i++)
                bits |= (test.Meets(first + i) ? 1UL : 0UL) << i;
            Words[word] |= bits;
        }
    }

    /// <summary>Adds the rows whose value lies in a range; NaN never does.</summary>
    public void AddRange(ReadOnlySpan<double> values, double least, double greatest)
    {
        var low = Vector256.Create(least);
        var high = Vector256.Create(greatest);
        var whole = rows / WordBits;
        ref var first = ref MemoryMarshal.GetReference(values);
        for (var word = 0; word < whole; word++)
        {
            var bits = 0UL;
            for (var i = 0; i < WordBits; i += Vector256<double>.Count)
            {
                var four = Vector256.LoadUnsafe(ref first, (nuint)(word * WordBits + i));
                var within = Vector256.GreaterThanOrEqual(four, low) & Vector256.LessThanOrEqual(four, high);
                bits |= (ulong)within.ExtractMostSignificantBits() << i;
            }
            Words[word] |= bits;
        }
        for (var row = whole * WordBits; row < rows; row++)
        {
            if (values[row] >= least && values[row] <= greatest)
                Words[whole] |= 1UL << row % WordBits;
        }
    }
}
