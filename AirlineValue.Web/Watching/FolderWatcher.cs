using AirlineValue.Web.Settings;

namespace AirlineValue.Web.Watching;

/// <summary>Looks into the watched folder as long as the server runs. There is one server a data folder, so that there is one
/// who looks.</summary>
public sealed class FolderWatcher(FolderWatch watch, WatchStatus status, ProductSettings settings, TimeProvider clock, ILogger<FolderWatcher> log)
    : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (status.Folder is null)
            return;
        // Taking a file in reads all of it: not on the thread that starts the server
        await Task.Yield();
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(settings.Watch.PollSeconds), clock);
        do
        {
            try
            {
                await watch.LookAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogError(e, "The watched folder could not be worked on; it is looked at again in a moment");
                status.Findings = status.Findings with { Problems = [new WatchProblem(WatchProblemKind.Unexpected, status.Folder.Path, "")] };
            }
        }
        while (await NextAsync(timer, stoppingToken));
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken ct)
    {
        try
        {
            return await timer.WaitForNextTickAsync(ct);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
