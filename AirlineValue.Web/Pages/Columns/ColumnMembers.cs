using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Quality;
using AirlineValue.Web.Pages.Members;

namespace AirlineValue.Web.Pages.Columns;

/// <summary>Links from the counts in a column's profile to the members that were counted.</summary>
/// <param name="ExtractId">The extract.</param>
/// <param name="Column">The column.</param>
public sealed record ColumnMembers(int ExtractId, ExtractColumn Column)
{
    /// <summary>Members with a value.</summary>
    public string Present => Column == ExtractColumns.MemberNo ? MemberLinks.Of(ExtractId) : Of(new ColumnPresent(Column));

    /// <summary>Members without a value.</summary>
    public string Empty => Of(new ColumnEmpty(Column));

    /// <summary>Members whose cell could not be read.</summary>
    public string Unreadable => Of(new ColumnUnreadable(Column));

    /// <summary>Members with the value 0.</summary>
    public string Zeros => Of(new ColumnRange(Column, ValueRange.Of(0)));

    /// <summary>Members with a value below 0.</summary>
    public string Negatives => Of(Below(0));

    /// <summary>Members below the lower fence.</summary>
    public string OutliersBelow(Outliers outliers) => Of(Below(outliers.LowerFence));

    /// <summary>Members above the upper fence.</summary>
    public string OutliersAbove(Outliers outliers) => Of(Above(outliers.UpperFence));

    /// <summary>Members on either side of the fences.</summary>
    public string Outliers(Outliers outliers) => (outliers.Below, outliers.Above) switch
    {
        (0, _) => OutliersAbove(outliers),
        (_, 0) => OutliersBelow(outliers),
        _ => Of(Below(outliers.LowerFence), Above(outliers.UpperFence)),
    };

    /// <summary>Members of a bar.</summary>
    public string Of(HistogramBar bar) => Of(new ColumnRange(Column, Shown(new ValueRange(bar.From, bar.Before, IsToExclusive: bar.Before is not null))));

    /// <summary>Members with a value.</summary>
    public string Of(FrequentValue value) => Of(value.Text is { } text
        ? new ColumnIs(Column, text)
        : new ColumnRange(Column, ValueRange.Of(value.Number ?? double.NaN)));

    private ColumnRange Below(double limit) => new(Column, Shown(new ValueRange(null, limit, IsToExclusive: true)));

    private ColumnRange Above(double limit) => new(Column, Shown(new ValueRange(limit, null, IsFromExclusive: true)));

    // Whole numbers and days read better from one to another, and a fence between two days is none of them.
    private ValueRange Shown(ValueRange range) => Column.Kind is not (ColumnKind.Integer or ColumnKind.Date)
        ? range
        : new ValueRange(
            range is { From: { } from } ? range.IsFromExclusive ? Math.Floor(from) + 1 : Math.Ceiling(from) : null,
            range is { To: { } to } ? range.IsToExclusive ? Math.Ceiling(to) - 1 : Math.Floor(to) : null);

    private string Of(params IEnumerable<MemberCondition> conditions) => MemberLinks.Of(ExtractId, conditions);
}
