using System.Globalization;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
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
public sealed record MemberFileColumn(string Head, FileCellKind Kind, Func<MemberCell, string?> Text)
{
    /// <summary>Which of a row's cells it holds: a field may fill several columns.</summary>
    public required int Cell { get; init; }
}

/// <summary>What a downloaded list of members holds, whatever the format.</summary>
public static class MemberFile
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

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
        MembersAddress address, bool hasAnalysis, IReadOnlyList<Indicator>? indicators = null) => [.. StrategyFields.Of(address, address.Fields.Count > 0
        ? address.Fields.Prepend(MemberField.Number)
        : Usual(indicators ?? Indicator.Lrfmc)).Distinct().Where(f => hasAnalysis || address.Fields.Contains(f) || !f.NeedsScores)];

    /// <summary>The columns of the fields.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="names">The segments' names by their rank.</param>
    /// <param name="strategies">Says what members lack.</param>
    public static IReadOnlyList<MemberFileColumn> ColumnsOf(IEnumerable<MemberField> fields, IReadOnlyDictionary<int, SegmentName> names, StrategyText strategies)
    {
        var keys = names.ToDictionary(name => name.Key, name => name.Value.Key);
        return [.. fields.SelectMany((field, i) => ColumnsOf(field, i, keys, strategies))];
    }

    private static IEnumerable<MemberFileColumn> ColumnsOf(MemberField field, int cell, Dictionary<int, string> keys, StrategyText strategies) => field.Kind switch
    {
        MemberFieldKind.Action =>
        [
            new MemberFileColumn("ACTION_EN", FileCellKind.Text, SuggestedIn(CultureInfo.InvariantCulture)) { Cell = cell },
            new MemberFileColumn("ACTION_ZH", FileCellKind.Text, SuggestedIn(Chinese)) { Cell = cell },
        ],
        MemberFieldKind.Missing => [new MemberFileColumn(HeadOf(field), FileCellKind.Text, c => c.Progress is { } progress ? strategies.Towards(field, progress) : null) { Cell = cell }],
        MemberFieldKind.Changes => [new MemberFileColumn(HeadOf(field), FileCellKind.Text, c => c.IsEmpty ? null : strategies.Changes((int)c.Number)) { Cell = cell }],
        _ => [new MemberFileColumn(HeadOf(field), KindOf(field), c => TextOf(field, c, keys)) { Cell = cell }],
    };

    // a file has few of them, and a million rows
    private static Func<MemberCell, string?> SuggestedIn(CultureInfo culture)
    {
        var words = StrategyKey.All.ToDictionary(strategy => (double)PriorityAction.CodeOf(strategy), strategy => ContactText.Suggested(strategy, culture));
        return cell => cell.IsEmpty ? null : words[cell.Number];
    }

    private static FileCellKind KindOf(MemberField field) => field switch
    {
        { Column.Kind: ColumnKind.Date } => FileCellKind.Date,
        { Column.Kind: ColumnKind.Text } => FileCellKind.Text,
        { Kind: MemberFieldKind.Group or MemberFieldKind.SecondGroup or MemberFieldKind.DroppedBy or MemberFieldKind.Place } => FileCellKind.Text,
        { Kind: MemberFieldKind.TierName or MemberFieldKind.Contact or MemberFieldKind.Control } => FileCellKind.Text,
        _ => FileCellKind.Number,
    };

    private static string? TextOf(MemberField field, MemberCell cell, Dictionary<int, string> keys) => field.Kind switch
    {
        _ when cell.IsEmpty => null,
        MemberFieldKind.Group or MemberFieldKind.SecondGroup => keys.GetValueOrDefault((int)cell.Number),
        MemberFieldKind.DroppedBy => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(((CleaningRule)(int)cell.Number).ToString()),
        MemberFieldKind.TierName => cell.Name is { } tier ? StrategyText.NameOf(tier) : cell.Number.ToString(CultureInfo.InvariantCulture),
        MemberFieldKind.Contact => MarksOf((ContactMarks)(int)cell.Number),
        MemberFieldKind.Control => cell.Number == 0 ? "contact" : "control",
        _ => cell.Text,
    };

    private static string MarksOf(ContactMarks marks) => string.Join(
        '+', new[] { ContactMarks.Suppressed, ContactMarks.OptedOut, ContactMarks.CoolingDown }.Where(mark => marks.HasFlag(mark)).Select(ContactParameter.KeyOf));

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
