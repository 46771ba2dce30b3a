using System.Globalization;
using System.Reflection;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;

namespace AirlineValue.Web.Endpoints;

/// <summary>Downloads of lists of members.</summary>
public static class MemberDownload
{
    private const string Path = "api/members.csv";

    /// <summary>Maps the downloads.</summary>
    public static void MapMemberDownload(this IEndpointRouteBuilder routes) => routes.MapGet($"/{Path}", SendAsync);

    /// <summary>The address of a list's download.</summary>
    public static string Address(MembersAddress list) => $"{Path}{(list with { Page = 1 }).ToQuery()}";

    private static async Task<IResult> SendAsync(
        HttpContext http, MemberQueries members, TimeProvider clock, SegmentTexts segments, ConditionText conditions, IStringLocalizer<MembersTexts> texts)
    {
        var address = MembersAddress.Read(http.Request.QueryString.Value ?? "");
        if (address.Unreadable.Count > 0)
            return Results.Problem(statusCode: StatusCodes.Status400BadRequest, detail: Unreadable(address, texts));
        var (basis, refusal) = await members.FindBasisAsync(address.Extract, address.Analysis, http.RequestAborted);
        if (basis is null)
        {
            return Results.Problem(
                statusCode: StatusCodes.Status404NotFound, detail: texts[$"{refusal}.Text", address.Extract ?? 0, address.Analysis ?? 0]);
        }
        var fields = MemberCsv.FieldsOf(address, basis.Analysis is not null, basis.Analysis?.Analysis.Scaler.Indicators);
        if (basis.Extract.IsPlainTable && address.Fields.Count == 0)
            fields = [.. fields.Where(MemberTableViews.IsOfPlainTables)];
        using var list = await members.OpenAsync(basis, address.Conditions, address.Order, fields, http.RequestAborted);
        SegmentName[] names = [.. basis.Analysis?.Analysis.Segments.Select(s => s.Name) ?? []];
        Prepare(http.Response, FileName(GroupOf(address, names) is { } group ? segments.Name(group) : texts["Title"], basis));
        ProvenanceLine[] provenance =
        [
            new("analysis", basis.Analysis?.Analysis.Id.ToString(CultureInfo.InvariantCulture) ?? texts["Download.NoAnalysis"]),
            new("extract", basis.Extract.FileName),
            new("window end", basis.Extract.WindowEnd?.ToString("O", CultureInfo.InvariantCulture) ?? ""),
            new("filter", conditions.Of(address.Conditions, names) ?? texts["Filter.None"]),
            new("order", conditions.Of(address.Order)),
            new("list", address.ToString()),
            new("time", clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
            new("rows", list.Count.ToString(CultureInfo.InvariantCulture)),
            new("program", $"AirlineValue {Version}"),
        ];
        await MemberCsv.WriteAsync(http.Response.Body, provenance, list, MemberTableViews.NamesOf(basis), http.RequestAborted);
        return Results.Empty;
    }

    private static string Version { get; } =
        typeof(MemberDownload).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static SegmentName? GroupOf(MembersAddress address, SegmentName[] names) =>
        address.Conditions.OfType<InGroup>().ToList() is [var only] ? Array.Find(names, n => n.Key == only.Key) : null;

    private static string Unreadable(MembersAddress address, IStringLocalizer<MembersTexts> texts) =>
        string.Join(' ', address.Unreadable.Select(u => texts["Unreadable", u.Name, u.Found].Value));

    private static string FileName(string what, MemberBasis basis) => basis.Analysis is { } analysis
        ? string.Create(CultureInfo.InvariantCulture, $"{what} {basis.Extract.WindowEnd:yyyy-MM-dd} analysis {analysis.Analysis.Id}.csv")
        : string.Create(CultureInfo.InvariantCulture, $"{what} {basis.Extract.WindowEnd:yyyy-MM-dd} extract {basis.Extract.Id}.csv");

    private static void Prepare(HttpResponse response, string fileName)
    {
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(fileName);
        response.Headers.ContentDisposition = disposition.ToString();
    }
}
