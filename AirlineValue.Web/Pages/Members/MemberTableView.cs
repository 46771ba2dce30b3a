using System.Globalization;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Members;

/// <summary>A column of the member table.</summary>
/// <param name="Field">What it shows and sorts by.</param>
/// <param name="Title">Its head.</param>
/// <param name="Unit">The unit of its numbers; empty where there is none.</param>
/// <param name="Hint">What it holds, in a sentence.</param>
/// <param name="IsNumber">Whether it is aligned to the right.</param>
public sealed record MemberTableColumn(MemberField Field, string Title, string Unit, string Hint, bool IsNumber);

/// <summary>A cell of the member table.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Title">The number with all its digits, or an explanation; null for none.</param>
/// <param name="Group">The group whose badge it shows; null for none.</param>
public sealed record MemberTableCell(string Text, string? Title = null, SegmentName? Group = null);

/// <summary>A row of the member table.</summary>
/// <param name="Number">The membership number.</param>
/// <param name="Href">The member's page.</param>
/// <param name="Cells">The other cells.</param>
/// <param name="Mark">What stands against contacting the member; null for nothing.</param>
public sealed record MemberTableRow(string Number, string Href, IReadOnlyList<MemberTableCell> Cells, string? Mark = null);

/// <summary>A part of a list of members, as it is read.</summary>
/// <param name="Columns">The heads; the first is the membership number.</param>
/// <param name="Rows">A row a member.</param>
/// <param name="Summary">How many members, and which of them are shown.</param>
/// <param name="Count">How many members the list has.</param>
/// <param name="Page">The page, 1-based.</param>
/// <param name="Pages">How many pages there are, 1 at least.</param>
public sealed record MemberTableView(
    IReadOnlyList<MemberTableColumn> Columns, IReadOnlyList<MemberTableRow> Rows, string Summary, int Count, int Page, int Pages);

/// <summary>A tier to choose.</summary>
/// <param name="Code">Its code, as addresses write it.</param>
/// <param name="Name">What it is called.</param>
public sealed record TierChoice(string Code, string Name);

/// <summary>Makes the member table.</summary>
public sealed class MemberTableViews(FieldFormat format, MemberFieldText fields, RuleText rules, TierText tierTexts, IStringLocalizer<MembersTexts> texts)
{
    /// <summary>Members on a page.</summary>
    public const int PageSize = 50;

    private static IEnumerable<MemberField> UsualWithAnalysis(IReadOnlyList<Indicator> indicators) =>
    [
        MemberField.Group, MemberField.Of(ExtractColumns.FfpTier), MemberField.Of(MemberMeasure.Value), MemberField.Place, .. indicators.Select(MemberField.Of),
        // The same figure as the indicator S.
        .. indicators.Contains(Indicator.S) ? Array.Empty<MemberField>() : [MemberField.Of(MemberMeasure.Fares)],
        MemberField.Of(ExtractColumns.LastFlightDate), MemberField.Of(MemberMeasure.Distance), MemberField.SecondGroup,
    ];

    private static readonly MemberField[] UsualAlone =
    [
        MemberField.Of(ExtractColumns.FfpTier), MemberField.Of(ExtractColumns.Gender), MemberField.Of(ExtractColumns.Age), MemberField.Place,
        MemberField.Of(ExtractColumns.FfpDate), MemberField.Of(ExtractColumns.FlightCount), MemberField.Of(ExtractColumns.SegKmSum),
        MemberField.Of(ExtractColumns.AvgDiscount), MemberField.Of(MemberMeasure.Fares), MemberField.Of(ExtractColumns.LastFlightDate),
        MemberField.Of(ExtractColumns.PointsSum),
    ];

    /// <summary>The number of pages, 1 at least.</summary>
    public static int PagesOf(int count) => Math.Max(1, (count + PageSize - 1) / PageSize);

