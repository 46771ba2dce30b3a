using AirlineValue.Domain.Storage;
using AirlineValue.Web.Accounts;
using AirlineValue.Web.Auditing;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Endpoints;

/// <summary>Downloads of lists of members, as CSV and as XLSX. Members who are suppressed or opted out are in none.</summary>
public static class MemberDownload
{
    private const string CsvPath = "api/members.csv";
    private const string XlsxPath = "api/members.xlsx";

    /// <summary>Maps the downloads.</summary>
    public static void MapMemberDownload(this IEndpointRouteBuilder routes)
    {
        routes.MapGet($"/{CsvPath}", SendCsvAsync).Requires(Permission.Download);
        routes.MapGet($"/{XlsxPath}", SendXlsxAsync).Requires(Permission.Download);
    }

    /// <summary>The address of a list's download as CSV.</summary>
    public static string Address(MembersAddress list) => $"{CsvPath}{(list with { Page = 1 }).ToQuery()}";

    /// <summary>The address of a list's download as XLSX.</summary>
    public static string XlsxAddress(MembersAddress list) => $"{XlsxPath}{(list with { Page = 1 }).ToQuery()}";

    private static Task<IResult> SendCsvAsync(HttpContext http, MemberQueries members, MemberFileText file, IStringLocalizer<MembersTexts> texts) =>
        SendAsync(http, members, texts, async (basis, address, list) =>
        {
            FileAnswer.Start(http.Response, CsvAnswer.ContentType, $"{file.FileName(address, basis)}.csv", SentOf(http, basis, address, list));
            http.Response.Headers.CacheControl = "no-store";
            await MemberCsv.WriteAsync(http.Response.Body, file.Provenance(basis, address, list, Access.ActorOf(http.User, Permission.Download)), list.Rows, file.ColumnsOf(basis, list), http.RequestAborted);
            return Results.Empty;
        });

    private static Task<IResult> SendXlsxAsync(HttpContext http, MemberQueries members, MemberFileText file, IStringLocalizer<MembersTexts> texts) =>
        SendAsync(http, members, texts, async (basis, address, list) =>
        {
            var provenance = file.Provenance(basis, address, list, Access.ActorOf(http.User, Permission.Download));
            if (list.Count > MemberXlsx.MostMembers(provenance))
            {
                return Results.Problem(
                    statusCode: StatusCodes.Status400BadRequest, detail: texts["Download.TooLong", list.Count, MemberXlsx.MostMembers(provenance)]);
            }
            FileAnswer.Start(http.Response, MemberXlsx.ContentType, $"{file.FileName(address, basis)}.xlsx", SentOf(http, basis, address, list));
            http.Response.Headers.CacheControl = "no-store";
            // the workbook's parts are written without waiting, which the answer's own stream refuses
            await using var output = http.Response.BodyWriter.AsStream();
            await MemberXlsx.WriteAsync(output, file.SheetName, provenance, list.Rows, file.ColumnsOf(basis, list), http.RequestAborted);
            return Results.Empty;
        });

    private static SentFile SentOf(HttpContext http, MemberBasis basis, MembersAddress address, MemberList list) => new(
        "members", AuditText.Extract(basis.Extract.Id), list.Count, LookLog.FilterOf(address, http.RequestServices.GetRequiredService<AuditLog>()));

    private static async Task<IResult> SendAsync(
        HttpContext http, MemberQueries members, IStringLocalizer<MembersTexts> texts, Func<MemberBasis, MembersAddress, MemberList, Task<IResult>> send)
    {
        var address = MembersAddress.Read(http.Request.QueryString.Value ?? "");
        if (address.Unreadable.Count > 0)
            return Results.Problem(statusCode: StatusCodes.Status400BadRequest, detail: Unreadable(address, texts));
        var (basis, refusal) = await members.FindBasisAsync(address.Extract, address.Analysis, address.Weighting, http.RequestAborted);
        if (basis is null)
        {
            return Results.Problem(
                statusCode: StatusCodes.Status404NotFound, detail: texts[$"{refusal}.Text", address.Extract ?? 0, address.Analysis ?? 0, address.Weighting ?? 0]);
        }
        var fields = MemberFile.FieldsOf(address, basis.Analysis is not null, basis.Analysis?.Analysis.Scaler.Indicators);
        if (basis.Extract.IsPlainTable && address.Fields.Count == 0)
            fields = [.. fields.Where(MemberTableViews.IsOfPlainTables)];
        using var list = await members.OpenAsync(
            Access.DownloadsMembers(http.User), basis, address.Conditions, address.Order, fields, ContactRequest.Reading, http.RequestAborted);
        return await send(basis, address, list);
    }

    private static string Unreadable(MembersAddress address, IStringLocalizer<MembersTexts> texts) =>
        string.Join(' ', address.Unreadable.Select(u => texts["Unreadable", u.Name, u.Found].Value));
}
