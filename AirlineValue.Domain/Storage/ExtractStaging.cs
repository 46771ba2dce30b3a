using AirlineValue.Domain.Extracts;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>Writes the rows of an extract, which nobody sees yet, in short transactions.</summary>
internal sealed class ExtractStaging : IDisposable
{
    private const int RowsBetweenLooks = 512;

    private readonly int _extractId;
    private readonly IncrementBase? _on;
    private readonly SqliteConnection _connection;
    private readonly ExtractCompletion? _completion;
    private readonly MemberWriter _members;
    private readonly QuarantineWriter _quarantine;
    private readonly ColumnRunWriter _columns;
    private readonly BulkTransaction _transaction;

    /// <param name="database">Where to.</param>
    /// <param name="extractId">The extract.</param>
    /// <param name="layout">Which columns it has.</param>
    /// <param name="on">For an increment: what completes it.</param>
    /// <param name="pacing">How the database is shared.</param>
    /// <param name="clock">Measures time.</param>
    public ExtractStaging(Database database, int extractId, ExtractLayout layout, IncrementBase? on, BatchPacing pacing, TimeProvider clock)
    {
        _extractId = extractId;
        _on = on;
        _connection = database.OpenForBulk();
        _completion = on is null ? null : new ExtractCompletion(database, _connection, extractId, on);
        _members = new MemberWriter(_connection, extractId, layout.StoredColumns());
        _quarantine = new QuarantineWriter(_connection, extractId);
        _columns = new ColumnRunWriter(_connection, ColumnTable.OfMembers, extractId);
        _transaction = new BulkTransaction(_connection, pacing, clock);
    }

    /// <summary>Writes the rows of a batch, and the runs of columns that it filled.</summary>
    public async Task WriteAsync(MemberBatch batch, IReadOnlyList<ColumnRun> runs, CancellationToken cancellation)
    {
        for (var from = 0; from < batch.Count; from += RowsBetweenLooks)
        {
            _transaction.Begin();
            _members.Write(batch, from, Math.Min(batch.Count, from + RowsBetweenLooks));
            if (_transaction.IsDue)
                await _transaction.CommitAsync(cancellation);
        }
        _transaction.Begin();
        _quarantine.Write(batch.Quarantined);
        _completion?.Note(batch.Quarantined);
        await WriteAsync(runs, cancellation);
    }

    /// <summary>Commits what is open when it has gone on long enough, or when nothing more is there to write.</summary>
    public async Task CommitAsync(bool isBehind, CancellationToken cancellation)
    {
        if (_transaction.IsDue || isBehind)
            await _transaction.CommitAsync(cancellation);
    }

    /// <summary>Writes what can be told once the file is read to its end: the members that an increment takes over, the last runs
    /// of the columns, and the order of the membership numbers.</summary>
    /// <param name="report">What the file came to.</param>
    /// <param name="rows">What was made of its rows.</param>
    /// <param name="progress">Told how many members have been taken over, and of how many.</param>
    /// <param name="cancellation">Ends it after some rows.</param>
    /// <returns>How the increment was completed; null for a snapshot.</returns>
    /// <exception cref="ExtractRefusedException">The window ends before that of the base.</exception>
    public async Task<IncrementReport?> CompleteAsync(
        ImportReport report, StagedMembers rows, Action<int, int> progress, CancellationToken cancellation)
    {
        _transaction.Commit();
        _on?.RefuseEarlier(report.WindowEnd);
        var increment = _completion is null
            ? null
            : await _completion.RunAsync((int)report.Imported, _columns, _transaction, rows, progress, cancellation);
        await WriteAsync(rows.Columns.Take(), cancellation);
        await WriteAsync(MemberNumberRanks.Of(_connection, _extractId, cancellation), cancellation);
        _transaction.Commit();
        return increment;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _transaction.Dispose();
        _columns.Dispose();
        _quarantine.Dispose();
        _members.Dispose();
        _completion?.Dispose();
        _connection.Dispose();
    }

    private async Task WriteAsync(IEnumerable<ColumnRun> runs, CancellationToken cancellation)
    {
        foreach (var run in runs)
        {
            _transaction.Begin();
            _columns.Write(run);
            if (_transaction.IsDue)
                await _transaction.CommitAsync(cancellation);
        }
    }
}
