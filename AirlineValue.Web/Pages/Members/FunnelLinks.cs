using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Pages.Members;

/// <summary>Links from the steps of a period's cleaning to the members behind their numbers; null where there are none.</summary>
/// <param name="period">The analysis and the extract that was cleaned.</param>
/// <param name="steps">The steps, in order.</param>
public sealed class FunnelLinks(PeriodKey period, IReadOnlyList<CleaningStep> steps)
{
    /// <summary>All members that went in.</summary>
    public string Imported => MemberLinks.OfPeriod(period);

    /// <summary>Those that a step dropped.</summary>
    public string? Dropped(int step) =>
        steps[step].Dropped == 0 ? null : MemberLinks.OfPeriod(period, new DroppedBy(steps[step].Rule));

    /// <summary>Those that were left behind a step: they have a group, or a later step dropped them.</summary>
    public string? Kept(int step) => steps[step].Kept == 0
        ? null
        : MemberLinks.OfPeriod(period, [new InAnyGroup(), .. steps.Skip(step + 1).Where(s => s.Dropped > 0).Select(s => new DroppedBy(s.Rule))]);
}
