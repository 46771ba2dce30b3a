using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Pages.Extracts;

/// <summary>A line of the list of extracts.</summary>
/// <param name="Extract">The extract.</param>
/// <param name="ActiveJob">Its job that waits or runs.</param>
/// <param name="Analyses">How many analyses rest on it.</param>
/// <param name="IsCurrent">Whether the analysis that everybody sees is among them.</param>
public sealed record ExtractListLine(Extract Extract, Job? ActiveJob, int Analyses, bool IsCurrent)
{
    /// <summary>The job whose progress stands in the list: those that wait in turn are counted above it.</summary>
    public Job? ShownJob => ActiveJob is { Status: JobStatus.Waiting, Request.Turn: not null } ? null : ActiveJob;
}

/// <summary>What the list of extracts shows.</summary>
/// <param name="Lines">The extracts, the newest first.</param>
public sealed record ExtractListView(IReadOnlyList<ExtractListLine> Lines)
{
    /// <summary>Whether something waits or runs, so that the list has to be read again.</summary>
    public bool IsBusy => Lines.Any(line => line.ActiveJob is not null);

    /// <summary>Reads all of it.</summary>
    public static async Task<ExtractListView> ReadAsync(
        ExtractQueries extracts, AnalysisQueries analyses, CancellationToken ct = default)
    {
        var found = await extracts.ListAsync(ct);
        var byExtract = (await analyses.ListAsync(ct: ct)).ToLookup(analysis => analysis.ExtractId);
        return new ExtractListView([.. found.Select(view => new ExtractListLine(
            view.Extract,
            view.Job is { Status: JobStatus.Waiting or JobStatus.Running } ? view.Job : null,
            byExtract[view.Extract.Id].Count(),
            byExtract[view.Extract.Id].Any(analysis => analysis.IsCurrent)))]);
    }
}
