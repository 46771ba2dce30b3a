using AirlineValue.Domain.Storage;
using AirlineValue.Web.Jobs;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Analyses.Replacing;

/// <summary>A draft that waits for a decision.</summary>
/// <param name="Href">Where it is decided.</param>
/// <param name="Text">Which it is, of which extract, when and by whom.</param>
public sealed record DraftLine(string Href, string Text);

/// <summary>What stands in the way of training: the same was done before.</summary>
/// <param name="Text">What.</param>
/// <param name="Href">Where it is.</param>
/// <param name="Link">The link's words.</param>
public sealed record SameTraining(string Text, string Href, string Link);

/// <summary>The training of an analysis again, on the members of a period.</summary>
/// <param name="Meaning">What it does, and what it does not do.</param>
/// <param name="Options">What the analysis was asked for.</param>
/// <param name="Drafts">Drafts that are to replace it.</param>
/// <param name="Job">The training at work or in the queue; null for none.</param>
/// <param name="Same">The same training that is there already; null for none.</param>
/// <param name="Trouble">Why the newest training came to nothing; null where it did not.</param>
public sealed record RetrainingView(
    string Meaning, IReadOnlyList<RunFact> Options, IReadOnlyList<DraftLine> Drafts, Job? Job, SameTraining? Same, Explanation? Trouble);

/// <summary>Writes the section on training again.</summary>
public sealed class RetrainingViews(
    Retrainings retrainings, JobQueue queue, FieldFormat format, ActorText actors, ProfileText profiles, IndicatorSetText sets,
    RefusalText refusals, TimeProvider clock, IStringLocalizer<RetrainingTexts> texts, IStringLocalizer<AnalysesTexts> analyses)
{
    /// <summary>What can be done, and is being done, with a period.</summary>
    public async Task<RetrainingView> ReadAsync(AnalysisView period, CancellationToken ct = default)
    {
        var (before, extract) = (period.Analysis, period.Extract);
        var job = (await queue.ActiveAsync(extract.Id, ct)).FirstOrDefault(j => j.Kind == JobKind.Analysis && j.Request.ReplacesId == before.Id);
        var drafts = await Task.Run(() => retrainings.DraftsFor(before.Id), ct);
        return new RetrainingView(
            texts["Meaning", format.Date(extract.WindowEnd), before.Id],
            Facts(before),
            [.. drafts.Select(Line)],
            job,
            await SameAsync(period, RequestOf(before), ct),
            job is null && await queue.LatestAsync(extract.Id, JobKind.Analysis, ct) is { Failure: { } failure } last && last.Request.ReplacesId == before.Id
                ? refusals.Job(failure)
                : null);
    }

    /// <summary>The same training, where it is there already; null where there is something to train.</summary>
    /// <param name="period">The period.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<SameTraining?> SameAsync(AnalysisView period, JobRequest request, CancellationToken ct = default)
    {
        if (await Task.Run(() => retrainings.FindSame(period.Extract.Id, request), ct) is not { } same)
            return null;
        return same.Id == period.Analysis.Id
            ? new SameTraining(texts["Same.Itself", same.Id], AnalysisAddress.Page(same.Id), texts["Same.See", same.Id])
            : new SameTraining(texts[same.IsDraft ? "Same.Draft" : "Same.Other", same.Id], ReplacementAddress.Page(same.Id), texts["Compare", same.Id]);
    }

    /// <summary>What the same training again asks for.</summary>
    public static JobRequest RequestOf(StoredAnalysis before) => new(
        before.CleaningOptions, before.ClusteringOptions, before.CleaningProfile, Indicators: before.IndicatorSet);

    private List<RunFact> Facts(StoredAnalysis a) =>
    [
        new(analyses["Run.Cleaning"], profiles.Name(a)),
        new(analyses["Run.IndicatorSet"], sets.Full(a.IndicatorSet)),
        new(analyses["Run.K"], format.Count(a.ClusteringOptions.K)),
        new(analyses["Run.Seed"], FormattableString.Invariant($"{a.ClusteringOptions.Seed}")),
        new(analyses["Run.Restarts"], format.Count(a.ClusteringOptions.Restarts)),
    ];

    private DraftLine Line(DraftAnalysis draft) => new(
        ReplacementAddress.Page(draft.Id),
        texts["Draft", draft.Id, format.Date(draft.WindowEnd), format.Moment(draft.CreatedAt, clock.LocalTimeZone), actors.Name(draft.CreatedBy)]);
}
