using System.Globalization;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Accounts;
using AirlineValue.Web.Auditing;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Endpoints;

/// <summary>Sends the file of an export as it left.</summary>
public static class ExportDownload
{
    /// <summary>Maps the endpoint.</summary>
    public static void MapExportDownload(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/exports/{exportId:int}/file", SendAsync).Requires(Permission.Download);

    /// <summary>The address of an export's file, relative to the application's.</summary>
    public static string AddressOf(int exportId) => string.Create(CultureInfo.InvariantCulture, $"api/exports/{exportId}/file");

    private static async Task<IResult> SendAsync(int exportId, HttpContext http, ContactExportStore exports, IStringLocalizer<ContactsTexts> texts)
    {
        if (exports.Find(exportId) is not { } export)
            return Results.Problem(statusCode: StatusCodes.Status404NotFound, detail: texts["Export.NotThere", exportId]);
        FileAnswer.Start(http.Response, export.Format == ExportFormat.Csv ? CsvAnswer.ContentType : MemberXlsx.ContentType, export.FileName,
            new SentFile("export", AuditText.Export(export.Id), export.Rows));
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentLength = export.FileBytes;
        await exports.CopyFileAsync(Access.DownloadsMembers(http.User), export, http.Response.Body, http.RequestAborted);
        return Results.Empty;
    }
}
