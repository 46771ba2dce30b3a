using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Columns;

/// <summary>A head of the table.</summary>
/// <param name="Sort">What a click on it orders by.</param>
/// <param name="Text">Its text.</param>
public sealed record ColumnsHead(ColumnSort Sort, string Text);

/// <summary>A column in the table.</summary>
/// <param name="Column">The column.</param>
/// <param name="Profile">Its profile.</param>
/// <param name="Meaning">What it means, in words.</param>
/// <param name="Kind">What its cells hold, with their unit.</param>
/// <param name="Picture">The small picture; null where there is nothing to draw.</param>
/// <param name="PictureName">The picture's accessible name.</param>
/// <param name="Cells">The figures, one for each head behind the first.</param>
public sealed record ColumnsRow(
    ExtractColumn Column, ColumnProfile Profile, string Meaning, string Kind, DistributionSketch? Picture, string PictureName, IReadOnlyList<ColumnCell> Cells);

/// <summary>The table of columns.</summary>
/// <param name="Address">What is shown.</param>
/// <param name="Heads">The heads: the name's first.</param>
/// <param name="Rows">The columns.</param>
/// <param name="Of">How many columns there are in all.</param>
public sealed record ColumnsView(ColumnsAddress Address, IReadOnlyList<ColumnsHead> Heads, IReadOnlyList<ColumnsRow> Rows, int Of);

/// <summary>Makes the table of columns.</summary>
public sealed class ColumnsViews(
    FieldFormat format, ColumnValueText values, ColumnMeaning meaning, IStringLocalizer<FieldTexts> fields, IStringLocalizer<ColumnsTexts> texts)
{
    private static readonly ColumnSort[] Figures = [.. Enum.GetValues<ColumnSort>().Where(s => s is not (ColumnSort.File or ColumnSort.Name))];

    /// <summary>The table that an address asks for.</summary>
    public ColumnsView Create(ColumnsAddress address, IReadOnlyList<ColumnProfile> profiles)
    {
        var rows = profiles.Select(p => Row(address.ExtractId, p)).Where(row => IsAskedFor(row, address));
        return new ColumnsView(
            address,
            [new ColumnsHead(ColumnSort.Name, texts["Head.Name"]), .. Figures.Select(s => new ColumnsHead(s, texts[$"Head.{s}"]))],
            Ordered([.. rows], address),
            profiles.Count);
    }

    /// <summary>The column of a name, without regard to case; null when there is none.</summary>
    public static ExtractColumn? Find(string name) =>
        ExtractColumns.All.FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase));

    private ColumnsRow Row(int extractId, ColumnProfile profile)
    {
        var column = Find(profile.Column)!;
        var unit = format.UnitName(column.Unit);
        return new ColumnsRow(
            column,
            profile,
            fields[$"Column.{column.Name}"],
            unit.Length == 0 ? texts[$"Kind.{column.Kind}"] : unit,
            DistributionSketch.Of(profile),
            meaning.Picture(column, profile),
            [.. Figures.Select(sort => Cell(sort, column, profile, new ColumnMembers(extractId, column)))]);
    }

    private ColumnCell Cell(ColumnSort sort, ExtractColumn column, ColumnProfile profile, ColumnMembers members) => sort switch
    {
        ColumnSort.Present => Count(profile.Present, members.Present),
        ColumnSort.Empty => Count(profile.Empty, members.Empty),
        ColumnSort.Unreadable => Count(profile.Unreadable, members.Unreadable),
        ColumnSort.Distinct => new ColumnCell(texts[profile.Distinct.IsExact ? "Exactly" : "About", format.Count(profile.Distinct.Value)]),
        _ => profile.Numbers is { } numbers ? Figure(sort, column, numbers, members) : new ColumnCell(fields["Empty"]),
    };

    private ColumnCell Figure(ColumnSort sort, ExtractColumn column, NumberFigures numbers, ColumnMembers members) => sort switch
    {
        ColumnSort.Zeros => column.Kind == ColumnKind.Date ? new ColumnCell(fields["Empty"]) : Count(numbers.Zeros, members.Zeros),
        ColumnSort.Negatives => column.Kind == ColumnKind.Date ? new ColumnCell(fields["Empty"]) : Count(numbers.Negatives, members.Negatives),
        ColumnSort.Outliers => Count(numbers.Outliers.Below + numbers.Outliers.Above, members.Outliers(numbers.Outliers)),
        ColumnSort.Deviation => new ColumnCell(values.Spread(column, numbers.StandardDeviation), format.Precise(numbers.StandardDeviation)),
        _ => new ColumnCell(
            texts[IsQuartile(sort) && !numbers.Quartiles.AreExact ? "About" : "Exactly", values.Short(column, Number(sort, numbers))],
            values.Precise(column, Number(sort, numbers))),
    };

    private ColumnCell Count(long count, string link) => new(format.Count(count), Link: count > 0 ? link : null);

    private static bool IsQuartile(ColumnSort sort) => sort is ColumnSort.Lower or ColumnSort.Median or ColumnSort.Upper;

    private static double Number(ColumnSort sort, NumberFigures numbers) => sort switch
    {
        ColumnSort.Minimum => numbers.Minimum,
        ColumnSort.Lower => numbers.Quartiles.Lower,
        ColumnSort.Median => numbers.Quartiles.Median,
        ColumnSort.Upper => numbers.Quartiles.Upper,
        ColumnSort.Maximum => numbers.Maximum,
        ColumnSort.Mean => numbers.Mean,
        ColumnSort.Deviation => numbers.StandardDeviation,
        ColumnSort.Zeros => numbers.Zeros,
        ColumnSort.Negatives => numbers.Negatives,
        _ => numbers.Outliers.Below + numbers.Outliers.Above,
    };

    private static double Key(ColumnSort sort, ColumnProfile profile) => sort switch
    {
        ColumnSort.Present => profile.Present,
        ColumnSort.Empty => profile.Empty,
        ColumnSort.Unreadable => profile.Unreadable,
        ColumnSort.Distinct => profile.Distinct.Value,
        // columns without the figure stand last in either direction
        _ => profile.Numbers is { } numbers ? Number(sort, numbers) : double.NaN,
    };

    private static bool IsAskedFor(ColumnsRow row, ColumnsAddress address) =>
        (address.Group is null || ColumnGroups.Of(row.Column) == address.Group)
        && (address.Search is null
            || row.Column.Name.Contains(address.Search, StringComparison.OrdinalIgnoreCase)
            || row.Meaning.Contains(address.Search, StringComparison.CurrentCultureIgnoreCase));

    private static IReadOnlyList<ColumnsRow> Ordered(IReadOnlyList<ColumnsRow> rows, ColumnsAddress address)
    {
        if (address.Sort == ColumnSort.File)
            return address.IsDescending ? [.. rows.Reverse()] : rows;
        if (address.Sort == ColumnSort.Name)
            return [.. address.IsDescending ? rows.OrderByDescending(Name, StringComparer.OrdinalIgnoreCase) : rows.OrderBy(Name, StringComparer.OrdinalIgnoreCase)];
        var keyed = rows.Select(row => (Row: row, Key: Key(address.Sort, row.Profile))).OrderBy(r => double.IsNaN(r.Key));
        return [.. (address.IsDescending ? keyed.ThenByDescending(r => r.Key) : keyed.ThenBy(r => r.Key)).Select(r => r.Row)];
    }

    private static string Name(ColumnsRow row) => row.Column.Name;
}
