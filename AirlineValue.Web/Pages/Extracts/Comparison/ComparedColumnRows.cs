using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Extracts.Comparison;

/// <summary>Makes the rows of the table of columns.</summary>
public sealed class ComparedColumnRows(
    ShiftTexts shifts, ColumnValueText values, FieldFormat format, IStringLocalizer<ComparisonTexts> texts, IStringLocalizer<FieldTexts> fields)
{
    /// <summary>A column's row.</summary>
    public ComparedColumnRow Of(ColumnComparison column, MemberOverlap members, ComparisonAddress address, ComparisonLinks links)
    {
        var isShown = string.Equals(column.Name, address.Column, StringComparison.OrdinalIgnoreCase);
        return new ComparedColumnRow(
            column.Name,
            fields[$"Column.{column.Name}"],
            (address with { Column = column.Name }).ToString(),
            isShown,
            shifts.Index(column.Stability),
            shifts.Precise(column.Stability),
            ShiftTexts.Bar(column.Stability),
            shifts.Verdict(column.Stability),
            values.Value(column.Column, column.Base.Mean),
            values.Value(column.Column, column.Other.Mean),
            values.Difference(column.Column, column.Other.Mean - column.Base.Mean),
            Empty(column.Base, links.BaseId, column.Column),
            Empty(column.Other, links.OtherId, column.Column),
            Changed(column, members, links));
    }

    private CountedMembers Empty(ComparedFigures figures, int extractId, ExtractColumn column) =>
        figures.Empty == 0 ? new CountedMembers("0", null) : new CountedMembers(format.Count(figures.Empty), ComparisonLinks.Empty(extractId, column));

    private CountedMembers Changed(ColumnComparison column, MemberOverlap members, ComparisonLinks links)
    {
        var changed = column.Changes.Changed;
        if (members.Common == 0)
            return new CountedMembers(texts["None"], null);
        return changed == 0
            ? new CountedMembers("0", null)
            : new CountedMembers(format.Count(changed), links.Changed(column.Column), format.Share((double)changed / members.Common));
    }
}
