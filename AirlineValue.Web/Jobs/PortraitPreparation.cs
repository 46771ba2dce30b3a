using AirlineValue.Domain;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Jobs;

/// <summary>Makes the portraits of groups when no job waits, so that whoever opens a group first does not wait for them, and no
/// analysis does either. It belongs to the server: a command leaves them to it.</summary>
public sealed class PortraitPreparation(
    GroupPortraitStore store, PortraitRun run, AnalysisQueries analyses, ILogger<PortraitPreparation> log)
{
    private readonly HashSet<(int, int)> _failed = [];

    /// <summary>Makes those that are missing, one after the other.</summary>
    /// <param name="stopping">Ends it within one.</param>
    public void Prepare(CancellationToken stopping)
    {
        foreach (var period in store.Missing().Where(period => !_failed.Contains(period)))
        {
            stopping.ThrowIfCancellationRequested();
            try
            {
                if (analyses.Find(period.AnalysisId, period.ExtractId) is { } view)
                    run.FindOrMake(view, stopping);
            }
            catch (ColumnNotStoredException)
            {
                // the analysis or its extract is being deleted
                _failed.Add(period);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // Tried once: the page of the group makes them, or says why it can't
                _failed.Add(period);
                log.LogWarning(e, "The portraits of analysis {Analysis} for extract {Extract} could not be made ahead", period.AnalysisId, period.ExtractId);
            }
        }
    }
}
