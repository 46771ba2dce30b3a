using System.Globalization;
using AirlineValue.Domain.Extracts;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Resources;

/// <summary>
/// The field's numbers and dates as people read them: thousands separated, units always, three significant digits where
/// a number is compared rather than read off. A value that is not there is a dash.
/// </summary>
/// <param name="culture">The culture of separators and dates.</param>
/// <param name="currency">ISO 4217 code of the currency that fares are in.</param>
/// <param name="texts">The units' names.</param>
public sealed class FieldFormat(CultureInfo culture, string currency, IStringLocalizer<FieldTexts> texts)
{
    private const string One = "1";
    private const double Million = 1e6;
    private const double Billion = 1e9;
    private const double TenThousand = 1e4;
    private const double HundredMillion = 1e8;

    private readonly bool _isChinese = string.Equals(culture.TwoLetterISOLanguageName, "zh", StringComparison.Ordinal);

    /// <summary>A whole number with separated thousands: 62,044.</summary>
    public string Count(long value) => value.ToString("N0", culture);

    /// <summary>A share of 1 as a percentage with one decimal: 25.4 %.</summary>
    public string Share(double value) => Or(value, v => v.ToString("P1", culture));

    /// <summary>A share of 1 that was chosen rather than measured, without decimals: 20 %.</summary>
    public string WholeShare(double value) => Or(value, v => v.ToString("P0", culture));

    /// <summary>A change as a percentage with its sign: +25.4 %, −3.0 %.</summary>
    public string Change(double value) => Or(value, v => Signed(v, v.ToString("P1", culture)));

    /// <summary>Standard deviations from the mean, with sign and two decimals: +2.48.</summary>
    public string StandardScore(double value) => Or(Math.Round(value, 2) + 0.0, v => Signed(v, v.ToString("N2", culture)));

    /// <summary>A difference in its unit, with its sign: +35.0 flights.</summary>
    public string Difference(double value, ColumnUnit unit) => Or(value, v => Signed(v, InUnit(v, unit)));

    /// <summary>A number with three significant digits; digits before the decimal sign are never dropped: 0.00123,
    /// 12.3, 12,346.</summary>
    public string Significant(double value) => Or(value, v => v.ToString($"N{Decimals(v)}", culture));

    /// <summary>A number with all its digits, for where the precise value is asked for.</summary>
    public string Precise(double value) => Or(value, v =>
    {
        var shortest = v.ToString("R", CultureInfo.InvariantCulture);
        var point = shortest.IndexOf('.', StringComparison.Ordinal);
        return shortest.Contains('E', StringComparison.Ordinal)
            ? v.ToString("R", culture)
            : v.ToString($"N{(point < 0 ? 0 : shortest.Length - point - 1)}", culture);
    });

    /// <summary>A big number in words of its culture: 1.23 million, 123 万; below a million (ten thousand) as it is.</summary>
    public string Compact(double value) => Or(value, v => Math.Abs(v) switch
    {
        >= HundredMillion when _isChinese => texts["Compact.HundredMillion", Significant(v / HundredMillion)],
        >= TenThousand when _isChinese => texts["Compact.TenThousand", Significant(v / TenThousand)],
        >= Billion when !_isChinese => texts["Compact.Billion", Significant(v / Billion)],
        >= Million when !_isChinese => texts["Compact.Million", Significant(v / Million)],
        >= 100 => v.ToString("N0", culture),
        _ => Significant(v),
    });

    /// <summary>An amount of money in full: CNY 1,234, ¥1,234 in Chinese; cents only below 100.</summary>
    public string Currency(double value) =>
        Or(value, v => WithCurrency(v.ToString(Math.Abs(v) < 100 && v != Math.Floor(v) ? "N2" : "N0", culture)));

    /// <summary>A big amount of money: CNY 1.23 billion, ¥12.3 亿.</summary>
    public string CompactCurrency(double value) => Or(value, v => WithCurrency(Compact(v)));

    /// <summary>Kilometres in full: 580,717 km.</summary>
    public string Kilometres(double value) => Or(value, v => texts["Unit.Kilometres", v.ToString("N0", culture)]);

    /// <summary>A big distance: 1.06 billion km.</summary>
    public string CompactKilometres(double value) => Or(value, v => texts["Unit.Kilometres", Compact(v)]);

    /// <summary>Months of 30 days with one decimal: 48.9 months.</summary>
    public string Months(double value) => Or(value, v => texts["Unit.Months", v.ToString("N1", culture)]);

