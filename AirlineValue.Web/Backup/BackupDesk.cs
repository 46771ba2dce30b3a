using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Backup;

/// <summary>How the backup that is being made stands, or the last one that was.</summary>
/// <param name="Progress">How far it is; null once it has ended.</param>
/// <param name="Made">The backup, once it is made.</param>
/// <param name="Refused">Why it was not made.</param>
public sealed record BackupState(BackupProgress? Progress, BackupFile? Made, BackupRefusedException? Refused);

/// <summary>Makes backups one at a time, outside of the page that asks, so that leaving the page does not end them.</summary>
public sealed class BackupDesk(BackupStore store, BackupAudit audit, ILogger<BackupDesk> log)
{
    private readonly Lock _lock = new();
    private volatile BackupState? _state;
    private Task _making = Task.CompletedTask;

    /// <summary>How it stands; null when none was asked for since the start.</summary>
    public BackupState? State => _state;

    /// <summary>Starts to make one, unless one is being made; the task ends with it, and never fails.</summary>
    /// <param name="kind">Why.</param>
    /// <param name="by">Who asked for it.</param>
    /// <param name="stopping">Ends it.</param>
    public Task Make(BackupKind kind, string by, CancellationToken stopping = default)
    {
        lock (_lock)
        {
            if (_state?.Progress is not null)
                return _making;
            _state = new BackupState(default(BackupProgress), null, null);
            return _making = Task.Run(() => MakeNow(kind, by, stopping), CancellationToken.None);
        }
    }

    private void MakeNow(BackupKind kind, string by, CancellationToken stopping)
    {
        try
        {
            var made = store.Make(kind, null, at => _state = new BackupState(at, null, null), stopping);
            audit.Made(by, made);
            _state = new BackupState(null, made, null);
        }
        catch (BackupRefusedException e)
        {
            log.LogError(e, "The backup could not be made");
            _state = new BackupState(null, null, e);
        }
        catch (OperationCanceledException)
        {
            _state = null;
        }
        catch (Exception e)
        {
            log.LogError(e, "The backup could not be made, or not be noted");
            _state = new BackupState(null, null, new BackupRefusedException(BackupRefusal.NotWritable, "", "", e));
        }
    }
}
