using AirlineValue.Web.Pages.Extracts;

namespace AirlineValue.Web.Pages.Columns;

/// <summary>What the table of columns is ordered by.</summary>
public enum ColumnSort
{
    /// <summary>The order of the standard form.</summary>
    File,

    /// <summary>The name.</summary>
    Name,

    /// <summary>Cells with a value.</summary>
    Present,

    /// <summary>Cells without a value.</summary>
    Empty,

    /// <summary>Cells that could not be read.</summary>
    Unreadable,

    /// <summary>Different values.</summary>
    Distinct,

    /// <summary>Smallest value.</summary>
    Minimum,

    /// <summary>Lower quartile.</summary>
    Lower,

    /// <summary>Median.</summary>
    Median,

    /// <summary>Upper quartile.</summary>
    Upper,

    /// <summary>Largest value.</summary>
    Maximum,

    /// <summary>Mean.</summary>
    Mean,

    /// <summary>Standard deviation.</summary>
    Deviation,

    /// <summary>Values of 0.</summary>
    Zeros,

    /// <summary>Values below 0.</summary>
    Negatives,

    /// <summary>Outliers.</summary>
    Outliers,
}

/// <summary>The table of columns as its address says it.</summary>
/// <param name="ExtractId">The extract.</param>
/// <param name="Group">The group that is shown; null for all columns.</param>
/// <param name="Search">Part of a column's name or meaning; null for all columns.</param>
/// <param name="Sort">What it is ordered by.</param>
/// <param name="IsDescending">Whether the highest come first.</param>
public sealed record ColumnsAddress(
    int ExtractId, ColumnGroup? Group = null, string? Search = null, ColumnSort Sort = ColumnSort.File, bool IsDescending = false)
{
    /// <summary>The name of the group's parameter.</summary>
    public const string GroupParameter = "group";

    /// <summary>The name of the parameter for a part of a column's name.</summary>
    public const string SearchParameter = "find";

    /// <summary>The name of the order's parameter; a minus sign in front of its value for the highest first.</summary>
    public const string SortParameter = "sort";

    /// <summary>Reads an address; what can't be read is left out.</summary>
    public static ColumnsAddress Read(int extractId, string? group, string? search, string? sort) => new(
        extractId,
        Named<ColumnGroup>(group),
        string.IsNullOrWhiteSpace(search) ? null : search.Trim(),
        Named<ColumnSort>(sort?.TrimStart('-')) ?? ColumnSort.File,
        sort is ['-', ..]);

    /// <summary>The order that a click on a head asks for: counts and figures from the highest, names from A.</summary>
    public ColumnsAddress SortedBy(ColumnSort sort) => this with
    {
        Sort = sort,
        IsDescending = sort == Sort ? !IsDescending : sort is not (ColumnSort.File or ColumnSort.Name),
    };

    /// <summary>The address, relative to the application's.</summary>
    public override string ToString()
    {
        List<string> parts = [];
        if (Group is { } group)
            parts.Add($"{GroupParameter}={group.ToString().ToLowerInvariant()}");
        if (Search is { } search)
            parts.Add($"{SearchParameter}={Uri.EscapeDataString(search)}");
        if (Sort != ColumnSort.File || IsDescending)
            parts.Add($"{SortParameter}={(IsDescending ? "-" : "")}{Sort.ToString().ToLowerInvariant()}");
        return ExtractAddress.Columns(ExtractId) + (parts.Count == 0 ? "" : "?" + string.Join('&', parts));
    }

    private static T? Named<T>(string? text)
        where T : struct, Enum =>
        text is [>= 'A', ..] && Enum.TryParse<T>(text, ignoreCase: true, out var value) ? value : null;
}
