using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>Commits bulk work in short transactions with gaps between them: <see cref="BatchPacing"/>.</summary>
/// <param name="connection">The connection that the work is done on.</param>
/// <param name="pacing">How long transactions and gaps are.</param>
/// <param name="clock">Measures them.</param>
internal sealed class BulkTransaction(SqliteConnection connection, BatchPacing pacing, TimeProvider clock) : IDisposable
{
    private readonly SqliteCommand _begin = Command(connection, "BEGIN IMMEDIATE");
    private readonly SqliteCommand _commit = Command(connection, "COMMIT");
    private long _busySince;
    private long _began;
    private bool _isOpen;
    private bool _isBusy;

    /// <summary>Makes sure that a transaction is open.</summary>
    public void Begin()
    {
        if (_isOpen)
            return;
        _begin.ExecuteNonQuery();
        _isOpen = true;
        _began = clock.GetTimestamp();
        if (!_isBusy)
            _busySince = _began;
        _isBusy = true;
    }

    /// <summary>Whether the open transaction has gone on long enough.</summary>
    public bool IsDue => _isOpen && clock.GetElapsedTime(_began) >= pacing.Transaction;

    /// <summary>Commits what is open, and leaves the database free when it was busy long enough.</summary>
    public async ValueTask CommitAsync(CancellationToken cancellation)
    {
        Commit();
        if (!_isBusy || clock.GetElapsedTime(_busySince) < pacing.Busy)
            return;
        _isBusy = false;
        await Task.Delay(pacing.Gap, clock, cancellation);
    }

    /// <summary>Commits what is open.</summary>
    public void Commit()
    {
        if (!_isOpen)
            return;
        _commit.ExecuteNonQuery();
        _isOpen = false;
    }

    /// <summary>Rolls back what is open.</summary>
    public void Dispose()
    {
        if (_isOpen)
            connection.RollBackIfOpen();
        _isOpen = false;
        _begin.Dispose();
        _commit.Dispose();
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
