using System.Security.Cryptography;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Auditing;

/// <summary>What a file that is sent is.</summary>
/// <param name="What">A word: members, quarantine, columns.</param>
/// <param name="Subject">What it is about, as the audit names it.</param>
/// <param name="Rows">Rows that are sent; null where they are not counted before.</param>
/// <param name="Filter">Which rows: a query string in which members stand by their salted hashes.</param>
public sealed record SentFile(string What, string Subject, long? Rows = null, string? Filter = null);

/// <summary>A file as it leaves: an entry before its first byte says who takes what, another one behind the last byte says what
/// left, with its SHA-256. What breaks off is said to have broken off, with the bytes until then.</summary>
public sealed class RecordedFile
{
    private static readonly object Key = new();

    private readonly AuditLog _log;
    private readonly string _actor;
    private readonly long _asked;
    private readonly HashingStream _body;

    private RecordedFile(AuditLog log, string actor, long asked, HashingStream body) => (_log, _actor, _asked, _body) = (log, actor, asked, body);

    /// <summary>Notes that a file is asked for, and counts and hashes what is written to the answer from now on.</summary>
    public static void Begin(HttpContext http, SentFile file)
    {
        var log = http.RequestServices.GetRequiredService<AuditLog>();
        var actor = http.User.Identity!.Name!;
        var asked = log.Add(new AuditFact(
            actor, AuditAct.Downloaded, file.Subject, ("what", file.What), ("rows", file.Rows is { } rows ? AuditText.Of(rows) : null), ("filter", file.Filter),
            ("type", http.Response.ContentType?.Split(';')[0])));
        var body = new HashingStream(http.Response.Body);
        http.Response.Body = body;
        http.Items[Key] = new RecordedFile(log, actor, asked.Id, body);
    }

    /// <summary>Has the end of each file noted.</summary>
    public static void Use(IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        var isWhole = false;
        try
        {
            await next(http);
            isWhole = true;
        }
        finally
        {
            if (http.Items.TryGetValue(Key, out var file))
                ((RecordedFile)file!).End(isWhole && !http.RequestAborted.IsCancellationRequested);
        }
    });

    private void End(bool isWhole) => _log.Add(new AuditFact(
        _actor, AuditAct.DownloadEnded, $"entry {AuditText.Of(_asked)}", ("status", isWhole ? "whole" : "aborted"), ("bytes", AuditText.Of(_body.Count)),
        ("sha256", _body.Finish())));

    /// <summary>Hashes what passes.</summary>
    private sealed class HashingStream(Stream next) : Stream
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        public long Count { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public string Finish() => Convert.ToHexStringLower(_hash.GetHashAndReset());

        public override void Flush() => next.Flush();

        public override Task FlushAsync(CancellationToken cancellationToken) => next.FlushAsync(cancellationToken);

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            next.Write(buffer);
            Take(buffer);
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await next.WriteAsync(buffer, cancellationToken);
            Take(buffer.Span);
        }

        private void Take(ReadOnlySpan<byte> bytes)
        {
            _hash.AppendData(bytes);
            Count += bytes.Length;
        }
    }
}
