using System.Buffers.Binary;

namespace AirlineValue.Domain.Storage;

/// <summary>
/// Codes of a run in as few whole bytes as the largest needs, none when all are the same: a byte with that width, then
/// the codes, or the one code, lowest byte first.
/// </summary>
internal static class PackedCodes
{
    private const int CodeBytes = sizeof(uint);

    /// <summary>How many bytes the codes take.</summary>
    public static int LengthOf(ReadOnlySpan<uint> codes) => LengthOf(WidthOf(codes), codes.Length);

    /// <summary>Writes the codes, and gives how many bytes they took.</summary>
    public static int Write(ReadOnlySpan<uint> codes, Span<byte> blob)
    {
        var width = WidthOf(codes);
        blob[0] = (byte)width;
        var packed = blob[1..LengthOf(width, codes.Length)];
        switch (width)
        {
            case 0:
                BinaryPrimitives.WriteUInt32LittleEndian(packed, codes.IsEmpty ? 0 : codes[0]);
                break;
            case 1:
                for (var i = 0; i < codes.Length; i++)
                    packed[i] = (byte)codes[i];
                break;
            case 2:
                for (var i = 0; i < codes.Length; i++)
                    BinaryPrimitives.WriteUInt16LittleEndian(packed[(i * 2)..], (ushort)codes[i]);
                break;
            case 3:
                for (var i = 0; i < codes.Length; i++)
                {
                    BinaryPrimitives.WriteUInt16LittleEndian(packed[(i * 3)..], (ushort)codes[i]);
                    packed[(i * 3) + 2] = (byte)(codes[i] >> 16);
                }
                break;
            default:
                for (var i = 0; i < codes.Length; i++)
                    BinaryPrimitives.WriteUInt32LittleEndian(packed[(i * CodeBytes)..], codes[i]);
                break;
        }
        return packed.Length + 1;
    }

    /// <summary>Reads as many codes as there is room for.</summary>
    /// <exception cref="InvalidDataException">The blob is of another length.</exception>
    public static void Read(ReadOnlySpan<byte> blob, Span<uint> codes)
    {
        if (blob.IsEmpty || blob[0] > CodeBytes || blob.Length != LengthOf(blob[0], codes.Length))
            throw new InvalidDataException($"The codes of {codes.Length} cells are damaged: {blob.Length} bytes.");
        var packed = blob[1..];
        switch (blob[0])
        {
            case 0:
                codes.Fill(BinaryPrimitives.ReadUInt32LittleEndian(packed));
                break;
            case 1:
                for (var i = 0; i < codes.Length; i++)
                    codes[i] = packed[i];
                break;
            case 2:
                for (var i = 0; i < codes.Length; i++)
                    codes[i] = BinaryPrimitives.ReadUInt16LittleEndian(packed[(i * 2)..]);
                break;
            case 3:
                for (var i = 0; i < codes.Length; i++)
                    codes[i] = BinaryPrimitives.ReadUInt16LittleEndian(packed[(i * 3)..]) | (uint)packed[(i * 3) + 2] << 16;
                break;
            default:
                for (var i = 0; i < codes.Length; i++)
                    codes[i] = BinaryPrimitives.ReadUInt32LittleEndian(packed[(i * CodeBytes)..]);
                break;
        }
    }

    /// <summary>Reads the code of one cell.</summary>
    /// <param name="blob">The codes.</param>
    /// <param name="count">Of how many cells they are.</param>
    /// <param name="index">Which cell.</param>
    /// <exception cref="InvalidDataException">The blob is of another length.</exception>
    public static uint ReadAt(ReadOnlySpan<byte> blob, int count, int index)
    {
        if (blob.IsEmpty || blob[0] > CodeBytes || blob.Length != LengthOf(blob[0], count))
            throw new InvalidDataException($"The codes of {count} cells are damaged: {blob.Length} bytes.");
        int width = blob[0];
        var packed = blob[1..];
        if (width == 0)
            return BinaryPrimitives.ReadUInt32LittleEndian(packed);
        var code = 0u;
        for (var i = 0; i < width; i++)
            code |= (uint)packed[index * width + i] << 8 * i;
        return code;
    }

    private static int LengthOf(int width, int count) => 1 + (width == 0 ? CodeBytes : width * count);

    private static int WidthOf(ReadOnlySpan<uint> codes)
    {
        if (codes.IsEmpty || !codes.ContainsAnyExcept(codes[0]))
            return 0;
        var all = 0u;
        foreach (var code in codes)
            all |= code;
        return all switch
        {
            <= byte.MaxValue => 1,
            <= ushort.MaxValue => 2,
            < 1 << 24 => 3,
            _ => 4,
        };
    }
}
