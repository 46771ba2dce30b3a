using System.Globalization;
using System.Text.Json;

namespace AirlineValue.Domain.Cleaning;

/// <summary>
/// Settings of cleaning as names and short values, for addresses: only what differs from other settings, the default ones or
/// a profile's, is there. What
/// can't be read becomes a value out of range, so that <see cref="CleaningOptions.Errors"/> names it.
/// </summary>
public static class CleaningOptionsText
{
    /// <summary>The names that can occur.</summary>
    public static IReadOnlyList<string> Names { get; } = ["rules", "age", "flights", "maxkm", "minkm", "caps", "low", "high"];

    private const string None = "none";
    private static readonly string[] Letters = ["L", "R", "F", "M", "C", "S"];
    private static readonly CleaningOptions Default = new();

    /// <summary>The settings as names and values, those that are the same in <paramref name="otherwise"/> left out.</summary>
    public static IReadOnlyList<(string Name, string Value)> Of(CleaningOptions options, CleaningOptions otherwise) =>
        [.. All(options).Except(All(otherwise))];

    /// <summary>All settings as names and values.</summary>
    public static IReadOnlyList<(string Name, string Value)> All(CleaningOptions options) =>
    [
        ("rules", List(Choosable.Where(options.IsOn).Select(Key))),
        ("age", Text(options.MaximumAge)),
        ("flights", Text(options.MinimumFlights)),
        ("maxkm", Text(options.MaximumKilometresPerFlight)),
        ("minkm", Text(options.MinimumKilometresPerFlight)),
        ("caps", List(Letters.Where(options.Winsorising.Caps))),
        ("low", Text(options.Winsorising.LowerQuantile * 100)),
        ("high", Text(options.Winsorising.UpperQuantile * 100)),
    ];

    /// <summary>The settings that names and values say; what is not there is as in <paramref name="otherwise"/>.</summary>
    public static CleaningOptions Read(IEnumerable<(string Name, string Value)> parameters, CleaningOptions otherwise)
    {
        var options = otherwise;
        foreach (var (name, value) in parameters)
            options = With(options, name, value);
        return options;
    }

    /// <summary>The settings as one text, the default as an empty one.</summary>
    public static string Join(CleaningOptions options) => string.Join(';', Of(options, Default).Select(p => $"{p.Name}={p.Value}"));

    /// <summary>The settings that such a text says.</summary>
    public static CleaningOptions Split(string text) => Read(
        text.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2)).Select(p => (p[0], p[^1])), Default);

    /// <summary>The rules that can be switched.</summary>
    public static IReadOnlyList<CleaningRule> Choosable { get; } =
        [.. Enum.GetValues<CleaningRule>().Where(rule => rule != CleaningRule.IndicatorsComputable)];

    /// <summary>The name of a rule in files and addresses.</summary>
    public static string Key(CleaningRule rule) => JsonNamingPolicy.CamelCase.ConvertName(rule.ToString());

    private static CleaningOptions With(CleaningOptions options, string name, string value) => name switch
    {
        "rules" => options with { Rules = [CleaningRule.IndicatorsComputable, .. Choosable.Where(rule => Items(value).Contains(Key(rule), StringComparer.Ordinal))] },
        "age" => options with { MaximumAge = Number(value) },
        "flights" => options with { MinimumFlights = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var flights) ? flights : 0 },
        "maxkm" => options with { MaximumKilometresPerFlight = Number(value) },
        "minkm" => options with { MinimumKilometresPerFlight = Number(value) },
        "caps" => options with { Winsorising = options.Winsorising with { Indicators = [.. Letters.Where(letter => Items(value).Contains(letter, StringComparer.Ordinal))] } },
        "low" => options with { Winsorising = options.Winsorising with { LowerQuantile = Share(value) } },
        "high" => options with { Winsorising = options.Winsorising with { UpperQuantile = Share(value) } },
        _ => options,
    };

    private static string[] Items(string value) => value.Split(',');

    private static string List(IEnumerable<string> items) => string.Join(',', items) is { Length: > 0 } list ? list : None;

    private static string Text(double value) => Math.Round(value, 10).ToString(CultureInfo.InvariantCulture);

    private static double Number(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;

    // Percent are shorter to read and to type than shares.
    private static double Share(string value) => Math.Round(Number(value) / 100, 12);
}
