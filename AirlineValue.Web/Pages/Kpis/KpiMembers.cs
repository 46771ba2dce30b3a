using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Pages.Members;

namespace AirlineValue.Web.Pages.Kpis;

/// <summary>The members that a KPI counts.</summary>
public static class KpiMembers
{
    /// <summary>Their list; null where the KPI counts no members, or there are none.</summary>
    /// <param name="kpi">The KPI.</param>
    /// <param name="segment">The key of the group; null for the airline.</param>
    /// <param name="period">The period.</param>
    /// <param name="value">How many they are.</param>
    public static string? Href(Kpi kpi, string? segment, PeriodKey period, double value) => !(value > 0) ? null : (kpi.Kind, segment) switch
    {
        (KpiKind.Members, null) => MemberLinks.OfPeriod(period),
        (KpiKind.Members, { } key) => MemberLinks.OfPeriod(period, new InGroup(key)),
        (KpiKind.Grouped, _) => MemberLinks.OfPeriod(period, new InAnyGroup()),
        // whoever flew in year 2
        (KpiKind.Active, _) => MemberLinks.OfPeriod(
            period, new ColumnRange(ExtractColumns.L1YFlightCount, new ValueRange(0, null, IsFromExclusive: true))),
        _ => null,
    };
}
