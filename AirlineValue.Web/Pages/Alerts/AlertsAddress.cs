using System.Globalization;
using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Pages.Goals;
using Microsoft.AspNetCore.WebUtilities;

namespace AirlineValue.Web.Pages.Alerts;

/// <summary>The addresses of the page of alerts.</summary>
public static class AlertsAddress
{
    /// <summary>The page.</summary>
    public const string Path = "alerts";

    /// <summary>The id of the form.</summary>
    public const string Form = "alert-form";

    /// <summary>The id of the log.</summary>
    public const string Log = "alert-log";

    /// <summary>The form for a rule that is there.</summary>
    public static string Edit(int rule) => FormattableString.Invariant($"{Path}?rule={rule}#{Form}");

    /// <summary>A page of the log.</summary>
    public static string LogOf(AlertLogFilter filter, int page) => QueryHelpers.AddQueryString(
        Path,
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["result"] = filter.Result is { } result ? ResultKey(result) : null,
            ["group"] = filter.Segment,
            ["month"] = filter.Month is { } month ? GoalsAddress.MonthText(month) : null,
            ["analysis"] = filter.AnalysisId?.ToString(CultureInfo.InvariantCulture),
            ["page"] = page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null,
        }) + "#" + Log;

    /// <summary>What an address says of the log; what it can't read it leaves out.</summary>
    public static AlertLogFilter Read(string? result, string? group, string? month, int? analysis) => new(
        Enum.GetValues<AlertResult>().Cast<AlertResult?>().FirstOrDefault(r => ResultKey(r!.Value) == result),
        string.IsNullOrWhiteSpace(group) ? null : group, GoalsAddress.MonthOf(month), analysis);

    /// <summary>A result as addresses have it.</summary>
    public static string ResultKey(AlertResult result) => result switch
    {
        AlertResult.Fired => "fired",
        AlertResult.NotFired => "quiet",
        _ => "unknown",
    };
}
