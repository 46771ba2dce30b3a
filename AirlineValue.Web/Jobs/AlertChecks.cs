using AirlineValue.Domain;

namespace AirlineValue.Web.Jobs;

/// <summary>Checks the alert rules behind a job that may have scored a period.</summary>
public sealed class AlertChecks(AlertRun run, ILogger<AlertChecks> log)
{
    /// <summary>Checks the periods that nobody has checked. What goes wrong is logged and takes nothing from the scoring: the
    /// period stays unchecked, and its turn comes behind the next job.</summary>
    public async Task RunAsync()
    {
        try
        {
            // the period is stored: who cancels its job now has come too late
            await Task.Run(() => run.CheckAsync(CancellationToken.None));
        }
        catch (Exception e)
        {
            log.LogError(e, "The alert rules were not checked against the periods that were scored last");
        }
    }
}
