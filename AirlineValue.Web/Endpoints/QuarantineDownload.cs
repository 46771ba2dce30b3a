using System.Globalization;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Accounts;
using AirlineValue.Web.Auditing;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Endpoints;

/// <summary>Streams the rows of an extract that were not imported as CSV, safe to open in a spreadsheet.</summary>
public static class QuarantineDownload
{
    /// <summary>Maps the endpoint.</summary>
    public static void MapQuarantineDownload(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/extracts/{extractId:int}/quarantine.csv", SendAsync).Requires(Permission.Upload).Requires(Permission.Download);

    /// <summary>The address of an extract's quarantine, relative to the application's.</summary>
    public static string AddressOf(int extractId) =>
        string.Create(CultureInfo.InvariantCulture, $"api/extracts/{extractId}/quarantine.csv");

    private static async Task<IResult> SendAsync(
        int extractId, HttpContext context, ExtractQueries extracts, RefusalText reasons, IStringLocalizer<ExtractsTexts> texts)
    {
        var ct = context.RequestAborted;
        if (await extracts.FindAsync(extractId, ct) is not { Extract.Status: ExtractStatus.Imported } view)
            return Results.NotFound();
        await using var csv = CsvAnswer.Start(
            context.Response, CsvAnswer.FileNameOf("quarantine", view.Extract.FileName),
            new SentFile("quarantine", AuditText.Extract(extractId), view.Extract.Report?.Rejected));
        await csv.WriteRecordAsync([.. HeaderKeys.Select(key => texts[key].Value)], ct);
        await foreach (var row in extracts.StreamQuarantineAsync(Access.DownloadsMembers(context.User), extractId, ct))
            await csv.WriteRecordAsync(Cells(row, reasons), ct);
        await csv.FlushAsync(ct);
        return Results.Empty;
    }

    private static readonly string[] HeaderKeys =
        ["Quarantine.Line", "Quarantine.Column", "Quarantine.Reason", "Quarantine.Found", "Quarantine.Raw"];

    private static string[] Cells(StoredQuarantinedRow row, RefusalText reasons) =>
    [
        row.Line.ToString(CultureInfo.InvariantCulture),
        row.ColumnName ?? "",
        reasons.Quarantine(row.Reason, row.ColumnName, row.Found).What,
        row.Found,
        row.Raw,
    ];
}
