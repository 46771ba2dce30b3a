using System.Globalization;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;

namespace AirlineValue.Web.Pages.Members;

/// <summary>The fields of the search for members, and the conditions that they stand for.</summary>
internal static class MemberSearchFields
{
    /// <summary>The conditions of a list that the fields can hold: one of each subject.</summary>
    public static IReadOnlyList<MemberCondition> Of(MembersAddress address, bool hasGroups) =>
    [
        .. address.Conditions.GroupBy(c => c.Subject, StringComparer.Ordinal).Where(g => g.Count() == 1).Select(g => g.Single())
            .Where(c => c is NumberStartsWith or PlaceContains || IsTier(c) || (hasGroups && c is InGroup or Dropped)),
    ];

    /// <summary>The fields' texts.</summary>
    public static (string? Number, string? Place, string? Tier, string? Group) Read(IReadOnlyList<MemberCondition> conditions) => (
        conditions.OfType<NumberStartsWith>().FirstOrDefault()?.Prefix,
        conditions.OfType<PlaceContains>().FirstOrDefault()?.Text,
        conditions.OfType<ColumnRange>().FirstOrDefault() is { } tier ? RangeText.Of(tier.Range) : null,
        conditions.OfType<InGroup>().FirstOrDefault()?.Key ?? (conditions.OfType<Dropped>().Any() ? ParameterNames.None : null));

    /// <summary>The conditions of the fields' texts.</summary>
    public static IEnumerable<MemberCondition> Write(string? number, string? place, string? tier, string? group)
    {
        if (number?.Trim() is { Length: > 0 } prefix)
            yield return new NumberStartsWith(prefix);
        if (place?.Trim() is { Length: > 0 } text)
            yield return new PlaceContains(text);
        if (double.TryParse(tier, NumberStyles.Float, CultureInfo.InvariantCulture, out var code) && double.IsFinite(code))
            yield return new ColumnRange(ExtractColumns.FfpTier, ValueRange.Of(code));
        if (group == ParameterNames.None)
            yield return new Dropped();
        else if (!string.IsNullOrEmpty(group))
            yield return new InGroup(group);
    }

    private static bool IsTier(MemberCondition condition) =>
        condition is ColumnRange { Range: { From: { } code } range } column && column.Column == ExtractColumns.FfpTier && range == ValueRange.Of(code);
}
