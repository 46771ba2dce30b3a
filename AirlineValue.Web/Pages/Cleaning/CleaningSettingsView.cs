using AirlineValue.Domain.Cleaning;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Cleaning;

/// <summary>A number that can be set.</summary>
/// <param name="Name">Its name in the address.</param>
/// <param name="Label">What it is called, with its unit.</param>
/// <param name="Value">What it is, as it was typed.</param>
/// <param name="Lowest">The lowest value allowed.</param>
/// <param name="Highest">The highest.</param>
/// <param name="Error">What is wrong with it; null when nothing is.</param>
public sealed record ThresholdField(string Name, string Label, string Value, string Lowest, string Highest, string? Error);

/// <summary>A rule that can be switched.</summary>
public sealed record RuleSwitch(
    CleaningRule Rule, string Name, string Explanation, bool IsOn, bool IsAlwaysOn, bool IsFurther, string? Missing, IReadOnlyList<ThresholdField> Fields);

/// <summary>An indicator that can be capped.</summary>
public sealed record CapSwitch(string Letter, string Name, bool IsOn);

/// <summary>The settings of cleaning as they can be changed.</summary>
public sealed record CleaningSettingsView(
    IReadOnlyList<RuleSwitch> Rules, IReadOnlyList<CapSwitch> Caps, IReadOnlyList<ThresholdField> Quantiles);

/// <summary>Writes the settings of cleaning.</summary>
public sealed class CleaningSettingsViews(RuleText rules, IStringLocalizer<CleaningTexts> texts, IStringLocalizer<FieldTexts> fields)
{
    private static readonly Dictionary<CleaningRule, string[]> FieldsOf = new()
    {
        [CleaningRule.PlausibleAge] = ["age"],
        [CleaningRule.EnoughFlights] = ["flights"],
        [CleaningRule.PlausibleDistance] = ["maxkm", "minkm"],
    };

    // The lowest and the highest value of each field are those that the options themselves refuse beyond.
    private static readonly Dictionary<string, (string Option, double Lowest, double Highest)> Ranges = new(StringComparer.Ordinal)
    {
        ["age"] = (nameof(CleaningOptions.MaximumAge), 1, 150),
        ["flights"] = (nameof(CleaningOptions.MinimumFlights), 1, 1000),
        ["maxkm"] = (nameof(CleaningOptions.MaximumKilometresPerFlight), 1000, 50_000),
        ["minkm"] = (nameof(CleaningOptions.MinimumKilometresPerFlight), 0, 999),
        ["low"] = (nameof(WinsorisingOptions.LowerQuantile), 0, 25),
        ["high"] = (nameof(WinsorisingOptions.UpperQuantile), 75, 100),
    };

    /// <summary>The settings of an address.</summary>
    /// <param name="address">The address, with what was typed.</param>
    /// <param name="options">The settings that it says.</param>
    /// <param name="hasFirstFlights">Whether the extract has the dates of first flights.</param>
    /// <param name="isPlainTable">Whether it is a plain table of another business.</param>
    public CleaningSettingsView Of(CleaningAddress address, CleaningOptions options, bool hasFirstFlights, bool isPlainTable = false) => new(
        [.. Enum.GetValues<CleaningRule>().Select(rule => Switch(rule, address, options, Missing(rule, hasFirstFlights, isPlainTable)))],
        [.. Domain.Indicators.Indicator.All.Select(i => new CapSwitch(i.Name, fields[$"Indicator.{i.Name}"], options.Winsorising.Caps(i.Name)))],
        [Field("low", address, options), Field("high", address, options)]);

    private RuleSwitch Switch(CleaningRule rule, CleaningAddress address, CleaningOptions options, string? missing) => new(
        rule,
        rules.Name(rule),
        rules.Explanation(rule),
        options.IsOn(rule),
        rule == CleaningRule.IndicatorsComputable,
        !CleaningOptions.DefaultRules.Contains(rule),
        missing,
        [.. FieldsOf.GetValueOrDefault(rule, []).Select(name => Field(name, address, options))]);

    private string? Missing(CleaningRule rule, bool hasFirstFlights, bool isPlainTable)
    {
        if (isPlainTable)
            return Cleaner.IsOfPlainTables(rule) ? null : texts["Missing.Plain"].Value;
        return rule == CleaningRule.FirstFlightByWindowEnd && !hasFirstFlights ? texts["Missing.FirstFlight"].Value : null;
    }

    private ThresholdField Field(string name, CleaningAddress address, CleaningOptions options)
    {
        var (option, lowest, highest) = Ranges[name];
        var isWrong = options.Errors.Any(error => error.Option == option);
        var (low, high) = (FormattableString.Invariant($"{lowest}"), FormattableString.Invariant($"{highest}"));
        return new ThresholdField(
            name,
            texts[$"Field.{name}"],
            address.Values.GetValueOrDefault(name) ?? CleaningOptionsText.All(options).Single(p => p.Name == name).Value,
            low,
            high,
            isWrong ? texts[name == "flights" ? "Field.Error.Whole" : "Field.Error", low, high].Value : null);
    }
}
