using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace AirlineValue.Web.Pages.Goals;

/// <summary>The addresses of the page of goals.</summary>
public static class GoalsAddress
{
    /// <summary>The page.</summary>
    public const string Path = "goals";

    /// <summary>The id of the form.</summary>
    public const string Form = "goal-form";

    /// <summary>The form for a new goal.</summary>
    /// <param name="kpi">The key of the KPI.</param>
    /// <param name="segment">The key of the group; null for the airline.</param>
    /// <param name="month">The first day of the month; null to leave it open.</param>
    public static string New(string kpi, string? segment, DateOnly? month) => QueryHelpers.AddQueryString(
        Path,
        new Dictionary<string, string?>(StringComparer.Ordinal) { ["kpi"] = kpi, ["group"] = segment, ["month"] = month is { } of ? MonthText(of) : null })
        + "#" + Form;

    /// <summary>The form for a goal that is there.</summary>
    /// <param name="entry">Its entry.</param>
    public static string Edit(int entry) => FormattableString.Invariant($"{Path}?goal={entry}#{Form}");

    /// <summary>A month as addresses and fields of months have it.</summary>
    public static string MonthText(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The first day of a month of this form; null when it is none.</summary>
    public static DateOnly? MonthOf(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;
}
