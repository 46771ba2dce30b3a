using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Members;

/// <summary>The fields of a list of members in words: their names, and their values as people read them.</summary>
public sealed class MemberFieldText(
    FieldFormat format, SegmentTexts segments, RuleText rules, StrategyText strategies, IStringLocalizer<FieldTexts> fields, IStringLocalizer<MembersTexts> texts,
    ContactText contacts, TierText tiers)
{
    /// <summary>The name in a few words.</summary>
    public string Name(MemberField field) => field switch
    {
        { Column: { } column } => Name(column),
        { Kind: MemberFieldKind.Indicator } => texts["Field.Indicator", field.Key, fields[$"Indicator.{field.Key}"].Value],
        _ => texts[$"Field.{field.Key}"],
    };

    /// <summary>A column's name in a few words.</summary>
    public string Name(ExtractColumn column) =>
        texts[$"Column.{column.Name}"] is { ResourceNotFound: false } brief ? brief : fields[$"Column.{column.Name}"];

    /// <summary>What the field holds, in a sentence.</summary>
    public string Hint(MemberField field) => field switch
    {
        { Column: { } column } => texts["Field.Column.Hint", fields[$"Column.{column.Name}"].Value, column.Name],
        { Kind: MemberFieldKind.Indicator } => fields[$"Indicator.{field.Key}.Explanation"],
        _ => texts[$"Field.{field.Key}.Hint"],
    };

    /// <summary>The unit of the field's numbers; empty where there is none.</summary>
    public string Unit(MemberField field) => format.UnitName(UnitOf(field));

    /// <summary>A value without its unit, which stands at the head.</summary>
    /// <param name="field">The field.</param>
    /// <param name="cell">The value.</param>
    /// <param name="names">The segments' names by their rank.</param>
    public string Value(MemberField field, MemberCell cell, IReadOnlyDictionary<int, SegmentName> names) => field switch
    {
        _ when cell.IsEmpty => fields["Empty"],
        _ when cell.Text is { } text => VisibleText.Of(text),
        _ when IsTier(field) => tiers.WithCode(cell.Name, cell.Number),
        { Kind: MemberFieldKind.TierName } => cell.Name is { } tier ? StrategyText.NameOf(tier) : format.Precise(cell.Number),
        { Kind: MemberFieldKind.Action } => strategies.Name(PriorityAction.StrategyOf((int)cell.Number)!.Value),
        { Kind: MemberFieldKind.Contact } => contacts.Marks((ContactMarks)(int)cell.Number),
        { Kind: MemberFieldKind.Missing } => strategies.Towards(field, cell.Progress!) is { Length: > 0 } missing ? missing : fields["Empty"],
        { Kind: MemberFieldKind.Changes } => strategies.Changes((int)cell.Number),
        _ when IsShare(field) => format.Share(cell.Number),
        { Kind: MemberFieldKind.Group or MemberFieldKind.SecondGroup } => names.TryGetValue((int)cell.Number, out var name) ? segments.Name(name) : fields["Empty"],
        { Kind: MemberFieldKind.DroppedBy } => rules.Name((CleaningRule)(int)cell.Number),
        { Column.Kind: ColumnKind.Date } => format.Date(DateOnly.FromDayNumber((int)cell.Number)),
        { Measure: MemberMeasure.Value } => format.StandardScore(cell.Number),
        { Measure: MemberMeasure.ValuePercentile } => format.Share(cell.Number),
        { Kind: MemberFieldKind.Row } or { Column.Kind: ColumnKind.Integer } or { Measure: MemberMeasure.ValueRank } => format.Count((long)cell.Number),
        _ when IsWhole(field) => format.Count((long)cell.Number),
        _ => format.Significant(cell.Number),
    };

    private static bool IsShare(MemberField field) => field.Measure
        is MemberMeasure.UpgradeCloseness or MemberMeasure.RenewalCloseness or MemberMeasure.AwardCloseness or MemberMeasure.UpgradeLikelihood
        or MemberMeasure.UpgradeNudge or MemberMeasure.RenewalLikelihood or MemberMeasure.PartnerLikelihood or MemberMeasure.LeavingLikelihood;

    private static bool IsWhole(MemberField field) => field.Measure
        is MemberMeasure.BehaviourChanges or MemberMeasure.UpgradeFlights or MemberMeasure.RenewalFlights or MemberMeasure.DaysToAssessment or MemberMeasure.PointsAtRisk;

    /// <summary>A value with its unit.</summary>
    public string ValueInUnit(ExtractColumn column, MemberCell cell) => column.Kind is ColumnKind.Integer or ColumnKind.Number && !cell.IsEmpty && column != ExtractColumns.FfpTier
        ? InUnit(cell.Number, column.Unit)
        : Value(MemberField.Of(column), cell, new Dictionary<int, SegmentName>());

    // 11 flights are not 11.0 flights
    private string InUnit(double value, ColumnUnit unit)
    {
        if (!double.IsInteger(value) || unit == ColumnUnit.Currency)
            return format.InUnit(value, unit);
        return unit is ColumnUnit.None or ColumnUnit.Ratio ? format.Count((long)value) : format.WithUnit(format.Count((long)value), unit);
    }

    /// <summary>A number with all its digits, for the pointer; null for what is no number.</summary>
    public string? Precise(MemberField field, MemberCell cell) =>
        IsNumber(field) && field.Column?.Kind != ColumnKind.Date && !double.IsNaN(cell.Number) ? format.Precise(cell.Number) : null;

    /// <summary>Whether values are codes of tiers, which are read by their names.</summary>
    public static bool IsTier(MemberField field) => field.Column == ExtractColumns.FfpTier;

    /// <summary>Whether values are numbers.</summary>
    public static bool IsNumber(MemberField field) => field.Kind switch
    {
        MemberFieldKind.Column => field.Column!.Kind != ColumnKind.Text,
        MemberFieldKind.Indicator or MemberFieldKind.Measure or MemberFieldKind.Row => true,
        _ => false,
    };

    /// <summary>What a field's numbers count.</summary>
    public static ColumnUnit UnitOf(MemberField field) => field switch
    {
        { Column: { } column } => column.Unit,
        { Measure: MemberMeasure.Fares } => ColumnUnit.Currency,
        { Measure: MemberMeasure.UpgradeFlights or MemberMeasure.RenewalFlights } => ColumnUnit.Flights,
        { Measure: MemberMeasure.DaysToAssessment } => ColumnUnit.Days,
        { Measure: MemberMeasure.PointsAtRisk } => ColumnUnit.Points,
        { Kind: MemberFieldKind.Indicator } => Indicator.Find(field.Key)?.Unit ?? ColumnUnit.None,
        _ => ColumnUnit.None,
    };
}
