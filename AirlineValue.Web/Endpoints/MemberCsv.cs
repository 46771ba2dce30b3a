using System.Globalization;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Pages.Members;
using CsvHelper;

namespace AirlineValue.Web.Endpoints;

/// <summary>What a list is, as its first lines say it.</summary>
/// <param name="Name">What is told.</param>
/// <param name="Value">What it is.</param>
public sealed record ProvenanceLine(string Name, string Value);

/// <summary>
/// Writes a list of members as CSV: first lines that start with # and say what the list is, then the heads under the
/// extract's own column names, then a row a member. UTF-8 with a byte order mark, which spreadsheets need to show
/// Chinese; texts that a spreadsheet would run as a formula are escaped.
/// </summary>
public static class MemberCsv
{
    private const int RowsBetweenFlushes = 512;

    private static readonly CsvWriterOptions Options = new()
    {
        WriteByteOrderMark = true,
        Injection = CsvInjection.Escape,
        // the first lines have two fields, the list has its own number
        ValidateFieldCount = false,
    };

    private static IEnumerable<MemberField> Usual(IReadOnlyList<Indicator> indicators) =>
    [
        .. new[]
        {
            ExtractColumns.MemberNo, ExtractColumns.FfpTier, ExtractColumns.Gender, ExtractColumns.Age,
            ExtractColumns.WorkCity, ExtractColumns.WorkProvince, ExtractColumns.WorkCountry,
        }.Select(MemberField.Of),
        MemberField.Group, MemberField.DroppedBy, .. indicators.Select(MemberField.Of), MemberField.Of(MemberMeasure.Fares),
        MemberField.Of(MemberMeasure.Value), MemberField.Of(MemberMeasure.ValueRank), MemberField.Of(ExtractColumns.LastFlightDate), MemberField.Of(ExtractColumns.PointsSum),
        MemberField.Of(MemberMeasure.Distance), MemberField.SecondGroup, MemberField.Of(MemberMeasure.SecondDistance),
    ];

    /// <summary>What a download holds: what the list shows when that was chosen, and more than a screen has room for when
    /// it was not; the number first.</summary>
    /// <param name="address">The list.</param>
    /// <param name="hasAnalysis">Whether an analysis gives groups and indicators.</param>
    /// <param name="indicators">The indicators of the analysis; LRFMC without it.</param>
    public static IReadOnlyList<MemberField> FieldsOf(
        MembersAddress address, bool hasAnalysis, IReadOnlyList<Indicator>? indicators = null) => address.Fields.Count > 0
        ? [.. address.Fields.Prepend(MemberField.Number).Distinct()]
        : [.. Usual(indicators ?? Indicator.Lrfmc).Where(f => hasAnalysis || !f.NeedsScores)];

    /// <summary>Writes the list without ever holding more of it than a buffer.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="provenance">What the list is.</param>
    /// <param name="list">The members.</param>
    /// <param name="names">The segments' names by their rank.</param>
    /// <param name="ct">Ends the writing.</param>
    public static async Task WriteAsync(
        Stream output,
        IReadOnlyList<ProvenanceLine> provenance,
        MemberList list,
        IReadOnlyDictionary<int, SegmentName> names,
        CancellationToken ct = default)
    {
        await using var writer = CsvWriter.Create(output, Options, leaveOpen: true);
        foreach (var line in provenance)
        {
            writer.WriteField($"# {line.Name}:");
            writer.WriteField(line.Value);
            await writer.EndRecordAsync(ct);
        }
        foreach (var field in list.Fields)
            writer.WriteField(HeadOf(field));
        await writer.EndRecordAsync(ct);
        var keys = names.ToDictionary(name => name.Key, name => name.Value.Key);
        Action<CsvWriter, MemberCell>[] writers = [.. list.Fields.Select(field => WriterOf(field, keys))];
        foreach (var (index, row) in list.Rows.Index())
        {
            for (var i = 0; i < writers.Length; i++)
                writers[i](writer, row.Cells[i]);
            await writer.EndRecordAsync(ct);
            if (index % RowsBetweenFlushes == 0)
                ct.ThrowIfCancellationRequested();
        }
        await writer.FlushAsync(ct);
    }

    private static string HeadOf(MemberField field) => field switch
    {
        { Column: { } column } => column.Name,
        { Kind: MemberFieldKind.Indicator } => field.Key,
        { Kind: MemberFieldKind.Group } => "SEGMENT",
        { Kind: MemberFieldKind.SecondGroup } => "SECOND_SEGMENT",
        { Kind: MemberFieldKind.DroppedBy } => "DROPPED_BY",
        { Measure: MemberMeasure.SecondDistance } => "SECOND_DISTANCE",
        { Measure: MemberMeasure.ValueRank } => "VALUE_RANK",
        { Measure: MemberMeasure.ValuePercentile } => "VALUE_PERCENTILE",
        { Measure: MemberMeasure.Margin } => "MARGIN",
        _ => field.Key.ToUpperInvariant(),
    };

    private static Action<CsvWriter, MemberCell> WriterOf(MemberField field, Dictionary<int, string> keys) => field switch
    {
        { Kind: MemberFieldKind.Group or MemberFieldKind.SecondGroup } => (writer, cell) =>
            writer.WriteField(cell.IsEmpty ? "" : keys.GetValueOrDefault((int)cell.Number)),
        { Kind: MemberFieldKind.DroppedBy } => (writer, cell) =>
            writer.WriteField(cell.IsEmpty ? "" : System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(((CleaningRule)(int)cell.Number).ToString())),
        { Column.Kind: ColumnKind.Date } => (writer, cell) =>
        {
            if (cell.IsEmpty)
                writer.WriteField("");
            else
                writer.WriteField(DateOnly.FromDayNumber((int)cell.Number), "yyyy-MM-dd");
        }
        ,
        { Column.Kind: ColumnKind.Text } or { Kind: MemberFieldKind.Place } => (writer, cell) => writer.WriteField(cell.Text),
        _ => WriteNumber,
    };

    private static void WriteNumber(CsvWriter writer, MemberCell cell)
    {
        if (cell.IsEmpty)
            writer.WriteField("");
        else
            writer.WriteField(cell.Number, default, CultureInfo.InvariantCulture);
    }
}
