using System.Globalization;
using AirlineValue.Domain.Extracts;

namespace AirlineValue.Web.Pages.Extracts;

/// <summary>What a person can choose about reading an extract, laid over what was chosen before.</summary>
public static class ReadingChoices
{
    /// <summary>The encodings to choose from.</summary>
    public static readonly IReadOnlyList<string> Encodings = ["utf-8", "gb18030", "utf-16", "utf-16BE"];

    /// <summary>The separators to choose from.</summary>
    public static readonly IReadOnlyList<char> Delimiters = [',', ';', '\t', '|'];

    /// <summary>The decimal signs to choose from.</summary>
    public static readonly IReadOnlyList<char> DecimalSigns = ['.', ','];

    /// <summary>The orders of dates to choose from.</summary>
    public static readonly IReadOnlyList<DateOrder> DateOrders = Enum.GetValues<DateOrder>();

    /// <summary>A full snapshot, or an increment on the usual base.</summary>
    public static ReadingOptions WithKind(this ReadingOptions options, ExtractKind kind) => options with { Kind = kind, BaseExtractId = null };

    /// <summary>An increment on this base.</summary>
    public static ReadingOptions WithBase(this ReadingOptions options, string? extractId) =>
        int.TryParse(extractId, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? options with { Kind = ExtractKind.Increment, BaseExtractId = id }
            : options;

    /// <summary>Another encoding; null lets it be detected.</summary>
    public static ReadingOptions WithEncoding(this ReadingOptions options, string? encoding) =>
        options with { Encoding = string.IsNullOrEmpty(encoding) ? null : encoding };

    /// <summary>Another separator; null lets it be detected.</summary>
    public static ReadingOptions WithDelimiter(this ReadingOptions options, string? delimiter) =>
        options with { Delimiter = Sign(delimiter) };

    /// <summary>Another order for one date column; null lets it be detected.</summary>
    public static ReadingOptions WithDateOrder(this ReadingOptions options, string column, string? order) => options with
    {
        DateOrders = Replaced(options.DateOrders, column, Enum.TryParse<DateOrder>(order, out var chosen) ? chosen : null),
    };

    /// <summary>An order for several date columns.</summary>
    public static ReadingOptions WithDateOrders(this ReadingOptions options, IEnumerable<string> columns, DateOrder order) =>
        columns.Aggregate(options, (all, column) => all with { DateOrders = Replaced<DateOrder>(all.DateOrders, column, order) });

    /// <summary>A decimal sign for several number columns.</summary>
    public static ReadingOptions WithDecimalSigns(this ReadingOptions options, IEnumerable<string> columns, char sign) =>
        columns.Aggregate(options, (all, column) => all with { DecimalSigns = Replaced<char>(all.DecimalSigns, column, sign) });

    /// <summary>Another decimal sign for all number columns, single ones included; null lets it be detected.</summary>
    public static ReadingOptions WithDecimalSign(this ReadingOptions options, string? sign) =>
        options with { DecimalSign = Sign(sign), DecimalSigns = new Dictionary<string, char>(StringComparer.Ordinal) };

    private static char? Sign(string? text) => text is { Length: 1 } ? text[0] : null;

    private static Dictionary<string, T> Replaced<T>(IReadOnlyDictionary<string, T> all, string column, T? value)
        where T : struct
    {
        var replaced = new Dictionary<string, T>(all, StringComparer.Ordinal);
        if (value is { } chosen)
            replaced[column] = chosen;
        else
            replaced.Remove(column);
        return replaced;
    }
}
