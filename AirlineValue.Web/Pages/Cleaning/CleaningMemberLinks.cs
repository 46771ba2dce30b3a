using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Pages.Members;

namespace AirlineValue.Web.Pages.Cleaning;

/// <summary>Links from the counts of a cleaning to the members behind them, whether or not an analysis used it.</summary>
public static class CleaningMemberLinks
{
    /// <summary>The members that a rule drops, of those that the rules before it keep.</summary>
    public static string DroppedBy(int extractId, CleaningRule rule, CleaningOptions options) =>
        MemberLinks.Of(extractId, new DroppedUnder(rule, options));

    /// <summary>The members of a period, those of one group or of all, that another cleaning drops.</summary>
    /// <param name="period">The period.</param>
    /// <param name="group">The key of the group; null for all groups.</param>
    /// <param name="options">The other cleaning.</param>
    /// <param name="steps">What it drops.</param>
    public static string Losing(PeriodKey period, string? group, CleaningOptions options, IReadOnlyList<CleaningStep> steps) =>
        MemberLinks.OfPeriod(
            period,
            [
                group is null ? new InAnyGroup() : new InGroup(group),
                .. steps.Where(step => step.Dropped > 0).Select(step => new DroppedUnder(step.Rule, options)),
            ]);
}
