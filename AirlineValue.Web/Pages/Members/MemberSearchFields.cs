using System.Globalization;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Members;

namespace AirlineValue.Web.Pages.Members;

/// <summary>The fields of the search for members, and the conditions that they stand for.</summary>
public sealed class MemberSearchFields
{
    /// <summary>What the membership number starts with.</summary>
    public string? Number { get; set; }

    /// <summary>What the place of work contains.</summary>
    public string? Place { get; set; }

    /// <summary>Code of the tier.</summary>
    public string? Tier { get; set; }

    /// <summary>For how many months, counted as recency is, at least the member has not flown.</summary>
    public string? SilentMonths { get; set; }

    /// <summary>Key of the group; empty for all, <see cref="ParameterNames.None"/> for those that cleaning dropped.</summary>
    public string? Group { get; set; }

    /// <summary>The conditions of a list that the fields can hold: one of each subject.</summary>
    /// <param name="address">The list.</param>
    /// <param name="hasGroups">Whether there is a field for groups.</param>
    public static IReadOnlyList<MemberCondition> ConditionsOf(MembersAddress address, bool hasGroups) =>
    [
        .. address.Conditions.GroupBy(c => c.Subject, StringComparer.Ordinal).Where(g => g.Count() == 1).Select(g => g.Single())
            .Where(c => c is NumberStartsWith or PlaceContains || TierOf(c) is not null || MonthsOf(c) is not null || (hasGroups && c is InGroup or Dropped)),
    ];

    /// <summary>The fields that hold conditions.</summary>
    public static MemberSearchFields Of(IReadOnlyList<MemberCondition> conditions) => new()
    {
        Number = conditions.OfType<NumberStartsWith>().FirstOrDefault()?.Prefix,
        Place = conditions.OfType<PlaceContains>().FirstOrDefault()?.Text,
        Tier = conditions.Select(TierOf).FirstOrDefault(tier => tier is not null)?.ToString(CultureInfo.InvariantCulture),
        SilentMonths = conditions.Select(MonthsOf).FirstOrDefault(months => months is not null)?.ToString(CultureInfo.InvariantCulture),
        Group = conditions.OfType<InGroup>().FirstOrDefault()?.Key ?? (conditions.OfType<Dropped>().Any() ? ParameterNames.None : null),
    };

    /// <summary>No flight for some months up to the window's end; null when the text is no number above 0.</summary>
    public static MemberCondition? Silent(string? months) => NumberOf(months) is > 0 and var count
        ? new ColumnRange(ExtractColumns.LastToEnd, count * Lrfmc.DaysPerMonth, null)
        : null;

    /// <summary>The conditions of the fields.</summary>
    public IEnumerable<MemberCondition> Conditions()
    {
        if (Number?.Trim() is { Length: > 0 } prefix)
            yield return new NumberStartsWith(prefix);
        if (Place?.Trim() is { Length: > 0 } text)
            yield return new PlaceContains(text);
        if (NumberOf(Tier) is { } code)
            yield return new ColumnRange(ExtractColumns.FfpTier, ValueRange.Of(code));
        if (Silent(SilentMonths) is { } silent)
            yield return silent;
        if (Group == ParameterNames.None)
            yield return new Dropped();
        else if (!string.IsNullOrEmpty(Group))
            yield return new InGroup(Group);
    }

    private static double? NumberOf(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private static double? TierOf(MemberCondition condition) =>
        condition is ColumnRange { Range: { From: { } code } range } column && column.Column == ExtractColumns.FfpTier && range == ValueRange.Of(code) ? code : null;

    private static double? MonthsOf(MemberCondition condition) =>
        condition is ColumnRange { Range: { From: { } days and > 0, To: null, IsFromExclusive: false } } column && column.Column == ExtractColumns.LastToEnd
            && days % Lrfmc.DaysPerMonth == 0 ? days / Lrfmc.DaysPerMonth : null;
}
