using System.Globalization;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Accounts;
using AirlineValue.Web.Auditing;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Endpoints;

/// <summary>The columns of two extracts side by side as CSV: a row a column, numbers in full.</summary>
public static class ComparisonDownload
{
    private static readonly string[] Sides = ["BASE", "OTHER"];
    private static readonly string[] Figures =
        ["PRESENT", "EMPTY", "DISTINCT", "MEAN", "STANDARD_DEVIATION", "MINIMUM", "LOWER_QUARTILE", "MEDIAN", "UPPER_QUARTILE", "MAXIMUM"];

    /// <summary>Maps the endpoint.</summary>
    public static void MapComparisonDownload(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/extracts/{extractId:int}/comparison.csv", SendAsync).Requires(Permission.SeeExtracts);

    /// <summary>The address of a comparison, relative to the application's.</summary>
    public static string AddressOf(int extractId, int with) =>
        string.Create(CultureInfo.InvariantCulture, $"api/extracts/{extractId}/comparison.csv?with={with}");

    private static async Task<IResult> SendAsync(
        int extractId, int with, HttpResponse response, ExtractStore extracts, ComparisonStore comparisons,
        IStringLocalizer<ComparisonTexts> texts, CancellationToken ct)
    {
        var found = await Task.Run(() => (Comparison: comparisons.Find(with, extractId), Base: extracts.Find(with), Other: extracts.Find(extractId)), ct);
        if (found is not { Comparison: { } comparison, Base: { } left, Other: { } right })
            return Results.Problem(statusCode: StatusCodes.Status404NotFound, detail: texts["Download.NotFound"]);
        await using var csv = CsvAnswer.Start(
            response, string.Create(CultureInfo.InvariantCulture, $"comparison {right.WindowEnd:yyyy-MM-dd} no {extractId} with no {with}.csv"),
            new SentFile("comparison of extracts", AuditText.Extract(extractId), Filter: $"with={AuditText.Of(with)}"), hasProvenance: true);
        foreach (var line in Provenance(comparison, left, right))
            await csv.WriteRecordAsync([$"# {line.Name}:", line.Value], ct);
        await csv.WriteRecordAsync([.. Heads()], ct);
        foreach (var column in comparison.Columns)
            await csv.WriteRecordAsync([.. Cells(column)], ct);
        await csv.FlushAsync(ct);
        return Results.Empty;
    }

    private static IEnumerable<ProvenanceLine> Provenance(ExtractComparison comparison, Extract left, Extract right) =>
    [
        new("base", $"{left.FileName}, {Text(comparison.Windows.BaseEnd)}"),
        new("other", $"{right.FileName}, {Text(comparison.Windows.OtherEnd)}"),
        new("members in both", Text(comparison.Members.Common)),
        new("new members", Text(comparison.Members.New)),
        new("lost members", Text(comparison.Members.Lost)),
    ];

    private static IEnumerable<string> Heads() =>
    [
        "COLUMN", "PSI", "BINS", "CHANCE_LIMIT_99", "CHANCE_LIMIT_999", "SHIFT", "EVIDENCE",
        .. Sides.SelectMany(side => Figures.Select(figure => $"{side}_{figure}")),
        "CHANGED", "FILLED", "EMPTIED", "MEAN_CHANGE",
    ];

    private static IEnumerable<string> Cells(ColumnComparison column) =>
    [
        column.Name, Text(column.Stability?.Value), Text(column.Stability?.Bins), Text(column.Stability?.ChanceLimit99),
        Text(column.Stability?.ChanceLimit999), column.Stability?.Shift().ToString() ?? "", column.Stability?.Evidence().ToString() ?? "",
        .. Cells(column.Column, column.Base), .. Cells(column.Column, column.Other),
        Text(column.Changes.Changed), Text(column.Changes.Filled), Text(column.Changes.Emptied), Text(column.Changes.MeanChange),
    ];

    private static IEnumerable<string> Cells(ExtractColumn column, ComparedFigures figures) =>
    [
        Text(figures.Present), Text(figures.Empty), Text(figures.Distinct), Value(column, figures.Mean), Text(figures.StandardDeviation),
        Value(column, figures.Minimum), Value(column, figures.LowerQuartile), Value(column, figures.Median),
        Value(column, figures.UpperQuartile), Value(column, figures.Maximum),
    ];

    private static string Value(ExtractColumn column, double? value) => column.Kind == ColumnKind.Date && value is { } day
        ? Text(DateOnly.FromDayNumber((int)Math.Round(day)))
        : Text(value);

    private static string Text(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static string Text(long? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
