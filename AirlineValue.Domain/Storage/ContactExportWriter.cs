using System.IO.Compression;
using System.Security.Cryptography;
using AirlineValue.Domain.Strategies;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>Writes the members and the file of an export as they pass, in transactions of a few milliseconds with the making of
/// more rows between them, so that nobody else waits long. What is not completed is deleted.</summary>
public sealed class ContactExportWriter : IDisposable
{
    private const int MembersInTransaction = 4096;

    private readonly Database _database;
    private readonly TimeProvider _clock;
    private readonly SqliteConnection _connection;
    private readonly ExportPartStream _parts;
    private readonly HashedStream _file;
    private readonly List<int> _rows = [];
    private readonly Dictionary<string, (int Contacted, int Control)> _groups = new(StringComparer.Ordinal);
    private bool _isComplete;

    internal ContactExportWriter(Database database, TimeProvider clock, ContactExport export)
    {
        _clock = clock;
        _database = database;
        _connection = database.OpenForBulk();
        Export = export;
        _parts = new ExportPartStream(_connection, export.Id);
        _file = new HashedStream(ExportParts.IsPacked(export.Format) ? new GZipStream(_parts, CompressionLevel.Fastest, leaveOpen: true) : _parts);
    }

    /// <summary>What is known before the rows are.</summary>
    public ContactExport Export { get; }

    /// <summary>Takes the file's bytes.</summary>
    public Stream File => _file;

    /// <summary>Hands rows on, and writes down their members.</summary>
    /// <param name="rows">The rows of the file.</param>
    /// <param name="isControl">Whether a row's member is held out.</param>
    /// <param name="groupOf">The key of a row's group; null for none.</param>
    public IEnumerable<MemberRow> Through(IEnumerable<MemberRow> rows, Func<MemberRow, bool> isControl, Func<MemberRow, string?> groupOf)
    {
        foreach (var some in rows.Chunk(MembersInTransaction))
        {
            Write(some, isControl, groupOf);
            foreach (var row in some)
                yield return row;
        }
    }

    /// <summary>Makes the export one that is there.</summary>
    /// <param name="leftOut">Members of the list who are not in the file.</param>
    public ContactExport Complete(LeftOutCounts leftOut)
    {
        _file.Dispose();
        _parts.WriteLast();
        var kept = Export with
        {
            Rows = _rows.Count,
            LeftOut = leftOut,
            Groups = [.. _groups.OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new ExportedGroup(g.Key.Length == 0 ? null : g.Key, g.Value.Contacted, g.Value.Control))],
            FileBytes = _file.Length,
            Sha256 = _file.Sha256,
        };
        using var connection = _database.Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        connection.Execute(
            """
            UPDATE contact_export SET status = 'Kept', row_count = $rows, left_out = $left, groups = $groups, file_bytes = $bytes, sha256 = $sha256
            WHERE id = $id
            """,
            ("$id", kept.Id), ("$rows", kept.Rows), ("$left", SqlText.Json(kept.LeftOut)), ("$groups", SqlText.Json(kept.Groups)),
            ("$bytes", kept.FileBytes), ("$sha256", kept.Sha256));
        AuditLog.Append(connection, _clock.GetUtcNow(), new AuditFact(
            kept.CreatedBy, AuditAct.Exported, AuditText.Export(kept.Id), ("strategy", kept.Strategy.Key()), ("extract", AuditText.Of(kept.ExtractId)),
            ("rows", AuditText.Of(kept.Rows)), ("bytes", AuditText.Of(kept.FileBytes)), ("sha256", kept.Sha256)));
        transaction.Commit();
        _isComplete = true;
        ContactRows.Know(_database, kept.ExtractId, kept.Id, [.. _rows]);
        return kept;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        try
        {
            // what is packed is written to the last, for which there may be no space
            _file.Dispose();
        }
        finally
        {
            _parts.Dispose();
            _connection.Dispose();
        }
        if (_isComplete)
            return;
        using var connection = _database.Open();
        Delete(connection, Export.Id);
    }

    internal static void Delete(SqliteConnection connection, int id)
    {
        using var transaction = connection.BeginTransaction();
        foreach (var table in new[] { "contact_export_part", "contact_export_member" })
            connection.Execute($"DELETE FROM {table} WHERE export_id = $id", ("$id", id));
        connection.Execute("DELETE FROM contact_export WHERE id = $id", ("$id", id));
        transaction.Commit();
    }

    private void Write(MemberRow[] rows, Func<MemberRow, bool> isControl, Func<MemberRow, string?> groupOf)
    {
        using var transaction = _connection.BeginTransaction();
        using var insert = new RawStatement(_connection, "INSERT INTO contact_export_member (export_id, member_number, is_control, segment) VALUES (?, ?, ?, ?)");
        insert.Bind(1, Export.Id);
        foreach (var row in rows)
        {
            var (isHeldOut, group) = (isControl(row), groupOf(row));
            insert.Bind(2, row.Number);
            insert.Bind(3, isHeldOut ? 1 : 0);
            insert.Bind(4, group);
            insert.Run();
            _rows.Add(row.Row);
            var (contacted, control) = _groups.GetValueOrDefault(group ?? "");
            _groups[group ?? ""] = isHeldOut ? (contacted, control + 1) : (contacted + 1, control);
        }
        transaction.Commit();
    }

    /// <summary>Hashes what passes.</summary>
    private sealed class HashedStream(Stream next) : ForwardStream
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private long _length;
        private bool _isDisposed;

        public override bool CanWrite => true;

        public override long Length => _length;

        public string Sha256 { get; private set; } = "";

        public override void Write(ReadOnlySpan<byte> bytes)
        {
            _hash.AppendData(bytes);
            _length += bytes.Length;
            next.Write(bytes);
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing && !_isDisposed)
            {
                _isDisposed = true;
                Sha256 = Convert.ToHexStringLower(_hash.GetHashAndReset());
                _hash.Dispose();
                // what has no packing is the parts themselves, which are written to the last
                if (next is GZipStream)
                    next.Dispose();
            }
            base.Dispose(disposing);
        }
    }
}
