using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Resources;

namespace AirlineValue.Web.Endpoints;

/// <summary>What a list is, as its first lines say it.</summary>
/// <param name="Name">What is told.</param>
/// <param name="Value">What it is.</param>
public sealed record ProvenanceLine(string Name, string Value);

/// <summary>What the cells of a column of a file hold.</summary>
public enum FileCellKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A date, as a day number.</summary>
    Date,
}

/// <summary>A column of a file of members, the same in every format.</summary>
/// <param name="Head">Its head: the extract's own name, so that files can be matched with extracts.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="Text">The text of a cell; only for texts.</param>
public sealed record MemberFileColumn(string Head, FileCellKind Kind, Func<MemberCell, string?> Text);

/// <summary>What a downloaded list of members holds, whatever the format.</summary>
public static class MemberFile
{
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

    /// <summary>The columns of the fields.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="names">The segments' names by their rank.</param>
    /// <param name="strategies">Says what members lack.</param>
    public static IReadOnlyList<MemberFileColumn> ColumnsOf(IEnumerable<MemberField> fields, IReadOnlyDictionary<int, SegmentName> names, StrategyText strategies)
    {
        var keys = names.ToDictionary(name => name.Key, name => name.Value.Key);
        return [.. fields.Select(field => new MemberFileColumn(HeadOf(field), KindOf(field), cell => WordsOf(field, cell, strategies) ?? TextOf(field, cell, keys)))];
    }

    // what is missing, and what changed
    private static string? WordsOf(MemberField field, MemberCell cell, StrategyText strategies) => field.Kind switch
    {
        MemberFieldKind.Missing when cell.Progress is { } progress => strategies.Towards(field, progress),
        MemberFieldKind.Changes when !cell.IsEmpty => strategies.Changes((int)cell.Number),
        _ => null,
    };

    private static FileCellKind KindOf(MemberField field) => field switch
    {
        { Column.Kind: ColumnKind.Date } => FileCellKind.Date,
        { Column.Kind: ColumnKind.Text } => FileCellKind.Text,
        { Kind: MemberFieldKind.Group or MemberFieldKind.SecondGroup or MemberFieldKind.DroppedBy or MemberFieldKind.Place or MemberFieldKind.Missing or MemberFieldKind.Changes } => FileCellKind.Text,
        _ => FileCellKind.Number,
    };

    private static string? TextOf(MemberField field, MemberCell cell, Dictionary<int, string> keys) => field.Kind switch
    {
        _ when cell.IsEmpty => null,
        MemberFieldKind.Group or MemberFieldKind.SecondGroup => keys.GetValueOrDefault((int)cell.Number),
        MemberFieldKind.DroppedBy => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(((CleaningRule)(int)cell.Number).ToString()),
        _ => cell.Text,
    };

    private static string HeadOf(MemberField field) => field switch
    {
        { Column: { } column } => column.Name,
        { Kind: MemberFieldKind.Indicator } => field.Key,
        { Kind: MemberFieldKind.Group } => "SEGMENT",
        { Kind: MemberFieldKind.SecondGroup } => "SECOND_SEGMENT",
        { Kind: MemberFieldKind.DroppedBy } => "DROPPED_BY",
        _ => string.Concat(field.Key.Select(c => char.IsUpper(c) ? $"_{c}" : char.ToUpperInvariant(c).ToString())),
    };
}
