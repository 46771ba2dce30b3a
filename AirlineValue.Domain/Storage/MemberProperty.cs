using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Storage;

/// <summary>Which property of <see cref="Member"/> holds a column: <c>FFP_DATE</c> is <c>FfpDate</c>.</summary>
public static class MemberProperty
{
    private static readonly Dictionary<string, string> NamesByColumn = typeof(Member).GetProperties()
        .ToDictionary(p => p.Name, p => p.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The property's name.</summary>
    public static string NameOf(ExtractColumn column) =>
        NamesByColumn[column.Name.Replace("_", "", StringComparison.Ordinal)];
}
