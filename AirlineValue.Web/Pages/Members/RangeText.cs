using System.Globalization;
using AirlineValue.Domain.Members;

namespace AirlineValue.Web.Pages.Members;

/// <summary>
/// Ranges as addresses write them: <c>30..40</c> with both bounds within, <c>1000..&lt;2000</c> without the upper and
/// <c>1000&lt;..2000</c> without the lower one, <c>..2</c> and <c>18..</c> without an end, <c>30</c> for one value.
/// Numbers have a full stop, dates are <c>2014-03-31</c>.
/// </summary>
public static class RangeText
{
    private const string Dots = "..";

    /// <summary>The text of a range.</summary>
    public static string Of(ValueRange range, bool isDate = false)
    {
        if (range is { From: { } only, IsFromExclusive: false, IsToExclusive: false } && range.To == only)
            return Bound(only, isDate);
        var from = range.From is { } lower ? Bound(lower, isDate) + (range.IsFromExclusive ? "<" : "") : "";
        var to = range.To is { } upper ? (range.IsToExclusive ? "<" : "") + Bound(upper, isDate) : "";
        return from + Dots + to;
    }

    /// <summary>Reads a range; false when it is none.</summary>
    public static bool TryRead(string text, bool isDate, out ValueRange range)
    {
        var dots = text.IndexOf(Dots, StringComparison.Ordinal);
        if (dots < 0)
        {
            var isValue = TryBound(text, isDate, out var value) && value is not null;
            range = new ValueRange(value, value);
            return isValue;
        }
        var lower = text[..dots];
        var upper = text[(dots + Dots.Length)..];
        var isFromExclusive = lower.EndsWith('<');
        var isToExclusive = upper.StartsWith('<');
        var isRead = TryBound(lower.TrimEnd('<'), isDate, out var from) & TryBound(upper.TrimStart('<'), isDate, out var to);
        range = new ValueRange(from, to, isFromExclusive && from is not null, isToExclusive && to is not null);
        return isRead;
    }

    private static string Bound(double value, bool isDate) => isDate
        ? DateOnly.FromDayNumber((int)value).ToString("O", CultureInfo.InvariantCulture)
        : value.ToString("R", CultureInfo.InvariantCulture);

    // no text is no bound
    private static bool TryBound(string text, bool isDate, out double? value)
    {
        value = null;
        if (string.IsNullOrWhiteSpace(text))
            return true;
        if (isDate)
        {
            value = DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var date) ? date.DayNumber : null;
            return value is not null;
        }
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            value = number;
        return value is not null;
    }
}
