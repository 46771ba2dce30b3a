using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Pages.Goals;
using AirlineValue.Web.Pages.Members;
using Microsoft.AspNetCore.WebUtilities;

namespace AirlineValue.Web.Pages.Kpis;

/// <summary>The address of a page with the line of a KPI.</summary>
public static class KpiAddress
{
    /// <summary>The parameter that names the KPI whose line is shown.</summary>
    public const string Parameter = ParameterNames.Kpi;

    /// <summary>The id of the line.</summary>
    public const string Line = "kpi-line";

    /// <summary>The same page with the line of a KPI.</summary>
    /// <param name="address">The page's own address.</param>
    /// <param name="kpi">The KPI.</param>
    public static string Of(string address, Kpi kpi)
    {
        var uri = new Uri(address);
        var others = QueryHelpers.ParseQuery(uri.Query).SelectMany(p => p.Value.Select(value => new KeyValuePair<string, string?>(p.Key, value)))
            .Where(p => !string.Equals(p.Key, Parameter, StringComparison.OrdinalIgnoreCase));
        return QueryHelpers.AddQueryString(uri.GetLeftPart(UriPartial.Path), [.. others, new(Parameter, kpi.Key)]) + "#" + Line;
    }

    /// <summary>Where a goal for a KPI is set.</summary>
    public static string Goal(Kpi kpi, StoredSegment? segment, DateOnly? month) => GoalsAddress.New(kpi.Key, segment?.Key, month);
}
