using System.Globalization;
using AirlineValue.Domain.Storage;
using Microsoft.AspNetCore.WebUtilities;

namespace AirlineValue.Web.Pages.Audit;

/// <summary>Which entries of the audit the page shows, in its query string. Days are those of the server's time zone.</summary>
/// <param name="Actor">Done by this account; null for all.</param>
/// <param name="Act">Of this kind; null for all.</param>
/// <param name="From">From this day on; null for the first.</param>
/// <param name="To">Until this day, it included; null for the last.</param>
/// <param name="Subject">Done to this, as the audit names it; null for all.</param>
/// <param name="Member">Done to the member of this number; null for all.</param>
/// <param name="Page">The page, 1-based.</param>
public sealed record AuditAddress(
    string? Actor = null, AuditAct? Act = null, DateOnly? From = null, DateOnly? To = null, string? Subject = null, string? Member = null, int Page = 1)
{
    /// <summary>The page.</summary>
    public const string Path = "audit";

    /// <summary>The address of its export.</summary>
    public const string CsvPath = "api/audit.csv";

    // no entry names anything so
    private const string Nobody = "no such member";

    /// <summary>Reads a query string; what can't be read is left out.</summary>
    public static AuditAddress Read(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        string? Text(string name) => values.TryGetValue(name, out var found) && found.ToString().Trim() is { Length: > 0 } text ? text : null;
        DateOnly? Day(string name) => DateOnly.TryParseExact(Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        return new AuditAddress(
            Text("actor"), Enum.TryParse<AuditAct>(Text("act"), ignoreCase: true, out var act) && Enum.IsDefined(act) ? act : null, Day("from"), Day("to"),
            Text("subject"), Text("member"), int.TryParse(Text("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1);
    }

    /// <summary>The query string, with its question mark; empty where nothing is asked for.</summary>
    public string ToQuery() => QueryHelpers.AddQueryString("", new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["actor"] = Actor,
        ["act"] = Act?.ToString(),
        ["from"] = Day(From),
        ["to"] = Day(To),
        ["subject"] = Subject,
        ["member"] = Member,
        ["page"] = Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null,
    });

    /// <summary>The address, relative to the application's.</summary>
    public override string ToString() => Path + ToQuery();

    /// <summary>The address of these entries as CSV.</summary>
    public string ToCsv() => CsvPath + (this with { Page = 1 }).ToQuery();

    /// <summary>What it asks the audit for. A member is looked up by its salted hash; one whom no entry names has none.</summary>
    public AuditFilter ToFilter(AuditLog log, TimeZoneInfo zone) => new(
        Actor, Act, StartOf(From, zone), StartOf(To?.AddDays(1), zone), Member is null ? Subject : log.KnownDigestOf(Member) ?? Nobody);

    /// <summary>A day as the address has it.</summary>
    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset? StartOf(DateOnly? day, TimeZoneInfo zone) => day is { } start
        ? new DateTimeOffset(start.ToDateTime(TimeOnly.MinValue), zone.GetUtcOffset(start.ToDateTime(TimeOnly.MinValue)))
        : null;
}
