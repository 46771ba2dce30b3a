using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Members;
using AirlineValue.Web.Pages.Members;

namespace AirlineValue.Web.Pages.Cleaning;

/// <summary>Links from the counts of a cleaning to the members behind them, whether or not an analysis used it.</summary>
public static class CleaningMemberLinks
{
    /// <summary>The members that a rule drops, of those that the rules before it keep.</summary>
    public static string DroppedBy(int extractId, CleaningRule rule, CleaningOptions options) =>
        MemberLinks.Of(extractId, new DroppedUnder(rule, options));
}
