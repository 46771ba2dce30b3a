using System.Buffers;
using System.Buffers.Binary;

namespace AirlineValue.Domain.Storage;

/// <summary>Marks of the rows of a run as bytes: the distinct sets of marks, few in practice, then which of them each row
/// has.</summary>
/// <remarks>The number of sets (4 bytes), the sets (8 each), then <see cref="PackedCodes"/>. Lowest byte first.</remarks>
public static class MarkCodec
{
    private const int HeadBytes = sizeof(int);

    /// <summary>The bytes of the marks of some rows.</summary>
    public static byte[] Encode(ReadOnlySpan<long> marks)
    {
        var distinct = new Dictionary<long, uint>();
        var rented = ArrayPool<uint>.Shared.Rent(marks.Length);
        var codes = rented.AsSpan(0, marks.Length);
        for (var i = 0; i < codes.Length; i++)
        {
            if (!distinct.TryGetValue(marks[i], out codes[i]))
                distinct.Add(marks[i], codes[i] = (uint)distinct.Count);
        }
        var setBytes = distinct.Count * sizeof(long);
        var blob = new byte[HeadBytes + setBytes + PackedCodes.LengthOf(codes)];
        BinaryPrimitives.WriteInt32LittleEndian(blob, distinct.Count);
        foreach (var (set, code) in distinct)
            BinaryPrimitives.WriteInt64LittleEndian(blob.AsSpan(HeadBytes + ((int)code * sizeof(long))), set);
        PackedCodes.Write(codes, blob.AsSpan(HeadBytes + setBytes));
        ArrayPool<uint>.Shared.Return(rented);
        return blob;
    }

    /// <summary>Puts the marks into <paramref name="marks"/>, which is as long as what was encoded.</summary>
    /// <exception cref="InvalidDataException">These are not the bytes of the marks of so many rows.</exception>
    public static void Decode(ReadOnlySpan<byte> blob, Span<long> marks)
    {
        if (blob.Length <= HeadBytes)
            throw new InvalidDataException($"{blob.Length} bytes do not hold the marks of {marks.Length} rows.");
        var sets = new long[BinaryPrimitives.ReadInt32LittleEndian(blob)];
        for (var i = 0; i < sets.Length; i++)
            sets[i] = BinaryPrimitives.ReadInt64LittleEndian(blob[(HeadBytes + (i * sizeof(long)))..]);
        var rented = ArrayPool<uint>.Shared.Rent(marks.Length);
        var codes = rented.AsSpan(0, marks.Length);
        PackedCodes.Read(blob[(HeadBytes + (sets.Length * sizeof(long)))..], codes);
        for (var i = 0; i < codes.Length; i++)
            marks[i] = sets[codes[i]];
        ArrayPool<uint>.Shared.Return(rented);
    }
}
