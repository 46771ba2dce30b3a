using AirlineValue.Domain;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Analyses.Replacing;

/// <summary>What the page of an analysis that is to replace another rests on.</summary>
/// <param name="After">The analysis, with the members that it was trained on.</param>
/// <param name="BeforeId">The one that it is to replace; for what was not trained to replace any, the current one; null where
/// there is none but itself.</param>
/// <param name="IsBeforeGone">Whether that one is not there any more.</param>
/// <param name="Replaced">Both; null where they can't be compared.</param>
/// <param name="View">The same as it is shown.</param>
/// <param name="Title">The page's heading.</param>
/// <param name="Lead">Of what the page is, when it was trained and by whom.</param>
public sealed record ReplacementData(
    AnalysisView After, int? BeforeId, bool IsBeforeGone, ReplacedAnalysis? Replaced, ReplacementView? View, string Title, string Lead)
{
    /// <summary>The analysis that it is to replace, as long as it is a draft.</summary>
    public int? DraftFor => After.Analysis.IsDraft ? After.Analysis.ReplacesId : null;
}

/// <summary>Reads what the page of an analysis that is to replace another shows.</summary>
public sealed class ReplacementReader(
    AnalysisQueries analyses, ReplacementRun replacements, ReplacementViews views, FieldFormat format, ActorText actors, TimeProvider clock,
    IStringLocalizer<RetrainingTexts> texts)
{
    /// <summary>The page of an analysis; null when it is not there.</summary>
    public async Task<ReplacementData?> ReadAsync(int id, CancellationToken ct = default)
    {
        if (await analyses.FindTrainingAsync(id, ct) is not { } after)
            return null;
        var beforeId = after.Analysis.ReplacesId ?? await OtherAsync(id, ct);
        var training = beforeId is null ? null : await analyses.FindTrainingAsync(beforeId, ct);
        var replaced = training is null ? null : await Task.Run(() => replacements.FindOrMake(id, beforeId!.Value, ct), ct);
        return new ReplacementData(
            after, beforeId, beforeId is not null && training is null, replaced, replaced is null ? null : views.Of(replaced, training!),
            beforeId is null ? texts["Column.Analysis", id] : texts["Title", id, beforeId],
            texts["Lead", format.Date(after.Extract.WindowEnd), format.Moment(after.Analysis.CreatedAt, clock.LocalTimeZone), actors.Name(after.Analysis.CreatedBy)]);
    }

    private async Task<int?> OtherAsync(int id, CancellationToken ct) =>
        (await analyses.FindAsync(null, ct))?.Analysis.Id is { } current && current != id ? current : null;
}
