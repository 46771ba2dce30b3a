namespace AirlineValue.Domain.Extracts;

/// <summary>The start of an extract, which detection looks at.</summary>
internal static class ExtractHead
{
    /// <summary>The bytes as UTF-8, without a byte order mark.</summary>
    public static byte[] Decode(ReadOnlyMemory<byte> head, TextEncoding encoding)
    {
        using var utf8 = encoding.Decode(new MemoryStream(head.ToArray()));
        using var text = new MemoryStream(head.Length);
        utf8.CopyTo(text);
        return text.ToArray();
    }

    /// <summary>The text up to its last line end, since a head that is cut ends within a row.</summary>
    public static ReadOnlyMemory<byte> WholeLines(ReadOnlyMemory<byte> utf8)
    {
        var end = utf8.Span.LastIndexOfAny((byte)'\n', (byte)'\r');
        return end < 0 ? utf8 : utf8[..(end + 1)];
    }
}
