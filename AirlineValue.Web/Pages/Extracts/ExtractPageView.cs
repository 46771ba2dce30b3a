using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Jobs;

namespace AirlineValue.Web.Pages.Extracts;

/// <summary>What the page of an extract shows.</summary>
/// <param name="Extract">The extract.</param>
/// <param name="Job">Its newest job.</param>
/// <param name="Quarantine">The part of the quarantine that is asked for; null before the import.</param>
/// <param name="Analyses">Its analyses, the newest first.</param>
/// <param name="Scoring">What stored analyses say of it; null before the import.</param>
public sealed record ExtractPageView(
    Extract Extract, Job? Job, QuarantinePage? Quarantine, IReadOnlyList<AnalysisLine> Analyses, ExtractScorings? Scoring = null)
{
    /// <summary>What was seen of a file beside an earlier extract, before its import; null when there is none.</summary>
    public KindAdvice? Advice { get; init; }

    /// <summary>How an increment was completed; null for a snapshot.</summary>
    public IncrementView? Increment { get; init; }

    /// <summary>The job to watch: one that waits or runs.</summary>
    public Job? ActiveJob => Job is { Status: JobStatus.Waiting or JobStatus.Running } ? Job : null;

    /// <summary>The job that did not come to its end, to explain.</summary>
    public Job? EndedBadly => Job is { Status: JobStatus.Failed or JobStatus.Cancelled or JobStatus.Interrupted } ? Job : null;

    /// <summary>The analysis to lead on to: the one that the newest job made, if it is there.</summary>
    public AnalysisLine? FreshAnalysis => Job is { Status: JobStatus.Done, AnalysisId: { } made }
        ? Analyses.FirstOrDefault(analysis => analysis.Id == made)
        : null;

    /// <summary>The period to lead on to: the one that the newest job scored, if it is there.</summary>
    public ScoredPeriod? FreshPeriod => Job is { Status: JobStatus.Done, Kind: JobKind.Scoring, AnalysisId: { } by }
        ? Scoring?.Scored.FirstOrDefault(period => period.AnalysisId == by)
        : null;

    /// <summary>Whether a person can look at how the file is read, and import it.</summary>
    public bool CanImport => ActiveJob is null && Extract is
    {
        Status: ExtractStatus.Uploaded or ExtractStatus.Refused or ExtractStatus.Cancelled
            or ExtractStatus.Interrupted or ExtractStatus.Failed,
        Layout: not null,
    };

    /// <summary>Reads all of it; null when there is no such extract.</summary>
    public static async Task<ExtractPageView?> ReadAsync(
        MemberReadGrant grant, ExtractQueries extracts, AnalysisQueries analyses, ScoringQueries scorings, int extractId, int quarantinePage,
        CancellationToken ct = default)
    {
        if (await extracts.FindAsync(extractId, ct) is not { } found)
            return null;
        if (found.Extract.Status != ExtractStatus.Imported)
            return new ExtractPageView(found.Extract, found.Job, null, []);
        var quarantine = await QuarantinePage.ReadAsync(
            grant, extracts, extractId, found.Extract.Report?.Rejected ?? 0, quarantinePage, ct);
        return new ExtractPageView(
            found.Extract, found.Job, quarantine, await analyses.ListAsync(extractId, ct), await scorings.OfExtractAsync(extractId, ct))
        {
            Increment = await IncrementView.ReadAsync(extracts, found.Extract, ct),
        };
    }
}
