using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>A stream that goes one way.</summary>
internal abstract class ForwardStream : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> bytes) => throw new NotSupportedException();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
}

/// <summary>Writes the file of an export in parts, each in a transaction of its own.</summary>
internal sealed unsafe class ExportPartStream(SqliteConnection connection, int exportId) : ForwardStream
{
    private const int PartBytes = 1 << 20;

    private readonly byte[] _part = new byte[PartBytes];
    private readonly RawStatement _insert = new(connection, "INSERT INTO contact_export_part (export_id, ordinal, bytes) VALUES (?, ?, ?)");
    private int _used;
    private int _ordinal;

    public override bool CanWrite => true;

    public override void Write(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var some = bytes[..Math.Min(bytes.Length, PartBytes - _used)];
            some.CopyTo(_part.AsSpan(_used));
            _used += some.Length;
            bytes = bytes[some.Length..];
            if (_used == PartBytes)
                WriteLast();
        }
    }

    /// <summary>Writes what does not fill a part.</summary>
    public void WriteLast()
    {
        if (_used == 0)
            return;
        fixed (byte* bytes = _part)
        {
            _insert.Bind(1, exportId);
            _insert.Bind(2, _ordinal++);
            _insert.BindPinnedBytes(3, bytes, _used);
            _insert.Run();
        }
        _used = 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _insert.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>Reads the file of an export as it was written, a part in memory at a time.</summary>
internal sealed class ExportParts : ForwardStream
{
    private readonly SqliteConnection _connection;
    private readonly RawStatement _select;
    private byte[] _part = [];
    private int _read;
    private int _ordinal;

    public ExportParts(Database database, int exportId)
    {
        _connection = database.Open();
        _select = new RawStatement(_connection, "SELECT bytes FROM contact_export_part WHERE export_id = ? AND ordinal = ?");
        _select.Bind(1, exportId);
    }

    public override bool CanRead => true;

    /// <summary>Whether a file of the format is kept packed; a workbook is packed already.</summary>
    public static bool IsPacked(ExportFormat format) => format == ExportFormat.Csv;

    public override int Read(Span<byte> buffer)
    {
        if (_read == _part.Length && !Next())
            return 0;
        var count = Math.Min(buffer.Length, _part.Length - _read);
        _part.AsSpan(_read, count).CopyTo(buffer);
        _read += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _select.Dispose();
            _connection.Dispose();
        }
        base.Dispose(disposing);
    }

    private bool Next()
    {
        _select.Bind(2, _ordinal++);
        var isThere = _select.Step();
        (_part, _read) = (isThere ? _select.Bytes(0).ToArray() : [], 0);
        _select.Reset();
        return isThere;
    }
}
