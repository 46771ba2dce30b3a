using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Members;

namespace AirlineValue.Web.Pages.Members;

/// <summary>Links from the steps of an analysis' cleaning to the members behind their numbers; null where there are none.</summary>
/// <param name="analysisId">The analysis.</param>
/// <param name="steps">The steps, in order.</param>
public sealed class FunnelLinks(int analysisId, IReadOnlyList<CleaningStep> steps)
{
    /// <summary>All members that went in.</summary>
    public string Imported => MemberLinks.OfAnalysis(analysisId);

    /// <summary>Those that a step dropped.</summary>
    public string? Dropped(int step) =>
        steps[step].Dropped == 0 ? null : MemberLinks.OfAnalysis(analysisId, new DroppedBy(steps[step].Rule));

    /// <summary>Those that were left behind a step: they have a group, or a later step dropped them.</summary>
    public string? Kept(int step) => steps[step].Kept == 0
        ? null
        : MemberLinks.OfAnalysis(analysisId, [new InAnyGroup(), .. steps.Skip(step + 1).Where(s => s.Dropped > 0).Select(s => new DroppedBy(s.Rule))]);
}
