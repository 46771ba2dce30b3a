using AirlineValue.Domain.Storage;
using AirlineValue.Web.Jobs;

namespace AirlineValue.Web.Pages.Analyses.ClusterCount;

/// <summary>What the page of an extract's choice of k stands on.</summary>
/// <param name="Extract">The extract, imported.</param>
/// <param name="Made">Its stored choices, the newest first.</param>
/// <param name="Shown">The one that is shown; null when there is none, or the address names one that is not there.</param>
/// <param name="Analyses">The extract's analyses, the newest first.</param>
/// <param name="Active">The jobs on the extract that wait or run.</param>
/// <param name="Latest">The newest job that was to make a choice, whatever became of it.</param>
public sealed record ClusterCountPageView(
    Extract Extract,
    IReadOnlyList<StoredClusterCount> Made,
    StoredClusterCount? Shown,
    IReadOnlyList<AnalysisLine> Analyses,
    IReadOnlyList<Job> Active,
    Job? Latest)
{
    /// <summary>Whether a choice is being made.</summary>
    public bool IsBusy => Active.Any(job => job.Kind == JobKind.ClusterCount);

    /// <summary>The jobs to watch: choices of k, and analyses, which may have been started here.</summary>
    public IEnumerable<Job> Watched => Active.Where(job => job.Kind is JobKind.ClusterCount or JobKind.Analysis);

    /// <summary>The newest job, when it did not come to its end.</summary>
    public Job? EndedBadly => Latest is { Status: JobStatus.Failed or JobStatus.Cancelled or JobStatus.Interrupted } ? Latest : null;

    /// <summary>Reads all of it; null when there is no such imported extract.</summary>
    /// <param name="extracts">The extracts.</param>
    /// <param name="store">The choices.</param>
    /// <param name="analyses">The analyses.</param>
    /// <param name="queue">The jobs.</param>
    /// <param name="extractId">The extract.</param>
    /// <param name="choiceId">The choice; null for the newest.</param>
    /// <param name="ct">Ends it.</param>
    public static async Task<ClusterCountPageView?> ReadAsync(
        ExtractQueries extracts,
        ClusterCountStore store,
        AnalysisQueries analyses,
        JobQueue queue,
        int extractId,
        int? choiceId,
        CancellationToken ct = default)
    {
        if (await extracts.FindAsync(extractId, ct) is not { Extract: { Status: ExtractStatus.Imported } extract })
            return null;
        var made = await Task.Run(() => store.List(extractId), ct);
        var shown = choiceId is null && made is [var newest, ..] ? newest : made.FirstOrDefault(choice => choice.Id == choiceId);
        return new ClusterCountPageView(
            extract, made, shown, await analyses.ListAsync(extractId, ct), await queue.ActiveAsync(extractId, ct),
            await queue.LatestAsync(extractId, JobKind.ClusterCount, ct));
    }
}
