namespace AirlineValue.Web.Jobs;

/// <summary>Looks every hour, as long as the server runs, whether an extract's time is over.</summary>
public sealed class RetentionWatch(RetentionLook look, TimeProvider clock, ILogger<RetentionWatch> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!look.IsOn)
            return;
        await Task.Yield();
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            do
                await LookAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    private async Task LookAsync(CancellationToken ct)
    {
        try
        {
            await look.LookAsync(ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "Whether extracts are to be deleted could not be looked at; it is tried again in an hour");
        }
    }
}
