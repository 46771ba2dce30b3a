using System.Globalization;
using System.Text.Json.Serialization;

namespace AirlineValue.Domain.Cleaning;

/// <summary>Which rules are applied, and their thresholds; stored with every analysis.</summary>
public sealed record CleaningOptions
{
    /// <summary>The rules that are switched on unless somebody chooses others.</summary>
    public static IReadOnlyList<CleaningRule> DefaultRules { get; } =
        [CleaningRule.IndicatorsComputable, CleaningRule.FaresPresent, CleaningRule.PaidAndFlown, CleaningRule.PlausibleAge];

    /// <summary>The rules that are switched on. Default: <see cref="DefaultRules"/>.
    /// <see cref="CleaningRule.IndicatorsComputable"/> is applied always, since a member without indicators can't be
    /// clustered.</summary>
    public IReadOnlyList<CleaningRule> Rules { get; init; } = DefaultRules;

    /// <summary>The highest plausible age in years. Default 100; range 1–150.</summary>
    public double MaximumAge { get; init; } = 100;

    /// <summary>The fewest flights of the window that a member needs. Default 1, which drops flights of 0; range
    /// 1–1,000.</summary>
    public int MinimumFlights { get; init; } = 1;

    /// <summary>The longest plausible mean distance of a flight, in km. Default 20,000: no two places on Earth are farther
    /// apart than half its circumference of 40,075 km. Range 1,000–50,000.</summary>
    public double MaximumKilometresPerFlight { get; init; } = 20_000;

    /// <summary>The shortest plausible mean distance of a flight, in km. Default 50: jets are scheduled on hardly any
    /// shorter route. Range 0–999; 0 drops nobody.</summary>
    public double MinimumKilometresPerFlight { get; init; } = 50;

    /// <summary>Which indicators are capped at which quantiles. Default: none.</summary>
    public WinsorisingOptions Winsorising { get; init; } = new();

    /// <summary>Whether a rule is applied.</summary>
    public bool IsOn(CleaningRule rule) => rule == CleaningRule.IndicatorsComputable || Rules.Contains(rule);

    /// <summary>What is out of range, an entry an option; none when the options can be used.</summary>
    [JsonIgnore]
    public IReadOnlyList<CleaningOptionError> Errors
    {
        get
        {
            List<CleaningOptionError> errors = [];
            Check(errors, nameof(MaximumAge), MaximumAge, 1, 150);
            Check(errors, nameof(MinimumFlights), MinimumFlights, 1, 1000);
            Check(errors, nameof(MaximumKilometresPerFlight), MaximumKilometresPerFlight, 1000, 50_000);
            Check(errors, nameof(MinimumKilometresPerFlight), MinimumKilometresPerFlight, 0, 999);
            Check(errors, nameof(WinsorisingOptions.LowerQuantile), Winsorising.LowerQuantile, 0, 0.25);
            Check(errors, nameof(WinsorisingOptions.UpperQuantile), Winsorising.UpperQuantile, 0.75, 1);
            return errors;
        }
    }

    /// <summary>Whether the other options clean and cap in the same way: the same rules and caps, and the same thresholds
    /// of those.</summary>
    public bool IsSameAs(CleaningOptions other) =>
        Enum.GetValues<CleaningRule>().All(rule => IsOn(rule) == other.IsOn(rule))
        && (!IsOn(CleaningRule.PlausibleAge) || MaximumAge == other.MaximumAge)
        && (!IsOn(CleaningRule.EnoughFlights) || MinimumFlights == other.MinimumFlights)
        && (!IsOn(CleaningRule.PlausibleDistance)
            || (MaximumKilometresPerFlight, MinimumKilometresPerFlight)
                == (other.MaximumKilometresPerFlight, other.MinimumKilometresPerFlight))
        && Winsorising.IsSameAs(other.Winsorising);

    private static void Check(List<CleaningOptionError> errors, string option, double value, double lowest, double highest)
    {
        if (!(value >= lowest && value <= highest))
            errors.Add(new CleaningOptionError(option, value, lowest, highest));
    }
}

/// <summary>An option of cleaning that is out of its range.</summary>
/// <param name="Option">The option's name.</param>
/// <param name="Found">Its value.</param>
/// <param name="Lowest">The lowest value that it may have.</param>
/// <param name="Highest">The highest.</param>
public sealed record CleaningOptionError(string Option, double Found, double Lowest, double Highest)
{
    /// <summary>The range as text, the same in every culture.</summary>
    public string Range => string.Create(CultureInfo.InvariantCulture, $"{Lowest}–{Highest}");
}
