using AirlineValue.Domain.Storage;
using AirlineValue.Web.Settings;

namespace AirlineValue.Web.Backup;

/// <summary>Makes a backup each day at the time that the setting names, and keeps as many as it says. One that was missed, since
/// nothing ran then, is made at the next start.</summary>
public sealed class DailyBackups(
    BackupStore store, BackupDesk desk, ProductSettings settings, TimeProvider clock, ILogger<DailyBackups> log) : BackgroundService
{
    /// <summary>The name that stands in the audit for what nobody asked for.</summary>
    private const string Actor = "daily backup";

    private static readonly TimeSpan LookInterval = TimeSpan.FromMinutes(1);

    /// <summary>The latest moment that one was due at.</summary>
    /// <param name="now">Now, in the zone of the machine.</param>
    /// <param name="time">The time of day.</param>
    public static DateTimeOffset LastDue(DateTimeOffset now, TimeOnly time)
    {
        var today = new DateTimeOffset(DateOnly.FromDateTime(now.DateTime).ToDateTime(time), now.Offset);
        return today <= now ? today : today.AddDays(-1);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Backup.Time is not { } time)
            return;
        using var timer = new PeriodicTimer(LookInterval, clock);
        try
        {
            do
            {
                await LookAsync(time, stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    private async Task LookAsync(TimeOnly time, CancellationToken stopping)
    {
        try
        {
            var due = LastDue(clock.GetLocalNow(), time);
            if (store.List().Any(file => file.Kind == BackupKind.Daily && file.At >= due))
                return;
            await desk.Make(BackupKind.Daily, Actor, stopping);
            if (desk.State?.Made is not null)
                store.DeleteDailyBeyond(settings.Backup.Keep);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.LogError(e, "The folder of the backups could not be looked at; it is tried again in a minute");
        }
    }
}
