using System.Globalization;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Members;

namespace AirlineValue.Web.Pages.Members;

/// <summary>What a condition asks of a field.</summary>
public enum ConditionTest
{
    /// <summary>A number or date from, to, or both.</summary>
    Range,

    /// <summary>A text.</summary>
    Is,

    /// <summary>Another text.</summary>
    IsNot,

    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>Something.</summary>
    Present,

    /// <summary>Something that could not be read.</summary>
    Unreadable,
}

/// <summary>A condition while a person makes it.</summary>
public sealed class ConditionDraft
{
    /// <summary>Key of the field.</summary>
    public string Key { get; set; } = ExtractColumns.Age.Name;

    /// <summary>What is asked.</summary>
    public ConditionTest Test { get; set; }

    /// <summary>The lower bound: a number with a full stop, or an ISO date, as the browser's fields give them.</summary>
    public string? From { get; set; }

    /// <summary>The upper bound, within.</summary>
    public string? To { get; set; }

    /// <summary>The text.</summary>
    public string? Text { get; set; }

    /// <summary>The field.</summary>
    public MemberField? Field => MemberField.Find(Key, ParameterNames.Indicators);

    /// <summary>Whether bounds are dates.</summary>
    public bool IsDate => Field?.Column?.Kind == ColumnKind.Date;

    /// <summary>What can be asked of the field, the usual first.</summary>
    public IReadOnlyList<ConditionTest> Tests => Field switch
    {
        { Column.Kind: ColumnKind.Text } => [ConditionTest.Is, ConditionTest.IsNot, ConditionTest.Empty, ConditionTest.Present, ConditionTest.Unreadable],
        { Column: not null } => [ConditionTest.Range, ConditionTest.Empty, ConditionTest.Present, ConditionTest.Unreadable],
        _ => [ConditionTest.Range],
    };

    /// <summary>The fields that conditions can be made on.</summary>
    /// <param name="hasAnalysis">Whether an analysis gives indicators and distances.</param>
    /// <param name="indicators">The indicators of the analysis; LRFMC without it.</param>
    public static IReadOnlyList<MemberField> Fields(bool hasAnalysis, IReadOnlyList<Indicator>? indicators = null) =>
    [
        .. MemberField.All(indicators ?? Indicator.Lrfmc).Where(f => (hasAnalysis || !f.NeedsScores) && f switch
        {
            { Kind: MemberFieldKind.Indicator or MemberFieldKind.Measure } => true,
            { Column: { } column } => column != ExtractColumns.MemberNo,
            _ => false,
        }),
    ];

    /// <summary>The condition; null as long as something is missing or no number.</summary>
    public MemberCondition? Condition() => (Test, Field) switch
    {
        (ConditionTest.Range, { } field) => RangeOf(field),
        (ConditionTest.Is, { Column: { } column }) => Text?.Trim() is { Length: > 0 } text ? new ColumnIs(column, text) : null,
        (ConditionTest.IsNot, { Column: { } column }) => Text?.Trim() is { Length: > 0 } text ? new ColumnIsNot(column, text) : null,
        (ConditionTest.Empty, { Column: { } column }) => new ColumnEmpty(column),
        (ConditionTest.Present, { Column: { } column }) => new ColumnPresent(column),
        (ConditionTest.Unreadable, { Column: { } column }) => new ColumnUnreadable(column),
        _ => null,
    };

    private MemberCondition? RangeOf(MemberField field)
    {
        if (!IsBound(From) || !IsBound(To) || (string.IsNullOrWhiteSpace(From) && string.IsNullOrWhiteSpace(To)))
            return null;
        return ConditionParameter.Read(field.Key, $"{From?.Trim()}..{To?.Trim()}");
    }

    private bool IsBound(string? text) => string.IsNullOrWhiteSpace(text) || (IsDate
        ? DateOnly.TryParse(text, CultureInfo.InvariantCulture, out _)
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number));
}
