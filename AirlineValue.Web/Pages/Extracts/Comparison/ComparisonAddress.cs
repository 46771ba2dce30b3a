using System.Globalization;

namespace AirlineValue.Web.Pages.Extracts.Comparison;

/// <summary>A comparison as its address says it: what with, in which order, and which column in detail.</summary>
/// <param name="ExtractId">The extract.</param>
/// <param name="With">The base; null for the extract before it.</param>
public sealed record ComparisonAddress(int ExtractId, int? With = null)
{
    /// <summary>The parameters' names.</summary>
    public const string WithParameter = "with", SortParameter = "sort", ColumnParameter = "column";

    /// <summary>What the table is sorted by; null for what moved most.</summary>
    public ComparisonSort Sort { get; init; } = ComparisonSort.Shift;

    /// <summary>Standard name of the column in detail.</summary>
    public string? Column { get; init; }

    /// <summary>The order of this name; by shift when there is none.</summary>
    public static ComparisonSort SortOf(string? name) =>
        Enum.TryParse<ComparisonSort>(name, ignoreCase: true, out var sort) && Enum.IsDefined(sort) ? sort : ComparisonSort.Shift;

    /// <summary>The address, relative to the application's.</summary>
    public override string ToString()
    {
        List<string> parts = [];
        if (With is { } with)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{WithParameter}={with}"));
        if (Sort != ComparisonSort.Shift)
            parts.Add($"{SortParameter}={Sort.ToString().ToLowerInvariant()}");
        if (Column is not null)
            parts.Add($"{ColumnParameter}={Uri.EscapeDataString(Column)}");
        var path = ExtractAddress.Comparison(ExtractId);
        return parts.Count == 0 ? path : $"{path}?{string.Join('&', parts)}{(Column is null ? "" : "#column")}";
    }
}

/// <summary>What the table of columns can be sorted by.</summary>
public enum ComparisonSort
{
    /// <summary>Stability index, the largest first.</summary>
    Shift,

    /// <summary>The standard order of the columns.</summary>
    Column,

    /// <summary>Share of the common members whose cell changed, the largest first.</summary>
    Changed,

    /// <summary>Change of the share of empty cells, the largest first.</summary>
    Empty,
}
