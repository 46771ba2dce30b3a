using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Jobs;

/// <summary>Works on the queue as long as the server runs. A command that works beside the server takes turns with it:
/// who holds the worker's lock runs a job.</summary>
public sealed class JobWorker(
    DataFolder folder, JobRunner runner, JobRecovery recovery, PortraitPreparation portraits, JobSignal signal, TimeProvider clock,
    ILogger<JobWorker> log)
    : BackgroundService
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await WorkAsync(stoppingToken);
                await Task.Run(() => portraits.Prepare(stoppingToken), stoppingToken);
                await signal.WaitAsync(LookInterval, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogError(e, "The queue could not be worked on; it is looked at again in a moment");
                await Task.Delay(LookInterval, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task WorkAsync(CancellationToken ct)
    {
        using var held = ExclusiveFile.TryHold(folder.WorkerLock);
        if (held is null)
            return;
        await recovery.RunAsync(ct);
        while (await runner.RunNextAsync(ct))
        {
        }
    }
}
