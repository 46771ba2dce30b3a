using System.Runtime.InteropServices;

namespace AirlineValue.Domain.Extracts;

/// <summary>Where the well-formed records at the start of some bytes end, and what stopped them.</summary>
/// <param name="Length">Length of the well-formed records, their line ends included.</param>
/// <param name="IsBroken">Whether the next record's quotes are broken; otherwise it goes on beyond the bytes.</param>
/// <param name="BrokenUntil">How far the broken record was followed, in bytes from the start.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ScannedRecords(int Length, bool IsBroken, int BrokenUntil);

/// <summary>
/// Finds where records end in text with quotes. Splitting a record into cells is CsvHelper's work; what it can't tell is
/// which of the physical lines of a broken record are sound rows again.
/// </summary>
/// <param name="delimiter">The separator of fields.</param>
/// <param name="maxRecordBytes">How far an open quote is followed.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly struct RecordScanner(byte delimiter, int maxRecordBytes)
{
    private const byte Quote = (byte)'"';
    private const int GoesOn = -1;
    private const int Broken = -2;

    /// <summary>Scans records; those that start before <paramref name="singleLineUntil"/> can't hold line breaks.</summary>
    public ScannedRecords Scan(ReadOnlySpan<byte> text, int singleLineUntil, bool isEnd)
    {
        if (!text.Contains(Quote))
            return new ScannedRecords(isEnd ? text.Length : EndOfLastLine(text), false, 0);
        var start = 0;
        while (start < text.Length)
        {
            var reach = start;
            var length = ScanRecord(text, start, start < singleLineUntil, isEnd, ref reach);
            if (length == GoesOn)
                break;
            if (length == Broken)
                return new ScannedRecords(start, true, reach);
            start = length;
        }
        return new ScannedRecords(start, false, 0);
    }

    /// <summary>Length of the first physical line of the text with its line end; 0 when it goes on beyond the text.</summary>
    public static int FirstLine(ReadOnlySpan<byte> text, bool isEnd)
    {
        var end = text.IndexOfAny((byte)'\r', (byte)'\n');
        if (end < 0)
            return isEnd ? text.Length : 0;
        if (text[end] == (byte)'\n')
            return end + 1;
        if (end + 1 == text.Length)
            return isEnd ? text.Length : 0;
        return text[end + 1] == (byte)'\n' ? end + 2 : end + 1;
    }

    /// <summary>How many lines end in the text: CR LF, LF and CR each end one.</summary>
    public static int CountLines(ReadOnlySpan<byte> text)
    {
        var count = text.Count((byte)'\n');
        for (var cr = text.IndexOf((byte)'\r'); cr >= 0;)
        {
            text = text[(cr + 1)..];
            if (text.IsEmpty || text[0] != (byte)'\n')
                count++;
            cr = text.IndexOf((byte)'\r');
        }
        return count;
    }

    private static int EndOfLastLine(ReadOnlySpan<byte> text)
    {
        var end = text.LastIndexOf((byte)'\n');
        // A CR at the very end may be the first half of CR LF
        return end >= 0 ? end + 1 : text[..^1].LastIndexOf((byte)'\r') + 1;
    }

    private int ScanRecord(ReadOnlySpan<byte> text, int start, bool isSingleLine, bool isEnd, ref int reach)
    {
        var at = start;
        while (true)
        {
            at = SkipSpaces(text, at);
            if (at < text.Length && text[at] == Quote)
            {
                at = ScanQuoted(text, at + 1, start + maxRecordBytes, isSingleLine, isEnd, ref reach);
                if (at < 0)
                    return at;
            }
            else
            {
                var length = text[at..].IndexOfAny(delimiter, (byte)'\n', (byte)'\r');
                if (length < 0)
                    return isEnd ? text.Length : GoesOn;
                at += length;
            }
            if (at == text.Length)
                return isEnd ? at : GoesOn;
            if (text[at] != delimiter)
            {
                var line = FirstLine(text[at..], isEnd);
                return line == 0 ? GoesOn : at + line;
            }
            at++;
        }
    }

    /// <summary>Where the cell ends whose opening quote lies before <paramref name="at"/>.</summary>
    private int ScanQuoted(ReadOnlySpan<byte> text, int at, int limit, bool isSingleLine, bool isEnd, ref int reach)
    {
        while (true)
        {
            var rest = at < limit ? text[at..Math.Min(limit, text.Length)] : [];
            var next = isSingleLine ? rest.IndexOfAny(Quote, (byte)'\n', (byte)'\r') : rest.IndexOf(Quote);
            if (next < 0)
            {
                reach = Math.Min(limit, text.Length);
                return limit <= text.Length || isEnd ? Broken : GoesOn;
            }
            at += next;
            reach = at;
            if (text[at] != Quote)
                return Broken;
            if (++at == text.Length)
                return isEnd ? at : GoesOn;
            if (text[at] != Quote)
                break;
            at++;
        }
        at = SkipSpaces(text, at);
        if (at == text.Length)
            return isEnd ? at : GoesOn;
        return text[at] == delimiter || text[at] is (byte)'\n' or (byte)'\r' ? at : Broken;
    }

    private static int SkipSpaces(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && text[at] == (byte)' ')
            at++;
        return at;
    }
}
