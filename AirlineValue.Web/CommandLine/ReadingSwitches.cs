using System.CommandLine;
using AirlineValue.Domain.Extracts;

namespace AirlineValue.Web.CommandLine;

/// <summary>The options that say how a file is read where detecting it is wrong or impossible.</summary>
public sealed class ReadingSwitches
{
    private static readonly Dictionary<string, DateOrder> Orders = new(StringComparer.Ordinal)
    {
        ["ymd"] = DateOrder.YearMonthDay,
        ["mdy"] = DateOrder.MonthDayYear,
        ["dmy"] = DateOrder.DayMonthYear,
    };

    private static readonly Dictionary<string, char> Delimiters = new(StringComparer.Ordinal)
    {
        ["comma"] = ',',
        ["semicolon"] = ';',
        ["tab"] = '\t',
        ["pipe"] = '|',
    };

    private static readonly Dictionary<string, char> DecimalSigns = new(StringComparer.Ordinal)
    {
        ["point"] = '.',
        ["comma"] = ',',
    };

    private readonly Option<string?> _encoding = new("--encoding") { Description = "utf-8, gb18030, utf-16 or utf-16BE; default: detected." };

    private readonly Option<string?> _delimiter = Choice("--delimiter", "Separator of fields; default: detected.", Delimiters.Keys);

    private readonly Option<string?> _dateOrder = Choice("--date-order", "Order of day, month and year; default: detected.", Orders.Keys);

    private readonly Option<string?> _decimalSign = Choice("--decimal-sign", "Default: detected.", DecimalSigns.Keys);

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new[] { _encoding, _delimiter, _dateOrder, _decimalSign })
            command.Options.Add(option);
    }

    /// <summary>What the person chose.</summary>
    public ReadingOptions Of(ParseResult parsed) => new()
    {
        Encoding = parsed.GetValue(_encoding),
        Delimiter = Chosen(parsed.GetValue(_delimiter), Delimiters),
        DateOrder = Chosen(parsed.GetValue(_dateOrder), Orders),
        DecimalSign = Chosen(parsed.GetValue(_decimalSign), DecimalSigns),
    };

    private static T? Chosen<T>(string? name, Dictionary<string, T> choices) where T : struct =>
        name is null ? null : choices[name];

    private static Option<string?> Choice(string name, string description, IEnumerable<string> choices)
    {
        var option = new Option<string?>(name) { Description = description };
        option.AcceptOnlyFromAmong([.. choices]);
        return option;
    }
}
