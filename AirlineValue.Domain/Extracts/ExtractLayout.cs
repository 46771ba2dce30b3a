using System.Text.Json.Serialization;

namespace AirlineValue.Domain.Extracts;

/// <summary>How the file is packed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ExtractPacking>))]
public enum ExtractPacking
{
    /// <summary>Plain text.</summary>
    None,

    /// <summary>A .gz with one CSV.</summary>
    GZip,

    /// <summary>A .zip with one CSV inside.</summary>
    Zip,
}

/// <summary>A column of the file that is read.</summary>
/// <param name="Index">Position in the file, 0-based.</param>
/// <param name="Header">The name in the file.</param>
/// <param name="Name">The standard name: <see cref="ExtractColumn.Name"/>.</param>
/// <param name="DateOrder">For dates: the order they are read in; null while it is undecided.</param>
/// <param name="DecimalSign">For numbers: the decimal sign; null while it is undecided.</param>
/// <param name="IsDetected">Whether order or sign were detected rather than chosen by a person.</param>
public sealed record LayoutColumn(
    int Index, string Header, string Name, DateOrder? DateOrder, char? DecimalSign, bool IsDetected);

/// <summary>How a file is read: what was detected from its head, with what a person chose laid over it.</summary>
/// <param name="Packing">How the file is packed.</param>
/// <param name="Encoding">The encoding's name: utf-8, gb18030, utf-16, utf-16BE.</param>
/// <param name="HasByteOrderMark">Whether the text starts with a byte order mark.</param>
/// <param name="Delimiter">The separator of fields.</param>
/// <param name="Columns">The columns that are read, in the file's order.</param>
/// <param name="UnknownColumns">Names of columns that are not read, in the file's order.</param>
/// <param name="MissingColumns">Standard names of the columns that the file lacks.</param>
/// <param name="UndecidedDates">Standard names of date columns whose order nothing in the head decides: a person must choose.</param>
/// <param name="UndecidedDecimals">Standard names of number columns whose decimal sign nothing in the head decides.</param>
/// <param name="Preview">The first records as text, one array of cells a record.</param>
/// <param name="PlainTable">Which columns are which, for a plain table of another business; null for an airline's extract.</param>
/// <param name="IsUnmapped">Whether the file lacks an extract's columns and may be a plain table: a person must say which
/// columns are which.</param>
public sealed record ExtractLayout(
    ExtractPacking Packing,
    string Encoding,
    bool HasByteOrderMark,
    char Delimiter,
    IReadOnlyList<LayoutColumn> Columns,
    IReadOnlyList<string> UnknownColumns,
    IReadOnlyList<string> MissingColumns,
    IReadOnlyList<string> UndecidedDates,
    IReadOnlyList<string> UndecidedDecimals,
    IReadOnlyList<IReadOnlyList<string>> Preview,
    PlainTable? PlainTable = null,
    bool IsUnmapped = false)
{
    /// <summary>Whether everything is decided, so that the extract can be imported.</summary>
    [JsonIgnore]
    public bool IsDecided => !IsUnmapped && UndecidedDates.Count == 0 && UndecidedDecimals.Count == 0;

    /// <summary>The columns that are stored, in the standard order: those of the file, and both recency columns, since the one
    /// gives the other.</summary>
    public IReadOnlyList<ExtractColumn> StoredColumns() => [.. ExtractColumns.All
        .Where(c => ExtractColumns.RecencyAlternatives.Contains(c) || Columns.Any(l => string.Equals(l.Name, c.Name, StringComparison.Ordinal)))];
}
