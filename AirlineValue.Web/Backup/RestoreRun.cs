using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Backup;

/// <summary>Restores a backup while nobody else works on the data folder.</summary>
public sealed class RestoreRun(DataFolder folder, Restoration restoration, TimeProvider clock)
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(100);

    /// <summary>Restores it. The caller holds the server's lock.</summary>
    /// <param name="path">The file.</param>
    /// <param name="by">Who asked for it.</param>
    /// <param name="longest">How long it waits for a command to end.</param>
    /// <param name="ct">Ends the waiting.</param>
    /// <exception cref="BackupRefusedException">It can't be restored, or a command goes on; nothing has been changed.</exception>
    public async Task<RestoreOutcome> RunAsync(string path, string by, TimeSpan longest, CancellationToken ct)
    {
        using var worker = await HoldAsync(longest, ct) ?? throw new BackupRefusedException(BackupRefusal.InUse, folder.Path);
        return restoration.Run(path, by);
    }

    private async Task<ExclusiveFile?> HoldAsync(TimeSpan longest, CancellationToken ct)
    {
        var started = clock.GetTimestamp();
        for (; ; )
        {
            if (ExclusiveFile.TryHold(folder.WorkerLock) is { } held)
                return held;
            if (clock.GetElapsedTime(started) >= longest)
                return null;
            await Task.Delay(LookInterval, clock, ct);
        }
    }
}
