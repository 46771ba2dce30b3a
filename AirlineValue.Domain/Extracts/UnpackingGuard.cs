namespace AirlineValue.Domain.Extracts;

/// <summary>Reads what an archive unpacks to, and refuses to go on when it is more than is allowed or plausible.</summary>
/// <param name="unpacked">The unpacking stream.</param>
/// <param name="packedBytes">How many packed bytes have been taken so far, or are there at all.</param>
/// <param name="isComplete">Whether so many unpacked bytes are all: a cut archive ends like a whole one.</param>
/// <param name="limits">The limits.</param>
/// <param name="checkSum">The check sum of all unpacked bytes; null where the unpacking stream looks at it itself.</param>
internal sealed class UnpackingGuard(Stream unpacked, Func<long> packedBytes, Func<long, bool> isComplete, ExtractLimits limits, uint? checkSum = null) : Stream
{
    private long _position;
    private Crc32 _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        int count;
        try
        {
            count = unpacked.Read(buffer);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw new ExtractRefusedException(new ExtractRefusal(ExtractRefusalReason.DamagedArchive, [e.Message], []));
        }
        _position += count;
        if (checkSum is not null)
            _read.Add(buffer[..count]);
        if (count == 0 && buffer.Length > 0 && !(isComplete(_position) && (checkSum is null || checkSum == _read.Value)))
            throw new ExtractRefusedException(new ExtractRefusal(ExtractRefusalReason.DamagedArchive, [FormattableString.Invariant($"{_position} B")], []));
        if (_position > limits.MaxUnpackedBytes)
            throw TooLarge($"> {limits.MaxUnpackedBytes} B", $"≤ {limits.MaxUnpackedBytes} B");
        var packed = Math.Max(1, packedBytes());
        if (_position > limits.RatioCheckedFromBytes && _position > packed * limits.MaxCompressionRatio)
            throw TooLarge($"{_position / packed} : 1", $"≤ {limits.MaxCompressionRatio} : 1");
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            unpacked.Dispose();
        base.Dispose(disposing);
    }

    private static ExtractRefusedException TooLarge(FormattableString found, FormattableString expected) =>
        new(new ExtractRefusal(ExtractRefusalReason.UnpacksTooLarge, [FormattableString.Invariant(found)], [FormattableString.Invariant(expected)]));
}
