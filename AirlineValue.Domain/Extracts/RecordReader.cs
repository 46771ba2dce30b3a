using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace AirlineValue.Domain.Extracts;

/// <summary>Why a record has no cells.</summary>
internal enum RecordFault
{
    None,
    BrokenQuotes,
    TooLong,
}

/// <summary>
/// UTF-8 text as records with their positions. Memory is bounded whatever the text holds, and the time is linear in its
/// length: each byte is scanned at most twice.
/// </summary>
/// <remarks>
/// A record that spans several lines and whose quotes are broken, or not closed within the limit, costs its first line
/// only: the lines that it would have swallowed are read again, and there a quote ends with its line at the latest.
/// </remarks>
internal sealed class RecordReader : IDisposable
{
    private const int MinBufferBytes = 1 << 20;
    private static readonly byte[] Replacement = [0xEF, 0xBF, 0xBD];

    private readonly Stream _utf8;
    private readonly RecordScanner _scanner;
    private readonly CsvReaderOptions _options;
    private readonly ExtractLimits _limits;
    private readonly byte[] _buffer;
    private int _start;
    private int _end;
    private bool _isEnd;
    private int _singleLineUntil;
    private int _brokenUntil = -1;
    private bool _isDiscarding;
    private CsvReader? _region;
    private ReadOnlyMemory<byte> _regionText;
    private int _countedTo;
    private long _line = 1;
    private long _filled;
    private long _faultLine;

    public RecordReader(Stream utf8, char delimiter, ExtractLimits limits)
    {
        _utf8 = utf8;
        _limits = limits;
        _scanner = new RecordScanner((byte)delimiter, limits.MaxRecordBytes);
        var capacity = Math.Max(MinBufferBytes, 8 * limits.MaxRecordBytes);
        _buffer = new byte[utf8 is MemoryStream ? Math.Min(capacity, utf8.Length + 1) : capacity];
        _options = new CsvReaderOptions
        {
            Separator = delimiter,
            HasHeader = false,
            TrimWhitespace = true,
            WhitespaceCharacters = " ",
            DetectSeparatorHint = false,
        };
    }

    /// <summary>Why the record has no cells; <see cref="RecordFault.None"/> when it has.</summary>
    public RecordFault Fault { get; private set; }

    /// <summary>The record's cells, without quotes.</summary>
    public CsvReader Cells => _region!;

    /// <summary>Whether bytes of the current region could not be decoded.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>The record as the file has it; the first bytes of one that is too long.</summary>
    public ReadOnlySpan<byte> Raw => Fault == RecordFault.None ? _region!.RawRecord : _regionText.Span;

    /// <summary>The line where the record starts, 1-based.</summary>
    public long Line
    {
        get
        {
            if (Fault == RecordFault.None)
                CountLinesTo((int)_region!.ByteOffset);
            return Fault == RecordFault.None ? _line : _faultLine;
        }
    }

    /// <summary>The share of the text read so far that the records up to this one take, 0 to 1: the rest was read ahead.</summary>
    public double TakenShare
    {
        get
        {
            var ahead = _end - _start + (_region is null ? 0 : _regionText.Length - (int)_region.ByteOffset);
            return _filled == 0 ? 0 : (double)(_filled - ahead) / _filled;
        }
    }

    /// <summary>Goes to the next record that is not blank; false at the end.</summary>
    public bool Read()
    {
        while (true)
        {
            if (_region is not null)
            {
                Fault = RecordFault.None;
                while (_region.Read())
                {
                    if (_region.FieldCount > 1 || _region.RawRecord.ContainsAnyExcept((byte)' ', (byte)'\t'))
                        return true;
                }
                CountLinesTo(_regionText.Length);
                _region.Dispose();
                _region = null;
            }
            if (!Advance())
                return false;
            if (Fault != RecordFault.None)
                return true;
        }
    }

    public void Dispose() => _region?.Dispose();

    /// <summary>Moves to the next region or faulty line; false at the end.</summary>
    private bool Advance()
    {
        Fault = RecordFault.None;
        while (true)
        {
            Fill();
            if (_start == _end)
                return false;
            if (_isDiscarding)
            {
                Discard();
                continue;
            }
            if (_brokenUntil >= 0)
                return TakeBrokenLine();
            var text = _buffer.AsSpan(_start, _end - _start);
            var scanned = _scanner.Scan(text, _singleLineUntil - _start, _isEnd);
            if (scanned.IsBroken)
                _brokenUntil = _start + scanned.BrokenUntil;
            if (scanned.Length > 0)
            {
                OpenRegion(scanned.Length);
                return true;
            }
            if (!scanned.IsBroken)
                return TakeLongLine();
        }
    }

    private void Fill()
    {
        if (_isEnd || _end - _start >= _buffer.Length / 2)
            return;
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        _singleLineUntil = Math.Max(0, _singleLineUntil - _start);
        _brokenUntil = _brokenUntil < 0 ? -1 : _brokenUntil - _start;
        _end -= _start;
        _start = 0;
        var count = _utf8.ReadAtLeast(_buffer.AsSpan(_end), _buffer.Length - _end, throwOnEndOfStream: false);
        _end += count;
        _filled += count;
        _isEnd = _end < _buffer.Length;
    }

    private void OpenRegion(int length)
    {
        _regionText = _buffer.AsMemory(_start, length);
        IsDamaged = !Utf8.IsValid(_regionText.Span);
        if (IsDamaged)
            _regionText = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(_regionText.Span));
        else
            IsDamaged = _regionText.Span.IndexOf(Replacement) >= 0;
        _region = CsvReader.Create(_regionText, _options);
        _countedTo = 0;
        _start += length;
    }

    private bool TakeBrokenLine()
    {
        var text = _buffer.AsSpan(_start, _end - _start);
        var length = RecordScanner.FirstLine(text, _isEnd);
        if (length == 0)
            return TakeLongLine();
        _singleLineUntil = Math.Max(_singleLineUntil, _brokenUntil);
        _brokenUntil = -1;
        TakeFault(length > _limits.MaxRecordBytes ? RecordFault.TooLong : RecordFault.BrokenQuotes, length);
        return true;
    }

    /// <summary>A line that does not end within the buffer: its start is kept, the rest is passed over.</summary>
    private bool TakeLongLine()
    {
        _brokenUntil = -1;
        _isDiscarding = true;
        TakeFault(RecordFault.TooLong, _end - _start);
        return true;
    }

    private void TakeFault(RecordFault fault, int length)
    {
        Fault = fault;
        _faultLine = _line;
        var line = _buffer.AsMemory(_start, length);
        _line += RecordScanner.CountLines(line.Span);
        _regionText = line[..line.Span.TrimEnd("\r\n"u8).Length];
        _start += length;
    }

    private void Discard()
    {
        var text = _buffer.AsSpan(_start, _end - _start);
        var length = RecordScanner.FirstLine(text, _isEnd);
        _isDiscarding = length == 0;
        // The last byte stays when it may be the first half of CR LF
        var passed = length > 0 ? length : text.Length - (text[^1] == (byte)'\r' ? 1 : 0);
        _line += RecordScanner.CountLines(text[..passed]);
        _start += passed;
    }

    private void CountLinesTo(int offset)
    {
        _line += RecordScanner.CountLines(_regionText.Span[_countedTo..offset]);
        _countedTo = offset;
    }
}
