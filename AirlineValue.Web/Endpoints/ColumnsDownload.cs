using System.Globalization;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Accounts;
using AirlineValue.Web.Auditing;

namespace AirlineValue.Web.Endpoints;

/// <summary>Sends the profiles of an extract's columns as CSV: full precision, dates as 2014-03-31, safe to open in a
/// spreadsheet.</summary>
public static class ColumnsDownload
{
    private static readonly string[] Heads =
    [
        "column", "kind", "unit", "rows", "present", "empty", "unreadable", "distinct", "distinct_standard_error", "minimum",
        "lower_quartile", "median", "upper_quartile", "maximum", "mean", "standard_deviation", "zeros", "negatives",
        "lower_fence", "upper_fence", "outliers_below", "outliers_above", "quartiles_rank_error",
    ];

    /// <summary>Maps the endpoint.</summary>
    public static void MapColumnsDownload(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/extracts/{extractId:int}/columns.csv", SendAsync).Requires(Permission.SeeExtracts);

    /// <summary>The address of the file, relative to the application's.</summary>
    public static string AddressOf(int extractId) =>
        string.Create(CultureInfo.InvariantCulture, $"api/extracts/{extractId}/columns.csv");

    private static async Task<IResult> SendAsync(int extractId, HttpContext context, ExtractProfileQueries profiles)
    {
        var ct = context.RequestAborted;
        if (await profiles.ColumnsAsync(extractId, ct) is not { Part: { } columns } view)
            return Results.NotFound();
        await using var csv = CsvAnswer.Start(context.Response, CsvAnswer.FileNameOf("columns", view.Extract.FileName), new SentFile("columns", AuditText.Extract(extractId)));
        await csv.WriteRecordAsync(Heads, ct);
        foreach (var column in columns)
            await csv.WriteRecordAsync(Cells(column), ct);
        await csv.FlushAsync(ct);
        return Results.Empty;
    }

    private static string[] Cells(ColumnProfile profile)
    {
        var column = ExtractColumns.All.First(c => c.Name == profile.Column);
        return
        [
            column.Name, column.Kind.ToString(), column.Unit.ToString(), Text(profile.Rows), Text(profile.Present), Text(profile.Empty),
            Text(profile.Unreadable), Text(profile.Distinct.Value), Text(profile.Distinct.StandardError),
            .. profile.Numbers is { } numbers ? Cells(column, numbers) : Enumerable.Repeat("", Heads.Length - 9),
        ];
    }

    private static string[] Cells(ExtractColumn column, NumberFigures numbers) =>
    [
        Value(column, numbers.Minimum), Value(column, numbers.Quartiles.Lower), Value(column, numbers.Quartiles.Median),
        Value(column, numbers.Quartiles.Upper), Value(column, numbers.Maximum), Value(column, numbers.Mean),
        double.IsFinite(numbers.StandardDeviation) ? Text(numbers.StandardDeviation) : "", Text(numbers.Zeros), Text(numbers.Negatives),
        Value(column, numbers.Outliers.LowerFence), Value(column, numbers.Outliers.UpperFence),
        Text(numbers.Outliers.Below), Text(numbers.Outliers.Above), Text(numbers.Quartiles.RankError),
    ];

    private static string Value(ExtractColumn column, double value) => column.Kind == ColumnKind.Date
        ? DateOnly.FromDayNumber((int)Math.Floor(value)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : Text(value);

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
