using System.Globalization;
using System.Reflection;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;

namespace AirlineValue.Web.Endpoints;

/// <summary>Downloads of lists of members.</summary>
public static class MemberDownload
{
    /// <summary>Maps the downloads.</summary>
    public static void MapMemberDownload(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/segments/{key}/members.csv", SendAsync);

    /// <summary>The address of a segment's list.</summary>
    /// <param name="key">The segment's key.</param>
    /// <param name="address">Filter and order.</param>
    public static string Address(string key, MemberListAddress address) =>
        $"api/segments/{key}/members.csv{(address with { Page = 1 }).ToQuery()}";

    private static async Task<IResult> SendAsync(
        string key, HttpContext http, AnalysisQueries analyses, MemberQueries members, TimeProvider clock,
        SegmentTexts segments, MemberFilterText filters, IStringLocalizer<MembersTexts> texts)
    {
        var address = MemberListAddress.Read(name => http.Request.Query[name]);
        if (address.Unreadable.Count > 0)
            return Results.Problem(statusCode: StatusCodes.Status400BadRequest, detail: Unreadable(address, texts));
        var view = await analyses.FindAsync(address.Analysis, http.RequestAborted);
        var segment = view?.Analysis.Segments.Find(s => string.Equals(s.Key, key, StringComparison.OrdinalIgnoreCase));
        if (view is null || segment is null)
            return Results.Problem(statusCode: StatusCodes.Status404NotFound, detail: texts["Download.NotFound", key]);
        var name = segments.Name(segment.Name);
        await using var list = await members.OpenAsync(
            view.Scoring.Id, address.Filter with { Segment = segment.Rank }, address.Sort, address.Descending, http.RequestAborted);
        Prepare(http.Response, FileName(name, view));
        ProvenanceLine[] provenance =
        [
            new("analysis", view.Analysis.Id.ToString(CultureInfo.InvariantCulture)),
            new("extract", view.Extract.FileName),
            new("window end", view.Extract.WindowEnd?.ToString("O", CultureInfo.InvariantCulture) ?? ""),
            new("segment", $"{segment.Key} ({name})"),
            new("filter", filters.Of(address.Filter) ?? texts["Filter.None"]),
            new("order", filters.Of(address.Sort, address.Descending)),
            new("time", clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
            new("rows", list.Count.ToString(CultureInfo.InvariantCulture)),
            new("program", $"AirlineValue {Version}"),
        ];
        await MemberCsv.WriteAsync(
            http.Response.Body, provenance, list.Lines, view.Analysis.Segments.ToDictionary(s => s.Rank, s => s.Name), http.RequestAborted);
        return Results.Empty;
    }

    private static string Version { get; } =
        typeof(MemberDownload).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static string Unreadable(MemberListAddress address, IStringLocalizer<MembersTexts> texts) =>
        string.Join(' ', address.Unreadable.Select(u => texts["Unreadable", u.Name, u.Found].Value));

    private static string FileName(string segment, AnalysisView view) => string.Create(
        CultureInfo.InvariantCulture, $"{segment} {view.Extract.WindowEnd:yyyy-MM-dd} analysis {view.Analysis.Id}.csv");

    private static void Prepare(HttpResponse response, string fileName)
    {
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(fileName);
        response.Headers.ContentDisposition = disposition.ToString();
    }
}
