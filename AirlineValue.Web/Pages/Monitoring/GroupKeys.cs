using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Pages.Monitoring;

/// <summary>The groups that goals and alerts can be set for.</summary>
public static class GroupKeys
{
    /// <summary>The keys of an analysis' groups in their order; the five names where there is none.</summary>
    public static IReadOnlyList<string> Of(StoredAnalysis? analysis) => analysis is null
        ? [.. Enum.GetValues<CustomerGroup>().Select(group => group.Key())]
        : [.. analysis.Segments.OrderBy(segment => segment.Rank).Select(segment => segment.Key)];
}
