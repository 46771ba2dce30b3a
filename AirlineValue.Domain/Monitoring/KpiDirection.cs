using AirlineValue.Domain.Segments;

namespace AirlineValue.Domain.Monitoring;

/// <summary>Which way a KPI is good for the airline.</summary>
public enum GoodDirection
{
    /// <summary>Neither way: it says something else.</summary>
    Neither,

    /// <summary>More is better.</summary>
    Higher,

    /// <summary>Less is better.</summary>
    Lower,
}

/// <summary>Which way each KPI is good for the airline: of all members, and group by group.</summary>
public static class KpiDirection
{
    /// <summary>Which way a KPI is good.</summary>
    /// <param name="kpi">The KPI.</param>
    /// <param name="group">The group that it is of; null for the airline.</param>
    public static GoodDirection Of(Kpi kpi, CustomerGroup? group) => kpi.Kind switch
    {
        // more points are more activity, and more that the airline owes
        KpiKind.Points => GoodDirection.Neither,
        KpiKind.ActiveShare or KpiKind.FaresPerMember => GoodDirection.Higher,
        KpiKind.Mean => OfMean(kpi),
        _ when group is null => GoodDirection.Higher,
        KpiKind.Members or KpiKind.MemberShare or KpiKind.FareShare => OfSize(group.Value),
        _ => OfVolume(group.Value),
    };

    private static GoodDirection OfMean(Kpi kpi) => kpi.Indicator switch
    {
        { IsLowerBetter: true } => GoodDirection.Lower,
        // a longer relationship is loyalty, and fewer newcomers
        { Name: "L" } => GoodDirection.Neither,
        _ => GoodDirection.Higher,
    };

    private static GoodDirection OfSize(CustomerGroup group) => group switch
    {
        CustomerGroup.ImportantKeep or CustomerGroup.ImportantDevelop => GoodDirection.Higher,
        CustomerGroup.ImportantWinBack or CustomerGroup.LowValue => GoodDirection.Lower,
        // members come in here, and go on from here in either direction
        _ => GoodDirection.Neither,
    };

    // of those who are leaving, a sum grows with their number as much as with what they still bring
    private static GoodDirection OfVolume(CustomerGroup group) => group is CustomerGroup.ImportantWinBack or CustomerGroup.LowValue
        ? GoodDirection.Neither
        : GoodDirection.Higher;
}
