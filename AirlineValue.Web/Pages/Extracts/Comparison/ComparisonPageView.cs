using AirlineValue.Domain.Quality;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Jobs;

namespace AirlineValue.Web.Pages.Extracts.Comparison;

/// <summary>What the page of a comparison stands on.</summary>
/// <param name="Extract">The extract.</param>
/// <param name="Choices">The imported extracts that it can be compared with, the latest window first.</param>
/// <param name="Base">The one that it is compared with; null when the address names one that is not there.</param>
/// <param name="Comparison">What came out; null when it is not made yet.</param>
/// <param name="Job">The newest job that makes it, where nothing came out yet.</param>
public sealed record ComparisonPageView(
    Extract Extract, IReadOnlyList<Extract> Choices, Extract? Base, ExtractComparison? Comparison, Job? Job)
{
    /// <summary>The job to watch.</summary>
    public Job? ActiveJob => Job is { Status: JobStatus.Waiting or JobStatus.Running } ? Job : null;

    /// <summary>The job that did not come to its end.</summary>
    public Job? EndedBadly => Job is { Status: JobStatus.Failed or JobStatus.Cancelled or JobStatus.Interrupted } ? Job : null;

    /// <summary>Whether the comparison has still to be asked for.</summary>
    public bool IsToBeMade => Base is not null && Comparison is null && ActiveJob is null && EndedBadly is null;

    /// <summary>Reads all of it; null when there is no such imported extract.</summary>
    /// <param name="extracts">The extracts.</param>
    /// <param name="comparisons">The comparisons.</param>
    /// <param name="queue">Their jobs.</param>
    /// <param name="extractId">The extract.</param>
    /// <param name="with">The base; null for the extract before it.</param>
    /// <param name="ct">Ends it.</param>
    public static async Task<ComparisonPageView?> ReadAsync(
        ExtractQueries extracts, ComparisonStore comparisons, JobQueue queue, int extractId, int? with, CancellationToken ct = default)
    {
        var imported = (await extracts.ListAsync(ct)).Select(view => view.Extract)
            .Where(extract => extract.Status == ExtractStatus.Imported).ToList();
        if (imported.Find(extract => extract.Id == extractId) is not { } shown)
            return null;
        var choices = imported.Where(extract => extract != shown).OrderByDescending(extract => extract.WindowEnd).ThenByDescending(extract => extract.Id).ToList();
        var chosen = with is null ? Before(shown, choices) : choices.Find(extract => extract.Id == with);
        if (chosen is null)
            return new ComparisonPageView(shown, choices, null, null, null);
        // read at once: a page that waits when its circuit starts is blank for a moment, and loses its place
        if (comparisons.Find(chosen.Id, shown.Id) is { } comparison)
            return new ComparisonPageView(shown, choices, chosen, comparison, null);
        var job = await queue.LatestComparisonAsync(chosen.Id, shown.Id, ct);
        // a job that is done by now stored its comparison between the two looks
        return new ComparisonPageView(shown, choices, chosen, job is { Status: JobStatus.Done } ? comparisons.Find(chosen.Id, shown.Id) : null, job);
    }

    /// <summary>The extract before another: of those whose window does not end later the latest, else the nearest behind it.</summary>
    /// <param name="extract">The extract.</param>
    /// <param name="others">The others, the latest first.</param>
    public static Extract? Before(Extract extract, IReadOnlyList<Extract> others) =>
        others.FirstOrDefault(other => (other.WindowEnd, other.Id).CompareTo((extract.WindowEnd, extract.Id)) < 0) ?? (others.Count == 0 ? null : others[^1]);
}
