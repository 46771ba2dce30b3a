using System.Globalization;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Accounts;
using AirlineValue.Web.Auditing;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Endpoints;

/// <summary>The cross table of two analyses as CSV: a row a pair of groups, with its members.</summary>
public static class AnalysisPairDownload
{
    private const string NoGroup = "dropped";

    /// <summary>Maps the endpoint.</summary>
    public static void MapAnalysisPairDownload(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/analyses/compare.csv", SendAsync).Requires(Permission.SeeExtracts);

    /// <summary>The address of two analyses' cross table, relative to the application's.</summary>
    public static string AddressOf(int first, int second) =>
        string.Create(CultureInfo.InvariantCulture, $"api/analyses/compare.csv?a={first}&b={second}");

    private static async Task<IResult> SendAsync(
        int a, int b, HttpResponse response, AnalysisComparisons comparisons, IStringLocalizer<AnalysisPairTexts> texts, CancellationToken ct)
    {
        if (await comparisons.FindAsync(a, b, ct) is not { } compared)
            return Results.Problem(statusCode: StatusCodes.Status404NotFound, detail: texts["Unknown", a, b]);
        await using var csv = CsvAnswer.Start(
            response, string.Create(CultureInfo.InvariantCulture, $"analyses {a} and {b}.csv"),
            new SentFile("cross table", AuditText.Analysis(a), Filter: $"a={AuditText.Of(a)}&b={AuditText.Of(b)}"), hasProvenance: true);
        foreach (var (name, value) in Provenance(compared))
            await csv.WriteRecordAsync([$"# {name}:", value], ct);
        string[] columns = [.. compared.Change.After.Select(name => name.Key), NoGroup];
        await csv.WriteRecordAsync(["GROUP", .. columns], ct);
        string[] rows = [NoGroup, .. compared.Change.Before.Select(name => name.Key)];
        foreach (var rank in Enumerable.Range(1, rows.Length - 1).Append(0))
        {
            var members = compared.Change.Members[rank];
            await csv.WriteRecordAsync([rows[rank], .. members.Skip(1).Append(members[0]).Select(count => Text(count))], ct);
        }
        await csv.FlushAsync(ct);
        return Results.Empty;
    }

    private static IEnumerable<(string Name, string Value)> Provenance(ComparedAnalyses compared) =>
    [
        ("rows", Describe(compared.First)),
        ("columns", Describe(compared.Second)),
        ("adjusted Rand index", double.IsNaN(compared.Agreement) ? "" : compared.Agreement.ToString("R", CultureInfo.InvariantCulture)),
        ("members in groups that do not match", Text(compared.Moved)),
    ];

    private static string Describe(AnalysisView view) =>
        string.Create(CultureInfo.InvariantCulture, $"analysis {view.Analysis.Id}, k = {view.Analysis.ClusteringOptions.K}, {view.Extract.FileName}, {view.Extract.WindowEnd:yyyy-MM-dd}");

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
