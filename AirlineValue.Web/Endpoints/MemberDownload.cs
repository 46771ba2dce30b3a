using System.Globalization;
using System.Reflection;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Pages.Valuation;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Endpoints;

/// <summary>Downloads of lists of members, as CSV and as XLSX.</summary>
public static class MemberDownload
{
    private const string CsvPath = "api/members.csv";
    private const string XlsxPath = "api/members.xlsx";

    /// <summary>Maps the downloads.</summary>
    public static void MapMemberDownload(this IEndpointRouteBuilder routes)
    {
        routes.MapGet($"/{CsvPath}", SendCsvAsync);
        routes.MapGet($"/{XlsxPath}", SendXlsxAsync);
    }

    /// <summary>The address of a list's download as CSV.</summary>
    public static string Address(MembersAddress list) => $"{CsvPath}{(list with { Page = 1 }).ToQuery()}";

    /// <summary>The address of a list's download as XLSX.</summary>
    public static string XlsxAddress(MembersAddress list) => $"{XlsxPath}{(list with { Page = 1 }).ToQuery()}";

    private static Task<IResult> SendCsvAsync(
        HttpContext http, MemberQueries members, TimeProvider clock, SegmentTexts segments, ConditionText conditions, WeightingText weightings,
        StrategyText strategies, IStringLocalizer<MembersTexts> texts) =>
        SendAsync(http, members, texts, async (basis, address, list) =>
        {
            FileAnswer.Start(http.Response, CsvAnswer.ContentType, $"{FileName(address, basis, segments, texts)}.csv");
            http.Response.Headers.CacheControl = "no-store";
            await MemberCsv.WriteAsync(
                http.Response.Body, Provenance(basis, address, list, clock, conditions, weightings, texts), list, ColumnsOf(basis, list, strategies), http.RequestAborted);
            return Results.Empty;
        });

    private static Task<IResult> SendXlsxAsync(
        HttpContext http, MemberQueries members, TimeProvider clock, SegmentTexts segments, ConditionText conditions, WeightingText weightings,
        StrategyText strategies, IStringLocalizer<MembersTexts> texts) =>
        SendAsync(http, members, texts, async (basis, address, list) =>
        {
            var provenance = Provenance(basis, address, list, clock, conditions, weightings, texts);
            if (list.Count > MemberXlsx.MostMembers(provenance))
            {
                return Results.Problem(
                    statusCode: StatusCodes.Status400BadRequest, detail: texts["Download.TooLong", list.Count, MemberXlsx.MostMembers(provenance)]);
            }
            FileAnswer.Start(http.Response, MemberXlsx.ContentType, $"{FileName(address, basis, segments, texts)}.xlsx");
            http.Response.Headers.CacheControl = "no-store";
            // the workbook's parts are written without waiting, which the answer's own stream refuses
            await using var output = http.Response.BodyWriter.AsStream();
            await MemberXlsx.WriteAsync(output, texts["Title"], provenance, list, ColumnsOf(basis, list, strategies), http.RequestAborted);
            return Results.Empty;
        });

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
        using var list = await members.OpenAsync(basis, address.Conditions, address.Order, fields, http.RequestAborted);
        return await send(basis, address, list);
    }

    private static ProvenanceLine[] Provenance(
        MemberBasis basis, MembersAddress address, MemberList list, TimeProvider clock, ConditionText conditions, WeightingText weightings,
        IStringLocalizer<MembersTexts> texts) =>
    [
        new("analysis", basis.Analysis?.Analysis.Id.ToString(CultureInfo.InvariantCulture) ?? texts["Download.NoAnalysis"]),
        new("extract", basis.Extract.FileName),
        new("window end", basis.Extract.WindowEnd?.ToString("O", CultureInfo.InvariantCulture) ?? ""),
        new("filter", conditions.Of(address.Conditions, NamesOf(basis)) ?? texts["Filter.None"]),
        new("order", conditions.Of(address.Order)),
        .. list.Fields.Any(f => f.NeedsWeighting) && basis.Analysis is { } scored
            ? new ProvenanceLine[] { new("value", weightings.InFull(basis.Weighting, scored.Analysis.Scaler)) }
            : [],
        new("list", address.ToString()),
        new("time", clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
        new("rows", list.Count.ToString(CultureInfo.InvariantCulture)),
        new("program", $"AirlineValue {Version}"),
    ];

    private static string Version { get; } =
        typeof(MemberDownload).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static IReadOnlyList<MemberFileColumn> ColumnsOf(MemberBasis basis, MemberList list, StrategyText strategies) =>
        MemberFile.ColumnsOf(list.Fields, MemberTableViews.NamesOf(basis), strategies);

    private static SegmentName[] NamesOf(MemberBasis basis) => [.. basis.Analysis?.Analysis.Segments.Select(s => s.Name) ?? []];

    private static string Unreadable(MembersAddress address, IStringLocalizer<MembersTexts> texts) =>
        string.Join(' ', address.Unreadable.Select(u => texts["Unreadable", u.Name, u.Found].Value));

    private static string FileName(MembersAddress address, MemberBasis basis, SegmentTexts segments, IStringLocalizer<MembersTexts> texts)
    {
        var group = address.Conditions.OfType<InGroup>().ToList() is [var only] ? Array.Find(NamesOf(basis), n => n.Key == only.Key) : null;
        var what = group is null ? texts["Title"].Value : segments.Name(group);
        return basis.Analysis is { } analysis
            ? string.Create(CultureInfo.InvariantCulture, $"{what} {basis.Extract.WindowEnd:yyyy-MM-dd} analysis {analysis.Analysis.Id}")
            : string.Create(CultureInfo.InvariantCulture, $"{what} {basis.Extract.WindowEnd:yyyy-MM-dd} extract {basis.Extract.Id}");
    }
}
