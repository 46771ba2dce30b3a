using System.Text.Json.Serialization;

namespace AirlineValue.Domain.Extracts;

/// <summary>The order of day, month and year in a date column.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DateOrder>))]
public enum DateOrder
{
    /// <summary>2014/3/31, 2014-03-31 or 20140331.</summary>
    YearMonthDay,

    /// <summary>3/31/2014.</summary>
    MonthDayYear,

    /// <summary>31/3/2014.</summary>
    DayMonthYear,
}

/// <summary>How a person wants an extract to be read; what is null is detected from the head of the file.</summary>
public sealed record ReadingOptions
{
    /// <summary>Whether the file holds all members, or new and changed ones only. Null while nobody said so: then it is read as a
    /// snapshot, and whoever brings it is asked first when it is probably an increment (<see cref="IncrementGuess"/>).</summary>
    public ExtractKind? Kind { get; init; }

    /// <summary>For an increment: the extract that gives the members it does not hold; null for the latest one by its
    /// window.</summary>
    public int? BaseExtractId { get; init; }

    /// <summary>Which columns are which, for a plain table of another business; null for an airline's extract.</summary>
    public PlainTable? PlainTable { get; init; }

    /// <summary>The encoding's name: utf-8, gb18030, utf-16, utf-16BE.</summary>
    public string? Encoding { get; init; }

    /// <summary>The separator of fields: comma, semicolon, tab or |.</summary>
    public char? Delimiter { get; init; }

    /// <summary>The order for all date columns that <see cref="DateOrders"/> does not name.</summary>
    public DateOrder? DateOrder { get; init; }

    /// <summary>The order for single columns, by standard name.</summary>
    public IReadOnlyDictionary<string, DateOrder> DateOrders { get; init; } = new Dictionary<string, DateOrder>(StringComparer.Ordinal);

    /// <summary>The decimal sign, point or comma, for all number columns that <see cref="DecimalSigns"/> does not name.</summary>
    public char? DecimalSign { get; init; }

    /// <summary>The decimal sign for single columns, by standard name.</summary>
    public IReadOnlyDictionary<string, char> DecimalSigns { get; init; } = new Dictionary<string, char>(StringComparer.Ordinal);
}
