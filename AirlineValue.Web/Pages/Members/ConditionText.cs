using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Strategies;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Members;

/// <summary>Conditions on members in words, for pages and for the head of a downloaded list.</summary>
public sealed class ConditionText(
    FieldFormat format, SegmentTexts segments, RuleText rules, MemberFieldText fields, IStringLocalizer<MembersTexts> texts,
    IStringLocalizer<ConsistencyTexts> consistency, StrategyText strategies, ContactText contacts,
    PeriodConditionText periods, TierText tierTexts)
{
    /// <summary>A condition.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="names">The segments' names.</param>
    /// <param name="tiers">What tiers are called; null for codes, which the columns of a file have, too.</param>
    public string Of(MemberCondition condition, IEnumerable<SegmentName> names, TierNames? tiers = null) => condition switch
    {
        NumberStartsWith(var prefix) => texts["Condition.Number", VisibleText.Of(prefix)],
        PlaceContains(var text) => texts["Condition.Place", VisibleText.Of(text)],
        ColumnRange(var column, var range) when column == ExtractColumns.FfpTier && tiers is not null =>
            Named(fields.Name(column), Range(range, code => tierTexts.WithCode(tiers.Of(code), code))),
        ColumnRange(var column, var range) => Named(fields.Name(column), Range(range, column.Unit, column.Kind == ColumnKind.Date)),
        ColumnIs(var column, var text) => Named(fields.Name(column), VisibleText.Of(text)),
        ColumnIsNot(var column, var text) => Named(fields.Name(column), texts["Condition.Not", VisibleText.Of(text)]),
        ColumnEmpty(var column) => Named(fields.Name(column), texts["Condition.Empty"]),
        ColumnPresent(var column) => Named(fields.Name(column), texts["Condition.Present"]),
        ColumnUnreadable(var column) => Named(fields.Name(column), texts["Condition.Unreadable"]),
        FailsRule(var rule) => texts["Condition.Fails", RuleName(rule)],
        PassesRule(var rule) => texts["Condition.Passes", RuleName(rule)],
        RuleUnknown(var rule) => texts["Condition.Unknown", RuleName(rule)],
        HasOrigin(var origin) => texts[$"Condition.Origin.{origin}"],
        InExtract(var extract) => texts["Condition.InExtract", extract],
        NotInExtract(var extract) => texts["Condition.NotInExtract", extract],
        ChangedSince(var extract, var column) => Named(fields.Name(column), texts["Condition.Changed", extract]),
        InGroup(var key) => texts["Condition.Group", names.FirstOrDefault(n => n.Key == key) is { } name ? segments.Name(name) : key],
        InGroupOf(var analysis, null) => texts["Condition.GroupOf.None", analysis],
        InGroupOf(var analysis, { } key) => texts["Condition.GroupOf", analysis, segments.Name(key)],
        GroupInPeriod group => periods.Of(group),
        HasMovementCause cause => periods.Of(cause),
        LeansTo(var key) => texts["Condition.Leans", names.FirstOrDefault(n => n.Key == key) is { } name ? segments.Name(name) : segments.Name(key)],
        ComponentRange(var component, var range) => Named(texts["Condition.Component", component], Range(range, ColumnUnit.None, false)),
        InAnyGroup => texts["Condition.Group.Any"],
        DroppedBy(var rule) => texts["Condition.Dropped", rules.Name(rule)],
        Dropped => texts["Condition.Dropped.Any"],
        DroppedUnder(var rule, _) => texts["Condition.DroppedUnder", rules.Name(rule)],
        InStrategy strategy => strategies.Of(strategy),
        HasBehaviourChange or HasPartnerCourse or ConcernChanged => strategies.OfRelationship(condition),
        HasAction action => contacts.Of(action),
        HasContactMark mark => contacts.Of(mark),
        InExport export => contacts.Of(export),
        IndicatorRange(var name, var range) => Ranged(MemberField.Find(name, ParameterNames.Indicators), range),
        MeasureRange(var measure, var range) => Ranged(MemberField.Of(measure), range),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "Not a condition that has words."),
    };

    /// <summary>All conditions: alternatives with or, the rest with and; null when there is none.</summary>
    public string? Of(IEnumerable<MemberCondition> conditions, IReadOnlyList<SegmentName> names)
    {
        var parts = conditions.GroupBy(c => c.Subject, StringComparer.Ordinal)
            .Select(alternatives => string.Join(texts["Condition.Or"], alternatives.Select(c => Of(c, names)))).ToList();
        return parts.Count == 0 ? null : string.Join(texts["Condition.Separator"], parts);
    }

    /// <summary>What a list is ordered by.</summary>
    public string Of(MemberOrder order) => order.Field.Kind == MemberFieldKind.Row
        ? texts[order.IsDescending ? "Order.File.Descending" : "Order.File"]
        : texts[order.IsDescending ? "Order.Descending" : "Order.Ascending", fields.Name(order.Field)];

    /// <summary>The name of a rule of consistency, by its key.</summary>
    public string RuleName(string rule) => consistency[$"Rule.{rule}"];

    private string Ranged(MemberField? field, ValueRange range) =>
        field is null ? Range(range, ColumnUnit.None, false) : Named(fields.Name(field), Range(range, MemberFieldText.UnitOf(field), false));

    private string Named(string name, string value) => texts["Condition.Named", name, value];

    private string Range(ValueRange range, ColumnUnit unit, bool isDate) => Range(range, bound => Bound(bound, unit, isDate));

    private string Range(ValueRange range, Func<double, string> bound)
    {
        var from = range.From is { } lower ? bound(lower) : null;
        var to = range.To is { } upper ? bound(upper) : null;
        return (from, to) switch
        {
            (null, null) => texts["Condition.Present"],
            (null, _) => texts[range.IsToExclusive ? "Range.Below" : "Range.AtMost", to!],
            (_, null) => texts[range.IsFromExclusive ? "Range.Above" : "Range.AtLeast", from!],
            _ when range == ValueRange.Of(range.From!.Value) => from!,
            _ when range.IsFromExclusive => texts[range.IsToExclusive ? "Range.AboveBelow" : "Range.AboveTo", from!, to!],
            _ => texts[range.IsToExclusive ? "Range.FromBelow" : "Range.FromTo", from!, to!],
        };
    }

    // a bound is said with all its digits: rounded it would be another one
    private string Bound(double value, ColumnUnit unit, bool isDate)
    {
        if (isDate)
            return format.Date(DateOnly.FromDayNumber((int)value));
        return format.UnitName(unit) is { Length: > 0 } name && unit != ColumnUnit.Ratio
            ? texts["Range.Unit", format.Precise(value), name]
            : format.Precise(value);
    }
}