    /// <summary>What a list shows beside the number: what its address says, or what is usual.</summary>
    /// <param name="address">The address.</param>
    /// <param name="hasAnalysis">Whether an analysis gives groups and indicators.</param>
    /// <param name="isOneGroup">Whether the list stands on the page of one group, whose name need not be said again.</param>
    /// <param name="indicators">The indicators of the analysis; LRFMC without it.</param>
    public static IReadOnlyList<MemberField> FieldsOf(
        MembersAddress address, bool hasAnalysis, bool isOneGroup = false, IReadOnlyList<Indicator>? indicators = null)
    {
        var usual = hasAnalysis ? UsualWithAnalysis(indicators ?? Indicator.Lrfmc).Skip(isOneGroup ? 1 : 0) : UsualAlone;
        return [.. (address.Fields.Count > 0 ? address.Fields : usual).Where(f => f != MemberField.Number)];
    }

    /// <summary>Whether a plain table of another business has the field.</summary>
    public static bool IsOfPlainTables(MemberField field) => field switch
    {
        { Column: { } column } => column == ExtractColumns.MemberNo || column == ExtractColumns.FlightCount || column == ExtractColumns.SumYr2
            || ExtractColumns.RecencyAlternatives.Contains(column),
        { Kind: MemberFieldKind.Place } => false,
        _ => true,
    };

    /// <summary>What has to be read for these fields: the reason stands where a dropped member has no group, and who is not
    /// to be contacted is marked.</summary>
    public static IReadOnlyList<MemberField> ReadFor(IReadOnlyList<MemberField> shown) => [.. shown, MemberField.DroppedBy, MemberField.Contact];

    /// <summary>A page of the table.</summary>
    /// <param name="page">The page, read for <see cref="ReadFor"/> the fields.</param>
    /// <param name="shown">What is shown beside the number.</param>
    /// <param name="basis">What the list rests on.</param>
    /// <param name="address">The list's address, whose analysis the members' pages keep.</param>
    public MemberTableView Of(MemberListPage page, IReadOnlyList<MemberField> shown, MemberBasis basis, MembersAddress address)
    {
        var names = NamesOf(basis);
        var first = (page.Page - 1) * PageSize;
        var summary = page.Rows.Count == 0
            ? texts["Summary.None"].Value
            : texts["Summary", format.Count(page.Count), format.Count(first + 1), format.Count(first + page.Rows.Count)].Value;
        return new MemberTableView(
            [.. shown.Prepend(MemberField.Number).Select(Column)],
            [.. page.Rows.Select(row => new MemberTableRow(
                row.Number, MemberLinks.Member(basis.Extract.Id, row.Number, address.Analysis, address.Weighting),
                [.. shown.Select((field, i) => Cell(field, row.Cells[i], row.Cells[shown.Count], names))],
                row.Cells[shown.Count + 1] is { IsEmpty: false } mark ? fields.Value(MemberField.Contact, mark, names) : null))],
            summary, page.Count, page.Page, PagesOf(page.Count));
    }

    /// <summary>The segments' names by their rank.</summary>
    public static IReadOnlyDictionary<int, SegmentName> NamesOf(MemberBasis basis) =>
        basis.Analysis?.Analysis.Segments.ToDictionary(s => s.Rank, s => s.Name) ?? [];

    /// <summary>The tiers to choose from.</summary>
    public IReadOnlyList<TierChoice> ChoicesOf(ExtractTiers tiers) =>
        [.. tiers.Codes.Select(code => new TierChoice(code.ToString(CultureInfo.InvariantCulture), tierTexts.WithCode(tiers.Names.Of(code), code)))];

    private MemberTableColumn Column(MemberField field) =>
        new(field, fields.Name(field), fields.Unit(field), fields.Hint(field), MemberFieldText.IsNumber(field) && !MemberFieldText.IsTier(field));

    private MemberTableCell Cell(MemberField field, MemberCell cell, MemberCell dropped, IReadOnlyDictionary<int, SegmentName> names)
    {
        if (field != MemberField.Group)
            return new MemberTableCell(fields.Value(field, cell, names), fields.Precise(field, cell));
        if (!cell.IsEmpty && names.TryGetValue((int)cell.Number, out var name))
            return new MemberTableCell(fields.Value(field, cell, names), Group: name);
        return dropped.IsEmpty
            ? new MemberTableCell(fields.Value(field, cell, names))
            : new MemberTableCell(
                texts["Dropped", fields.Value(MemberField.DroppedBy, dropped, names)], rules.Explanation((CleaningRule)(int)dropped.Number));
    }
}
