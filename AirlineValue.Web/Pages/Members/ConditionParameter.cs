using System.Globalization;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Quality;
using AirlineValue.Domain.Strategies;

namespace AirlineValue.Web.Pages.Members;

/// <summary>Conditions as parameters of an address: a name and a value each.</summary>
public static class ConditionParameter
{
    private const string Not = "not.";

    /// <summary>Names and values of a condition.</summary>
    public static (string Name, string Value) Of(MemberCondition condition) => condition switch
    {
        NumberStartsWith(var prefix) => (ParameterNames.Number, prefix),
        PlaceContains(var text) => (ParameterNames.Place, text),
        ColumnRange(var column, var range) => (column.Name, RangeText.Of(range, column.Kind == ColumnKind.Date)),
        ColumnIs(var column, var text) => (column.Name, text),
        ColumnIsNot(var column, var text) => (Not + column.Name, text),
        ColumnEmpty(var column) => (ParameterNames.Empty, column.Name),
        ColumnPresent(var column) => (ParameterNames.Present, column.Name),
        ColumnUnreadable(var column) => (ParameterNames.Unreadable, column.Name),
        FailsRule(var rule) => (ParameterNames.Fails, rule),
        PassesRule(var rule) => (ParameterNames.Passes, rule),
        RuleUnknown(var rule) => (ParameterNames.Unknown, rule),
        InGroup(var key) => (ParameterNames.Group, key),
        InGroupOf(var analysis, var key) => (ParameterNames.GroupOf, $"{key ?? ParameterNames.None}@{Id(analysis)}"),
        GroupInPeriod or HasMovementCause => PeriodParameter.Of(condition),
        LeansTo(var key) => (ParameterNames.Leans, key),
        ComponentRange(var component, var range) => (ParameterNames.Component + Id(component), RangeText.Of(range)),
        InAnyGroup => (ParameterNames.Group, ParameterNames.Any),
        DroppedBy(var rule) => (ParameterNames.Dropped, JsonNameOf(rule)),
        Dropped => (ParameterNames.Dropped, ParameterNames.Any),
        DroppedUnder(var rule, var options) => (ParameterNames.Drops, $"{JsonNameOf(rule)};{CleaningOptionsText.Join(options)}"),
        IndicatorRange(var indicator, var range) => (indicator, RangeText.Of(range)),
        HasOrigin(var origin) => (ParameterNames.Origin, OriginParameter.KeyOf(origin)),
        InExtract(var extract) => (ParameterNames.In, Id(extract)),
        NotInExtract(var extract) => (ParameterNames.NotIn, Id(extract)),
        ChangedSince(var extract, var column) => (ParameterNames.Changed, $"{column.Name}@{Id(extract)}"),
        InStrategy strategy => (ParameterNames.Strategy, StrategyParameter.Of(strategy)),
        HasBehaviourChange or HasPartnerCourse or ConcernChanged => RelationshipParameter.Of(condition),
        HasAction or HasContactMark or InExport => ContactParameter.Of(condition),
        MeasureRange(var measure, var range) => (MemberField.Of(measure).Key, RangeText.Of(range)),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "Not a condition that an address can hold."),
    };

    /// <summary>The condition that a parameter says; null when it can't be read.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="value">Its value, not empty.</param>
    public static MemberCondition? Read(string name, string value) => name.ToLowerInvariant() switch
    {
        ParameterNames.Number => new NumberStartsWith(value),
        ParameterNames.Place => new PlaceContains(value),
        // as the search says it; what is written is the column's own condition
        ParameterNames.Silent => MemberSearchFields.Silent(value),
        ParameterNames.Empty => ColumnOf(value) is { } column ? new ColumnEmpty(column) : null,
        ParameterNames.Present => ColumnOf(value) is { } column ? new ColumnPresent(column) : null,
        ParameterNames.Unreadable => ColumnOf(value) is { } column ? new ColumnUnreadable(column) : null,
        ParameterNames.Fails => ConsistencyRuleKey.Find(value) is { } rule ? new FailsRule(rule.Key()) : null,
        ParameterNames.Passes => ConsistencyRuleKey.Find(value) is { } rule ? new PassesRule(rule.Key()) : null,
        ParameterNames.Unknown => ConsistencyRuleKey.Find(value) is { } rule ? new RuleUnknown(rule.Key()) : null,
        ParameterNames.Group => IsAny(value) ? new InAnyGroup() : IsNone(value) ? new Dropped() : new InGroup(value.ToLowerInvariant()),
        ParameterNames.Leans => new LeansTo(value.ToLowerInvariant()),
        ParameterNames.GroupOf => ReadGroupOf(value),
        ParameterNames.GroupIn or ParameterNames.NotGroupIn or ParameterNames.Cause => PeriodParameter.Read(name.ToLowerInvariant(), value),
        ParameterNames.Dropped => IsAny(value) ? new Dropped() : RuleOf(value) is { } rule ? new DroppedBy(rule) : null,
        ParameterNames.Origin => OriginParameter.Read(value),
        ParameterNames.In => IdOf(value) is { } extract ? new InExtract(extract) : null,
        ParameterNames.NotIn => IdOf(value) is { } extract ? new NotInExtract(extract) : null,
        ParameterNames.Changed => ReadChanged(value),
        ParameterNames.Strategy => StrategyParameter.Read(value),
        ParameterNames.Change or ParameterNames.Partner or ParameterNames.NewIn or ParameterNames.StayedIn or ParameterNames.NoLongerIn or ParameterNames.NeverIn =>
            RelationshipParameter.Read(name.ToLowerInvariant(), value),
        ParameterNames.Action or ParameterNames.Contact or ParameterNames.Export => ContactParameter.Read(name, value),
        ParameterNames.Drops => ReadDrops(value),
        var lower when lower.StartsWith(Not, StringComparison.Ordinal) =>
            ColumnOf(name[Not.Length..]) is { Kind: ColumnKind.Text } column ? new ColumnIsNot(column, value) : null,
        var lower when lower.StartsWith(ParameterNames.Component, StringComparison.Ordinal) && IdOf(lower[ParameterNames.Component.Length..]) is { } component =>
            RangeText.TryRead(value, isDate: false, out var range) ? new ComponentRange(component, range) : null,
        _ => ReadField(name, value),
    };

    private static MemberCondition? ReadField(string name, string value)
    {
        if (MemberField.Find(name, ParameterNames.Indicators) is not { } field)
            return null;
        if (field.Column is { Kind: ColumnKind.Text } text)
            return ColumnOf(text.Name) is null ? null : new ColumnIs(text, value);
        if (!RangeText.TryRead(value, field.Column?.Kind == ColumnKind.Date, out var range))
            return null;
        return field switch
        {
            { Column: { } column } => new ColumnRange(column, range),
            { Measure: { } measure } => new MeasureRange(measure, range),
            { Kind: MemberFieldKind.Indicator } => new IndicatorRange(field.Key, range),
            _ => null,
        };
    }

    // AGE@4: the cell of AGE is not the one of extract 4
    private static ChangedSince? ReadChanged(string value)
    {
        var at = value.LastIndexOf('@');
        return at > 0 && ColumnOf(value[..at]) is { } column && IdOf(value[(at + 1)..]) is { } extract ? new ChangedSince(extract, column) : null;
    }

    // general-2@4: the group general-2 of analysis 4
    private static InGroupOf? ReadGroupOf(string value)
    {
        var at = value.LastIndexOf('@');
        if (at <= 0 || IdOf(value[(at + 1)..]) is not { } analysis)
            return null;
        var key = value[..at].ToLowerInvariant();
        return new InGroupOf(analysis, IsNone(key) ? null : key);
    }

    private static string Id(int extract) => extract.ToString(CultureInfo.InvariantCulture);

    private static int? IdOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? id : null;

    private static DroppedUnder? ReadDrops(string value)
    {
        var parts = value.Split(';', 2);
        return RuleOf(parts[0]) is { } rule && CleaningOptionsText.Split(parts.ElementAtOrDefault(1) ?? "") is { Errors.Count: 0 } options
            ? new DroppedUnder(rule, options)
            : null;
    }

    private static bool IsAny(string value) => string.Equals(value, ParameterNames.Any, StringComparison.OrdinalIgnoreCase);

    private static bool IsNone(string value) => string.Equals(value, ParameterNames.None, StringComparison.OrdinalIgnoreCase);

    // the number has its own condition
    private static ExtractColumn? ColumnOf(string name) => ExtractColumns.All.FirstOrDefault(c =>
        c != ExtractColumns.MemberNo && string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase));

    private static string JsonNameOf(CleaningRule rule) => $"{char.ToLowerInvariant(rule.ToString()[0])}{rule.ToString()[1..]}";

    private static CleaningRule? RuleOf(string value) =>
        Enum.GetValues<CleaningRule>().Cast<CleaningRule?>()
            .FirstOrDefault(rule => string.Equals(rule.ToString(), value, StringComparison.OrdinalIgnoreCase));
}
