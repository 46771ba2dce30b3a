using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Members;

/// <summary>A column of the member table.</summary>
/// <param name="Title">Its head.</param>
/// <param name="Hint">What it holds, in a sentence.</param>
/// <param name="Sort">What it sorts by; null where it does not.</param>
/// <param name="IsNumber">Whether it is aligned to the right.</param>
public sealed record MemberColumn(string Title, string Hint, MemberSort? Sort, bool IsNumber);

/// <summary>A part of a list of members, as it is read.</summary>
/// <param name="Columns">The heads; the first is the membership number.</param>
/// <param name="Rows">A row a member, a cell a column.</param>
/// <param name="Summary">How many members, and which of them are shown.</param>
/// <param name="Count">How many members the filter finds.</param>
/// <param name="Page">The page, 1-based.</param>
/// <param name="Pages">How many pages there are, 1 at least.</param>
public sealed record MemberTableView(
    IReadOnlyList<MemberColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, string Summary, int Count, int Page, int Pages);

/// <summary>Makes the member table.</summary>
public sealed class MemberTableViews(
    FieldFormat format, SegmentTexts segments, IStringLocalizer<FieldTexts> fields, IStringLocalizer<MembersTexts> texts)
{
    /// <summary>Members on a page.</summary>
    public const int PageSize = 50;

    /// <summary>The number of pages, 1 at least.</summary>
    public static int PagesOf(int count) => Math.Max(1, (count + PageSize - 1) / PageSize);

    /// <summary>A page of the table.</summary>
    /// <param name="lines">The members of the page.</param>
    /// <param name="count">How many members the filter finds.</param>
    /// <param name="page">The page, 1-based.</param>
    /// <param name="names">The segments' names by their rank.</param>
    public MemberTableView Of(
        IReadOnlyList<MemberLine> lines, int count, int page, IReadOnlyDictionary<int, SegmentName> names)
    {
        var first = (page - 1) * PageSize;
        var summary = lines.Count == 0
            ? texts["Summary.None"].Value
            : texts["Summary", format.Count(count), format.Count(first + 1), format.Count(first + lines.Count)].Value;
        return new MemberTableView(Columns(), [.. lines.Select(line => Cells(line, names))], summary, count, page, PagesOf(count));
    }

    private IReadOnlyList<MemberColumn> Columns() =>
    [
        Column("MemberNo", MemberSort.MemberNo, false, fields["Column.MEMBER_NO"]),
        Column("Tier", MemberSort.Tier, true, fields["Column.FFP_TIER"]),
        Column("Place", MemberSort.City, false, texts["Column.Place.Hint"]),
        Column("L", MemberSort.L, true, fields["Indicator.L.Explanation"]),
        Column("R", MemberSort.R, true, fields["Indicator.R.Explanation"]),
        Column("F", MemberSort.F, true, fields["Indicator.F.Explanation"]),
        Column("M", MemberSort.M, true, fields["Indicator.M.Explanation"]),
        Column("C", MemberSort.C, true, fields["Indicator.C.Explanation"]),
        Column("Fares", MemberSort.Fares, true, texts["Column.Fares.Hint"]),
        Column("LastFlight", null, true, fields["Column.LAST_FLIGHT_DATE"]),
        Column("Distance", MemberSort.Distance, true, texts["Column.Distance.Hint"]),
        Column("Second", null, false, texts["Column.Second.Hint"]),
    ];

    private MemberColumn Column(string key, MemberSort? sort, bool isNumber, string hint) =>
        new(texts[$"Column.{key}"], hint, sort, isNumber);

    private IReadOnlyList<string> Cells(MemberLine line, IReadOnlyDictionary<int, SegmentName> names) =>
    [
        line.MemberNo,
        line.Tier is { } tier ? format.Count(tier) : Empty,
        Place(line),
        Value(line.L, ColumnUnit.Months),
        Value(line.R, ColumnUnit.Months),
        line.F is { } flights ? format.Count((long)flights) : Empty,
        Value(line.M, ColumnUnit.Kilometres),
        Value(line.C, ColumnUnit.Ratio),
        format.Currency(line.Fares),
        format.Date(line.LastFlightDate),
        line.Distance is { } distance ? format.Significant(distance) : Empty,
        line.SecondSegment is { } second && names.TryGetValue(second, out var name) ? segments.Name(name) : Empty,
    ];

    private string Empty => fields["Empty"];

    private string Value(double? value, ColumnUnit unit) => value is { } number ? format.InUnit(number, unit) : Empty;

    private string Place(MemberLine line)
    {
        string?[] parts = [line.City, line.Province, line.Country];
        var known = parts.Where(part => !string.IsNullOrWhiteSpace(part)).Distinct(StringComparer.Ordinal).ToList();
        return known.Count == 0 ? Empty : string.Join(texts["Place.Separator"], known);
    }
}
