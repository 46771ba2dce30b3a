using System.Text;

namespace AirlineValue.Domain.Extracts;

/// <summary>Which column a header names: the standard names in any case, with or without separators, and their aliases.</summary>
public static class ColumnNames
{
    private static readonly Dictionary<string, ExtractColumn> ByKey = BuildKeys();

    /// <summary>The column that a header names, or null when it is not known.</summary>
    public static ExtractColumn? Find(string header) => ByKey.GetValueOrDefault(Key(header));

    /// <summary>A column by its exact standard name.</summary>
    public static ExtractColumn? Named(string name) =>
        ByKey.GetValueOrDefault(Key(name)) is { } column && string.Equals(column.Name, name, StringComparison.Ordinal) ? column : null;

    /// <summary>What is compared: letters and digits alone, in upper case, full-width forms made narrow.</summary>
    private static string Key(string header)
    {
        var key = new StringBuilder(header.Length);
        foreach (var character in CompatibleForm.Of(header))
        {
            if (char.IsLetterOrDigit(character))
                key.Append(char.ToUpperInvariant(character));
        }
        return key.ToString();
    }

    private static Dictionary<string, ExtractColumn> BuildKeys()
    {
        var keys = new Dictionary<string, ExtractColumn>(StringComparer.Ordinal);
        foreach (var column in ExtractColumns.All)
            keys.Add(Key(column.Name), column);
        foreach (var (column, aliases) in ColumnAliases.All)
        {
            foreach (var alias in aliases)
                keys.Add(Key(alias), column);
        }
        return keys;
    }
}
