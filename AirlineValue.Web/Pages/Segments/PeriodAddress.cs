using System.Globalization;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Pages.Members;
using Microsoft.AspNetCore.WebUtilities;

namespace AirlineValue.Web.Pages.Segments;

/// <summary>The address of the page at hand for another period.</summary>
public static class PeriodAddress
{
    /// <summary>The same page with the same choices for a period. The latest one needs no mention; a page of a list starts
    /// anew, since another period's list has other pages.</summary>
    /// <param name="address">The page's own address.</param>
    /// <param name="period">The period.</param>
    public static string Of(string address, ScoredPeriod period) => Of(address, period.ExtractId, period.IsLatest);

    /// <summary>The same for the period of an extract.</summary>
    /// <param name="address">The page's own address.</param>
    /// <param name="extractId">The extract.</param>
    /// <param name="isLatest">Whether its period is the latest one.</param>
    public static string Of(string address, int extractId, bool isLatest)
    {
        var uri = new Uri(address);
        List<KeyValuePair<string, string?>> parameters =
        [
            .. isLatest ? Array.Empty<KeyValuePair<string, string?>>() : [new(ParameterNames.Extract, extractId.ToString(CultureInfo.InvariantCulture))],
            .. QueryHelpers.ParseQuery(uri.Query).SelectMany(p => p.Value.Select(value => new KeyValuePair<string, string?>(p.Key, value)))
                .Where(p => !IsOf(p.Key, ParameterNames.Extract) && !IsOf(p.Key, ParameterNames.Page)),
        ];
        return QueryHelpers.AddQueryString(uri.GetLeftPart(UriPartial.Path), parameters);
    }

    private static bool IsOf(string name, string parameter) => string.Equals(name, parameter, StringComparison.OrdinalIgnoreCase);
}
