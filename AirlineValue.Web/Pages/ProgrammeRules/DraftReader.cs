using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AirlineValue.Domain.Strategies;

namespace AirlineValue.Web.Pages.ProgrammeRules;

/// <summary>Reads what a person typed, and remembers at which field it could not be read.</summary>
internal sealed partial class DraftReader
{
    private const decimal PercentOfOne = 100;
    private const string AnyNumber = "40,000";
    private const string AnyWholeNumber = "12";

    private readonly List<ProgrammeError> _errors = [];

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<ProgrammeError> Errors => _errors;

    // 1,234,567.5 and 1234567.5; 4,5 is neither
    [GeneratedRegex(@"^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Written { get; }

    /// <summary>A number as it is typed, so that reading it gives the same again.</summary>
    public static string Text(double value) => value == Math.Floor(value) && Math.Abs(value) < 1e15
        ? value.ToString("N0", CultureInfo.InvariantCulture)
        : value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A whole number as it is typed; empty for none.</summary>
    public static string Text(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>A share as it is typed, in percent.</summary>
    public static string Percent(double share) => ((decimal)share * PercentOfOne).ToString("0.############", CultureInfo.InvariantCulture);

    /// <summary>A date as a field of dates holds it; empty for none.</summary>
    public static string Text(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A number; NaN when it can't be read.</summary>
    public double Number(string field, string? text) =>
        Read(field, text, AnyNumber) is { } plain ? double.Parse(plain, CultureInfo.InvariantCulture) : double.NaN;

    /// <summary>A share that is typed in percent; NaN when it can't be read.</summary>
    public double Share(string field, string? text)
    {
        if (Read(field, text?.Trim().TrimEnd('%', '％'), "80") is not { } plain)
            return double.NaN;
        return decimal.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var percent) ? (double)(percent / PercentOfOne) : double.PositiveInfinity;
    }

    /// <summary>A whole number; the least there is when it can't be read.</summary>
    public int Whole(string field, string? text)
    {
        if (Read(field, text, AnyWholeNumber) is not { } plain)
            return int.MinValue;
        if (int.TryParse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        _errors.Add(new ProgrammeError(field, ProgrammeErrorReason.Unreadable, text!.Trim(), AnyWholeNumber));
        return int.MinValue;
    }

    /// <summary>A date; null when there is none, or it can't be read.</summary>
    public DateOnly? Date(string field, string? text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        if (string.IsNullOrWhiteSpace(text))
            _errors.Add(new ProgrammeError(field, ProgrammeErrorReason.Missing));
        else
            _errors.Add(new ProgrammeError(field, ProgrammeErrorReason.Unreadable, text.Trim(), "2026-12-31"));
        return null;
    }

    // full-width digits, as Chinese keyboards give them, are digits
    private string? Read(string field, string? text, string expected)
    {
        var plain = text?.Normalize(NormalizationForm.FormKC).Trim();
        if (string.IsNullOrEmpty(plain))
            _errors.Add(new ProgrammeError(field, ProgrammeErrorReason.Missing));
        else if (Written.IsMatch(plain))
            return plain.Replace(",", "", StringComparison.Ordinal);
        else
            _errors.Add(new ProgrammeError(field, ProgrammeErrorReason.Unreadable, text!.Trim(), expected));
        return null;
    }
}
