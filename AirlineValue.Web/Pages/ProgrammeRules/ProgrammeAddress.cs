using System.Globalization;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;

namespace AirlineValue.Web.Pages.ProgrammeRules;

/// <summary>The addresses of the programme's rules.</summary>
public static class ProgrammeAddress
{
    /// <summary>The rules that hold, and the form.</summary>
    public const string Page = "programme";

    /// <summary>The parameter of a version that is shown.</summary>
    public const string Rules = "rules";

    /// <summary>The parameter of the rules that the form starts from: a preset's key, or a version's number.</summary>
    public const string From = "from";

    /// <summary>Where the form stands in the page.</summary>
    public const string Form = "change";

    /// <summary>A version, to read.</summary>
    public static string Of(int version) => FormattableString.Invariant($"{Page}?{Rules}={version}");

    /// <summary>The form, starting from other rules; from those that hold where there are none.</summary>
    public static string Change(string? from) => string.IsNullOrEmpty(from) ? Page : $"{Page}?{From}={Uri.EscapeDataString(from)}";

    /// <summary>The key of a version to start from.</summary>
    public static string KeyOf(int version) => version.ToString(CultureInfo.InvariantCulture);

    /// <summary>The rules to start from; null when there are none of this key.</summary>
    public static Programme? StartOf(string? from, ProgrammeVersions versions)
    {
        if (string.IsNullOrEmpty(from))
            return versions.InForce.Rules;
        return int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? versions.Find(number)?.Rules
            : ProgrammePresets.All.Where(preset => preset.Key == from).Select(preset => preset.Programme).FirstOrDefault();
    }
}
