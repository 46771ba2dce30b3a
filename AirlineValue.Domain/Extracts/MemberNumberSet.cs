using System.Buffers.Binary;
using System.Security.Cryptography;

namespace AirlineValue.Domain.Extracts;

/// <summary>
/// The member numbers that an extract has had so far, in little memory: 8 bytes each for whole numbers, which are compared
/// exactly, and 16 bytes of SHA-256 for others, of which two are equal by chance once in 10²⁴ extracts of 10 million.
/// </summary>
internal sealed class MemberNumberSet
{
    private const int MaxDigits = 18;
    private readonly PartitionedSet<ulong> _numbers = new(n => n * 0x9E3779B97F4A7C15UL);
    private readonly PartitionedSet<UInt128> _texts = new(t => (ulong)t);

    /// <summary>Adds a member number; false when it is there already.</summary>
    public bool Add(ReadOnlySpan<byte> memberNo)
    {
        if (TryReadNumber(memberNo, out var number))
            return _numbers.Add(number + 1);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(memberNo, hash);
        return _texts.Add(BinaryPrimitives.ReadUInt128LittleEndian(hash) | 1);
    }

    /// <summary>A number without leading zeros: 007 and 7 are different members.</summary>
    private static bool TryReadNumber(ReadOnlySpan<byte> memberNo, out ulong number)
    {
        number = 0;
        if (memberNo.Length is 0 or > MaxDigits || (memberNo[0] == (byte)'0' && memberNo.Length > 1))
            return false;
        foreach (var b in memberNo)
        {
            if (b is < (byte)'0' or > (byte)'9')
                return false;
            number = (number * 10) + (ulong)(b - '0');
        }
        return true;
    }

    /// <summary>
    /// An open-addressing set of values other than 0, in partitions that grow one at a time, so that growing needs a
    /// hundredth of the memory of one large table that is doubled.
    /// </summary>
    private sealed class PartitionedSet<T>(Func<T, ulong> hash)
        where T : struct, IEquatable<T>
    {
        private const int PartitionBits = 7;
        private const int FirstSize = 64;
        private readonly T[]?[] _partitions = new T[]?[1 << PartitionBits];
        private readonly int[] _counts = new int[1 << PartitionBits];

        public bool Add(T value)
        {
            var at = (int)(hash(value) >> (64 - PartitionBits));
            var slots = _partitions[at] ??= new T[FirstSize];
            if (!Insert(slots, value))
                return false;
            if (++_counts[at] > slots.Length / 4 * 3)
                _partitions[at] = Grow(slots);
            return true;
        }

        private T[] Grow(T[] slots)
        {
            var larger = new T[slots.Length * 2];
            foreach (var value in slots)
            {
                if (!value.Equals(default))
                    Insert(larger, value);
            }
            return larger;
        }

        private bool Insert(T[] slots, T value)
        {
            var mask = slots.Length - 1;
            for (var i = (int)(hash(value) >> 20) & mask; ; i = (i + 1) & mask)
            {
                if (slots[i].Equals(default))
                {
                    slots[i] = value;
                    return true;
                }
                if (slots[i].Equals(value))
                    return false;
            }
        }
    }
}
