using System.Buffers;
using System.Text;

namespace AirlineValue.Domain.Extracts;

/// <summary>An encoding that extracts come in.</summary>
/// <param name="Name">utf-8, gb18030, utf-16 or utf-16BE.</param>
/// <param name="MarkBytes">Length of the byte order mark at the start, 0 without one.</param>
internal sealed record TextEncoding(string Name, int MarkBytes)
{
    public const string Utf8 = "utf-8";
    public const string Gb18030 = "gb18030";
    public const string Utf16 = "utf-16";
    public const string Utf16BigEndian = "utf-16BE";

    private const double ZeroShare = 0.2;
    private const int ValidPerInvalid = 10;

    /// <summary>Recognises the encoding of a head, or takes the one that was chosen.</summary>
    /// <exception cref="ExtractRefusedException">The chosen encoding is not known, or the head is not text in any.</exception>
    public static TextEncoding Of(ReadOnlySpan<byte> head, string? chosen)
    {
        var marked = Marked(head);
        if (chosen is not null)
        {
            var name = Normalise(chosen);
            return new TextEncoding(name, marked is not null && string.Equals(marked.Name, name, StringComparison.Ordinal) ? marked.MarkBytes : 0);
        }
        if (marked is not null)
            return marked;
        if (UnmarkedUtf16(head) is { } utf16)
            return utf16;
        if (FileSignature.HoldsControls(head))
            throw new ExtractRefusedException(new ExtractRefusal(ExtractRefusalReason.BinaryFile));
        return new TextEncoding(IsUtf8(head) ? Utf8 : Gb18030, 0);
    }

    /// <summary>The encoding that a layout names.</summary>
    public static TextEncoding Of(ExtractLayout layout) => new(layout.Encoding, !layout.HasByteOrderMark ? 0 : layout.Encoding switch
    {
        Utf8 => 3,
        Gb18030 => 4,
        _ => 2,
    });

    /// <summary>The content behind the mark as UTF-8; a byte that can't be decoded becomes U+FFFD, except in UTF-8 itself.</summary>
    public Stream Decode(Stream content)
    {
        Span<byte> mark = stackalloc byte[4];
        content.ReadExactly(mark[..MarkBytes]);
        return Name is Utf8 ? content : Encoding.CreateTranscodingStream(content, Codec(), Encoding.UTF8, leaveOpen: true);
    }

    private Encoding Codec() => Name switch
    {
        Gb18030 => CodePagesEncodingProvider.Instance.GetEncoding(Gb18030)!,
        Utf16 => new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
        Utf16BigEndian => new UnicodeEncoding(bigEndian: true, byteOrderMark: false),
        _ => new UTF8Encoding(false),
    };

    private static string Normalise(string chosen) => chosen.Trim().ToUpperInvariant().Replace("_", "-", StringComparison.Ordinal) switch
    {
        "UTF-8" or "UTF8" or "UTF-8-SIG" => Utf8,
        "GB18030" or "GBK" or "GB2312" or "CP936" or "936" => Gb18030,
        "UTF-16" or "UTF-16LE" or "UTF16" or "UNICODE" => Utf16,
        "UTF-16BE" => Utf16BigEndian,
        _ => throw new ExtractRefusedException(new ExtractRefusal(
            ExtractRefusalReason.UnknownEncoding, [chosen], [Utf8, Gb18030, Utf16, Utf16BigEndian])),
    };

    private static TextEncoding? Marked(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith([(byte)0xEF, (byte)0xBB, (byte)0xBF]))
            return new TextEncoding(Utf8, 3);
        if (head.StartsWith([(byte)0xFF, (byte)0xFE]))
            return new TextEncoding(Utf16, 2);
        if (head.StartsWith([(byte)0xFE, (byte)0xFF]))
            return new TextEncoding(Utf16BigEndian, 2);
        return head.StartsWith([(byte)0x84, (byte)0x31, (byte)0x95, (byte)0x33]) ? new TextEncoding(Gb18030, 4) : null;
    }

    /// <summary>Digits and separators of UTF-16 have a zero byte each, always on the same side.</summary>
    private static TextEncoding? UnmarkedUtf16(ReadOnlySpan<byte> head)
    {
        int even = 0, odd = 0;
        for (var i = 0; i + 1 < head.Length; i += 2)
        {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }
        var share = ZeroShare * (head.Length / 2);
        if (odd > share && even == 0)
            return new TextEncoding(Utf16, 0);
        return even > share && odd == 0 ? new TextEncoding(Utf16BigEndian, 0) : null;
    }

    /// <summary>A few damaged bytes do not turn a UTF-8 file into another encoding; GB18030 read as UTF-8 is damage throughout.</summary>
    private static bool IsUtf8(ReadOnlySpan<byte> head)
    {
        int valid = 0, invalid = 0;
        while (!head.IsEmpty)
        {
            var ascii = head.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
                break;
            head = head[ascii..];
            var status = Rune.DecodeFromUtf8(head, out _, out var consumed);
            if (status == OperationStatus.NeedMoreData)
                break;
            valid += status == OperationStatus.Done ? 1 : 0;
            invalid += status == OperationStatus.Done ? 0 : 1;
            head = head[consumed..];
        }
        return invalid == 0 || valid >= invalid * ValidPerInvalid;
    }
}
