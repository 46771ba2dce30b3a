using System.Globalization;
using AirlineValue.Domain.Quality;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Accounts;
using AirlineValue.Web.Auditing;
using AirlineValue.Web.Pages.Consistency;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Endpoints;

/// <summary>The table of rules of consistency as CSV, safe to open in a spreadsheet.</summary>
public static class ConsistencyDownload
{
    private static readonly string[] HeaderKeys =
    [
        "Head.Key", "Head.Rule", "Head.Formula", "Head.Failed", "Head.Share", "Head.Unknown", "Head.Passed", "Head.Deviation",
        "Head.Tolerance", "Head.Severity", "Head.Example", "Head.NotChecked",
    ];

    /// <summary>Maps the endpoint.</summary>
    public static void MapConsistencyDownload(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/extracts/{extractId:int}/consistency.csv", SendAsync).Requires(Permission.SeeExtracts);

    /// <summary>The address of an extract's table, relative to the application's.</summary>
    public static string AddressOf(int extractId) =>
        string.Create(CultureInfo.InvariantCulture, $"api/extracts/{extractId}/consistency.csv");

    private static async Task<IResult> SendAsync(
        int extractId, HttpContext context, ExtractProfileQueries profiles, ConsistencyViews views, IStringLocalizer<ConsistencyTexts> texts)
    {
        var ct = context.RequestAborted;
        if (await profiles.ConsistencyAsync(extractId, ct) is not { Extract.Status: ExtractStatus.Imported, Part: { } report } view)
            return Results.NotFound();
        await using var csv = CsvAnswer.Start(context.Response, CsvAnswer.FileNameOf("consistency", view.Extract.FileName), new SentFile("consistency", AuditText.Extract(extractId)));
        await csv.WriteRecordAsync([.. HeaderKeys.Select(key => texts[key].Value)], ct);
        foreach (var row in views.Create(extractId, report).Rows)
            await csv.WriteRecordAsync(Cells(row, report.Rules.First(rule => rule.Rule.Key() == row.Key)), ct);
        await csv.FlushAsync(ct);
        return Results.Empty;
    }

    private static string[] Cells(ConsistencyRow row, RuleOutcome outcome) =>
    [
        row.Key, row.Name, row.Formula,
        Number(outcome.Failed), outcome.IsChecked ? Number(outcome.FailedShare) : "", Number(outcome.Unknown), Number(outcome.Passed),
        Number(outcome.LargestDeviation), row.Tolerance, row.Severity, row.Example ?? "", row.Missing ?? "",
    ];

    private static string Number(double value) => double.IsNaN(value) ? "" : value.ToString("R", CultureInfo.InvariantCulture);
}
