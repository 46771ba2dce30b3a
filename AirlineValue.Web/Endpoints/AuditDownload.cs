using System.Globalization;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Accounts;
using AirlineValue.Web.Auditing;
using AirlineValue.Web.Pages.Audit;

namespace AirlineValue.Web.Endpoints;

/// <summary>Sends entries of the audit as they are stored, the oldest first, with the hashes that chain them, so that somebody
/// outside can look whether they fit.</summary>
public static class AuditDownload
{
    private static readonly string[] Heads = ["ID", "AT_UTC", "ACTOR", "ACT", "SUBJECT", "DETAIL", "PREVIOUS", "HASH"];

    /// <summary>Maps the endpoint.</summary>
    public static void MapAuditDownload(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet($"/{AuditAddress.CsvPath}", SendAsync).Requires(Permission.Administer);

    private static async Task<IResult> SendAsync(HttpContext http, AuditLog log, TimeProvider clock)
    {
        var ct = http.RequestAborted;
        var address = AuditAddress.Read(http.Request.QueryString.Value ?? "");
        var filter = address.ToFilter(log, clock.LocalTimeZone);
        // what the download itself adds is in the next one
        var last = log.Read(new AuditFilter(), 0, 1) is [var newest] ? newest.Id : 0;
        var shown = (address with { Member = null, Subject = filter.Subject }).ToQuery();
        http.Response.Headers.CacheControl = "no-store";
        await using var csv = CsvAnswer.Start(
            http.Response, string.Create(CultureInfo.InvariantCulture, $"audit-{clock.GetUtcNow():yyyy-MM-dd'T'HHmmss}.csv"),
            new SentFile("audit", "audit", log.Count(filter), shown));
        await csv.WriteRecordAsync(Heads, ct);
        foreach (var entry in log.Stream(filter, last, ct))
            await csv.WriteRecordAsync([entry.Id.ToString(CultureInfo.InvariantCulture), entry.At, entry.Actor, entry.Act, entry.Subject, entry.Detail, entry.Previous, entry.Hash], ct);
        await csv.FlushAsync(ct);
        return Results.Empty;
    }
}
