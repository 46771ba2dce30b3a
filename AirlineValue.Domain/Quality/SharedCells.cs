using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Quality;

/// <summary>Which columns are computed from the same cells, so that their correlation says nothing about members: a sum
/// and its parts, an eighth, a share.</summary>
public static class SharedCells
{
    private static readonly Dictionary<string, HashSet<string>> Sources = ExtractColumns.All.ToDictionary(
        column => column.Name, column => SourcesOf(column), StringComparer.Ordinal);

    /// <summary>Whether two columns rest on a common one by the rules of consistency.</summary>
    /// <param name="column">A column's standard name.</param>
    /// <param name="other">Another column's standard name.</param>
    public static bool Have(string column, string other) => Sources[column].Overlaps(Sources[other]);

    private static HashSet<string> SourcesOf(ExtractColumn column)
    {
        var parts = ConsistencyChecks.All.FirstOrDefault(check => check.ComputedFrom.Count > 0 && check.Columns[0] == column)?.ComputedFrom ?? [];
        return parts.Count == 0 ? new(StringComparer.Ordinal) { column.Name } : new(parts.SelectMany(SourcesOf), StringComparer.Ordinal);
    }
}