    /// <summary>Whole days: 1,234 days.</summary>
    public string Days(double value) => Or(value, v => WithUnit(v.ToString("N0", culture), ColumnUnit.Days));

    /// <summary>A value of a column or indicator in its unit, with three significant digits.</summary>
    public string InUnit(double value, ColumnUnit unit) => Or(value, v => unit switch
    {
        ColumnUnit.Currency => Currency(v),
        ColumnUnit.Kilometres => Kilometres(v),
        ColumnUnit.Months => Months(v),
        ColumnUnit.None or ColumnUnit.Ratio => Significant(v),
        _ => WithUnit(Significant(v), unit),
    });

    /// <summary>A number that is already written, with a unit that has a name: 12 flights, 1 flight.</summary>
    public string WithUnit(string number, ColumnUnit unit) => texts[number == One ? $"Unit.{unit}.One" : $"Unit.{unit}", number];

    /// <summary>The name of a unit for the head of a table; empty where there is none.</summary>
    public string UnitName(ColumnUnit unit) => unit switch
    {
        ColumnUnit.None => "",
        ColumnUnit.Currency => currency,
        _ => texts[$"UnitName.{unit}"],
    };

    /// <summary>A date that nobody misreads: 31 Mar 2014, 2014年3月31日, 31.03.2014, and 2014-03-31 where no culture is set.</summary>
    public string Date(DateOnly value) => culture.TwoLetterISOLanguageName switch
    {
        "en" => value.ToString("d MMM yyyy", culture),
        "zh" => value.ToString("yyyy'年'M'月'd'日'", culture),
        // of no language
        "iv" => value.ToString("yyyy-MM-dd", culture),
        _ => value.ToString("d", culture),
    };

    /// <summary>A date that may be missing.</summary>
    public string Date(DateOnly? value) => value is { } date ? Date(date) : texts["Empty"];

    /// <summary>A moment in the time zone of the server, to the minute.</summary>
    public string Moment(DateTimeOffset value, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(value, zone);
        return $"{Date(DateOnly.FromDateTime(local.DateTime))} {local.ToString("HH:mm", culture)}";
    }

    /// <summary>A file's size in binary multiples: 14.2 MB.</summary>
    public string Bytes(long value)
    {
        string[] units = ["B", "kB", "MB", "GB", "TB"];
        var scaled = (double)value;
        var unit = 0;
        while (Math.Abs(scaled) >= 1024 && unit < units.Length - 1)
        {
            scaled /= 1024;
            unit++;
        }

        return unit == 0 ? $"{Count(value)} B" : $"{Significant(scaled)} {units[unit]}";
    }

    /// <summary>How long something took or will take: 850 ms, 2.35 s, 3 min 20 s, 1 h 5 min.</summary>
    public string Duration(TimeSpan value) => value.TotalSeconds switch
    {
        < 1 => texts["Duration.Milliseconds", value.TotalMilliseconds.ToString("N0", culture)],
        < 59.5 => texts["Duration.Seconds", Significant(value.TotalSeconds)],
        < 3599.5 => texts["Duration.Minutes", WholeSeconds(value) / 60, WholeSeconds(value) % 60],
        _ => texts["Duration.Hours", Count(WholeSeconds(value) / 3600), WholeSeconds(value) % 3600 / 60],
    };

    private static long WholeSeconds(TimeSpan value) => (long)Math.Round(value.TotalSeconds);

    private static string Signed(double value, string text) => value > 0 ? $"+{text}" : text;

    private static int Decimals(double value)
    {
        if (value == 0)
            return 0;
        // one more decimal than needed would show for 9.999, so the magnitude is taken after rounding
        var magnitude = (int)Math.Floor(Math.Log10(Math.Abs(value)));
        var rounded = Math.Round(Math.Abs(value) * Math.Pow(10, 2 - magnitude)) / Math.Pow(10, 2 - magnitude);
        return Math.Clamp(2 - (int)Math.Floor(Math.Log10(rounded) + 1e-12), 0, 12);
    }

    private string WithCurrency(string amount)
    {
        if (!_isChinese || !string.Equals(currency, "CNY", StringComparison.Ordinal))
            return texts["Currency", currency, amount];
        return amount.StartsWith('-') ? $"-¥{amount[1..]}" : $"¥{amount}";
    }

    private string Or(double value, Func<double, string> format) => double.IsFinite(value) ? format(value) : texts["Empty"];
}
