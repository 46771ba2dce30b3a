using System.Text;

namespace AirlineValue.Domain.Extracts;

/// <summary>A table of a few columns, such as membership numbers or responses, read as extracts are: encodings, separators,
/// packing and limits are the same. A first line of heads is optional. Memory stays flat whatever the file holds.</summary>
public sealed class DelimitedTable : IDisposable
{
    private readonly ExtractSource _source;
    private readonly Stream _utf8;
    private readonly RecordReader _records;
    private bool _standsOnFirst;

    private DelimitedTable(ExtractSource source, Stream utf8, RecordReader records, IReadOnlyList<string> first, bool hasHeads)
    {
        _source = source;
        _utf8 = utf8;
        _records = records;
        Heads = hasHeads ? first : [];
        _standsOnFirst = !hasHeads;
    }

    /// <summary>The heads in the file's order; none when the first line is a row already.</summary>
    public IReadOnlyList<string> Heads { get; }

    /// <summary>The line where the row starts, 1-based.</summary>
    public long Line => _records.Line;

    /// <summary>Whether the row can't be taken apart: a quote that is not closed, or more than a row may hold.</summary>
    public bool IsBroken => _records.Fault != RecordFault.None;

    /// <summary>How many cells the row has; 0 for one that is broken.</summary>
    public int Count => IsBroken ? 0 : _records.Cells.FieldCount;

    /// <summary>Opens a file from its start; the stream stays open.</summary>
    /// <param name="file">The file as it came; it can be sought.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="isHead">Whether a text is the head of a column. A first line without a digit in it is one of heads,
    /// too.</param>
    /// <exception cref="ExtractRefusedException">The file is empty, or is not a text.</exception>
    public static DelimitedTable Open(Stream file, ExtractLimits limits, Func<string, bool> isHead)
    {
        var (encoding, delimiter) = Inspect(file, limits);
        var source = ExtractSource.Open(file, limits);
        Stream? utf8 = null;
        try
        {
            utf8 = encoding.Decode(source.Content);
            var records = new RecordReader(utf8, delimiter, limits);
            ExtractHeader.ReadHeader(records, out var first);
            var hasHeads = records.Fault == RecordFault.None && (first.Names.Any(isHead) || !first.Names.Any(name => name.Any(char.IsDigit)));
            return new DelimitedTable(source, utf8, records, first.Names, hasHeads);
        }
        catch
        {
            utf8?.Dispose();
            source.Dispose();
            throw;
        }
    }

    /// <summary>Goes to the next row; false at the end.</summary>
    public bool Read()
    {
        if (!_standsOnFirst)
            return _records.Read();
        _standsOnFirst = false;
        return true;
    }

    /// <summary>A cell without white space around it; empty where the row has none.</summary>
    public string Cell(int index) => index < Count ? Encoding.UTF8.GetString(CellText.Trim(_records.Cells.GetSpan(index))) : "";

    /// <summary>The start of the row as the file has it.</summary>
    /// <param name="mostBytes">How much of it, in bytes of UTF-8.</param>
    public string Raw(int mostBytes) => Encoding.UTF8.GetString(CellText.Cut(_records.Raw, mostBytes));

    /// <inheritdoc />
    public void Dispose()
    {
        _records.Dispose();
        if (_utf8 != _source.Content)
            _utf8.Dispose();
        _source.Dispose();
    }

    private static (TextEncoding Encoding, char Delimiter) Inspect(Stream file, ExtractLimits limits)
    {
        using var source = ExtractSource.Open(file, limits);
        var head = new byte[limits.HeadBytes];
        var bytes = head.AsMemory(0, source.Content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
        if (!bytes.Span.ContainsAnyExcept(" \t\r\n\0"u8))
            throw new ExtractRefusedException(new ExtractRefusal(ExtractRefusalReason.EmptyFile));
        FileSignature.RefuseBinary(bytes.Span);
        var encoding = TextEncoding.Of(bytes.Span, null);
        var text = ExtractHead.Decode(bytes, encoding);
        if (!text.AsSpan().ContainsAnyExcept(" \t\r\n"u8))
            throw new ExtractRefusedException(new ExtractRefusal(ExtractRefusalReason.EmptyFile));
        return (encoding, ExtractHeader.DetectDelimiter(text, limits));
    }
}
