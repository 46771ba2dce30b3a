using AirlineValue.Domain.Storage;
using AirlineValue.Web.Settings;

namespace AirlineValue.Web.Jobs;

/// <summary>Puts the deletion of extracts whose time is over into the queue.</summary>
public sealed class RetentionLook(ExtractRetention retention, JobQueue queue, ProductSettings settings, TimeProvider clock)
{
    /// <summary>Whether extracts are deleted by themselves.</summary>
    public bool IsOn => settings.Retention.ExtractMonths > 0;

    /// <summary>Months that extracts are kept.</summary>
    public int Months => settings.Retention.ExtractMonths;

    /// <summary>The extracts whose time is over today; none while extracts are kept.</summary>
    public IReadOnlyList<ExpiredExtract> Expired() =>
        IsOn ? retention.Expired(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), Months) : [];

    /// <summary>Takes a look; gives the extracts whose deletion was asked for. One that a job works on is left to a later look.</summary>
    public async Task<IReadOnlyList<int>> LookAsync(CancellationToken ct)
    {
        var deleted = new List<int>();
        foreach (var extract in Expired().Where(extract => extract.KeptFor is null))
        {
            if (await queue.EnqueueDeletionAsync(extract.Id, CurrentUser.Retention, ct) is not null)
                deleted.Add(extract.Id);
        }
        return deleted;
    }
}
