using System.CommandLine;
using System.CommandLine.Parsing;
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

    private readonly Option<bool> _increment = new("--increment") { Description = "The file holds new and changed members only; the others are taken over from an earlier extract." };

    private readonly Option<int?> _base = new("--base") { Description = "The number of the extract that an increment rests on; default: the latest by its window.", HelpName = "EXTRACT" };

    private readonly Option<bool> _snapshot = new("--snapshot") { Description = "The file holds all members, however few they are." };

    private readonly Option<string?> _customer = Column("--customer", "the customer's number");

    private readonly Option<string?> _recency = Column("--recency", "days since the last purchase");

    private readonly Option<string?> _lastPurchase = Column("--last-purchase", "the date of the last purchase, instead of --recency");

    private readonly Option<string?> _frequency = Column("--frequency", "how often the customer bought");

    private readonly Option<string?> _spend = Column("--spend", "what the customer paid");

    private readonly Option<DateOnly?> _asOf = new("--as-of") { Description = "Plain table: the day that recency is counted to, as 2024-06-30." };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new[] { _encoding, _delimiter, _dateOrder, _decimalSign })
            command.Options.Add(option);
        foreach (var option in new[] { _customer, _recency, _lastPurchase, _frequency, _spend })
            command.Options.Add(option);
        command.Options.Add(_asOf);
        foreach (var option in new Option[] { _increment, _base, _snapshot })
            command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_increment) && result.GetValue(_snapshot))
                result.AddError("A file is either --increment or --snapshot.");
            if (result.GetValue(_base) is not null && !result.GetValue(_increment))
                result.AddError("--base is the extract that an --increment rests on.");
        });
        command.Validators.Add(result =>
        {
            var given = result.Children.OfType<OptionResult>().Where(o => !o.Implicit).Select(o => o.Option).ToList();
            var columns = new Option[] { _customer, _frequency, _spend, _asOf };
            var recencies = new Option[] { _recency, _lastPurchase };
            if (given.Any(o => columns.Contains(o) || recencies.Contains(o)) && !(columns.All(given.Contains) && recencies.Count(given.Contains) == 1))
                result.AddError("A plain table needs --customer, --recency or --last-purchase, --frequency, --spend and --as-of.");
        });
    }

    /// <summary>What the person chose.</summary>
    public ReadingOptions Of(ParseResult parsed) => new()
    {
        Kind = parsed.GetValue(_increment) ? ExtractKind.Increment : parsed.GetValue(_snapshot) ? ExtractKind.Snapshot : null,
        BaseExtractId = parsed.GetValue(_base),
        PlainTable = parsed.GetValue(_customer) is { } customer && parsed.GetValue(_asOf) is { } asOf
            ? new PlainTable(
                customer, parsed.GetValue(_recency) ?? parsed.GetValue(_lastPurchase)!,
                parsed.GetValue(_recency) is null ? RecencyForm.Date : RecencyForm.Days,
                parsed.GetValue(_frequency)!, parsed.GetValue(_spend)!, asOf)
            : null,
        Encoding = parsed.GetValue(_encoding),
        Delimiter = Chosen(parsed.GetValue(_delimiter), Delimiters),
        DateOrder = Chosen(parsed.GetValue(_dateOrder), Orders),
        DecimalSign = Chosen(parsed.GetValue(_decimalSign), DecimalSigns),
    };

    private static Option<string?> Column(string name, string what) =>
        new(name) { Description = $"Plain table of another business: the name of the column with {what}." };

    private static T? Chosen<T>(string? name, Dictionary<string, T> choices) where T : struct =>
        name is null ? null : choices[name];

    private static Option<string?> Choice(string name, string description, IEnumerable<string> choices)
    {
        var option = new Option<string?>(name) { Description = description };
        option.AcceptOnlyFromAmong([.. choices]);
        return option;
    }
}
