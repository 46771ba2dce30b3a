using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace AirlineValue.Domain.Storage;

/// <summary>
/// Texts of a run as bytes: the distinct ones as UTF-8, then for each cell which of them it is, in few bytes, with 0 for an
/// empty cell.
/// </summary>
/// <remarks>The number of texts (4 bytes), each text behind its length (4), then <see cref="PackedCodes"/>. Lowest byte
/// first.</remarks>
public static class TextCodec
{
    private const int LengthBytes = sizeof(int);

    /// <summary>The bytes of some cells.</summary>
    /// <param name="cells">Indices into <paramref name="distinct"/>; an empty cell is −1.</param>
    /// <param name="distinct">The texts as UTF-8.</param>
    public static byte[] Encode(ReadOnlySpan<int> cells, IReadOnlyList<byte[]> distinct)
    {
        var rented = ArrayPool<uint>.Shared.Rent(cells.Length);
        var codes = rented.AsSpan(0, cells.Length);
        for (var i = 0; i < codes.Length; i++)
            codes[i] = (uint)(cells[i] + 1);
        var texts = distinct.Sum(t => LengthBytes + t.Length);
        var blob = new byte[LengthBytes + texts + PackedCodes.LengthOf(codes)];
        BinaryPrimitives.WriteInt32LittleEndian(blob, distinct.Count);
        var rest = blob.AsSpan(LengthBytes);
        foreach (var text in distinct)
        {
            BinaryPrimitives.WriteInt32LittleEndian(rest, text.Length);
            text.CopyTo(rest[LengthBytes..]);
            rest = rest[(LengthBytes + text.Length)..];
        }
        PackedCodes.Write(codes, rest);
        ArrayPool<uint>.Shared.Return(rented);
        return blob;
    }

    /// <summary>Puts the cells into <paramref name="cells"/>, which is as long as what was encoded, and gives the distinct
    /// texts.</summary>
    /// <exception cref="InvalidDataException">These are not the bytes of so many texts.</exception>
    public static string[] Decode(ReadOnlySpan<byte> blob, Span<int> cells)
    {
        if (blob.Length <= LengthBytes)
            throw new InvalidDataException($"{blob.Length} bytes do not hold {cells.Length} texts.");
        var texts = new string[BinaryPrimitives.ReadInt32LittleEndian(blob)];
        var rest = blob[LengthBytes..];
        for (var i = 0; i < texts.Length; i++)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(rest);
            texts[i] = Encoding.UTF8.GetString(rest.Slice(LengthBytes, length));
            rest = rest[(LengthBytes + length)..];
        }
        var rented = ArrayPool<uint>.Shared.Rent(cells.Length);
        var codes = rented.AsSpan(0, cells.Length);
        PackedCodes.Read(rest, codes);
        for (var i = 0; i < codes.Length; i++)
            cells[i] = (int)codes[i] - 1;
        ArrayPool<uint>.Shared.Return(rented);
        return texts;
    }
}
